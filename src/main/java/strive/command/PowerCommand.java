package strive.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import strive.analysis.PlannedStudy;
import strive.inference.design.DesignResult;
import strive.protocol.ParsedProtocol;
import strive.protocol.Protocol;
import strive.report.DesignFiles;
import strive.report.DesignText;

/// `strive recover power`: what a planned study would find, take and cost.
@Command(
    name = "power",
    mixinStandardHelpOptions = true,
    description =
        "Simulates a planned study many times and says how often it finds a bias and a difference"
            + " between conditions, how well parameters are found again, how long a run takes and what"
            + " is paid.")
public final class PowerCommand implements Callable<Integer> {

  @Option(
      names = "--protocol",
      required = true,
      paramLabel = "FILE",
      description = "protocol of the study (YAML)")
  private Path protocol = Path.of("");

  @Option(
      names = "--participants",
      defaultValue = "" + PlannedStudy.PEOPLE,
      paramLabel = "N|CONDITION=N,...",
      description = "people of all conditions together, or of each (${DEFAULT-VALUE})")
  private String participants = "";

  @Option(
      names = "--conditions",
      split = ",",
      paramLabel = "NAME",
      description = "conditions, people spread evenly (those of the protocol)")
  private List<String> conditions = new ArrayList<>();

  @Option(
      names = "--studies",
      defaultValue = "" + PlannedStudy.STUDIES,
      description =
          "studies that are simulated with the effect, and as many without one (${DEFAULT-VALUE})")
  private int studies;

  @Option(
      names = "--policy",
      defaultValue = "miscalibrated",
      description =
          "how people choose effort; a policy with a bias, options after a plus sign"
              + " (${DEFAULT-VALUE})")
  private String policy = "";

  @Option(
      names = "--bias",
      defaultValue = "0.1",
      description = "mean b of people: above 0 over-, below underconfident (${DEFAULT-VALUE})")
  private double bias;

  @Option(
      names = "--difference",
      defaultValue = "0",
      description = "mean b of the second condition minus that of the first (${DEFAULT-VALUE})")
  private double difference;

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE,...",
      converter = NamedNumbers.Reader.class,
      description = "parameters that differ from the usual ones, which design.json states")
  private NamedNumbers set = NamedNumbers.NONE;

  @Option(
      names = "--spread",
      paramLabel = "NAME=SD,...",
      converter = NamedNumbers.Reader.class,
      description =
          "standard deviations between people that differ from the usual ones, transformed scale")
  private NamedNumbers spread = NamedNumbers.NONE;

  @Option(
      names = "--method",
      defaultValue = "map",
      paramLabel = "map|mle|hierarchical",
      description = "how studies are fitted; hierarchical takes long (${DEFAULT-VALUE})")
  private String method = "";

  @Option(
      names = "--alpha",
      defaultValue = "0.05",
      description = "level of the tests (${DEFAULT-VALUE})")
  private double alpha;

  @Option(
      names = "--pairs-stay",
      description =
          "every block tests the same pairs, and a pair stays learned once it is"
              + " (each answer is right by itself)")
  private boolean pairsStay;

  @Option(
      names = "--starts",
      defaultValue = "10",
      description = "most starts of each search (${DEFAULT-VALUE})")
  private int starts;

  @Option(
      names = "--seed",
      defaultValue = "1",
      description = "of everything that is drawn (${DEFAULT-VALUE})")
  private long seed;

  @Mixin private ThreadsOption threads = new ThreadsOption();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "write power.csv, studies.csv, recovered.csv, power.svg and design.json into this folder")
  private @Nullable Path out;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    ParsedProtocol.Valid read = ProtocolFile.valid(protocol);
    DesignResult result = run(read.protocol());
    if (out != null) {
      write(result, read.hash(), out);
    }
    PrintWriter terminal = spec.commandLine().getOut();
    terminal.print(DesignText.of(result));
    terminal.flush();
    return 0;
  }

  private DesignResult run(Protocol planned) {
    try {
      PowerChoice choice =
          new PowerChoice(
              policy,
              set,
              spread,
              bias,
              difference,
              participants,
              conditions,
              studies,
              method,
              alpha,
              pairsStay,
              starts,
              seed);
      return PlannedStudy.check(planned, choice.settings(planned))
          .run(threads.count(), TerminalProgress.of("Study"))
          .uncancelled();
    } catch (IllegalArgumentException fault) {
      throw new ParameterException(spec.commandLine(), String.valueOf(fault.getMessage()));
    }
  }

  private void write(DesignResult result, String hash, Path folder) {
    try {
      DesignFiles.write(
          result,
          new DesignFiles.Origin(protocol.toString(), hash, StriveCommand.version()),
          folder);
    } catch (IOException fault) {
      throw new CommandFault(folder + ": cannot be written (" + fault.getMessage() + ")");
    }
  }
}
