package strive.study;

/// The number of a study in this laboratory.
public record StudyId(long value) {

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
