package strive.web.theory;

import java.util.ArrayList;
import java.util.List;
import strive.inference.Predictor;
import strive.policy.Learner;
import strive.policy.Schedule;
import strive.protocol.ParsedProtocol;
import strive.protocol.Protocol;
import strive.protocol.ProtocolReader;
import strive.report.BlockSchedule;
import strive.report.figure.BlockFigures;
import strive.report.figure.ConfidenceTrap;
import strive.report.figure.FigureNumbers;
import strive.report.figure.FigureSpec;
import strive.report.figure.Role;
import strive.theory.BlockPlan;
import strive.theory.BlockProblem;
import strive.web.lab.ShippedProtocols;

/// What *Block task* shows: an episode of a protocol, as `strive theory block` has it.
///
/// @param settings with a p0 below pmax
/// @param problem of the blocks
/// @param optimum exact
/// @param reachable F*, the largest self-consistent expectation by the theta law
/// @param beliefs plans with a wrong belief, the chosen bias first
record BlockViewModel(
    TheorySettings settings,
    BlockProblem problem,
    BlockPlan optimum,
    double reachable,
    List<Biased> beliefs) {

  /// A plan with a bias of the expectation.
  record Biased(double bias, Schedule plan) {
    Role role() {
      return bias < 0 ? Role.UNDERCONFIDENT : Role.OVERCONFIDENT;
    }

    String name() {
      return bias < 0 ? "underconfident" : "overconfident";
    }
  }

  /// Why the numbers make no task; empty when they do.
  static String fault(TheorySettings settings) {
    return settings.get(Dial.START) < settings.get(Dial.MAXIMUM)
        ? ""
        : "The share correct at first (p₀) must be below the highest one (p_max): "
            + FigureNumbers.fixed2(settings.get(Dial.START))
            + " is not below "
            + FigureNumbers.fixed2(settings.get(Dial.MAXIMUM))
            + ".";
  }

  /// Computes it.
  static BlockViewModel of(TheorySettings settings) {
    var problem =
        new BlockProblem(
            settings.get(Dial.MAXIMUM), settings.get(Dial.KAPPA), settings.get(Dial.BETA));
    double start = settings.get(Dial.START);
    int blocks = settings.whole(Dial.BLOCKS);
    return new BlockViewModel(
        settings,
        problem,
        problem.optimum(start, blocks),
        problem.selfConsistentExpectation(start, blocks),
        beliefs(settings, blocks));
  }

  private static List<Biased> beliefs(TheorySettings settings, int blocks) {
    List<Biased> beliefs = new ArrayList<>();
    double bias = settings.get(Dial.BIAS);
    if (bias != 0) {
      beliefs.add(belief(settings, bias, blocks));
      if (settings.opposite()) {
        beliefs.add(belief(settings, -bias, blocks));
      }
    }
    return beliefs;
  }

  private static Biased belief(TheorySettings settings, double bias, int blocks) {
    return new Biased(
        bias, Predictor.planned(learner(settings), settings.get(Dial.BETA), bias, blocks));
  }

  private static Learner learner(TheorySettings settings) {
    return new Learner(
        settings.get(Dial.START), settings.get(Dial.MAXIMUM), settings.get(Dial.KAPPA));
  }

  /// The numbers above the figures.
  List<KeyFigure> results() {
    List<KeyFigure> results = new ArrayList<>();
    results.add(KeyFigure.of("optimal value V", ScheduleViewModel.four(optimum.value())));
    results.add(
        KeyFigure.of(
            "share correct in the end", ScheduleViewModel.four(optimum.finalPerformance())));
    results.add(
        new KeyFigure(
            "theta law, F*",
            ScheduleViewModel.four(reachable),
            "in continuous time",
            Role.OBSERVED));
    for (Biased belief : beliefs) {
      results.add(
          new KeyFigure(
              "with b = " + FigureNumbers.signed2(belief.bias()),
              quits(belief.plan().efforts())
                  + ", loses "
                  + FigureNumbers.fixed2(Math.max(0, optimum.value() - belief.plan().value())),
              "",
              belief.role()));
    }
    return results;
  }

  /// When the last effort was.
  private static String quits(List<Double> efforts) {
    int last = efforts.size();
    while (last > 0 && efforts.get(last - 1) == 0) {
      last--;
    }
    return last == efforts.size() ? "never quits" : "quits at block " + (last + 1);
  }

  FigureSpec effort() {
    List<BlockFigures.Way> ways = ways();
    ways.add(
        new BlockFigures.Way(Role.PERFORMANCE, "theta law", thetaLaw(), optimum.performances()));
    return BlockFigures.effort(ways);
  }

  FigureSpec performance() {
    return BlockFigures.performance(ways(), settings.get(Dial.START));
  }

  /// Where the chosen belief leads.
  FigureSpec trap() {
    double expected = Math.min(1, Math.max(0, reachable + settings.get(Dial.BIAS)));
    return ConfidenceTrap.of(
        new ConfidenceTrap.Situation(
            learner(settings), settings.get(Dial.BETA), settings.whole(Dial.BLOCKS), expected));
  }

  private List<BlockFigures.Way> ways() {
    List<BlockFigures.Way> ways = new ArrayList<>();
    ways.add(
        new BlockFigures.Way(
            Role.OPTIMUM, "exact optimum", optimum.efforts(), optimum.performances()));
    for (Biased belief : beliefs) {
      ways.add(
          new BlockFigures.Way(
              belief.role(), belief.name(), belief.plan().efforts(), belief.plan().performances()));
    }
    return ways;
  }

  /// The closed form in the states that the optimum passes, as the command writes it.
  private List<Double> thetaLaw() {
    return BlockSchedule.rows(problem, settings.get(Dial.START), optimum).stream()
        .map(BlockSchedule::closedFormEffort)
        .toList();
  }

  /// The settings with the numbers of a protocol: chance, imposed cost and the blocks of its
  /// longest
  /// free episode. How fast and how far people learn no protocol says.
  static TheorySettings from(TheorySettings settings, ShippedProtocols.Shipped shipped) {
    var parsed = (ParsedProtocol.Valid) ProtocolReader.read(shipped.fileName(), shipped.text());
    Protocol protocol = parsed.protocol();
    int blocks =
        protocol.episodes().stream()
            .filter(episode -> !episode.forced())
            .mapToInt(Protocol.EpisodeGroup::blocks)
            .max()
            .orElse(settings.whole(Dial.BLOCKS));
    return settings
        .with(Dial.START, protocol.task().chance())
        .with(Dial.BETA, Dial.BETA.within(protocol.task().imposedCost()))
        .with(Dial.BLOCKS, Dial.BLOCKS.within(blocks));
  }
}
