package strive.command;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import strive.analysis.Analysis;

/// `strive analysis`: the reproducible studies of the repository.
@Command(
    name = "analysis",
    mixinStandardHelpOptions = true,
    description = "Runs reproducible studies.",
    subcommands = AnalysisCommand.Run.class)
public final class AnalysisCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say what to do: analysis run FILE...");
  }

  /// `strive analysis run FILE...`
  @Command(
      name = "run",
      mixinStandardHelpOptions = true,
      description = "Runs studies and rewrites the result files beside their settings.")
  static final class Run implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "settings files (study.yaml)")
    private List<Path> files = new ArrayList<>();

    @Mixin private ThreadsOption threads = new ThreadsOption();

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
      int atOnce;
      try {
        atOnce = threads.count();
      } catch (IllegalArgumentException fault) {
        throw new ParameterException(spec.commandLine(), String.valueOf(fault.getMessage()));
      }
      for (Path file : files) {
        run(file, atOnce);
      }
      return 0;
    }

    private void run(Path file, int threads) {
      try {
        switch (Analysis.run(file, threads, TerminalProgress.of("Case"))) {
          case Analysis.Done(Path folder) ->
              spec.commandLine().getOut().println(file + ": results written to " + folder);
          case Analysis.Faulty(var faults) ->
              throw new CommandFault(
                  faults.stream().map(Object::toString).collect(Collectors.joining("\n")));
        }
      } catch (NoSuchFileException fault) {
        throw new CommandFault(fault.getFile() + ": there is no such file");
      } catch (CharacterCodingException fault) {
        throw new CommandFault(file + ":1:1: the file is not UTF-8 text");
      } catch (IOException fault) {
        throw new CommandFault(file + ": " + fault.getMessage());
      }
    }
  }
}
