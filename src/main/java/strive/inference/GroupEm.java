package strive.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Hierarchical empirical Bayes: the normal distribution of the transformed parameters over people
/// by expectation-maximisation with Laplace's approximation (Huys et al., PLoS Computational
/// Biology
/// 7(4) (2011) e1002028; inference.md 2). Conditions may have means of their own and share the
/// variances. A person may count for a part, such as the responsibility of a model for him.
///
/// Where the drive has kinks (an expectation that meets performance) a person's mode jumps between
/// neighbouring peaks as the group moves, and the steps never die out. Once the evidence has fallen
/// a few times the distribution is therefore averaged over the further steps, as in stochastic
/// approximation (Polyak and Juditsky, SIAM Journal on Control and Optimization 30 (1992) 838-855).
///
/// A search that goes on from the last mode can hold a person on a peak that the group has left
/// behind. Now and then, and before the end, searches from the person's first mode and from the
/// group's mean are made beside it, and a much better peak is taken.
final class GroupEm {

  private static final int MOST_ITERATIONS = 1000;
  private static final double ARRIVED = 1e-6;
  private static final double EVIDENCE_ARRIVED = 1e-9;
  private static final double LEAST_VARIANCE = 1e-5;

  /// So often may the evidence fall before the way counts as uneven, and by how much a fall counts.
  private static final int FALLS = 3;

  private static final double FALL = 1e-3;

  /// On uneven ground the distribution is averaged over so many further iterations.
  private static final int AVERAGED = 50;

  /// Each of the first iterations looks for better peaks, and then every so often.
  private static final int FIRST_LOOKS = 5;

  private static final int LOOKS = 10;

  /// Another peak is taken when its log joint is higher by more; less would have modes hop to and
  /// fro between peaks of about the same height.
  private static final double MUCH_BETTER = 0.5;

  /// What was found.
  ///
  /// @param mean of each condition (rows) and parameter
  /// @param variance of each parameter between people of a condition
  /// @param error standard error of each mean
  /// @param modes of the people under their condition's distribution
  /// @param logEvidence sum over people of Laplace's evidence under it
  /// @param iterations used
  /// @param converged whether nothing moved any more
  /// @param moved most that a mean or variance moved in the last iteration
  @SuppressWarnings("ArrayRecordComponent") // a working value of fits, never compared
  record Result(
      double[][] mean,
      double[] variance,
      double[][] error,
      List<PosteriorMode> modes,
      double logEvidence,
      int iterations,
      boolean converged,
      double moved) {

    Result {
      modes = List.copyOf(modes);
    }

    /// The distribution of a condition.
    NormalPrior prior(int condition) {
      return new NormalPrior(mean[condition], variance);
    }

    /// The same with how well its mean is known.
    PersonPrior personPrior(int condition) {
      return new PersonPrior(
          prior(condition), Arrays.stream(error[condition]).map(one -> one * one).toArray());
    }
  }

  private final List<PosteriorSearch> searches;
  private final int[] conditions;
  private final double[] weights;
  private final int count;
  private final int dimension;
  private final Workers workers;
  private final List<PosteriorMode> firstModes;

  private List<PosteriorMode> modes;
  private double[][] mean;
  private double[] variance;

  private GroupEm(
      List<PosteriorSearch> searches,
      int[] conditions,
      double[] weights,
      List<PosteriorMode> modes,
      Workers workers) {
    this.searches = searches;
    this.conditions = conditions.clone();
    this.weights = weights.clone();
    this.modes = modes;
    firstModes = List.copyOf(modes);
    this.workers = workers;
    count = Arrays.stream(conditions).max().orElseThrow() + 1;
    dimension = searches.getFirst().dimension();
    mean = new double[count][dimension];
    variance = new double[dimension];
  }

  /// Learns the distribution of a group.
  ///
  /// @param searches one a person, at least one
  /// @param conditions of each person, from 0 without a gap; all 0 for one group
  /// @param first modes to start from
  static Result of(
      List<PosteriorSearch> searches,
      int[] conditions,
      List<PosteriorMode> first,
      Workers workers,
      Steps steps) {
    double[] whole = new double[searches.size()];
    Arrays.fill(whole, 1);
    return of(searches, conditions, whole, first, workers, steps);
  }

  /// The same of people who count for a part each.
  ///
  /// @param weights of each person, 0 to 1; those of every condition sum to more than 0
  static Result of(
      List<PosteriorSearch> searches,
      int[] conditions,
      double[] weights,
      List<PosteriorMode> first,
      Workers workers,
      Steps steps) {
    return new GroupEm(searches, conditions, weights, first, workers).run(steps);
  }

