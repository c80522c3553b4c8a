package strive.command;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Numbers by name, as options give them: `p0=0.3,pmax=0.92`.
///
/// @param byName finite numbers in the order of the option
public record NamedNumbers(Map<String, Double> byName) {

  /// No numbers.
  public static final NamedNumbers NONE = new NamedNumbers(Map.of());

  /// Copies its map.
  public NamedNumbers {
    byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
  }

  /// Reads an option; for picocli's `converter`.
  public static final class Reader implements ITypeConverter<NamedNumbers> {
    @Override
    public NamedNumbers convert(String text) {
      Map<String, Double> byName = new LinkedHashMap<>();
      for (String part : text.split(",", -1)) {
        int equals = part.indexOf('=');
        if (equals < 1) {
          throw new TypeConversionException("'" + part + "' is not of the form name=value");
        }
        String name = part.substring(0, equals).strip();
        if (byName.put(name, number(name, part.substring(equals + 1).strip())) != null) {
          throw new TypeConversionException(name + " is given twice");
        }
      }
      return new NamedNumbers(byName);
    }

    private static double number(String name, String text) {
      try {
        double value = Double.parseDouble(text);
        if (Double.isFinite(value)) {
          return value;
        }
      } catch (NumberFormatException e) {
        // The sentence below says it better.
      }
      throw new TypeConversionException(name + " must be a finite number, got '" + text + "'");
    }
  }
}
