package strive.study;

import java.time.Instant;

/// A study as lists show it.
///
/// @param name as the lab calls it
/// @param linkCode participants' page is `/p/` and this code
/// @param protocolTitle as participants read it
/// @param protocolHash SHA-256 of the protocol's text
/// @param frozen whether a run has started, after which the protocol stays as it is
/// @param people runs of persons
/// @param simulated runs of programs
public record StudySummary(
    StudyId id,
    String name,
    StudyState state,
    String linkCode,
    String protocolTitle,
    String protocolHash,
    boolean frozen,
    Instant created,
    RunCounts people,
    RunCounts simulated) {

  /// Whether persons have started runs; simulated ones are then left out unless asked for.
  public boolean hasPeople() {
    return people.started() > 0;
  }
}
