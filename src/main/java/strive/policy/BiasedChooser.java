package strive.policy;

/// A calibrated policy under a biased expectation: `F = p + beta/2 z|z| + b` with the calibrated
/// drive z (below 0 only where a perceived performance exceeds p_max), so that b = 0 is the
/// calibrated policy itself. Section 8.
///
/// The calibrated policy has one parameter of its own, beta; this one has beta and b.
final class BiasedChooser extends Chooser {

  private final Chooser calibrated;
  private final SignedRoot root = new SignedRoot();
  private double cost;
  private double bias;
  private double width;

  BiasedChooser(Chooser calibrated) {
    super(2);
    this.calibrated = calibrated;
  }

  @Override
  void begin(double[] values, double smoothing) {
    calibrated.begin(values, smoothing);
    cost = values[OWN];
    bias = values[OWN + 1];
    width = 2 * smoothing / cost;
  }

  @Override
  void choose(double performance, double gap, int block, int blocksLeft) {
    calibrated.choose(performance, gap, block, blocksLeft);
    double shift = 2 * bias / cost;
    double h = calibrated.drive * StrictMath.abs(calibrated.drive) + shift;
    root.of(h, width);
    drive = root.value;
    kinkDistance = 0.5 * cost * h;
    calibratedExpectation = calibrated.expectation;
    expectation = performance + kinkDistance;
    double chain = root.slope * 2 * StrictMath.abs(calibrated.drive);
    byPerformance = chain * calibrated.byPerformance;
    byMaximum = chain * calibrated.byMaximum;
    byRate = chain * calibrated.byRate;
    // The width is one of F, so in the square of the drive it falls as the cost rises.
    byOwn[0] = chain * calibrated.byOwn[0] - (root.slope * shift + root.byLogWidth) / cost;
    byOwn[1] = root.slope * 2 / cost;
  }

  @Override
  void expectFinal(double performance, double gap, int blocksLeft) {
    calibrated.expectFinal(performance, gap, blocksLeft);
    finalExpectation = calibrated.finalExpectation + bias;
    finalByPerformance = calibrated.finalByPerformance;
    finalByMaximum = calibrated.finalByMaximum;
    finalByRate = calibrated.finalByRate;
    finalByOwn[0] = calibrated.finalByOwn[0];
    finalByOwn[1] = 1;
  }
}
