package strive.report.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import strive.report.table.Cell;
import strive.theory.problem.SingleNeuron;
import strive.theory.schedule.EffortCost;
import strive.theory.schedule.RateLimits;
import strive.theory.schedule.Schedule;
import strive.theory.setting.Belief;
import strive.theory.setting.Loops;
import strive.theory.setting.PosedProblem;

class TheoryFiguresTest {

  private static final double ROUNDING = 1e-12; // of a copied number

  private static final PosedProblem NEURON =
      new PosedProblem(
          new SingleNeuron(1, 1.5, 0), new EffortCost.Power(0.3, 2), RateLimits.NONE, 0, 4);
  private static final Schedule OPTIMUM = schedule(new Belief.SelfConsistent());
  private static final List<Course> COURSES =
      List.of(
          new Course(Role.OPTIMUM, "optimum", OPTIMUM),
          new Course(Role.UNDERCONFIDENT, "underconfident", schedule(new Belief.Biased(-0.3))),
          new Course(Role.OVERCONFIDENT, "overconfident", schedule(new Belief.Biased(0.3))));

  private static Schedule schedule(Belief belief) {
    return Loops.of(NEURON, belief, 400).schedule();
  }

  private static <M extends Mark> List<M> marks(FigureSpec figure, Class<M> kind) {
    return figure.rows().getFirst().panels().getFirst().marks().stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }

  @Test
  void effortHasALineForEachCourseAndSaysWhenOneQuits() {
    FigureSpec figure = TheoryFigures.effort(COURSES, Optional.empty());

    assertThat(marks(figure, Mark.Line.class))
        .extracting(line -> line.role() + " " + line.points().size())
        .containsExactly("OPTIMUM 201", "UNDERCONFIDENT 201", "OVERCONFIDENT 201");
    assertThat(marks(figure, Mark.Flag.class))
        .extracting(Mark.Flag::text)
        .containsExactly("quits at 0.69");
    assertThat(figure.description()).contains("underconfident begins at 2.32 and quits at 0.69");
  }

  @Test
  void theNumericalOptimumLiesOverTheCurvesAsCircles() {
    FigureSpec figure = TheoryFigures.effort(COURSES, Optional.of(OPTIMUM));

    Mark.Dots circles = marks(figure, Mark.Dots.class).getFirst();
    assertThat(circles.shape()).isEqualTo(Mark.Shape.CIRCLE);
    assertThat(circles.points().getFirst()).isEqualTo(new Mark.Point(0, OPTIMUM.rate(0)));
    assertThat(circles.points().getLast()).isEqualTo(new Mark.Point(4, OPTIMUM.rate(400)));
    assertThat(figure.table().columns().getLast().name()).isEqualTo("numerical_effort");
  }

  @Test
  void aNumericalOptimumCanStandAlone() {
    FigureSpec figure = TheoryFigures.performance(List.of(), Optional.of(OPTIMUM));

    assertThat(marks(figure, Mark.Dots.class).getFirst().label()).isEqualTo("numerical optimum");
    assertThat(figure.table().columns()).hasSize(2);
  }

  @Test
  void expectationsAreRoundDotsInTheColourOfWhoseTheyAre() {
    FigureSpec figure = TheoryFigures.performance(COURSES, Optional.empty());

    assertThat(marks(figure, Mark.Line.class))
        .filteredOn(line -> line.weight() == Mark.Weight.DOTTED)
        .extracting(line -> line.role() + " " + line.label())
        .containsExactly("UNDERCONFIDENT expects −0.32", "OVERCONFIDENT expects 0.28");
    assertThat(FigureRenderer.svg(figure)).contains("stroke-linecap=\"round\"");
  }

  @Test
  void theTableHoldsWhatIsDrawn() {
    FigureSpec figure = TheoryFigures.effort(COURSES, Optional.empty());

    assertThat(figure.table().columns())
        .extracting(column -> column.name())
        .containsExactly("t", "optimum_effort", "underconfident_effort", "overconfident_effort");
    assertThat(figure.table().rows()).hasSize(401);
    assertThat(figure.table().rows().get(100).get(1)).isEqualTo(Cell.of(OPTIMUM.rate(100)));
  }

  @Test
  void nothingIsLostWithoutABiasAndTheRingsLieOnTheCurve() {
    double expectation = OPTIMUM.expectation(0);
    var curve =
        strive.theory.schedule.ConfidenceTrap.of(
            NEURON.along(1), expectation - 0.45, expectation + 0.45, 31);

    FigureSpec figure = BeliefFigures.loss(curve, OPTIMUM.value(), COURSES.subList(1, 3));

    List<Mark.Line> sides = marks(figure, Mark.Line.class);
    assertThat(sides.getFirst().points().getLast().y()).isCloseTo(0, within(1e-9)); // of steps
    // A bias of -0.3 is the sixth of 31 points from -0.45 to 0.45.
    Mark.Dots ring = marks(figure, Mark.Dots.class).getFirst();
    assertThat(ring.points().getFirst().y())
        .isCloseTo(sides.getFirst().points().get(5).y(), within(1e-6)); // two integrations
    assertThat(ring.label()).isEqualTo("0.79 lost");
  }

  @Test
  void inTheTrapTooLittleComesTrueAndTooMuchDoesNot() {
    var curve = strive.theory.schedule.ConfidenceTrap.of(NEURON.along(1), -1.125, 0.4, 20);

    FigureSpec figure = BeliefFigures.trap(curve, COURSES.subList(1, 3));

    List<Mark.Dots> dots = marks(figure, Mark.Dots.class);
    assertThat(dots)
        .extracting(Mark.Dots::label)
        .containsExactly(
            "largest that comes true", "too little: comes true", "too much: disappointed");
    Mark.Point under = dots.get(1).points().getFirst();
    assertThat(under.y()).isCloseTo(under.x(), within(1e-9)); // of an integration
    Mark.Point over = dots.get(2).points().getFirst();
    assertThat(over.y()).isLessThan(over.x());
  }

  @Test
  void everyFigureIsDrawnTheSameEachTime() {
    for (FigureSpec figure :
        List.of(
            TheoryFigures.effort(COURSES, Optional.of(OPTIMUM)),
            TheoryFigures.performance(COURSES, Optional.of(OPTIMUM)))) {
      String svg = FigureRenderer.svg(figure);
      assertThat(svg).isEqualTo(FigureRenderer.svg(figure)).doesNotContain("NaN");
    }
  }

  @Test
  void ticksOfASmallRangeAreNotRoundedAway() {
    assertThat(Axis.over("", 0, 0.004).ticks())
        .extracting(Tick::text)
        .containsExactly("0", "0.001", "0.002", "0.003", "0.004");
    assertThat(Axis.within("", -0.45, 0.45).ticks())
        .extracting(Tick::text)
        .containsExactly("−0.4", "−0.2", "0", "0.2", "0.4");
    assertThat(Axis.upTo(4).to()).isCloseTo(4, within(ROUNDING));
  }
}
