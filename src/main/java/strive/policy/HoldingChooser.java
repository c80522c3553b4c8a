package strive.policy;

/// The closed loop with an expectation F that is held through an episode: `z = sign(F - p)
/// sqrt(2/beta |F - p|)`. The first parameter of such a policy is the cost; where F comes from, the
/// others say.
abstract class HoldingChooser extends Chooser {

  /// Derivatives of F with respect to the parameters after the cost.
  final double[] expectationBy;

  private final SignedRoot root = new SignedRoot();
  private double cost;
  private double width;

  /// @param parameters how many say where F comes from
  HoldingChooser(int parameters) {
    super(1 + parameters);
    expectationBy = new double[parameters];
  }

  @Override
  final void begin(double[] values, double smoothing) {
    cost = values[OWN];
    width = 2 * smoothing / cost;
    take(values);
  }

  /// Takes the parameters after the cost, from [#OWN] + 1 on.
  abstract void take(double[] values);

  /// Fills `expectation` and its derivatives.
  @Override
  abstract void startEpisode(Experience past);

  @Override
  final void choose(double performance, double gap, int block, int blocksLeft) {
    kinkDistance = expectation - performance;
    double h = 2 * kinkDistance / cost;
    root.of(h, width);
    drive = root.value;
    byPerformance = -root.slope * 2 / cost;
    // The width is one of F, so in the square of the drive it falls as the cost rises.
    byOwn[0] = -(root.slope * h + root.byLogWidth) / cost;
    for (int k = 0; k < expectationBy.length; k++) {
      byOwn[1 + k] = root.slope * 2 / cost * expectationBy[k];
    }
  }

  @Override
  final void expectFinal(double performance, double gap, int blocksLeft) {
    finalExpectation = expectation;
    System.arraycopy(expectationBy, 0, finalByOwn, 1, expectationBy.length);
  }
}
