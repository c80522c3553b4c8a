package strive.theory.problem;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.hipparchus.special.Erf;
import strive.theory.NormalDraw;

/// A logistic neuron tells two Gaussians apart, N(mu, D) and N(-mu, D), equally frequent, D
/// diagonal
/// (in the eigenvectors of their common covariance): `P = -E log(1 + exp(-y w x))`, minus the
/// cross-entropy over all inputs. Problem 5 of section 3.
///
/// The margin `y w x` is normal with mean `w mu` and variance `w D w`, so P is a mean over one
/// normal
/// number. Its derivatives follow from the heat equation: the derivative with respect to the
/// variance is half the second one with respect to the mean.
public final class Gaussians implements SampledProblem {

  private final double[] means;
  private final double[] variances;
  private final double[] start;
  private final double ceiling;

  /// @param means mu, not all 0
  /// @param deviations standard deviations along the axes, above 0, as many
  /// @param start weights where learning begins, as many
  /// @throws IllegalArgumentException naming the rule that is broken and the value
  public Gaussians(double[] means, double[] deviations, double[] start) {
    Rule.atLeast(1, "the number of means", means.length);
    Rule.size("the deviations", means.length, deviations.length);
    Rule.size("the weights", means.length, start.length);
    Rule.finite("a mean", means);
    Rule.finite("a weight", start);
    Arrays.stream(deviations).forEach(value -> Rule.aboveZero("a deviation", value));
    Rule.aboveZero("the distance between the means", Products.dot(means, means));
    this.means = means.clone();
    variances = Arrays.stream(deviations).map(deviation -> deviation * deviation).toArray();
    this.start = start.clone();
    ceiling = performance(best());
  }

  /// How two Gaussians are drawn: their means lie in a random direction, the first weights are
  /// normal.
  ///
  /// @param inputs at least 1
  /// @param separation of the means, in standard deviations (d'), above 0
  /// @param deviation of each input, above 0
  /// @param initialScale standard deviation of the first weights, at least 0
  public record Settings(int inputs, double separation, double deviation, double initialScale) {

    /// Five inputs, means two and a half deviations of 1 apart, first weights of 0.5.
    public static final Settings DEFAULT = new Settings(5, 2.5, 1, 0.5);

    /// @throws IllegalArgumentException naming the rule that is broken and the value
    public Settings {
      Rule.atLeast(1, "the number of inputs", inputs);
      Rule.aboveZero("the separation", separation);
      Rule.aboveZero("a deviation", deviation);
      Rule.notNegative("the scale of the first weights", initialScale);
    }
  }

  /// Draws a problem.
  public static Gaussians drawn(Settings settings, RandomGenerator random) {
    double[] means = new double[settings.inputs];
    Arrays.setAll(means, _ -> NormalDraw.next(random));
    double half = 0.5 * settings.separation * settings.deviation;
    double scale = half / StrictMath.sqrt(Products.dot(means, means));
    Arrays.setAll(means, i -> scale * means[i]);
    double[] deviations = new double[settings.inputs];
    Arrays.fill(deviations, settings.deviation);
    double[] start = new double[settings.inputs];
    Arrays.setAll(start, _ -> settings.initialScale * NormalDraw.next(random));
    return new Gaussians(means, deviations, start);
  }

  /// The best weights, `2 D^-1 mu`: with them the neuron gives the true probabilities.
  public double[] best() {
    double[] best = new double[means.length];
    Arrays.setAll(best, i -> 2 * means[i] / variances[i]);
    return best;
  }

  /// Share of inputs on the right side of the boundary: Phi of the mean margin over its deviation.
  public double accuracy(double[] state) {
    double deviation = StrictMath.sqrt(variance(state));
    if (deviation == 0) {
      return 0.5;
    }
    return 0.5 * Erf.erfc(-Products.dot(state, means) / deviation / StrictMath.sqrt(2));
  }

  @Override
  public int dimension() {
    return means.length;
  }

  @Override
  public double[] start() {
    return start.clone();
  }

  @Override
  public double performance(double[] state) {
    return -margin(state).loss();
  }

  @Override
  public double gradient(double[] state, double[] gradient) {
    MarginMeans margin = margin(state);
    for (int i = 0; i < means.length; i++) {
      gradient[i] = margin.miss() * means[i] - margin.slope() * variances[i] * state[i];
    }
    return -margin.loss();
  }

  @Override
  public void hessian(double[] state, double[] direction, double[] product) {
    MarginMeans margin = margin(state);
    double meanChange = Products.dot(means, direction);
    double halfVarianceChange = 0;
    for (int i = 0; i < means.length; i++) {
      halfVarianceChange += variances[i] * state[i] * direction[i];
    }
    double alongMeans = -margin.slope() * meanChange - margin.bend() * halfVarianceChange;
    double alongWeights = -margin.bend() * meanChange - margin.twist() * halfVarianceChange;
    for (int i = 0; i < means.length; i++) {
      product[i] =
          alongMeans * means[i]
              + variances[i] * (alongWeights * state[i] - margin.slope() * direction[i]);
    }
  }

  @Override
  public double ceiling() {
    return ceiling;
  }

  /// Inputs of both kinds.
  @Override
  public LearningProblem batch(int size, RandomGenerator random) {
    Rule.atLeast(1, "the size of a batch", size);
    double[][] inputs = new double[size][means.length];
    for (double[] input : inputs) {
      Arrays.setAll(input, i -> means[i] + StrictMath.sqrt(variances[i]) * NormalDraw.next(random));
    }
    return new LogisticExamples(inputs, start);
  }

  private MarginMeans margin(double[] state) {
    return MarginMeans.of(Products.dot(state, means), variance(state));
  }

  private double variance(double[] state) {
    double variance = 0;
    for (int i = 0; i < means.length; i++) {
      variance += variances[i] * state[i] * state[i];
    }
    return variance;
  }
}
