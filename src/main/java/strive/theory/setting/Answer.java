package strive.theory.setting;

import java.util.OptionalDouble;
import strive.theory.schedule.Schedule;

/// A schedule and what is said with it.
///
/// @param schedule as time goes
/// @param expectation F* at the beginning, where a closed loop holds
/// @param candidates how many self-consistent expectations were compared, 0 where none was sought
public record Answer(Schedule schedule, OptionalDouble expectation, int candidates) {}
