package strive.study;

/// Which runs of a study are read.
public enum Include {
  /// Those of people; of programs only when no person has started a run.
  PEOPLE,
  /// All of them.
  EVERYBODY
}
