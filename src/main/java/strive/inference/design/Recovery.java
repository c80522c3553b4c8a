package strive.inference.design;

import java.util.List;
import java.util.Optional;

/// How well a parameter is found again in a study of this design, over the simulated studies.
///
/// @param parameter its name
/// @param correlation of true and estimated values; empty where one does not vary
/// @param bias mean of estimate minus truth, transformed scale
/// @param error root mean square error, transformed scale
public record Recovery(
    String parameter, Optional<Quantiles> correlation, Quantiles bias, Quantiles error) {

  static Recovery of(String parameter, List<StudyOutcome> studies) {
    List<Agreement> all =
        studies.stream().flatMap(study -> study.recovery(parameter).stream()).toList();
    double[] correlations =
        all.stream().flatMapToDouble(one -> one.correlation().stream()).toArray();
    return new Recovery(
        parameter,
        correlations.length == 0 ? Optional.empty() : Optional.of(Quantiles.of(correlations)),
        Quantiles.of(all.stream().mapToDouble(Agreement::bias).toArray()),
        Quantiles.of(all.stream().mapToDouble(Agreement::error).toArray()));
  }
}
