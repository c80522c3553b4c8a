package strive.report.table;

import java.math.BigDecimal;
import java.math.MathContext;

/// How many digits of a number a file shows.
public enum Digits {
  /// The shortest text that reads back as the same double.
  FULL {
    @Override
    public String of(double value) {
      return Double.toString(value);
    }
  },
  /// Ten significant digits, for committed results: more would record the rounding of one
  /// processor.
  TEN {
    @Override
    public String of(double value) {
      return Double.toString(new BigDecimal(value).round(SIGNIFICANT).doubleValue());
    }
  };

  private static final MathContext SIGNIFICANT = new MathContext(10);

  /// A finite number as text with `.` as decimal mark, whatever the locale.
  public abstract String of(double value);
}
