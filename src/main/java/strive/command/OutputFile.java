package strive.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Consumer;

/// The file that a command was asked to write, UTF-8.
public final class OutputFile {

  private OutputFile() {}

  /// Writes a file; one that is there already is replaced.
  ///
  /// @throws CommandFault if it cannot be written, with the reason
  public static void write(Path file, Consumer<Writer> content) {
    try (Writer writer = Files.newBufferedWriter(file)) {
      content.accept(writer);
    } catch (NoSuchFileException fault) {
      throw new CommandFault(file + ": cannot be written (there is no such folder)");
    } catch (IOException | UncheckedIOException fault) {
      throw new CommandFault(file + ": cannot be written (" + fault.getMessage() + ")");
    }
  }
}
