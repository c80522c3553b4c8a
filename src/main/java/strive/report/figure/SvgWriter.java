package strive.report.figure;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Writes SVG, element by element. All text is escaped; numbers have at most two decimals, so that
/// the same figure gives the same bytes on every processor.
final class SvgWriter {

  private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?(?:[eE]-?\\d+)?");
  private static final Pattern POINT = Pattern.compile("([ML])(\\S+) (\\S+) ?|(Z)");

  private final StringBuilder out = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /// Opens an element; names and values of attributes in pairs.
  SvgWriter open(String element, List<String> attributes) {
    start(element, attributes);
    out.append(">\n");
    open.push(element);
    return this;
  }

  SvgWriter close() {
    out.append("</").append(open.pop()).append(">\n");
    return this;
  }

  SvgWriter element(String element, List<String> attributes) {
    start(element, attributes);
    out.append("/>\n");
    return this;
  }

  SvgWriter text(String words, List<String> attributes) {
    start("text", attributes);
    out.append('>').append(escaped(words)).append("</text>\n");
    return this;
  }

  /// Words that a pointer which rests on the open element is told.
  SvgWriter title(String words) {
    out.append("<title>").append(escaped(words)).append("</title>\n");
    return this;
  }

  /// Words in two styles, one after the other.
  SvgWriter text(String first, String second, List<String> attributes, List<String> ofSecond) {
    start("text", attributes);
    out.append('>').append(escaped(first)).append("<tspan");
    attributes(ofSecond);
    out.append('>').append(escaped(second)).append("</tspan></text>\n");
    return this;
  }

  SvgWriter shape(Shape shape) {
    return switch (shape) {
      case Shape.Path(var d) -> element("path", List.of("d", path(d)));
      case Shape.Circle(var x, var y, var radius) ->
          element("circle", List.of("cx", number(x), "cy", number(y), "r", number(radius)));
      case Shape.Line(var x1, var y1, var x2, var y2) -> line(x1, y1, x2, y2, List.of());
    };
  }

  SvgWriter line(double x1, double y1, double x2, double y2, List<String> attributes) {
    start("line", List.of("x1", number(x1), "y1", number(y1), "x2", number(x2), "y2", number(y2)));
    attributes(attributes);
    out.append("/>\n");
    return this;
  }

  @Override
  public String toString() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("still open: " + open);
    }
    return out.toString();
  }

  private void start(String element, List<String> attributes) {
    out.append('<').append(element);
    attributes(attributes);
  }

  private void attributes(List<String> attributes) {
    for (int i = 0; i < attributes.size(); i += 2) {
      out.append(' ').append(attributes.get(i)).append("=\"");
      out.append(escaped(attributes.get(i + 1))).append('"');
    }
  }

  /// At most two decimals.
  static String number(double value) {
    long hundredths = Math.round(value * 100);
    String sign = hundredths < 0 ? "-" : "";
    long whole = Math.abs(hundredths) / 100;
    long rest = Math.abs(hundredths) % 100;
    if (rest == 0) {
      return sign + whole;
    }
    String decimals = rest % 10 == 0 ? "" + rest / 10 : (rest < 10 ? "0" : "") + rest;
    return sign + whole + "." + decimals;
  }

  /// A path of straight lines with short numbers; a point that repeats the one before is left out.
  static String path(String d) {
    StringBuilder path = new StringBuilder();
    String before = "";
    Matcher matcher = POINT.matcher(d);
    while (matcher.find()) {
      if (matcher.group(4) != null) {
        path.append('Z');
        continue;
      }
      String point = number(matcher.group(2)) + "," + number(matcher.group(3));
      if (!point.equals(before)) {
        path.append(matcher.group(1)).append(point);
        before = point;
      }
    }
    return path.toString();
  }

  private static String number(String text) {
    if (!NUMBER.matcher(text).matches()) {
      throw new IllegalArgumentException("not a number in a path: " + text);
    }
    return number(Double.parseDouble(text));
  }

  // Control characters are not allowed in XML at all.
  private static String escaped(String text) {
    return text.replaceAll("[\\p{Cntrl}\\uFFFE\\uFFFF]", " ")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