  private Result run(Steps steps) {
    double moved = maximise(1);
    double first = moved;
    double evidence = expect(true);
    int iterations = 1;
    int falls = 0;
    int averaged = 0;
    boolean converged = dimension == 0;
    double share = 0;
    while (iterations < MOST_ITERATIONS && averaged < AVERAGED && !converged) {
      share = Math.max(share, share(first, moved, averaged));
      steps.at(share, "step " + iterations + " of the group");
      averaged += falls >= FALLS ? 1 : 0;
      moved = maximise(1.0 / (averaged + 1));
      double next = expect(looksAround(iterations, averaged, moved));
      falls += next < evidence - FALL ? 1 : 0;
      converged =
          moved < ARRIVED
              && StrictMath.abs(next - evidence) < EVIDENCE_ARRIVED * StrictMath.abs(next);
      evidence = next;
      iterations++;
    }
    return new Result(mean, variance, errors(), modes, evidence, iterations, converged, moved);
  }

  /// How much of the way is gone, by whichever end is nearer.
  private static double share(double first, double moved, int averaged) {
    return Math.max(Steps.share(first, moved, ARRIVED), (double) averaged / AVERAGED);
  }

  /// Whether this iteration looks for better peaks; the last one does.
  private static boolean looksAround(int iterations, int averaged, double moved) {
    return iterations < FIRST_LOOKS
        || iterations % LOOKS == 0
        || iterations == MOST_ITERATIONS - 1
        || averaged == AVERAGED
        || moved < ARRIVED;
  }

  /// E step: modes under the present distribution. Returns the summed evidence.
  private double expect(boolean looksAround) {
    List<PosteriorMode> before = modes;
    modes = workers.all(searches.size(), i -> mode(i, before.get(i).point(), looksAround));
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * modes.get(i).logEvidence();
    }
    return sum;
  }

  private PosteriorMode mode(int i, double[] last, boolean looksAround) {
    NormalPrior prior = new NormalPrior(mean[conditions[i]], variance);
    PosteriorSearch search = searches.get(i);
    PosteriorMode near = search.mode(prior, last);
    if (!looksAround) {
      return near;
    }
    PosteriorMode other = search.mode(prior, firstModes.get(i).point(), prior.mean());
    return other.logJoint() > near.logJoint() + MUCH_BETTER ? other : near;
  }

  /// M step, of which this share of the way is gone. Returns the largest change.
  private double maximise(double share) {
    double[][] nextMean = new double[count][dimension];
    double[] nextVariance = new double[dimension];
    double[] people = new double[count];
    for (int i = 0; i < modes.size(); i++) {
      people[conditions[i]] += weights[i];
      for (int k = 0; k < dimension; k++) {
        nextMean[conditions[i]][k] += weights[i] * modes.get(i).point()[k];
      }
    }
    for (int c = 0; c < count; c++) {
      for (int k = 0; k < dimension; k++) {
        nextMean[c][k] /= people[c];
      }
    }
    double all = Arrays.stream(people).sum();
    for (int i = 0; i < modes.size(); i++) {
      for (int k = 0; k < dimension; k++) {
        double distance = modes.get(i).point()[k] - nextMean[conditions[i]][k];
        nextVariance[k] += weights[i] * (distance * distance + modes.get(i).variance(k)) / all;
      }
    }
    return accept(nextMean, nextVariance, share);
  }

  private double accept(double[][] nextMean, double[] nextVariance, double share) {
    double moved = 0;
    for (int k = 0; k < dimension; k++) {
      nextVariance[k] =
          variance[k] + share * (Math.max(LEAST_VARIANCE, nextVariance[k]) - variance[k]);
      moved = Math.max(moved, StrictMath.abs(nextVariance[k] - variance[k]));
      for (int c = 0; c < count; c++) {
        nextMean[c][k] = mean[c][k] + share * (nextMean[c][k] - mean[c][k]);
        moved = Math.max(moved, StrictMath.abs(nextMean[c][k] - mean[c][k]));
      }
    }
    mean = nextMean;
    variance = nextVariance;
    return moved;
  }

  /// A person's likelihood, about normal, tells the mean with the variance between people and its
  /// own; its own precision is what the posterior has beyond the prior.
  private double[][] errors() {
    double[][] errors = new double[count][dimension];
    for (int k = 0; k < dimension; k++) {
      double[] information = new double[count];
      for (int i = 0; i < modes.size(); i++) {
        double own = Math.max(0, 1 / modes.get(i).variance(k) - 1 / variance[k]);
        // 1 / (nu + 1 / own), which is 0 where the person says nothing
        information[conditions[i]] += weights[i] * own / (1 + own * variance[k]);
      }
      for (int c = 0; c < count; c++) {
        errors[c][k] = 1 / StrictMath.sqrt(information[c]);
      }
    }
    return errors;
  }

  /// The conditions of people as numbers from 0, in the order of their first appearance.
  static int[] numbered(List<String> names) {
    List<String> seen = new ArrayList<>();
    int[] numbers = new int[names.size()];
    for (int i = 0; i < numbers.length; i++) {
      if (!seen.contains(names.get(i))) {
        seen.add(names.get(i));
      }
      numbers[i] = seen.indexOf(names.get(i));
    }
    return numbers;
  }
}
