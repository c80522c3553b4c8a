package strive.inference;

import java.util.Arrays;
import java.util.List;
import org.hipparchus.special.Gamma;
import org.hipparchus.util.FastMath;

/// Random-effects Bayesian model selection: each person follows one model, and the frequencies of
/// the models have a Dirichlet distribution (Stephan et al., NeuroImage 46 (2009) 1004-1017), with
/// protected exceedance probabilities (Rigoux et al., NeuroImage 84 (2014) 971-985).
///
/// @param alpha parameters of the Dirichlet posterior, one a model
/// @param expectedFrequency their means, summing to one
/// @param exceedance probability of each model to be the most frequent one
/// @param protectedExceedance the same, mixed with the shares of the prior (equal ones, unless said
///     otherwise) by the omnibus risk
/// @param omnibusRisk probability that all models are as frequent as the prior says
/// @param freeEnergy bound on the log evidence of different frequencies, F1
/// @param nullEnergy log evidence of frequencies as the prior says, F0
public record RandomEffectsSelection(
    List<Double> alpha,
    List<Double> expectedFrequency,
    List<Double> exceedance,
    List<Double> protectedExceedance,
    double omnibusRisk,
    double freeEnergy,
    double nullEnergy) {

  /// Change of alpha, as a share of its sum, below which it has arrived. A step of 1e-10
  /// would leave as much of the way before it, and ten digits would not hold.
  private static final double CONVERGED = 1e-14;

  private static final int MOST_ITERATIONS = 100_000;

  public RandomEffectsSelection {
    alpha = List.copyOf(alpha);
    expectedFrequency = List.copyOf(expectedFrequency);
    exceedance = List.copyOf(exceedance);
    protectedExceedance = List.copyOf(protectedExceedance);
  }

  /// Selection among models that are equally likely beforehand.
  ///
  /// @param logEvidence a row a person, a column a model; finite
  /// @param prior alpha0 of each model, above 0; 1 is SPM's choice
  /// @throws IllegalArgumentException if there is no person or no model, or a value is not finite
  public static RandomEffectsSelection of(double[][] logEvidence, double prior) {
    double[] priors = new double[logEvidence.length == 0 ? 0 : logEvidence[0].length];
    Arrays.fill(priors, prior);
    return of(logEvidence, priors);
  }

  /// Selection among models with a prior each. Without an effect each model is as frequent as its
  /// share of the prior says.
  ///
  /// @param logEvidence a row a person, a column a model; finite
  /// @param prior alpha0 of each model, above 0
  /// @throws IllegalArgumentException if there is no person or no model, or a value is not finite
  public static RandomEffectsSelection of(double[][] logEvidence, double[] prior) {
    check(logEvidence, prior);
    double[] best = Arrays.stream(logEvidence).mapToDouble(RandomEffectsSelection::most).toArray();
    RandomEffectsSelection found = relative(belowBest(logEvidence, best), prior);
    double common = Arrays.stream(best).sum();
    return new RandomEffectsSelection(
        found.alpha,
        found.expectedFrequency,
        found.exceedance,
        found.protectedExceedance,
        found.omnibusRisk,
        found.freeEnergy + common,
        found.nullEnergy + common);
  }

  private static double most(double[] row) {
    return Arrays.stream(row).max().orElseThrow();
  }

  /// A constant of a person changes both bounds alike and nothing else. Left in, it would swallow
  /// the digits of their difference.
  private static double[][] belowBest(double[][] logEvidence, double[] best) {
    double[][] rows = new double[logEvidence.length][];
    for (int i = 0; i < rows.length; i++) {
      double most = best[i];
      rows[i] = Arrays.stream(logEvidence[i]).map(one -> one - most).toArray();
    }
    return rows;
  }

  private static RandomEffectsSelection relative(double[][] logEvidence, double[] prior) {
    double[] alpha = prior.clone();
    double[][] responsibility = new double[logEvidence.length][prior.length];
    double mass = Arrays.stream(prior).sum();
    double arrived = CONVERGED * (mass + logEvidence.length);
    double change = Double.POSITIVE_INFINITY;
    for (int i = 0; i < MOST_ITERATIONS && change >= arrived; i++) {
      double[] next = assign(logEvidence, alpha, responsibility, prior);
      change = largestDifference(alpha, next);
      alpha = next;
    }
    double[] exceedance = DirichletExceedance.of(alpha);
    double free = freeEnergy(logEvidence, alpha, responsibility, prior);
    double none = nullEnergy(logEvidence, prior);
    double risk = 1 / (1 + FastMath.exp(free - none));
    double total = Arrays.stream(alpha).sum();
    double[] guarded = new double[alpha.length];
    for (int k = 0; k < guarded.length; k++) {
      guarded[k] = (1 - risk) * exceedance[k] + risk * prior[k] / mass;
    }
    return new RandomEffectsSelection(
        boxed(alpha),
        boxed(Arrays.stream(alpha).map(a -> a / total).toArray()),
        boxed(exceedance),
        boxed(guarded),
        risk,
        free,
        none);
  }

  private static void check(double[][] logEvidence, double[] prior) {
    for (double one : prior) {
      if (!(one > 0 && one < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("prior must be above 0 and finite, got " + one);
      }
    }
    if (logEvidence.length == 0 || logEvidence[0].length == 0) {
      throw new IllegalArgumentException("selection needs at least one person and one model");
    }
    for (double[] row : logEvidence) {
      if (row.length != prior.length || !Arrays.stream(row).allMatch(Double::isFinite)) {
        throw new IllegalArgumentException(
            "each person needs one finite log evidence a model, got " + Arrays.toString(row));
      }
    }
  }

  /// Responsibilities of the models for each person, and the alpha that follows.
  private static double[] assign(
      double[][] logEvidence, double[] alpha, double[][] responsibility, double[] prior) {
    double[] log = expectedLog(alpha);
    double[] next = prior.clone();
    for (int i = 0; i < logEvidence.length; i++) {
      double[] weight = new double[alpha.length];
      for (int k = 0; k < alpha.length; k++) {
        weight[k] = logEvidence[i][k] + log[k];
      }
      double sum = logSum(weight);
      for (int k = 0; k < alpha.length; k++) {
        responsibility[i][k] = FastMath.exp(weight[k] - sum);
        next[k] += responsibility[i][k];
      }
    }
    return next;
  }

  private static double[] expectedLog(double[] alpha) {
    double total = Digamma.of(Arrays.stream(alpha).sum());
    return Arrays.stream(alpha).map(a -> Digamma.of(a) - total).toArray();
  }

  private static double freeEnergy(
      double[][] logEvidence, double[] alpha, double[][] responsibility, double[] prior) {
    double[] log = expectedLog(alpha);
    double energy =
        Gamma.logGamma(Arrays.stream(prior).sum()) - Gamma.logGamma(Arrays.stream(alpha).sum());
    for (int k = 0; k < alpha.length; k++) {
      energy += (prior[k] - 1) * log[k] - Gamma.logGamma(prior[k]);
      energy += Gamma.logGamma(alpha[k]) - (alpha[k] - 1) * log[k];
      for (int i = 0; i < logEvidence.length; i++) {
        double g = responsibility[i][k];
        energy += g > 0 ? g * (log[k] + logEvidence[i][k] - StrictMath.log(g)) : 0;
      }
    }
    return energy;
  }

  private static double nullEnergy(double[][] logEvidence, double[] prior) {
    double mass = Arrays.stream(prior).sum();
    double energy = 0;
    for (double[] row : logEvidence) {
      double[] weight = new double[row.length];
      for (int k = 0; k < weight.length; k++) {
        weight[k] = row[k] + StrictMath.log(prior[k] / mass);
      }
      energy += logSum(weight);
    }
    return energy;
  }

  /// Logarithm of the sum of numbers whose logarithms these are.
  static double logSum(double[] logs) {
    double largest = Arrays.stream(logs).max().orElseThrow();
    double sum = 0;
    for (double log : logs) {
      sum += FastMath.exp(log - largest);
    }
    return largest + StrictMath.log(sum);
  }

  private static double largestDifference(double[] a, double[] b) {
    double largest = 0;
    for (int k = 0; k < a.length; k++) {
      largest = Math.max(largest, StrictMath.abs(a[k] - b[k]));
    }
    return largest;
  }

  private static List<Double> boxed(double[] values) {
    return Arrays.stream(values).boxed().toList();
  }
}
