package strive.command;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import strive.protocol.DurationEstimate;
import strive.protocol.Fault;
import strive.protocol.ParsedProtocol;
import strive.protocol.Protocol;
import strive.protocol.ProtocolReader;

/// `strive protocol`: what can be done with protocol files.
@Command(
    name = "protocol",
    mixinStandardHelpOptions = true,
    description = "Checks protocol files.",
    subcommands = ProtocolCommand.Check.class)
public final class ProtocolCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say what to do: protocol check FILE...");
  }

  /// `strive protocol check FILE...`
  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      description = "Validates protocol files and prints what each one is.")
  static final class Check implements Callable<Integer> {

    /// Fewer choices do not tell cost from expectation (docs/inference.md).
    private static final int ENOUGH_CHOICES = 40;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "protocol files (YAML)")
    private List<Path> files = new ArrayList<>();

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
      var faults = new ArrayList<String>();
      for (Path file : files) {
        switch (ProtocolReader.read(file.toString(), text(file))) {
          case ParsedProtocol.Valid valid -> describe(file, valid);
          case ParsedProtocol.Invalid(List<Fault> found) ->
              found.forEach(fault -> faults.add(fault.toString()));
        }
      }
      if (!faults.isEmpty()) {
        throw new CommandFault(String.join(System.lineSeparator(), faults));
      }
      return 0;
    }

    private static String text(Path file) {
      try {
        return Files.readString(file);
      } catch (NoSuchFileException fault) {
        throw new CommandFault(file + ": there is no such file");
      } catch (CharacterCodingException fault) {
        throw new CommandFault(file + ":1:1: the file is not UTF-8 text");
      } catch (IOException fault) {
        throw new CommandFault(file + ": cannot be read (" + fault.getMessage() + ")");
      }
    }

    private void describe(Path file, ParsedProtocol.Valid valid) {
      Protocol protocol = valid.protocol();
      DurationEstimate duration = DurationEstimate.of(protocol);
      var out = spec.commandLine().getOut();
      out.printf(
          "%s: valid. \"%s\", %d episodes, %d effort choices, imposed cost %.3f, %d to %d minutes, sha256 %s%n",
          file,
          protocol.title(),
          protocol.scoredEpisodes(),
          protocol.effortChoices(),
          protocol.task().imposedCost(),
          duration.minMinutes(),
          duration.maxMinutes(),
          valid.hash().substring(0, 12));
      if (protocol.effortChoices() < ENOUGH_CHOICES) {
        out.printf(
            "%s: note: %d effort choices a person are too few to tell cost from expectation; plan at least %d%n",
            file, protocol.effortChoices(), ENOUGH_CHOICES);
      }
    }
  }
}
