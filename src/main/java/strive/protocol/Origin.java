package strive.protocol;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// Who goes through a run.
public enum Origin {
  /// Somebody at a device.
  PERSON,
  /// A program that says so; left out of fits and counts of a study that has people, unless asked
  /// for.
  SIMULATED;

  /// The name in JSON and in files.
  @JsonValue
  public String json() {
    return name().toLowerCase(Locale.ROOT);
  }
}
