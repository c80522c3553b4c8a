package strive.study;

import java.time.Duration;
import java.time.Instant;
import strive.study.ResultStore.ResultHead;

/// A recovery study with everything that is needed to judge and repeat it.
///
/// @param job that did it
/// @param request what was asked, with the seed
/// @param softwareVersion that simulated and fitted
/// @param fingerprint SHA-256 of the protocol, or of the blocks file of the people whose fit it
///     started from
/// @param finished when
/// @param took how long
/// @param result what came out
/// @param <R> what comes out
public record StoredRecovery<R>(
    JobId job,
    RecoveryRequest request,
    String softwareVersion,
    String fingerprint,
    Instant finished,
    Duration took,
    R result) {

  static <R> StoredRecovery<R> of(ResultHead head, R result) {
    return new StoredRecovery<>(
        head.job(),
        RecordJson.read(head.settings(), RecoveryRequest.class),
        head.version(),
        head.fingerprint(),
        head.finished(),
        Duration.ofMillis(head.tookMs()),
        result);
  }
}
