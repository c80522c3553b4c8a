package strive.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import strive.policy.EpisodeDesign;
import strive.policy.ParameterValues;
import strive.policy.SimulatedStudy;
import strive.policy.StudyDesign;
import strive.report.BlocksFile;
import strive.report.TrueValue;
import strive.report.table.CsvWriter;
import strive.report.table.Digits;

/// `strive simulate`: people who follow a policy, as a blocks file.
@Command(
    name = "simulate",
    mixinStandardHelpOptions = true,
    description = "Simulates people who follow a policy and writes what they do as a blocks file.")
public final class SimulateCommand implements Callable<Integer> {

  /// Some 200 MB of file.
  private static final long MOST_BLOCKS = 2_000_000;

  private static final int MOST_TESTS = 10_000;

  @Option(
      names = "--policy",
      required = true,
      description = "how they choose effort; options after a plus sign, as in optimal+lapse")
  private String policy = "";

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE,...",
      converter = NamedNumbers.Reader.class,
      description =
          "parameters of the policy's model: p0, pmax, kappa, its own, sigma, those of its options")
  private NamedNumbers set = NamedNumbers.NONE;

  @Option(
      names = "--spread",
      paramLabel = "NAME=SD,...",
      converter = NamedNumbers.Reader.class,
      description =
          "how far parameters vary between people (standard deviation in the transformed space)")
  private NamedNumbers spread = NamedNumbers.NONE;

  @Option(names = "--participants", required = true, description = "how many people")
  private int participants;

  @Option(names = "--episodes", required = true, description = "episodes of each person")
  private int episodes;

  @Option(names = "--blocks", required = true, description = "blocks of each episode")
  private int blocks;

  @Option(names = "--tests", required = true, description = "test answers in each block")
  private int tests;

  @Option(
      names = "--chance",
      defaultValue = "0",
      description = "accuracy of guessing (${DEFAULT-VALUE})")
  private double chance;

  @Option(
      names = "--imposed-cost",
      defaultValue = "0",
      description = "price of full effort, 2 A / (R m) (${DEFAULT-VALUE})")
  private double imposedCost;

  @Option(
      names = "--effort-step",
      defaultValue = "0",
      description = "grid of the choice, 0.05 for 20 cards (${DEFAULT-VALUE}: continuous)")
  private double effortStep;

  @Option(
      names = "--full-effort-blocks",
      defaultValue = "0",
      description = "blocks of an announced full-effort episode before the others (none)")
  private int fullEffortBlocks;

  @Option(
      names = "--probe-blocks",
      split = ",",
      paramLabel = "BLOCK",
      description = "blocks before whose choice the expectation is asked (none)")
  private List<Integer> probeBlocks = new ArrayList<>();

  @Option(
      names = "--context",
      paramLabel = "NUMBER;...",
      description = "features of an episode for recall; once an episode, in turn (none)")
  private List<String> contexts = new ArrayList<>();

  @Option(
      names = "--pairs-stay",
      description =
          "every block tests the same pairs, and a pair stays learned once it is"
              + " (each answer is right by itself)")
  private boolean pairsStay;

  @Option(
      names = "--seed",
      defaultValue = "1",
      description = "of their parameters and choices (${DEFAULT-VALUE})")
  private long seed;

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "blocks file (CSV)")
  private Path out = Path.of("");

  @Option(
      names = "--truth",
      paramLabel = "FILE",
      description = "write the parameters that they really have (CSV)")
  private @Nullable Path truth;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    SimulatedStudy study;
    try {
      check();
      study = simulated(design());
    } catch (IllegalArgumentException fault) {
      throw new ParameterException(spec.commandLine(), String.valueOf(fault.getMessage()));
    }
    OutputFile.write(out, writer -> BlocksFile.write(study.people(), writer));
    if (truth != null) {
      writeTruth(study, truth);
    }
    spec.commandLine()
        .getOut()
        .printf("%d people who follow %s: %s%n", study.people().size(), policy, out);
    return 0;
  }

  private void check() {
    refuse(participants < 1, "--participants must be at least 1, got " + participants);
    refuse(episodes < 1, "--episodes must be at least 1, got " + episodes);
    refuse(tests > MOST_TESTS, "--tests must be at most %d, got %d".formatted(MOST_TESTS, tests));
    refuse(
        (double) participants * episodes * blocks > MOST_BLOCKS,
        "participants x episodes x blocks must be at most " + MOST_BLOCKS);
    refuse(
        truth != null && truth.normalize().equals(out.normalize()),
        "--truth and --out must be two files, got " + out);
  }

  private static void refuse(boolean broken, String rule) {
    if (broken) {
      throw new IllegalArgumentException(rule);
    }
  }

  private StudyDesign design() {
    List<EpisodeDesign> all = new ArrayList<>();
    if (fullEffortBlocks != 0) {
      all.add(EpisodeDesign.fullEffort(fullEffortBlocks, tests, imposedCost));
    }
    EpisodeDesign free =
        new EpisodeDesign(blocks, tests, imposedCost, effortStep, false, probeBlocks);
    for (int i = 0; i < episodes; i++) {
      all.add(free.in(contexts.isEmpty() ? List.of() : context(contexts.get(i % contexts.size()))));
    }
    return new StudyDesign(chance, all, pairsStay);
  }

  private static List<Double> context(String text) {
    try {
      return Arrays.stream(text.split(";", -1)).map(Double::valueOf).toList();
    } catch (NumberFormatException fault) {
      throw new IllegalArgumentException(
          "--context must be numbers with semicolons between, got '" + text + "'", fault);
    }
  }

  /// Parameters and choices have streams of their own, so that a spread changes no luck.
  private SimulatedStudy simulated(StudyDesign design) {
    SplittableRandom seeds = new SplittableRandom(seed);
    RandomGenerator ofParameters = seeds.split();
    PeopleChoice people = new PeopleChoice(policy, set, spread);
    List<ParameterValues> drawn = people.draw(chance, participants, ofParameters);
    return SimulatedStudy.of(people.policy(), drawn, design, seeds.nextLong());
  }

  private static void writeTruth(SimulatedStudy study, Path file) {
    OutputFile.write(
        file,
        writer -> {
          CsvWriter csv = new CsvWriter(writer, Digits.FULL);
          csv.header(TrueValue.DATA_SET.columns());
          TrueValue.all(study).forEach(row -> csv.row(TrueValue.DATA_SET.cells(row)));
        });
  }
}
