package strive.report;

import java.util.List;
import java.util.stream.Collectors;
import strive.behaviour.Person;
import strive.protocol.Fault;

/// What reading a blocks file gives.
public sealed interface ParsedBlocks {

  /// The file is whole.
  ///
  /// @param people in the natural order of their ids, whatever the order of the rows
  /// @param warnings sentences about what was read but may surprise
  record Valid(List<Person> people, List<String> warnings) implements ParsedBlocks {
    public Valid {
      people = List.copyOf(people);
      warnings = List.copyOf(warnings);
    }
  }

  /// The file is at fault.
  ///
  /// @param faults the first ones, in the order of the file
  /// @param more how many further ones were found
  record Invalid(List<Fault> faults, int more) implements ParsedBlocks {
    public Invalid {
      faults = List.copyOf(faults);
    }

    /// The faults, a line each, and how many more there are.
    public String text() {
      String lines = faults.stream().map(Fault::toString).collect(Collectors.joining("\n"));
      return more == 0 ? lines : lines + "\nand " + more + " more";
    }
  }
}
