package strive.report.figure;

import java.util.Locale;

/// The design tokens that figures use, with their values in light and dark. This is the only place
/// in Java where a colour stands.
public enum Tone {
  SURFACE("#FFFFFF", "#1B1E24"),
  LINE("#DADEE4", "#343A44"),
  CONTROL("#868E9B", "#7D8592"),
  INK("#16191F", "#F2F4F7"),
  MUTED("#565E6B", "#A7AFBC"),
  OBSERVED("#16191F", "#F2F4F7"),
  OPTIMUM("#1B6A50", "#36DCC8"),
  FITTED("#7130A3", "#A873F7"),
  OVER("#D2711A", "#EE9A45"),
  UNDER("#4C7FD8", "#74A6EC"),
  EXPECTATION("#6E0F4C", "#F557B0"),
  PERFORMANCE("#8A8478", "#B3A48E"),
  OPTIMUM_TEXT("#1B6A50", "#36DCC8"),
  FITTED_TEXT("#7130A3", "#BB92FA"),
  OVER_TEXT("#A44D00", "#F2AB63"),
  UNDER_TEXT("#2C5FBD", "#8BB6F2"),
  EXPECTATION_TEXT("#6E0F4C", "#F779BF"),
  PERFORMANCE_TEXT("#6A6459", "#C6B9A5"),
  HEAT_1("#DEE3EA", "#2B323C"),
  HEAT_2("#B5BFCD", "#46525F"),
  HEAT_3("#8794A8", "#748293"),
  HEAT_4("#54647A", "#9FADBE"),
  HEAT_5("#1F2A3A", "#DCE4ED"),
  HEAT_1_TEXT("#16191F", "#F2F4F7"),
  HEAT_2_TEXT("#16191F", "#F2F4F7"),
  HEAT_3_TEXT("#16191F", "#13151A"),
  HEAT_4_TEXT("#FFFFFF", "#13151A"),
  HEAT_5_TEXT("#FFFFFF", "#13151A"),
  WEAK("#8A5A00", "#E8B34A"),
  FAILED("#B3261E", "#FF8A80");

  private final String light;
  private final String dark;

  Tone(String light, String dark) {
    this.light = light;
    this.dark = dark;
  }

  /// The name of the token, as in the style sheet.
  public String token() {
    return "--strive-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The colour in the light scheme, `#RRGGBB`.
  public String light() {
    return light;
  }

  /// The colour in the dark scheme, `#RRGGBB`.
  public String dark() {
    return dark;
  }

  /// The colour as a figure for this scheme writes it.
  public String in(Scheme scheme) {
    return switch (scheme) {
      case PAGE -> "var(" + token() + ", " + light + ")";
      case LIGHT -> light;
      case DARK -> dark;
    };
  }
}
