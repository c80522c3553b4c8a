package strive.report.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Numbers as figures show them: at most two decimals, a true minus, never a negative zero.
public final class FigureNumbers {

  private FigureNumbers() {}

  /// At most two decimals, no trailing zeros: `0.25`, `1`, `−0.3`.
  public static String short2(double value) {
    return shortened(value, 2);
  }

  /// At most this many decimals, no trailing zeros.
  static String shortened(double value, int decimals) {
    return decimal(value, decimals).stripTrailingZeros().toPlainString().replace('-', '−');
  }

  /// Exactly this many decimals.
  public static String fixed(double value, int decimals) {
    return decimal(value, decimals).toPlainString().replace('-', '−');
  }

  /// Exactly two decimals: `0.25`, `1.00`, `−0.30`.
  public static String fixed2(double value) {
    return fixed(value, 2);
  }

  /// Exactly two decimals with the sign of a difference: `+0.25`, `0.00`, `−0.30`.
  public static String signed2(double value) {
    return (decimal(value, 2).signum() > 0 ? "+" : "") + fixed2(value);
  }

  // BigDecimal has no negative zero.
  private static BigDecimal decimal(double value, int decimals) {
    return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
  }
}
