package strive.report.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import strive.behaviour.Episode;
import strive.behaviour.Person;
import strive.inference.Estimate;
import strive.inference.Light;
import strive.inference.PersonFit;
import strive.inference.ShownModel;
import strive.inference.StudyFit;
import strive.policy.Learner;
import strive.policy.Parameter;
import strive.report.table.Cell;
import strive.report.table.Column;
import strive.report.table.Table;

/// The confidence trap (section 2 of the model): the final share correct that is reached, against
/// the one that is expected. Up to what is within reach every expectation comes true, so that
/// whoever expects too little is proved right; above it every expectation is disappointed.
public final class ConfidenceTrap {

  private static final double SIZE = 190;
  private static final int STEPS = 60;

  /// Somebody's situation at the start of an episode.
  ///
  /// @param learner how the person learns
  /// @param cost price of effort to the person, above 0
  /// @param horizon blocks of the episode
  /// @param expected final share correct that the person expects, 0 to 1
  public record Situation(Learner learner, double cost, int horizon, double expected) {
    double reached(double expectation) {
      return learner.reached(cost, expectation, learner.initial(), horizon);
    }

    double reachable() {
      return learner.reachable(cost, learner.initial(), horizon);
    }
  }

  private ConfidenceTrap() {}

  /// The situation of a person in the first episode of free choice: learner and cost as fitted by
  /// the model with a bias, and the mean of the reported expectations or, if nothing was asked,
  /// what is within reach plus the fitted bias. Empty if that fit failed, or if there is no such
  /// model or episode.
  public static Optional<Situation> situation(Person person, StudyFit fit) {
    Optional<Episode> free = person.episodes().stream().filter(EffortCurves::isFree).findFirst();
    return fit.fit(person.id(), ShownModel.of(fit))
        .filter(one -> one.light() != Light.FAILED)
        .filter(one -> has(one, Parameter.COST) && has(one, Parameter.BIAS))
        .flatMap(one -> free.map(episode -> situation(person, one, episode.horizon())));
  }

  private static Situation situation(Person person, PersonFit fit, int horizon) {
    Learner learner = Learner.of(fit.values());
    double cost = value(fit, Parameter.COST);
    OptionalDouble reported =
        person.episodes().stream()
            .flatMap(episode -> episode.blocks().stream())
            .flatMapToDouble(block -> block.expectation().stream())
            .average();
    double fitted =
        learner.reachable(cost, learner.initial(), horizon) + value(fit, Parameter.BIAS);
    return new Situation(learner, cost, horizon, Math.min(1, Math.max(0, reported.orElse(fitted))));
  }

  private static boolean has(PersonFit fit, Parameter parameter) {
    return fit.estimate(parameter.name()).isPresent();
  }

  private static double value(PersonFit fit, Parameter parameter) {
    return fit.estimate(parameter.name()).map(Estimate::value).orElseThrow();
  }

  /// The figure.
  public static FigureSpec of(Situation situation) {
    double start = situation.learner().initial();
    double reachable = situation.reachable();
    double expected = situation.expected();
    double reached = situation.reached(expected);
    Axis expectations = Axis.shareCorrect(start, Math.min(start, expected)).named("");
    Role belief = expected < reachable ? Role.UNDERCONFIDENT : Role.OVERCONFIDENT;
    List<Mark.Point> curve = curve(situation);
    List<Mark> marks =
        List.of(
            new Mark.Reference(
                new Mark.Point(expectations.from(), expectations.from()), new Mark.Point(1, 1), ""),
            new Mark.Line(
                Role.UNDERCONFIDENT,
                Mark.Weight.WIDE,
                List.of(new Mark.Point(start, start), new Mark.Point(reachable, reachable)),
                ""),
            new Mark.Line(Role.PERFORMANCE, Mark.Weight.FULL, curve, ""),
            new Mark.Dots(
                Role.OPTIMUM,
                Mark.Shape.SPOT,
                List.of(new Mark.Point(reachable, reachable)),
                "within reach " + FigureNumbers.fixed2(reachable)),
            new Mark.Dots(
                belief,
                Mark.Shape.RING,
                List.of(new Mark.Point(expected, reached)),
                "expects " + FigureNumbers.fixed2(expected)));
    return new FigureSpec(
        "Expects %s and reaches %s; %s is within reach"
            .formatted(
                FigureNumbers.fixed2(expected),
                FigureNumbers.fixed2(reached),
                FigureNumbers.fixed2(reachable)),
        SIZE,
        List.of(
            new PanelRow(
                "",
                expectations.named("reached"),
                SIZE,
                List.of(Panel.of("", Panel.Heading.of(""), expectations, marks)))),
        "expected final share correct",
        "",
        table(curve));
  }

  /// The curve, with a point exactly at what is within reach.
  private static List<Mark.Point> curve(Situation situation) {
    double start = situation.learner().initial();
    double reachable = situation.reachable();
    List<Double> expectations = new ArrayList<>();
    for (int i = 0; i <= STEPS; i++) {
      expectations.add(start + (1 - start) * i / STEPS);
    }
    return Stream.concat(expectations.stream(), Stream.of(reachable))
        .sorted()
        .map(expectation -> new Mark.Point(expectation, situation.reached(expectation)))
        .toList();
  }

  private static Table table(List<Mark.Point> curve) {
    return new Table(
        List.of(
            Column.number("expected", "share correct", "0..1", "Expected final share correct."),
            Column.number("reached", "share correct", "0..1", "Final share correct reached.")),
        curve.stream().map(point -> List.of(Cell.of(point.x()), Cell.of(point.y()))).toList());
  }
}
