package strive.storage;

import java.util.Locale;
import strive.protocol.Origin;
import strive.protocol.RunState;
import strive.study.JobState;
import strive.study.StudyState;

/// Constants as words in the database: lower case, so that people can read and type them.
final class Words {

  private Words() {}

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  static StudyState state(String word) {
    return StudyState.valueOf(word.toUpperCase(Locale.ROOT));
  }

  static RunState runState(String word) {
    return RunState.valueOf(word.toUpperCase(Locale.ROOT));
  }

  static JobState jobState(String word) {
    return JobState.valueOf(word.toUpperCase(Locale.ROOT));
  }

  static Origin origin(String word) {
    return Origin.valueOf(word.toUpperCase(Locale.ROOT));
  }
}
