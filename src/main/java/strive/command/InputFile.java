package strive.command;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// A text file that a command was asked to read, UTF-8.
final class InputFile {

  /// What makes something of the text.
  interface Reading<T> {
    T from(Reader reader) throws IOException;
  }

  private InputFile() {}

  /// What the reading makes of the file.
  ///
  /// @throws CommandFault if it cannot be read, with the reason
  static <T> T read(Path file, Reading<T> reading) {
    try (Reader reader =
        new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8)) {
      return reading.from(reader);
    } catch (NoSuchFileException fault) {
      throw new CommandFault(file + ": there is no such file");
    } catch (IOException fault) {
      throw new CommandFault(file + ": cannot be read (" + fault.getMessage() + ")");
    }
  }
}
