package strive.policy;

import java.util.List;

/// One free parameter, described once for optimiser, report, form and codebook.
///
/// @param name how files and options call it
/// @param symbol how formulas call it
/// @param meaning what it is, one phrase
/// @param unit its unit in words
/// @param transform scale of the search
/// @param lower smallest value of the search (for p0 and pmax the limit of the open interval; their
///     other limits, chance and each other, belong to a person: see [ParameterSpace])
/// @param upper largest value of the search, likewise
/// @param typical mean over people on the transformed scale, where searches start
/// @param spread standard deviation over people on the transformed scale
public record Parameter(
    String name,
    String symbol,
    String meaning,
    String unit,
    Transform transform,
    double lower,
    double upper,
    double typical,
    double spread) {

  /// Performance at the start of an episode.
  public static final Parameter INITIAL =
      new Parameter(
          "p0",
          "p₀",
          "performance at the start of each episode",
          "share correct",
          Transform.SCALED_LOGIT,
          0,
          1,
          -1,
          1.5);

  /// Highest performance that practice can reach.
  public static final Parameter MAXIMUM =
      new Parameter(
          "pmax",
          "p max",
          "highest performance that practice can reach",
          "share correct",
          Transform.SCALED_LOGIT,
          0,
          1,
          1.5,
          1.5);

  /// Rate of learning.
  public static final Parameter RATE =
      new Parameter(
          "kappa",
          "κ",
          "rate of learning at full effort",
          "per block",
          Transform.LOG,
          0.01,
          10,
          -0.7,
          1);

  /// Price of effort, the imposed one and what it costs the person inside.
  public static final Parameter COST =
      new Parameter(
          "beta",
          "β",
          "cost of effort, imposed and subjective together",
          "blocks with every answer right",
          Transform.LOG,
          0.001,
          100,
          -0.4,
          1.2);

  /// Bias of the expectation; positive is overconfident.
  public static final Parameter BIAS =
      new Parameter(
          "b",
          "b",
          "bias of the expectation: above 0 over-, below 0 underconfident",
          "share correct",
          Transform.IDENTITY,
          -1,
          1,
          0,
          0.3);

  /// One expectation held through an episode.
  public static final Parameter EXPECTATION =
      new Parameter(
          "F",
          "F",
          "expected final performance, held through the episode",
          "share correct",
          Transform.IDENTITY,
          -1,
          2,
          0.8,
          0.4);

  /// Expectation before the first episode, which experience replaces.
  public static final Parameter PRIOR_EXPECTATION =
      new Parameter(
          "F0",
          "F₀",
          "expected final performance before there is any earlier episode",
          "share correct",
          Transform.IDENTITY,
          -1,
          2,
          0.8,
          0.4);

  /// Expectation in the first episode, which experience corrects.
  public static final Parameter FIRST_EXPECTATION =
      new Parameter(
          "F1",
          "F₁",
          "expected final performance in the first episode",
          "share correct",
          Transform.IDENTITY,
          -1,
          2,
          0.8,
          0.4);

  /// How unlike an episode may be to be recalled.
  public static final Parameter RECALL_WIDTH =
      new Parameter(
          "h",
          "h",
          "width of recall: how unlike an earlier episode may be to count",
          "standard deviations of a context feature",
          Transform.LOG,
          0.01,
          10,
          0,
          1);

  /// How far an expectation follows what was reached.
  public static final Parameter ADAPTATION =
      new Parameter(
          "eta",
          "η",
          "share of a disappointment by which the expectation moves after each episode",
          "share",
          Transform.IDENTITY,
          0,
          1,
          0.3,
          0.3);

  /// Discount factor.
  public static final Parameter DISCOUNT =
      new Parameter(
          "gamma",
          "γ",
          "discount: what a point in the next block is worth beside one in this",
          "factor per block",
          Transform.SCALED_LOGIT,
          0.5,
          1,
          1.5,
          1.5);

  /// Level of effort.
  public static final Parameter LEVEL =
      new Parameter(
          "a",
          "a",
          "level of effort",
          "share of the practice budget",
          Transform.IDENTITY,
          -1,
          2,
          0.5,
          0.5);

  /// Change of effort from block to block.
  public static final Parameter SLOPE =
      new Parameter(
          "d",
          "d",
          "change of effort per block",
          "share of the practice budget per block",
          Transform.IDENTITY,
          -1,
          1,
          0,
          0.1);

  /// Standard deviation of the noise of choice.
  public static final Parameter NOISE =
      new Parameter(
          "sigma",
          "σ",
          "noise of choice (standard deviation around the drive)",
          "share of the practice budget",
          Transform.LOG,
          0.01,
          1,
          -2,
          0.7);

  /// How much answers of one test resemble each other.
  public static final Parameter DISPERSION =
      new Parameter(
          "rho",
          "ρ",
          "correlation of two answers in one test",
          "correlation",
          Transform.SCALED_LOGIT,
          0,
          1,
          -2.5,
          1.5);

  /// Learning without practice.
  public static final Parameter BASELINE =
      new Parameter(
          "kappa0",
          "κ₀",
          "rate of learning without practice",
          "per block",
          Transform.LOG,
          0.001,
          10,
          -3,
          1);

  /// Forgetting.
  public static final Parameter FORGETTING =
      new Parameter(
          "phi",
          "φ",
          "share of what an episode taught that is lost from block to block",
          "share",
          Transform.SCALED_LOGIT,
          0,
          1,
          -3,
          1.2);

  /// Choices without a rule.
  public static final Parameter LAPSE =
      new Parameter(
          "lapse",
          "λ",
          "share of choices that are made at random",
          "share",
          Transform.SCALED_LOGIT,
          0,
          0.5,
          -2,
          1.2);

  /// Noise of reported expectations.
  public static final Parameter REPORT_NOISE =
      new Parameter(
          "sigma_e",
          "σₑ",
          "noise of reported expectations (standard deviation)",
          "share correct",
          Transform.LOG,
          0.01,
          1,
          -2,
          0.7);

  /// What every learner has, in the order of the value arrays.
  public static final List<Parameter> LEARNER = List.of(INITIAL, MAXIMUM, RATE);

  /// What shifts an expectation one for one, where choices are made by it.
  public static final List<Parameter> EXPECTATIONS =
      List.of(BIAS, EXPECTATION, PRIOR_EXPECTATION, FIRST_EXPECTATION);

  /// @throws IllegalArgumentException if the bounds are not ordered or the spread is not positive
  public Parameter {
    if (!(lower < upper)) {
      throw new IllegalArgumentException(
          name + ": lower bound must be below the upper one, got " + lower + " and " + upper);
    }
    if (!(spread > 0)) {
      throw new IllegalArgumentException(name + ": spread must be above 0, got " + spread);
    }
  }
}
