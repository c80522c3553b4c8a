package strive.inference;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import strive.policy.Parameter;
import strive.policy.ParameterSpace;

/// How well the data determine an optimum: standard errors, intervals and correlations, from the
/// curvature of the likelihood, or from its profile where the curvature says little.
final class Uncertainty {

  /// Width of a 95 % interval in standard errors.
  private static final double WIDTH = 2 * 1.959963984540054;

  /// A choice whose expectation is this close to performance (in accuracy units, or in standard
  /// errors of the expectation) bends the likelihood too much for its curvature to mean anything:
  /// in simulated people errors are twice to ten times the Hessian's there, and as it says beyond.
  private static final double NEAR_KINK = 0.01;

  private static final double NEAR_KINK_IN_ERRORS = 1;

  private final ParameterSpace space;
  private final double[] optimum;
  private final Optional<ObservedInformation> information;
  private final boolean nearKink;
  private final boolean profiled;
  private final Optional<ProfileLikelihood.Ends>[] profiles;
  private final Optional<double[]> better;

  @SuppressWarnings({"unchecked", "rawtypes"})
  private Uncertainty(
      Objective objective, ParameterSpace space, Search.Best best, Intervals intervals) {
    this.space = space;
    profiled = intervals == Intervals.PROFILE;
    optimum = best.point();
    objective.exactAt(optimum);
    double kink = objective.nearestKink();
    information = ObservedInformation.at(objective, space, optimum);
    OptionalDouble[] errors =
        information.map(ObservedInformation::transformedErrors).orElseGet(this::none);
    nearKink = isNear(kink, errors);
    profiles = new Optional[space.dimension()];
    Arrays.fill(profiles, Optional.empty());
    ProfileLikelihood profile =
        new ProfileLikelihood(objective, space, optimum, best.logLikelihood());
    for (int k = 0; k < profiles.length; k++) {
      if (wanted(k) && profile.better().isEmpty()) {
        profiles[k] = Optional.of(profile.interval(k, guess(k, errors)));
      }
    }
    better = profile.better();
  }

  /// Everything about an optimum.
  static Uncertainty of(
      Objective objective, ParameterSpace space, Search.Best best, Intervals intervals) {
    return new Uncertainty(objective, space, best, intervals);
  }

  /// A better point than the optimum, if the profile came across one; the rest is then void.
  Optional<double[]> better() {
    return better;
  }

  Optional<ObservedInformation> information() {
    return information;
  }

  /// Whether a choice lies so near a kink that the curvature says little: errors come from the
  /// profile if there is one.
  boolean nearKink() {
    return nearKink;
  }

  /// Whether profiles were looked at.
  boolean profiled() {
    return profiled;
  }

  /// Standard error of a free parameter on the transformed scale.
  OptionalDouble transformedError(int k) {
    if (!nearKink) {
      return information.map(i -> i.transformedErrors()[k]).orElse(OptionalDouble.empty());
    }
    return closed(k)
        .map(ends -> OptionalDouble.of((ends.upper()[k] - ends.lower()[k]) / WIDTH))
        .orElse(OptionalDouble.empty());
  }

  /// Standard error of a free parameter on the natural scale.
  OptionalDouble standardError(int k) {
    if (!nearKink) {
      int parameter = space.parameters().indexOf(space.free().get(k));
      return information.map(i -> i.standardErrors()[parameter]).orElse(OptionalDouble.empty());
    }
    if (movesWithMaximum(k)) {
      return initialError(k);
    }
    return closed(k)
        .map(
            ends ->
                OptionalDouble.of((natural(k, ends.upper()) - natural(k, ends.lower())) / WIDTH))
        .orElse(OptionalDouble.empty());
  }

  /// By the delta method: p_0 stands where its place and p_max put it, and both are uncertain.
  private OptionalDouble initialError(int k) {
    double[][] jacobian = space.jacobian(optimum);
    int initial = space.parameters().indexOf(Parameter.INITIAL);
    int maximum = space.free().indexOf(Parameter.MAXIMUM);
    OptionalDouble place = transformedError(k);
    if (space.atBound(maximum, optimum)) {
      return place.isPresent()
          ? OptionalDouble.of(place.getAsDouble() * jacobian[initial][k])
          : place;
    }
    OptionalDouble top = transformedError(maximum);
    OptionalDouble correlation = correlation(Parameter.INITIAL, Parameter.MAXIMUM);
    if (correlation.isEmpty() || place.isEmpty() || top.isEmpty()) {
      return OptionalDouble.empty();
    }
    double own = place.getAsDouble() * jacobian[initial][k];
    double moved = top.getAsDouble() * jacobian[initial][maximum];
    double variance = own * own + moved * moved + 2 * correlation.getAsDouble() * own * moved;
    return OptionalDouble.of(StrictMath.sqrt(Math.max(0, variance)));
  }

