package strive.policy;

import java.util.Arrays;
import org.hipparchus.util.FastMath;
import strive.behaviour.Person;

/// Log-likelihood of what one person did under one policy, with its gradient: the observation model
/// of section 8.
///
/// Accuracy is binomial around the learner's performance after each block; effort is a censored
/// normal around the policy's drive before it. Forced blocks have an accuracy part only, blocks
/// without tests an effort part only, and blocks after a gap are left out. Performance follows the
/// efforts that were really chosen.
///
/// Values stand in the order of [Policy#modelParameters()], on the natural scale. An object is
/// working space for one thread: it allocates nothing while it evaluates, and the result depends on
/// the arguments alone.
public final class LogLikelihood {

  /// Performance is kept this far from 0 and 1 in the binomial.
  private static final double EDGE = 1e-12;

  private final ChoiceData data;
  private final Chooser chooser;
  private final boolean guided;
  private final int own;
  private final int dimension;
  private final double randomEffort;
  private final EffortNoise noise = new EffortNoise();

  private double byInitial;
  private double byMaximum;
  private double byRate;
  private double byNoise;
  private final double[] byOwn;
  private double accuracy;
  private double effort;
  private double nearestKink;

  private LogLikelihood(ChoiceData data, Policy policy) {
    this.data = data;
    this.chooser = policy.chooser();
    this.guided = policy.guided();
    this.own = policy.parameters().size();
    this.dimension = policy.modelParameters().size();
    this.byOwn = new double[own];
    double random = 0;
    for (int i = 0; i < data.blocks && !guided; i++) {
      random += data.chosen[i] ? RandomEffort.logLikelihood(data.effort[i], data.step[i]) : 0;
    }
    this.randomEffort = random;
  }

  /// The likelihood of this person under this policy.
  public static LogLikelihood of(Person person, Policy policy) {
    return new LogLikelihood(new ChoiceData(person), policy);
  }

  /// Number of effort choices that count.
  public int choices() {
    return data.choices;
  }

  /// Number of blocks with test answers that count.
  public int testedBlocks() {
    return data.testedBlocks;
  }

  /// Number of values that an evaluation takes.
  public int dimension() {
    return dimension;
  }

  /// Exact log-likelihood, in nats.
  ///
  /// @param values natural scale, chance <= p0 < pmax <= 1, kappa, beta and sigma above 0
  public double at(double[] values) {
    return evaluate(values, 0);
  }

  /// Log-likelihood and its gradient.
  ///
  /// @param smoothing width in F around a kink of the drive (where F = p) within which it is made
  ///     smooth; 0 gives the exact likelihood
  /// @param gradient filled with derivatives with respect to the values
  public double at(double[] values, double smoothing, double[] gradient) {
    double value = evaluate(values, smoothing);
    gradient[0] = byInitial;
    gradient[1] = byMaximum;
    gradient[2] = byRate;
    System.arraycopy(byOwn, 0, gradient, Chooser.OWN, own);
    if (guided) {
      gradient[dimension - 1] = byNoise;
    }
    return value;
  }

  /// Expected information of the values, to a first approximation: what an optimiser starts with.
  /// Effort counts as much as it is expected to lie between its limits.
  ///
  /// @param smoothing as above
  /// @param information filled; symmetric, positive semidefinite
  public void information(double[] values, double smoothing, double[][] information) {
    for (double[] row : information) {
      Arrays.fill(row, 0);
    }
    double sigma = guided ? values[dimension - 1] : 1;
    double[] slope = new double[dimension];
    chooser.begin(values, smoothing);
    double gap = 0;
    double decay = 1;
    double practice = 0;
    for (int i = 0; i < data.blocks; i++) {
      if (data.startsEpisode[i]) {
        gap = values[1] - values[0];
        decay = 1;
        practice = 0;
        chooser.startEpisode(data.before[i]);
      }
      if (data.chosen[i] && guided) {
        double p = values[1] - gap;
        chooser.choose(p, gap, data.block[i], data.horizon[i] - data.block[i] + 1);
        double between = EffortNoise.between(chooser.drive, sigma) / (sigma * sigma);
        performanceSlope(chooser.byPerformance, gap, decay, practice, slope);
        slope[Chooser.MAXIMUM] += chooser.byMaximum;
        slope[Chooser.RATE] += chooser.byRate;
        System.arraycopy(chooser.byOwn, 0, slope, Chooser.OWN, own);
        addSquare(slope, Chooser.OWN + own, between, information);
        information[dimension - 1][dimension - 1] += 2 * between;
      }
      practice = data.practice[i];
      decay = FastMath.exp(-values[2] * practice);
      gap = (values[1] - values[0]) * decay;
      if (data.tests[i] > 0) {
        double p = Math.min(1 - EDGE, Math.max(EDGE, values[1] - gap));
        performanceSlope(1, gap, decay, practice, slope);
        addSquare(slope, Chooser.OWN, data.tests[i] / (p * (1 - p)), information);
      }
    }
  }

