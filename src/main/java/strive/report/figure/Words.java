package strive.report.figure;

import java.util.ArrayList;
import java.util.List;

/// The words of figures: their sizes, and how wide they are about. The face is the system's own, so
/// widths can only be estimated; the estimate is generous.
final class Words {

  static final double TICK = 12;
  static final double LABEL = 13;
  static final double FINDING = 16;

  // Widths of letters in a plain sans serif, in ems; bold and other faces are up to a tenth wider.
  private static final String NARROW = " .,:;'|!()[]ijlftI-";
  private static final double WIDTH_OF_NARROW = 0.3;
  private static final String WIDE = "mwMW%@…—";
  private static final double WIDTH_OF_WIDE = 0.85;
  private static final double WIDTH_OF_CAPITAL = 0.68;
  private static final double WIDTH_OF_OTHER = 0.56;
  private static final double ROOM = 1.16;

  private Words() {}

  static double width(String text, double size) {
    return size * ROOM * text.codePoints().mapToDouble(Words::ems).sum();
  }

  private static double ems(int letter) {
    if (NARROW.indexOf(letter) >= 0) {
      return WIDTH_OF_NARROW;
    }
    if (WIDE.indexOf(letter) >= 0) {
      return WIDTH_OF_WIDE;
    }
    return Character.isUpperCase(letter) ? WIDTH_OF_CAPITAL : WIDTH_OF_OTHER;
  }

  /// The text, cut with an ellipsis if it is wider.
  static String cut(String text, double size, double width) {
    if (width(text, size) <= width) {
      return text;
    }
    String shorter = text;
    while (shorter.length() > 1 && width(shorter + "…", size) > width) {
      shorter = shorter.substring(0, shorter.offsetByCodePoints(shorter.length(), -1));
    }
    return shorter + "…";
  }

  /// The text in lines of ticks' size that are at most this wide; a longer word stands alone.
  static List<String> wrapped(String text, double width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ")) {
      if (!line.isEmpty() && width(line + " " + word, TICK) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    if (!line.isEmpty()) {
      lines.add(line.toString());
    }
    return lines;
  }
}
