package strive.report.table;

import java.util.regex.Pattern;

/// One column of a data set, described once. The header of a file, the codebook of a workbook and
/// the documentation are all made from this description.
///
/// @param name the header, lower case with underscores
/// @param kind what a cell holds
/// @param unit the unit of the numbers, empty for text and for numbers without one
/// @param range the values that may stand there, in words people can read ("0..1", "true or false")
/// @param meaning one sentence
public record Column(String name, Kind kind, String unit, String range, String meaning) {

  /// What the cells of a column hold.
  public enum Kind {
    /// Words.
    TEXT("text"),
    /// Whole numbers.
    WHOLE("integer"),
    /// Numbers with a fraction.
    NUMBER("number"),
    /// true or false.
    TRUTH("true/false"),
    /// A moment, ISO 8601 in UTC.
    INSTANT("time");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /// The word that a codebook uses for it.
    public String word() {
      return word;
    }
  }

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

  public Column {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "a column name is lower case letters, digits and _, got " + name);
    }
    if (meaning.isBlank()) {
      throw new IllegalArgumentException("column " + name + " needs a meaning");
    }
  }

  /// A column of words.
  public static Column text(String name, String meaning) {
    return new Column(name, Kind.TEXT, "", "", meaning);
  }

  /// A column of whole numbers.
  public static Column whole(String name, String unit, String range, String meaning) {
    return new Column(name, Kind.WHOLE, unit, range, meaning);
  }

  /// A column of numbers.
  public static Column number(String name, String unit, String range, String meaning) {
    return new Column(name, Kind.NUMBER, unit, range, meaning);
  }

  /// A column of true and false.
  public static Column truth(String name, String meaning) {
    return new Column(name, Kind.TRUTH, "", "true or false", meaning);
  }

  /// A column of moments.
  public static Column instant(String name, String meaning) {
    return new Column(name, Kind.INSTANT, "UTC", "ISO 8601", meaning);
  }
}