  /// Lower end of the 95 % profile interval on the natural scale; none of p_0 beside a free p_max,
  /// because what is profiled is its place below p_max.
  OptionalDouble lower(int k) {
    return profiles[k]
        .filter(ends -> !ends.lowerOpen() && !movesWithMaximum(k))
        .map(ends -> OptionalDouble.of(natural(k, ends.lower())))
        .orElse(OptionalDouble.empty());
  }

  /// Upper end, likewise.
  OptionalDouble upper(int k) {
    return profiles[k]
        .filter(ends -> !ends.upperOpen() && !movesWithMaximum(k))
        .map(ends -> OptionalDouble.of(natural(k, ends.upper())))
        .orElse(OptionalDouble.empty());
  }

  /// Correlation of two estimates on the transformed scale. Along the profile of one parameter the
  /// other moves by their covariance over its variance, which gives it near a kink.
  OptionalDouble correlation(Parameter one, Parameter other) {
    if (!nearKink) {
      return information.map(i -> i.correlation(one, other)).orElse(OptionalDouble.empty());
    }
    int a = space.free().indexOf(one);
    int b = space.free().indexOf(other);
    if (a < 0 || b < 0 || closed(a).isEmpty() || closed(b).isEmpty()) {
      return OptionalDouble.empty();
    }
    ProfileLikelihood.Ends ends = closed(a).get();
    double slope = (ends.upper()[b] - ends.lower()[b]) / (ends.upper()[a] - ends.lower()[a]);
    double ratio = transformedError(a).getAsDouble() / transformedError(b).getAsDouble();
    return OptionalDouble.of(Math.max(-1, Math.min(1, slope * ratio)));
  }

  /// Free parameters whose standard error exceeds what people usually differ by, or has none. Those
  /// of performance are judged by what was reached instead, because their logits run off to
  /// infinity at the limits of their range. None near a kink without a profile.
  List<Parameter> undetermined() {
    if (nearKink && !profiled) {
      return List.of();
    }
    return IntStream.range(0, space.dimension())
        .filter(k -> !space.atBound(k, optimum))
        .filter(k -> transformedError(k).orElse(Double.POSITIVE_INFINITY) > spread(k))
        .mapToObj(space.free()::get)
        .filter(p -> !p.equals(Parameter.INITIAL) && !p.equals(Parameter.MAXIMUM))
        .toList();
  }

  private boolean isNear(double kink, OptionalDouble[] errors) {
    for (Parameter expectation : Parameter.EXPECTATIONS) {
      int k = space.free().indexOf(expectation);
      if (k >= 0) {
        double error = errors[k].orElse(Double.POSITIVE_INFINITY);
        return kink < NEAR_KINK || kink < NEAR_KINK_IN_ERRORS * error;
      }
    }
    return kink < NEAR_KINK;
  }

  private boolean wanted(int k) {
    return profiled
        && !space.atBound(k, optimum)
        && (nearKink || space.free().get(k).equals(Parameter.BIAS));
  }

  private double guess(int k, OptionalDouble[] errors) {
    double usual = 0.1 * spread(k);
    return nearKink ? usual : Math.min(spread(k), errors[k].orElse(usual));
  }

  private Optional<ProfileLikelihood.Ends> closed(int k) {
    return profiles[k].filter(ProfileLikelihood.Ends::closed);
  }

  private boolean movesWithMaximum(int k) {
    return space.free().get(k).equals(Parameter.INITIAL)
        && space.free().contains(Parameter.MAXIMUM);
  }

  private double natural(int k, double[] point) {
    return space.valuesAt(point).get(space.free().get(k));
  }

  private double spread(int k) {
    return space.free().get(k).spread();
  }

  private OptionalDouble[] none() {
    OptionalDouble[] errors = new OptionalDouble[space.dimension()];
    Arrays.fill(errors, OptionalDouble.empty());
    return errors;
  }
}
