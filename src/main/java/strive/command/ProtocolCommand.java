package strive.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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
          switch (ProtocolReader.read(file.toString(), text(file))) {
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

    /// No more of a file than shows that it is too large.
    private static String text(Path file) {
      try (InputStream in = Files.newInputStream(file)) {
        byte[] bytes = in.readNBytes(ProtocolReader.MAX_BYTES + 1);
        if (bytes.length > ProtocolReader.MAX_BYTES) {
          throw new CommandFault(ProtocolReader.tooLarge(file.toString()).toString());
        }
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
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
