package strive.report.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How marks look: the attributes that a group of shapes gets. Values of the design guide, section
/// 4.
final class MarkStyle {

  private static final String BAND_OPACITY = "0.14";
  private static final String WHISKER_OPACITY = "0.35";
  private static final String FAINT_OPACITY = "0.18";
  private static final String WIDE_OPACITY = "0.25";
  private static final String ROUND_DOTS = "0.1 5";
  private static final double THIN = 1.5;
  private static final double WIDE = 7;

  private MarkStyle() {}

  /// Names and values of attributes, in pairs.
  static List<String> of(Mark mark, Scheme scheme) {
    return switch (mark) {
      case Mark.Band(var role, var _) ->
          List.of(
              "data-role",
              name(role),
              "fill",
              role.tone().in(scheme),
              "fill-opacity",
              BAND_OPACITY);
      case Mark.Whiskers(var role, var _) ->
          stroke(role, role.tone(), 1, "", scheme, "stroke-opacity", WHISKER_OPACITY);
      case Mark.Line line -> line(line, scheme);
      case Mark.Dots dots -> dots(dots, scheme);
      case Mark.Reference _ ->
          List.of("stroke", Tone.CONTROL.in(scheme), "stroke-dasharray", "3 3", "fill", "none");
      case Mark.Cells(var key, var _) -> List.of("data-key", key);
      case Mark.Flag _ -> List.of("stroke", Tone.INK.in(scheme));
    };
  }

  private static List<String> line(Mark.Line line, Scheme scheme) {
    Role role = line.role();
    Tone tone = role.tone();
    return switch (line.weight()) {
      case FULL -> stroke(role, tone, role.width(), role.dash(), scheme);
      case THIN -> stroke(role, tone, THIN, role.dash(), scheme);
      case FAINT -> stroke(role, tone, 1, "", scheme, "stroke-opacity", FAINT_OPACITY);
      case WIDE -> stroke(role, tone, WIDE, "", scheme, "stroke-opacity", WIDE_OPACITY);
      case DOTTED -> stroke(role, tone, 2, ROUND_DOTS, scheme, "stroke-linecap", "round");
    };
  }

  private static List<String> dots(Mark.Dots dots, Scheme scheme) {
    String tone = dots.role().tone().in(scheme);
    String name = name(dots.role());
    return switch (dots.shape()) {
      case DISC, SPOT -> List.of("data-role", name, "fill", tone);
      case DIAMOND, RING -> hollow(name, tone, scheme, "2");
      case CIRCLE -> hollow(name, tone, scheme, "1.5");
      case CROSS -> List.of("data-role", name, "stroke", tone, "stroke-width", "1.5");
    };
  }

  private static List<String> hollow(String name, String tone, Scheme scheme, String width) {
    return List.of(
        "data-role", name, "fill", Tone.SURFACE.in(scheme), "stroke", tone, "stroke-width", width);
  }

  private static List<String> stroke(
      Role role, Tone tone, double width, String dash, Scheme scheme, String... more) {
    ArrayList<String> attributes =
        new ArrayList<>(
            List.of(
                "data-role", name(role),
                "fill", "none",
                "stroke", tone.in(scheme),
                "stroke-width", SvgWriter.number(width),
                "stroke-linejoin", "round"));
    if (!dash.isEmpty()) {
      attributes.addAll(List.of("stroke-dasharray", dash));
    }
    attributes.addAll(List.of(more));
    return attributes;
  }

  private static String name(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }
}
