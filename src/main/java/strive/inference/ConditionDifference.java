package strive.inference;

import org.hipparchus.distribution.continuous.TDistribution;

/// A parameter compared between two conditions, by group means that are estimated for each with one
/// variance between people for both.
///
/// @param model id of the policy
/// @param parameter its name
/// @param first condition
/// @param second condition
/// @param difference mean of the second minus that of the first, transformed scale
/// @param error standard error of the difference
/// @param degreesOfFreedom people less conditions
/// @param p two-sided, by the t distribution
public record ConditionDifference(
    String model,
    String parameter,
    String first,
    String second,
    double difference,
    double error,
    int degreesOfFreedom,
    double p) {

  static ConditionDifference of(
      String model,
      String parameter,
      String first,
      String second,
      double difference,
      double error,
      int degreesOfFreedom) {
    double t = StrictMath.abs(difference) / error;
    double p = 2 * new TDistribution(degreesOfFreedom).cumulativeProbability(-t);
    return new ConditionDifference(
        model, parameter, first, second, difference, error, degreesOfFreedom, p);
  }
}
