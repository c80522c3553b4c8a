package strive.study;

import java.time.Duration;
import java.time.Instant;
import strive.study.ResultStore.ResultHead;

/// What was checked of a fit, with everything that is needed to judge and repeat it.
///
/// @param job that did it
/// @param fit the job whose result was checked
/// @param softwareVersion that checked
/// @param fingerprint SHA-256 of the blocks file of the people
/// @param finished when
/// @param took how long
/// @param result what came out
/// @param <R> what comes out
public record StoredCheck<R>(
    JobId job,
    JobId fit,
    String softwareVersion,
    String fingerprint,
    Instant finished,
    Duration took,
    R result) {

  static <R> StoredCheck<R> of(ResultHead head, JobId fit, R result) {
    return new StoredCheck<>(
        head.job(),
        fit,
        head.version(),
        head.fingerprint(),
        head.finished(),
        Duration.ofMillis(head.tookMs()),
        result);
  }
}
