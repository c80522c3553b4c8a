package strive.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import strive.protocol.ProtocolNotes;

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

  /// `strive protocol check FILE...`: a line for each valid file, its notes below it; the faults of
  /// all others together.
  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      description = "Validates protocol files and prints what each one is.")
  static final class Check implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "protocol files (YAML)")
    private List<Path> files = new ArrayList<>();

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
      var faults = new ArrayList<String>();
      for (Path file : files) {
        try {
          switch (ProtocolFile.read(file)) {
            case ParsedProtocol.Valid valid -> describe(file, valid);
            case ParsedProtocol.Invalid(List<Fault> found) ->
                found.forEach(fault -> faults.add(fault.toString()));
          }
        } catch (CommandFault unreadable) {
          faults.add(unreadable.getMessage());
        }
      }
      if (!faults.isEmpty()) {
        throw new CommandFault(String.join(System.lineSeparator(), faults));
      }
      return 0;
    }

    private void describe(Path file, ParsedProtocol.Valid valid) {
      Protocol protocol = valid.protocol();
      DurationEstimate duration = DurationEstimate.of(protocol);
      var out = spec.commandLine().getOut();
      out.printf(
          Locale.ROOT,
          "%s: valid. \"%s\", %d %s, %d effort choices, imposed cost %.3f, %d to %d minutes, sha256 %s%n",
          file,
          protocol.title(),
          protocol.scoredEpisodes(),
          protocol.scoredEpisodes() == 1 ? "episode" : "episodes",
          protocol.effortChoices(),
          protocol.task().imposedCost(),
          duration.minMinutes(),
          duration.maxMinutes(),
          valid.hash());
      ProtocolNotes.of(protocol).forEach(note -> out.println(file + ": note: " + note));
      out.flush();
    }
  }
}
