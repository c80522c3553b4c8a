package strive.inference.design;

import java.util.List;
import java.util.Optional;

/// What one simulated study found.
///
/// @param study its number, from 1
/// @param mean test of mean b = 0 over everybody; empty where fewer than two people could be fitted
/// @param difference test of equal means of b in the first two conditions; empty with one condition
/// @param converged fits
/// @param weak fits; they count like the others
/// @param failed fits, which have no say in the tests
/// @param recovery of each free parameter
public record StudyOutcome(
    int study,
    Optional<MeanTest> mean,
    Optional<MeanTest> difference,
    int converged,
    int weak,
    int failed,
    List<Agreement> recovery) {

  public StudyOutcome {
    recovery = List.copyOf(recovery);
  }

  /// How well a parameter was found again.
  public Optional<Agreement> recovery(String parameter) {
    return recovery.stream().filter(one -> one.parameter().equals(parameter)).findFirst();
  }
}
