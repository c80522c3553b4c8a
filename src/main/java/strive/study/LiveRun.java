package strive.study;

import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import strive.protocol.Origin;
import strive.protocol.Position;
import strive.protocol.RunState;

/// Where one participant is now.
///
/// @param participant id within the study, such as P-001
/// @param state life of the run
/// @param position as the reducer says
/// @param place the position in words, such as `episode 2, block 5: test`
/// @param episode 1..K, 0 in practice and outside episodes
/// @param block within the episode, 0 outside
/// @param started server time
/// @param lastSeen when the newest event was stored, or the page was opened
/// @param blocksDone scored blocks that were tested to their end
/// @param blocksTotal scored blocks of the plan
/// @param events number of stored events
/// @param irregular how many of them the protocol did not allow
/// @param points of the scored episodes so far
/// @param efforts scored episodes in order, all of the plan
public record LiveRun(
    String participant,
    Origin origin,
    String condition,
    RunState state,
    Position position,
    String place,
    int episode,
    int block,
    Instant started,
    Instant lastSeen,
    int blocksDone,
    int blocksTotal,
    long events,
    int irregular,
    int points,
    List<EpisodeEfforts> efforts) {

  /// Copies its list.
  public LiveRun {
    efforts = List.copyOf(efforts);
  }

  /// Chosen efforts of one scored episode, by block from 1; empty where nothing was chosen yet.
  ///
  /// @param episode 1..K
  /// @param forced whether the protocol sets them
  public record EpisodeEfforts(int episode, boolean forced, List<OptionalDouble> efforts) {
    /// Copies its list.
    public EpisodeEfforts {
      efforts = List.copyOf(efforts);
    }
  }
}
