package strive.policy;

/// The signed drive of the closed loop, `z = sign(h) sqrt|h|` with `h = 2/beta (F - p)`, and its
/// derivative. Section 8: signed and not clipped, so that giving up is predicted the more surely
/// the further performance exceeds the expectation.
///
/// Within a small width w of zero the root is replaced by `sqrt(w) (45 v - 18 v^3 + 5 v^5) / 32`,
/// `v = h / w`, which meets it with two derivatives. Only a search uses that; what
/// is reported comes from the root itself.
final class SignedRoot {

  /// Largest slope that is reported: that of the root at 1e-16 from the kink.
  private static final double NEAREST = 1e-16;

  double value;
  double slope;

  /// Derivative with respect to the logarithm of the width.
  double byLogWidth;

  void of(double h, double width) {
    double size = StrictMath.abs(h);
    if (size < width) {
      double v = h / width;
      double root = StrictMath.sqrt(width);
      double square = v * v;
      value = root * v * (45 + square * (5 * square - 18)) / 32;
      slope = root / width * (45 + square * (25 * square - 54)) / 32;
      byLogWidth = 0.5 * value - h * slope;
    } else {
      double root = StrictMath.sqrt(size);
      value = h < 0 ? -root : root;
      slope = 0.5 / Math.max(root, StrictMath.sqrt(NEAREST));
      byLogWidth = 0;
    }
  }
}
