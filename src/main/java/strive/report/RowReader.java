package strive.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import strive.report.table.Column;
import strive.report.table.PlacedText;

/// The cells of one row of a blocks file as values. A cell that breaks a rule is reported and read
/// as a harmless value; [#isSound] then is false and the row must not be used.
final class RowReader {

  // Digits first, so that the exponent cannot make the pattern run back over a long text.
  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?(\\d++(\\.\\d*+)?|\\.\\d++)([eE][+-]?\\d{1,4})?");
  private static final int SHOWN = 40;

  private final Map<Column, Integer> places;
  private final List<PlacedText> cells;
  private final FaultList faults;
  private boolean sound = true;

  RowReader(Map<Column, Integer> places, List<PlacedText> cells, FaultList faults) {
    this.places = places;
    this.cells = cells;
    this.faults = faults;
  }

  boolean isSound() {
    return sound;
  }

  PlacedText cell(Column column) {
    Integer place = places.get(column);
    return place == null ? new PlacedText("", 0, 0) : cells.get(place);
  }

  String text(Column column) {
    PlacedText cell = cell(column);
    if (cell.isBlank()) {
      fault(cell, column.name() + " is empty");
    }
    return cell.text();
  }

  OptionalInt optionalWhole(Column column, int least, int most) {
    return cell(column).isBlank()
        ? OptionalInt.empty()
        : OptionalInt.of(whole(column, least, most));
  }

  int whole(Column column, int least, int most) {
    PlacedText cell = cell(column);
    OptionalDouble value = finite(column);
    if (value.isEmpty()) {
      return least;
    }
    double number = value.getAsDouble();
    if (number != StrictMath.rint(number)) {
      fault(cell, column.name() + " must be a whole number, got " + shown(cell));
      return least;
    }
    if (!(number >= least && number <= most)) {
      String limits =
          most == Integer.MAX_VALUE ? "at least " + least : "between " + least + " and " + most;
      fault(cell, column.name() + " must be " + limits + ", got " + shown(cell));
      return least;
    }
    return (int) number;
  }

  double number(Column column) {
    return finite(column).orElse(0);
  }

  OptionalDouble optionalShare(Column column) {
    return cell(column).isBlank() ? OptionalDouble.empty() : OptionalDouble.of(share(column));
  }

  double share(Column column) {
    double value = finite(column).orElse(0);
    if (!(value >= 0 && value <= 1)) {
      fault(cell(column), column.name() + " must be between 0 and 1, got " + shown(cell(column)));
      return 0;
    }
    return value;
  }

  /// A share below 1.
  double shareBelowOne(Column column) {
    double value = share(column);
    if (value == 1) {
      fault(cell(column), column.name() + " must be below 1, got " + shown(cell(column)));
      return 0;
    }
    return value;
  }

  double shareOrZero(Column column) {
    return optionalShare(column).orElse(0);
  }

  double notNegative(Column column) {
    double value = finite(column).orElse(0);
    if (value < 0) {
      fault(cell(column), column.name() + " must be at least 0, got " + shown(cell(column)));
      return 0;
    }
    return value + 0.0;
  }

  boolean truthOrFalse(Column column) {
    PlacedText cell = cell(column);
    return switch (cell.text().strip().toLowerCase(Locale.ROOT)) {
      case "", "false" -> false;
      case "true" -> true;
      default -> {
        fault(cell, column.name() + " must be true or false, got " + shown(cell));
        yield false;
      }
    };
  }

  List<Double> numbers(Column column) {
    PlacedText cell = cell(column);
    if (cell.isBlank()) {
      return List.of();
    }
    List<Double> values = new ArrayList<>();
    for (String part : cell.text().split(";", -1)) {
      values.add(finite(column, cell, part).orElse(0));
    }
    return List.copyOf(values);
  }

  void fault(PlacedText cell, String message) {
    sound = false;
    faults.add(cell.line(), cell.column(), message);
  }

  private OptionalDouble finite(Column column) {
    PlacedText cell = cell(column);
    if (cell.isBlank()) {
      fault(cell, column.name() + " is empty");
      return OptionalDouble.empty();
    }
    return finite(column, cell, cell.text());
  }

  private OptionalDouble finite(Column column, PlacedText cell, String part) {
    String text = part.strip();
    double value = DECIMAL.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
    if (!Double.isFinite(value)) {
      fault(
          cell,
          column.name() + " must be a finite number with . as decimal mark, got " + shown(cell));
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(value);
  }

  static String shown(PlacedText cell) {
    String text = cell.text().strip();
    String safe = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    return safe.replaceAll("\\p{Cntrl}", " ");
  }
}
