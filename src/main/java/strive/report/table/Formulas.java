package strive.report.table;

/// What a spreadsheet would take for a formula.
public final class Formulas {

  private Formulas() {}

  /// Whether a spreadsheet could run this text: it begins with `= + - @`, or with a tab or line
  /// break before them.
  public static boolean looksLikeOne(String text) {
    String start = text.stripLeading();
    return !start.isEmpty() && "=+-@".indexOf(start.charAt(0)) >= 0;
  }
}
