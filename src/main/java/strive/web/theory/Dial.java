package strive.web.theory;

/// A number that can be chosen, described once for slider and address: its name, label and symbol,
/// lowest and highest value, step (0 for a logarithmic scale), and what is usual. Its bounds bound
/// the work
/// that anybody can ask for.
enum Dial {
  COST("cost", "Cost of effort", "β", 0.01, 10, 0, 0.3),
  EXPONENT("exponent", "Exponent", "q", 1.1, 6, 0.1, 3),
  HORIZON("horizon", "Horizon", "T", 0.1, 20, 0, 4),
  CURVATURE("curvature", "Curvature", "s", 0.1, 10, 0, 1),
  DISTANCE("distance", "Distance", "x₀", 0.1, 3, 0.05, 1.5),
  SEED("seed", "Seed", "", 1, 100, 1, 1),
  INPUTS("inputs", "Inputs", "", 1, 12, 1, 5),
  OUTPUTS("outputs", "Outputs", "", 1, 5, 1, 1),
  HIDDEN("hidden", "Hidden units", "", 1, 8, 1, 5),
  SEPARATION("separation", "Separation", "d′", 0.5, 5, 0.1, 2.5),
  MEAN("mean", "Mean of inputs", "μ", 0.5, 4, 0.1, 2),
  DEVIATION("deviation", "Deviation of inputs", "σ", 0, 3, 0.1, 1),
  DECAY("decay", "Weight decay", "l₂", 0, 1, 0.05, 0.1),
  GAMMA("gamma", "Discount factor", "γ", 0.5, 1, 0.01, 0.99),
  DISCOUNT("discount", "Discount", "δ", 0, 2, 0.05, 0),
  /// At its upper end there is no limit.
  HIGHEST("max-rate", "Highest effort", "", 0.1, 20, 0, 20),
  BIAS("bias", "Bias of the expectation", "b", -1, 1, 0.01, -0.3),
  EPISODES("episodes", "Episodes", "", 5, 40, 1, 30),
  PRIOR("prior", "Prior, away from the optimum", "", 0.05, 1, 0.05, 0.3),
  NOISE("noise", "Noise of recall", "", 0, 0.5, 0.01, 0),
  SPREAD("spread", "Spread of episodes", "", 0, 0.6, 0.02, 0.2),
  CONTEXT_WIDTH("context-width", "Width of context", "h_c", 0.05, 2, 0, 0.2),
  PERFORMANCE_WIDTH("performance-width", "Width of performance", "h_p", 0.02, 2, 0, 0.2),
  START("p0", "Share correct at first", "p₀", 0, 0.95, 0.01, 0.25),
  MAXIMUM("pmax", "Highest share correct", "p_max", 0.05, 1, 0.01, 0.95),
  KAPPA("kappa", "Learning at full effort", "κ", 0.02, 3, 0, 0.4),
  BETA("beta", "Cost of effort", "β", 0.01, 5, 0, 0.667),
  BLOCKS("blocks", "Blocks", "T", 1, 50, 1, 10);

  private final String key;
  private final String label;
  private final String symbol;
  private final double lowest;
  private final double highest;
  private final double step;
  private final double usual;

  Dial(
      String key,
      String label,
      String symbol,
      double lowest,
      double highest,
      double step,
      double usual) {
    this.key = key;
    this.label = label;
    this.symbol = symbol;
    this.lowest = lowest;
    this.highest = highest;
    this.step = step;
    this.usual = usual;
  }

  /// Its name in addresses; that of the command's option where there is one.
  String key() {
    return key;
  }

  String label() {
    return label;
  }

  String symbol() {
    return symbol;
  }

  double lowest() {
    return lowest;
  }

  double highest() {
    return highest;
  }

  /// Of a linear scale; 0 for a logarithmic one.
  double step() {
    return step;
  }

  double usual() {
    return usual;
  }

  /// Whether a value is one that its slider or its field can give.
  boolean allows(double value) {
    return value >= lowest && value <= highest && (step < 1 || value == Math.rint(value));
  }

  /// The value, or the nearer end.
  double within(double value) {
    return Math.clamp(value, lowest, highest);
  }
}
