package strive.policy;

import java.util.Arrays;
import java.util.function.IntPredicate;
import strive.behaviour.Person;

/// Log-likelihood of what one person did under one policy, with its gradient: the observation model
/// of section 8.
///
/// Accuracy is binomial around the learner's performance after each block; effort is a censored
/// normal around the policy's drive before it. Forced blocks have an accuracy part only, blocks
/// without tests an effort part only, and blocks after a gap are left out. Performance follows the
/// efforts that were really chosen. What a [ModelOption] adds is off unless the policy's model has
/// it.
///
/// Values stand in the order of [Policy#modelParameters()], on the natural scale. An object is
/// working space for one thread: it allocates nothing while it evaluates, and the result depends on
/// the arguments alone.
public final class LogLikelihood {

  private final ChoiceData data;
  private final Chooser chooser;
  private final boolean guided;
  private final int own;
  private final int dimension;
  private final int sigma;
  private final OptionPlaces option;
  private final double randomEffort;
  private final LearningTrack track = new LearningTrack();
  private final AnswerNoise answers = new AnswerNoise();
  private final ChoiceNoise choices = new ChoiceNoise();
  private final EffortNoise reports = new EffortNoise();
  private final double[] by;

  private double wholeGap;
  private double maximum;
  private double seen;
  private double accuracy;
  private double effort;
  private double reported;
  private double nearestKink;

  private LogLikelihood(ChoiceData data, Policy policy) {
    this.data = data;
    chooser = policy.chooser();
    guided = policy.guided();
    own = policy.parameters().size();
    dimension = policy.modelParameters().size();
    sigma = policy.noiseIndex();
    option = new OptionPlaces(policy);
    by = new double[dimension];
    double random = 0;
    for (int i = 0; i < data.blocks && !guided; i++) {
      random += data.chosen[i] ? RandomEffort.logLikelihood(data.effort[i], data.step[i]) : 0;
    }
    randomEffort = random;
  }

  /// The likelihood of this person under this policy.
  public static LogLikelihood of(Person person, Policy policy) {
    return of(person, policy, _ -> true);
  }