  private static void performanceSlope(
      double weight, double gap, double decay, double practice, double[] slope) {
    slope[0] = weight * decay;
    slope[1] = weight * (1 - decay);
    slope[2] = weight * practice * gap;
  }

  private static void addSquare(double[] slope, int size, double weight, double[][] to) {
    for (int a = 0; a < size; a++) {
      for (int b = 0; b < size; b++) {
        to[a][b] += weight * slope[a] * slope[b];
      }
    }
  }

  /// Accuracy part of the last evaluation, with its binomial coefficients.
  public double accuracyPart() {
    return accuracy;
  }

  /// Effort part of the last evaluation.
  public double effortPart() {
    return effort;
  }

  /// Smallest distance `|F - p|` from a kink of the drive over all choices of the last evaluation;
  /// infinite for a policy without kinks.
  public double nearestKink() {
    return nearestKink;
  }

  private double evaluate(double[] values, double smoothing) {
    double initial = values[0];
    double maximum = values[1];
    double rate = values[2];
    double sigma = guided ? values[dimension - 1] : 1;
    clear();
    chooser.begin(values, smoothing);
    double wholeGap = maximum - initial;
    double gap = wholeGap;
    double decay = 1;
    double practice = 0;
    for (int i = 0; i < data.blocks; i++) {
      if (data.startsEpisode[i]) {
        gap = wholeGap;
        decay = 1;
        practice = 0;
        chooser.startEpisode(data.before[i]);
      }
      if (data.chosen[i] && guided) {
        choice(i, maximum - gap, gap, decay, practice, sigma);
      }
      practice = data.practice[i];
      decay = FastMath.exp(-rate * practice);
      gap = wholeGap * decay;
      if (data.tests[i] > 0) {
        test(i, maximum - gap, gap, decay, practice);
      }
    }
    accuracy += data.logCombinations;
    effort += randomEffort;
    return accuracy + effort;
  }

  private void clear() {
    accuracy = 0;
    effort = 0;
    byInitial = 0;
    byMaximum = 0;
    byRate = 0;
    byNoise = 0;
    Arrays.fill(byOwn, 0);
    nearestKink = Double.POSITIVE_INFINITY;
  }

  private void choice(
      int i, double performance, double gap, double decay, double practice, double sigma) {
    chooser.choose(performance, gap, data.block[i], data.horizon[i] - data.block[i] + 1);
    noise.of(data.effort[i], data.step[i], chooser.drive, sigma);
    effort += noise.logLikelihood;
    nearestKink = Math.min(nearestKink, StrictMath.abs(chooser.kinkDistance));
    double weight = noise.byDrive;
    performanceMoves(weight * chooser.byPerformance, gap, decay, practice);
    byMaximum += weight * chooser.byMaximum;
    byRate += weight * chooser.byRate;
    for (int k = 0; k < own; k++) {
      byOwn[k] += weight * chooser.byOwn[k];
    }
    byNoise += noise.byNoise;
  }

  private void test(int i, double performance, double gap, double decay, double practice) {
    double p = Math.min(1 - EDGE, Math.max(EDGE, performance));
    int right = data.correct[i];
    int wrong = data.tests[i] - right;
    accuracy += right * StrictMath.log(p) + wrong * StrictMath.log1p(-p);
    if (p == performance) {
      performanceMoves(right / p - wrong / (1 - p), gap, decay, practice);
    }
  }

  /// Chain rule through `p = p_max - (p_max - p_0) exp(-kappa practice)`.
  private void performanceMoves(double weight, double gap, double decay, double practice) {
    byInitial += weight * decay;
    byMaximum += weight * (1 - decay);
    byRate += weight * practice * gap;
  }
}
