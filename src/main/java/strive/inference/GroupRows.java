package strive.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import strive.policy.Parameter;

/// What expectation-maximisation found out about the people of one model, as rows of tables.
///
/// @param model id of the policy
/// @param free its parameters that vary between people
record GroupRows(String model, List<Parameter> free) {

  GroupRows {
    free = List.copyOf(free);
  }

  /// Whether it has a parameter that is compared between conditions: what people expect.
  boolean isCompared() {
    return compared().findAny().isPresent();
  }

  private IntStream compared() {
    return IntStream.of(free.indexOf(Parameter.BIAS), free.indexOf(Parameter.EXPECTATION))
        .filter(k -> k >= 0);
  }

  /// The distribution of each parameter in each condition.
  List<GroupEstimate> estimates(GroupEm.Result group, List<String> conditions) {
    List<GroupEstimate> rows = new ArrayList<>();
    for (int c = 0; c < conditions.size(); c++) {
      for (int k = 0; k < free.size(); k++) {
        double error = group.error()[c][k];
        rows.add(
            new GroupEstimate(
                model,
                conditions.get(c),
                free.get(k).name(),
                group.mean()[c][k],
                StrictMath.sqrt(group.variance()[k]),
                Double.isFinite(error) ? OptionalDouble.of(error) : OptionalDouble.empty()));
      }
    }
    return rows;
  }

  /// What people expect, compared between each two conditions.
  ///
  /// @param freedom degrees of freedom of the variance between people; none without any
  List<ConditionDifference> differences(
      GroupEm.Result group, List<String> conditions, int freedom) {
    List<ConditionDifference> rows = new ArrayList<>();
    for (int k : compared().toArray()) {
      for (int a = 0; a < conditions.size(); a++) {
        for (int b = a + 1; b < conditions.size(); b++) {
          double error = StrictMath.hypot(group.error()[a][k], group.error()[b][k]);
          if (freedom > 0 && Double.isFinite(error)) {
            rows.add(
                ConditionDifference.of(
                    model,
                    free.get(k).name(),
                    conditions.get(a),
                    conditions.get(b),
                    group.mean()[b][k] - group.mean()[a][k],
                    error,
                    freedom));
          }
        }
      }
    }
    return rows;
  }
}
