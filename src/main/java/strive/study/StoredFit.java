package strive.study;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import strive.inference.PersonFit;
import strive.inference.StudyFit;
import strive.study.FitStore.FitRow;

/// A fit with everything that is needed to judge and repeat it.
///
/// @param job that made it
/// @param request what was asked, with the seed
/// @param softwareVersion that fitted
/// @param fingerprint SHA-256 of the blocks file of the people who were fitted
/// @param fitted when
/// @param took how long
/// @param fit the result
public record StoredFit(
    JobId job,
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

  static StoredFit of(FitRow row) {
    return new StoredFit(
        row.job(),
        FitJson.request(row.settings()),
        row.version(),
        row.fingerprint(),
        row.fitted(),
        Duration.ofMillis(row.tookMs()),
        FitJson.fit(row.result()));
  }
}
