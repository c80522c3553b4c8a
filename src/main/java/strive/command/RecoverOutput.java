package strive.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import strive.inference.recovery.Population;
import strive.report.RecoveryJson;
import strive.report.TextFile;

/// Where a recovery study goes.
///
/// @param source what it is about
/// @param populations who was simulated
record RecoverOutput(RecoverSource source, List<Population> populations) {

  RecoverOutput {
    populations = List.copyOf(populations);
  }

  /// Writes the files and `recovery.json` into the folder that was asked for, if one was.
  void write(String kind, List<TextFile> files) {
    Path folder = source.options().out;
    if (folder == null) {
      return;
    }
    List<TextFile> all = new ArrayList<>(files);
    all.add(
        new TextFile(
            "recovery.json",
            RecoveryJson.of(
                kind,
                source.plan(),
                populations,
                new RecoveryJson.Origin(source.file().toString(), StriveCommand.version()))));
    try {
      Files.createDirectories(folder);
    } catch (IOException fault) {
      throw new CommandFault(folder + ": cannot be written (" + fault.getMessage() + ")");
    }
    for (TextFile file : all) {
      OutputFile.write(folder.resolve(file.name()), writer -> append(writer, file.text()));
    }
  }

  private static void append(java.io.Writer writer, String text) {
    try {
      writer.write(text);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /// What a reader must know before the numbers: design, people, method.
  static String head(RecoverSource source, List<Population> populations) {
    StringBuilder text = new StringBuilder();
    int designs = source.designs().size();
    text.append("Design: ").append(source.file());
    text.append(designs > 1 ? " (" + designs + " people's own)\n" : "\n");
    text.append("Fitted by ").append(source.fit().method().words()).append('\n');
    if (populations.size() == 1) {
      text.append("People: ").append(populations.getFirst().words()).append('\n');
    }
    return text.append('\n').toString();
  }

  static void print(CommandSpec spec, String text) {
    PrintWriter terminal = spec.commandLine().getOut();
    terminal.print(text);
    terminal.flush();
  }
}
