package strive.study;

/// The number of a job in this laboratory.
public record JobId(long value) {

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