  /// The likelihood of some of the episodes, given all that came before each of them.
  ///
  /// An episode that does not count is left out of the sum and of nothing else. It was lived
  /// through: what was done and reached in it is known where a later episode depends on it (a
  /// memory, an expectation that adapts), just as the efforts that were really chosen are known
  /// where performance depends on them. Within an episode nothing else comes from earlier ones,
  /// because material is fresh. So with the same values the likelihoods of episodes that are taken
  /// one by one add up to that of all of them.
  ///
  /// @param counts whether the episode of this number counts
  public static LogLikelihood of(Person person, Policy policy, IntPredicate counts) {
    return new LogLikelihood(new ChoiceData(person, counts), policy);
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
    System.arraycopy(by, 0, gradient, 0, dimension);
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
    ExpectedInformation expected = new ExpectedInformation(values, information);
    begin(values, smoothing);
    for (int i = 0; i < data.blocks; i++) {
      startBlock(i);
      if (needsChooser(i)) {
        choose(i);
        expected.ofChoice(i);
      }
      track.practise(data.effort[i], data.practice[i]);
      if (data.tests[i] > 0) {
        expected.ofTest(i);
        seen = data.share(i);
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

  /// Part of the reported expectations of the last evaluation; 0 unless they count.
  public double reportPart() {
    return reported;
  }

  /// Smallest distance `|F - p|` from a kink of the drive over all choices of the last evaluation;
  /// infinite for a policy without kinks.
  public double nearestKink() {
    return nearestKink;
  }

  private double evaluate(double[] values, double smoothing) {
    accuracy = 0;
    effort = 0;
    reported = 0;
    Arrays.fill(by, 0);
    nearestKink = Double.POSITIVE_INFINITY;
    begin(values, smoothing);
    for (int i = 0; i < data.blocks; i++) {
      startBlock(i);
      if (needsChooser(i)) {
        choose(i);
        choice(i, values);
        report(i, values);
      }
      track.practise(data.effort[i], data.practice[i]);
      if (data.tests[i] > 0) {
        test(i, values);
        seen = data.share(i);
      }
    }
    accuracy += data.logCombinations;
    effort += randomEffort;
    return accuracy + effort + reported;
  }

  private void begin(double[] values, double smoothing) {
    chooser.begin(values, smoothing);
    track.begin(values[2], option.baseline(values), option.forgetting(values));
    maximum = values[1];
    wholeGap = maximum - values[0];
  }

  private void startBlock(int i) {
    if (data.startsEpisode[i]) {
      track.startEpisode();
      chooser.startEpisode(data.before[i]);
      seen = Double.NaN;
    } else if (option.forgetting >= 0) {
      track.rest();
    }
  }

  private boolean needsChooser(int i) {
    return guided && (data.chosen[i] || isReport(i));
  }

  private boolean isReport(int i) {
    return option.reportNoise >= 0 && !Double.isNaN(data.report[i]);
  }

  private boolean seesTheLatent() {
    return !option.perceived || Double.isNaN(seen);
  }

  private void choose(int i) {
    double gap = seesTheLatent() ? wholeGap * track.left : maximum - seen;
    double performance = seesTheLatent() ? maximum - gap : seen;
    int blocksLeft = data.horizon[i] - data.block[i] + 1;
    chooser.choose(performance, gap, data.block[i], blocksLeft);
    if (isReport(i)) {
      chooser.expectFinal(performance, gap, blocksLeft);
    }
  }

  private void choice(int i, double[] values) {
    if (!data.chosen[i]) {
      return;
    }
    if (option.lapse >= 0) {
      double lapse = values[option.lapse];
      choices.of(data.effort[i], data.step[i], chooser.drive, values[sigma], lapse);
      by[option.lapse] += choices.byLapse;
    } else {
      choices.of(data.effort[i], data.step[i], chooser.drive, values[sigma]);
    }
    effort += choices.logLikelihood;
    nearestKink = Math.min(nearestKink, StrictMath.abs(chooser.kinkDistance));
    double weight = choices.byDrive;
    if (seesTheLatent()) {
      performanceMoves(weight * chooser.byPerformance);
    }
    by[1] += weight * chooser.byMaximum;
    by[2] += weight * chooser.byRate;
    for (int k = 0; k < own; k++) {
      by[Chooser.OWN + k] += weight * chooser.byOwn[k];
    }
    by[sigma] += choices.byNoise;
  }

  private void report(int i, double[] values) {
    if (!isReport(i)) {
      return;
    }
    reports.of(data.report[i], 0, chooser.finalExpectation, values[option.reportNoise]);
    reported += reports.logLikelihood;
    double weight = reports.byDrive;
    if (seesTheLatent()) {
      performanceMoves(weight * chooser.finalByPerformance);
    }
    by[1] += weight * chooser.finalByMaximum;
    by[2] += weight * chooser.finalByRate;
    for (int k = 0; k < own; k++) {
      by[Chooser.OWN + k] += weight * chooser.finalByOwn[k];
    }
    by[option.reportNoise] += reports.byNoise;
  }

  private void test(int i, double[] values) {
    double performance = maximum - wholeGap * track.left;
    if (option.dispersion >= 0) {
      answers.of(data.correct[i], data.tests[i], performance, values[option.dispersion]);
      by[option.dispersion] += answers.byDispersion;
    } else {
      answers.of(data.correct[i], data.tests[i], performance);
    }
    accuracy += answers.logLikelihood;
    performanceMoves(answers.byPerformance);
  }

  /// Chain rule through `p = p_max - (p_max - p_0) y`.
  private void performanceMoves(double weight) {
    double gap = wholeGap * track.left;
    by[0] += weight * track.left;
    by[1] += weight * (1 - track.left);
    by[2] += weight * track.practice * gap;
    if (option.baseline >= 0) {
      by[option.baseline] += weight * track.time * gap;
    }
    if (option.forgetting >= 0) {
      by[option.forgetting] += weight * track.loss * gap;
    }
  }

  /// Sums over blocks what [#information] gives.
  private final class ExpectedInformation {

    private final double[] values;
    private final double[][] to;
    private final double[] slope = new double[dimension];

    ExpectedInformation(double[] values, double[][] to) {
      this.values = values;
      this.to = to;
    }

    void ofChoice(int i) {
      if (data.chosen[i]) {
        double noise = values[sigma];
        double lapse = option.lapse(values);
        double weight = (1 - lapse) * EffortNoise.between(chooser.drive, noise) / (noise * noise);
        performanceSlope(seesTheLatent() ? chooser.byPerformance : 0);
        add(chooser.byMaximum, chooser.byRate, chooser.byOwn, weight);
        to[sigma][sigma] += 2 * weight;
        if (option.lapse >= 0) {
          to[option.lapse][option.lapse] += 1 / (lapse + 0.01);
        }
      }
      if (isReport(i)) {
        double noise = values[option.reportNoise];
        performanceSlope(seesTheLatent() ? chooser.finalByPerformance : 0);
        add(chooser.finalByMaximum, chooser.finalByRate, chooser.finalByOwn, 1 / (noise * noise));
        to[option.reportNoise][option.reportNoise] += 2 / (noise * noise);
      }
    }

    void ofTest(int i) {
      double p = AnswerNoise.inside(maximum - wholeGap * track.left);
      int tests = data.tests[i];
      double inflation = 1;
      if (option.dispersion >= 0) {
        inflation += (tests - 1) * values[option.dispersion];
        to[option.dispersion][option.dispersion] +=
            0.5 * tests * (tests - 1) / (inflation * inflation);
      }
      performanceSlope(1);
      addSquare(tests / (p * (1 - p) * inflation));
    }

    private void performanceSlope(double weight) {
      Arrays.fill(slope, 0);
      slope[0] = weight * track.left;
      slope[1] = weight * (1 - track.left);
      double gap = wholeGap * track.left;
      slope[2] = weight * track.practice * gap;
      if (option.baseline >= 0) {
        slope[option.baseline] = weight * track.time * gap;
      }
      if (option.forgetting >= 0) {
        slope[option.forgetting] = weight * track.loss * gap;
      }
    }

    private void add(double byMaximum, double byRate, double[] byOwn, double weight) {
      slope[Chooser.MAXIMUM] += byMaximum;
      slope[Chooser.RATE] += byRate;
      System.arraycopy(byOwn, 0, slope, Chooser.OWN, own);
      addSquare(weight);
    }

    private void addSquare(double weight) {
      for (int a = 0; a < dimension; a++) {
        for (int b = 0; b < dimension; b++) {
          to[a][b] += weight * slope[a] * slope[b];
        }
      }
    }
  }
}
