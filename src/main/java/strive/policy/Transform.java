package strive.policy;

import org.hipparchus.util.FastMath;

/// The scale on which a parameter is searched, varied between people and given a prior.
public enum Transform {
  /// The parameter itself.
  IDENTITY {
    @Override
    public double toTransformed(double value, double lower, double upper) {
      return value;
    }

    @Override
    public double toNatural(double transformed, double lower, double upper) {
      return transformed;
    }

    @Override
    public double slope(double transformed, double lower, double upper) {
      return 1;
    }
  },
  /// Its natural logarithm.
  LOG {
    @Override
    public double toTransformed(double value, double lower, double upper) {
      return StrictMath.log(value);
    }

    @Override
    public double toNatural(double transformed, double lower, double upper) {
      return FastMath.exp(transformed);
    }

    @Override
    public double slope(double transformed, double lower, double upper) {
      return FastMath.exp(transformed);
    }
  },
  /// The logit of its place between two open limits.
  SCALED_LOGIT {
    @Override
    public double toTransformed(double value, double lower, double upper) {
      return StrictMath.log((value - lower) / (upper - value));
    }

    @Override
    public double toNatural(double transformed, double lower, double upper) {
      return lower + (upper - lower) * place(transformed);
    }

    @Override
    public double slope(double transformed, double lower, double upper) {
      return (upper - lower) * place(transformed) * place(-transformed);
    }
  };

  /// Logistic function, between 0 and 1.
  static double place(double logit) {
    return logit >= 0
        ? 1 / (1 + FastMath.exp(-logit))
        : FastMath.exp(logit) / (1 + FastMath.exp(logit));
  }

  /// From the natural to the transformed scale. The limits matter to the logit alone.
  public abstract double toTransformed(double value, double lower, double upper);

  /// From the transformed to the natural scale.
  public abstract double toNatural(double transformed, double lower, double upper);

  /// Derivative of the natural value with respect to the transformed one.
  public abstract double slope(double transformed, double lower, double upper);
}
