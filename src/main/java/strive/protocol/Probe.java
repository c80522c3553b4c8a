package strive.protocol;

import java.util.OptionalDouble;

/// One reported expectation.
///
/// @param episode 1..K, 0 for practice
/// @param block before whose choice it was asked, from 1
/// @param expectation expected share correct in the episode's last block, 0 to 1
/// @param ms from the question to the answer (ms)
/// @param seq number of its event
public record Probe(int episode, int block, double expectation, OptionalDouble ms, long seq) {}
