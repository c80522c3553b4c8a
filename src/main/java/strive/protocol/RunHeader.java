package strive.protocol;

import java.time.Instant;
import java.util.Optional;

/// What is known of a run before its events.
///
/// @param participant id within the study, such as P-001
/// @param condition assigned condition
/// @param origin person or simulated
/// @param state life of the run
/// @param seed all chance of the run comes from it
/// @param protocolHash of the protocol it follows
/// @param softwareVersion that started it
/// @param started when it began (server's clock)
/// @param ended when it was finished or stopped (server's clock)
public record RunHeader(
    String participant,
    String condition,
    Origin origin,
    RunState state,
    long seed,
    String protocolHash,
    String softwareVersion,
    Instant started,
    Optional<Instant> ended) {}
