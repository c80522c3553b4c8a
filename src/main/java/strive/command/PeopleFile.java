package strive.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import strive.behaviour.Person;
import strive.report.BlocksFile;
import strive.report.ParsedBlocks;

/// A blocks file or an exported workbook that a command was given.
final class PeopleFile {

  private PeopleFile() {}

  /// Its people.
  ///
  /// @param warnings go there
  /// @throws CommandFault if it cannot be read or breaks a rule, with the reason
  static List<Person> read(Path file, PrintWriter warnings) {
    try {
      return switch (BlocksFile.read(file)) {
        case ParsedBlocks.Valid(var people, var remarks) -> {
          remarks.forEach(warnings::println);
          yield people;
        }
        case ParsedBlocks.Invalid invalid -> throw new CommandFault(invalid.text());
      };
    } catch (NoSuchFileException fault) {
      throw new CommandFault(file + ": there is no such file");
    } catch (IOException fault) {
      throw new CommandFault(file + ": cannot be read (" + fault.getMessage() + ")");
    }
  }
}
