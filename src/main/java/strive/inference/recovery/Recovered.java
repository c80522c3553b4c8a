package strive.inference.recovery;

import java.util.OptionalDouble;
import org.hipparchus.util.FastMath;
import strive.policy.Parameter;
import strive.policy.Transform;

/// One parameter of one simulated person, on the natural scale or on that on which it is judged.
///
/// @param participant id
/// @param parameter its name
/// @param truth the value that was simulated
/// @param estimate the value that was found
/// @param standardError where it is defined
/// @param atBound whether the estimate lies on a bound
/// @param light how far the fit can be trusted, in a word
public record Recovered(
    String participant,
    String parameter,
    double truth,
    double estimate,
    OptionalDouble standardError,
    boolean atBound,
    String light) {

  /// The same on the scale on which the parameter is judged: the natural logarithm of one that is
  /// searched there, because people differ in it by factors. The standard error is brought along by
  /// the delta method.
  public Recovered judged(Parameter of) {
    if (!isLogarithm(of)) {
      return this;
    }
    return new Recovered(
        participant,
        parameter,
        FastMath.log(truth),
        FastMath.log(estimate),
        standardError.isPresent()
            ? OptionalDouble.of(standardError.getAsDouble() / estimate)
            : standardError,
        atBound,
        light);
  }

  static boolean isLogarithm(Parameter parameter) {
    return parameter.transform() == Transform.LOG;
  }
}
