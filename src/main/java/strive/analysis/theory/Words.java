package strive.analysis.theory;

import java.util.List;
import java.util.Locale;

/// Pieces of Markdown.
final class Words {

  private Words() {}

  static String table(List<String> header, List<List<String>> rows) {
    StringBuilder text = new StringBuilder();
    text.append(line(header));
    text.append(line(header.stream().map(_ -> "---").toList()));
    rows.forEach(row -> text.append(line(row)));
    return text.append('\n').toString();
  }

  private static String line(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }

  /// A number in words, empty where there is none.
  static String number(String format, double value) {
    return Double.isNaN(value) ? "" : String.format(Locale.ROOT, format, value + 0.0);
  }

  /// A number as short as it is.
  static String plain(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }

  /// Figures, one below the other.
  static String figures(String... names) {
    StringBuilder text = new StringBuilder();
    for (String name : names) {
      text.append("![").append(name).append("](").append(name).append(".svg)\n");
    }
    return text.toString();
  }
}
