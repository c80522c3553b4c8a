package strive.study;

import java.time.Duration;
import java.time.Instant;
import strive.inference.design.DesignResult;
import strive.study.ResultStore.ResultHead;
import strive.study.ResultStore.ResultRow;

/// A design check with everything that is needed to judge and repeat it; its settings, with the
/// seed, stand in the result.
///
/// @param job that made it
/// @param study whose protocol was checked
/// @param softwareVersion that simulated and fitted
/// @param protocolHash SHA-256 of the protocol
/// @param finished when
/// @param took how long
/// @param result itself
public record StoredDesign(
    JobId job,
    StudyId study,
    String softwareVersion,
    String protocolHash,
    Instant finished,
    Duration took,
    DesignResult result) {

  static StoredDesign of(ResultRow row) {
    ResultHead head = row.head();
    return new StoredDesign(
        head.job(),
        head.study(),
        head.version(),
        head.fingerprint(),
        head.finished(),
        Duration.ofMillis(head.tookMs()),
        RecordJson.read(row.json(), DesignResult.class));
  }
}
