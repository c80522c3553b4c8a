package strive.protocol;

/// Something wrong in a file, and where: `file:line:column: message`.
///
/// @param file the name as it was given
/// @param line from 1
/// @param column from 1, in characters
/// @param message what is wrong and what is expected
public record Fault(String file, int line, int column, String message) {

  @Override
  public String toString() {
    return file + ":" + line + ":" + column + ": " + message;
  }
}
