package strive.study;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import strive.inference.PersonFit;
import strive.inference.StudyFit;
import strive.study.ResultStore.ResultHead;
import strive.study.ResultStore.ResultRow;

/// A fit with everything that is needed to judge and repeat it.
///
/// @param job that made it
/// @param study whose people were fitted
/// @param request what was asked, with the seed
/// @param softwareVersion that fitted
/// @param fingerprint SHA-256 of the blocks file of the people who were fitted
/// @param fitted when
/// @param took how long
/// @param fit the result
public record StoredFit(
    JobId job,
    StudyId study,
    FitRequest request,
    String softwareVersion,
    String fingerprint,
    Instant fitted,
    Duration took,
    StudyFit fit) {

  /// Ids of those who were fitted.
  public Set<String> participants() {
    return fit.fits().stream().map(PersonFit::participant).collect(Collectors.toSet());
  }

  /// How many were fitted.
  public int people() {
    return participants().size();
  }

  static StoredFit of(ResultRow row) {
    ResultHead head = row.head();
    return new StoredFit(
        head.job(),
        head.study(),
        RecordJson.read(head.settings(), FitRequest.class),
        head.version(),
        head.fingerprint(),
        head.finished(),
        Duration.ofMillis(head.tookMs()),
        RecordJson.read(row.json(), StudyFit.class));
  }
}
