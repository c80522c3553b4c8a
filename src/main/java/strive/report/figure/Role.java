package strive.report.figure;

/// What a mark stands for. Each role has a colour and a line style or mark of its own, so that
/// nothing depends on colour alone. The order of the constants is the order of drawing, the last
/// one on top.
public enum Role {
  UNDERCONFIDENT(Tone.UNDER, Tone.UNDER_TEXT, 2, "9 3 2 3"),
  OVERCONFIDENT(Tone.OVER, Tone.OVER_TEXT, 2, "2 3"),
  OPTIMUM(Tone.OPTIMUM, Tone.OPTIMUM_TEXT, 2.5, ""),
  FITTED(Tone.FITTED, Tone.FITTED_TEXT, 2, "7 3"),
  PERFORMANCE(Tone.PERFORMANCE, Tone.PERFORMANCE_TEXT, 2, ""),
  OBSERVED(Tone.OBSERVED, Tone.INK, 2.25, ""),
  EXPECTATION(Tone.EXPECTATION, Tone.EXPECTATION_TEXT, 2, "1 3");

  private final Tone tone;
  private final Tone text;
  private final double width;
  private final String dash;

  Role(Tone tone, Tone text, double width, String dash) {
    this.tone = tone;
    this.text = text;
    this.width = width;
    this.dash = dash;
  }

  /// The colour of its lines and marks.
  public Tone tone() {
    return tone;
  }

  /// The colour of its words and numbers.
  public Tone text() {
    return text;
  }

  /// The width of its lines.
  public double width() {
    return width;
  }

  /// The dashes of its lines as in SVG's `stroke-dasharray`, empty for solid lines.
  public String dash() {
    return dash;
  }
}
