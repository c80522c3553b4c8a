package strive.report.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import strive.behaviour.Person;
import strive.report.table.Cell;
import strive.report.table.Table;

class StudyFiguresTest {

  private static final double ROUNDING = 1e-12; // of a mean of a few numbers

  private static Panel panel(FigureSpec figure, int row, int place) {
    return figure.rows().get(row).panels().get(place);
  }

  private static <M extends Mark> List<M> marks(Panel panel, Class<M> kind) {
    return panel.marks().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private static Mark.Line line(Panel panel, Role role) {
    return marks(panel, Mark.Line.class).stream()
        .filter(line -> line.role() == role)
        .findFirst()
        .orElseThrow();
  }

  private static double number(Table table, int row, String column) {
    int place = table.columns().stream().map(c -> c.name()).toList().indexOf(column);
    return switch (table.rows().get(row).get(place)) {
      case Cell.Number(double value) -> value;
      case Cell.Whole(long value) -> value;
      case Cell other -> throw new AssertionError(column + " is " + other);
    };
  }

  @Test
  void theComparisonHasAPanelForEachConditionUnderItsFinding() {
    FigureSpec figure =
        ComparisonFigure.of(
            SomeStudy.everybody(), SomeStudy.fit(), new ComparisonFigure.Options(true, false));

    assertThat(figure.rows()).hasSize(1);
    assertThat(figure.rows().getFirst().panels())
        .extracting(panel -> panel.heading().name() + ", " + panel.heading().note())
        .containsExactly("lowered, 6 people", "raised, 6 people");
    assertThat(panel(figure, 0, 0).heading().finding()).isEqualTo("Quits too early");
    assertThat(panel(figure, 0, 1).heading().finding()).isEqualTo("Goes on too long");
    assertThat(figure.description()).contains("lowered, 6 people: Quits too early");
  }

  @Test
  void theChosenLineIsTheMeanOverPeopleOfTheirMeansOverEpisodes() {
    List<Person> lowered =
        SomeStudy.everybody().stream().filter(p -> p.condition().equals("lowered")).toList();
    double expected =
        lowered.stream()
            .mapToDouble(
                person ->
                    person.episodes().stream()
                        .skip(1) // the first one is at set effort
                        .mapToDouble(episode -> episode.blocks().get(2).effort())
                        .average()
                        .orElseThrow())
            .average()
            .orElseThrow();

    FigureSpec figure =
        ComparisonFigure.of(
            SomeStudy.everybody(), SomeStudy.fit(), new ComparisonFigure.Options(true, false));

    Mark.Point third = line(panel(figure, 0, 0), Role.OBSERVED).points().get(2);
    assertThat(third.x()).isEqualTo(3);
    assertThat(third.y()).isCloseTo(expected, within(ROUNDING));
    assertThat(number(figure.table(), 2, "chosen")).isCloseTo(expected, within(ROUNDING));
  }

  @Test
  void eachPanelKnowsItsRowsOfTheTable() {
    FigureSpec figure =
        ComparisonFigure.of(
            SomeStudy.everybody(), SomeStudy.fit(), new ComparisonFigure.Options(true, false));

    Panel.Rows rows = panel(figure, 0, 1).rows();
    assertThat(rows).isEqualTo(new Panel.Rows(8, 8));
    assertThat(figure.table().rows().subList(8, 16))
        .allSatisfy(row -> assertThat(row.getFirst()).isEqualTo(Cell.of("raised")));
  }

  @Test
  void plannedCurvesDoNotDependOnWhatPeopleDidAndReplannedOnesDo() {
    FigureSpec planned =
        ComparisonFigure.of(
            SomeStudy.everybody(), SomeStudy.fit(), new ComparisonFigure.Options(false, false));
    FigureSpec replanned =
        ComparisonFigure.of(
            SomeStudy.everybody(), SomeStudy.fit(), new ComparisonFigure.Options(false, true));

    List<Mark.Point> plan = line(panel(planned, 0, 0), Role.OPTIMUM).points();
    List<Mark.Point> replan = line(panel(replanned, 0, 0), Role.OPTIMUM).points();
    // In block 1 everybody is at the start of the plan.
    assertThat(replan.getFirst().y()).isCloseTo(plan.getFirst().y(), within(ROUNDING));
    assertThat(replan.getLast()).isNotEqualTo(plan.getLast());
  }

  @Test
  void theOverconfidentCurveLiesAboveTheOptimumAndTheUnderconfidentBelow() {
    FigureSpec figure =
        ComparisonFigure.of(
            SomeStudy.everybody(), SomeStudy.fit(), new ComparisonFigure.Options(false, false));

    for (int block = 0; block < 8; block++) {
      double optimum = number(figure.table(), block, "optimum_planned");
      assertThat(number(figure.table(), block, "overconfident")).isGreaterThanOrEqualTo(optimum);
      assertThat(number(figure.table(), block, "underconfident")).isLessThanOrEqualTo(optimum);
    }
  }

  @Test
  void theBandIsTheTIntervalOfTheMean() {
    // 1, 2, 3, 4, 5: standard error 0.70711, t quantile with 4 degrees of freedom 2.77645.
    List<List<Double>> people = Stream.of(1, 2, 3, 4, 5).map(v -> List.of((double) v)).toList();

    BlockMeans.OverPeople mean = BlockMeans.overPeople(people, 1).getFirst();

    assertThat(mean.mean()).isCloseTo(3, within(ROUNDING));
    assertThat(mean.low()).isCloseTo(3 - 1.963243, within(1e-6)); // digits of the table
    assertThat(mean.high()).isCloseTo(3 + 1.963243, within(1e-6));
    assertThat(mean.people()).isEqualTo(5);
  }

  /// One forty-ninth, added up 49 times, is not 1, and other shares of 1 add up to more than it.
  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.7, 1})
  void propertyTheMeanOfEqualEffortsIsThatEffort(double effort) {
    for (int people = 1; people <= 200; people++) {
      List<List<Double>> alike = Collections.nCopies(people, List.of(effort));

      assertThat(BlockMeans.overPeople(alike, 1).getFirst().mean())
          .as("%d people", people)
          .isEqualTo(effort);
    }
  }

  @Test
  void onePersonHasNoBand() {
    FigureSpec figure =
        ComparisonFigure.of(
            SomeStudy.everybody().subList(0, 1),
            SomeStudy.fitted(SomeStudy.everybody().subList(0, 1)),
            new ComparisonFigure.Options(true, false));

    assertThat(panel(figure, 0, 0).heading().note()).isEqualTo("1 person");
    assertThat(panel(figure, 0, 0).heading().finding()).isEqualTo("Too few to say");
    assertThat(FigureRenderer.svg(figure)).doesNotContain("fill-opacity");
  }

  @Test
  void aPersonIsShownEpisodeByEpisode() {
    Person person = SomeStudy.everybody().getFirst();

    FigureSpec figure = PersonFigure.of(person, Optional.of(SomeStudy.fit()), false);

    assertThat(figure.rows()).hasSize(2);
    assertThat(figure.rows().getFirst().panels()).hasSize(3);
    // No optimum of choice where the effort was set.
    assertThat(marks(panel(figure, 0, 0), Mark.Line.class))
        .extracting(Mark.Line::role)
        .containsExactly(Role.FITTED, Role.OBSERVED);
    Panel share = panel(figure, 1, 1);
    assertThat(marks(share, Mark.Dots.class))
        .extracting(dots -> dots.shape() + " " + dots.points().size())
        .containsExactly("DISC 8", "DIAMOND 2");
    assertThat(figure.table().rows()).hasSize(4 + 8 + 8);
    assertThat(share.rows()).isEqualTo(new Panel.Rows(4, 8));
  }

  @Test
  void withoutAFitOnlyWhatWasDoneIsDrawn() {
    FigureSpec figure = PersonFigure.of(SomeStudy.everybody().getFirst(), Optional.empty(), false);

    assertThat(figure.rows().stream().flatMap(row -> row.panels().stream()))
        .allSatisfy(
            panel ->
                assertThat(marks(panel, Mark.Line.class))
                    .allSatisfy(line -> assertThat(line.role()).isEqualTo(Role.OBSERVED)));
  }

  @Test
  void aMissingBlockBreaksTheLineAndWhatFollowsHasNoFit() {
    Person person = SomeStudy.without(SomeStudy.everybody().getFirst(), 3);

    FigureSpec figure =
        PersonFigure.of(person, Optional.of(SomeStudy.fitted(List.of(person))), false);

    Panel effort = panel(figure, 0, 2);
    assertThat(line(effort, Role.OBSERVED).points().get(2).y()).isNaN();
    assertThat(line(effort, Role.FITTED).points())
        .extracting(point -> Double.isNaN(point.y()))
        .containsExactly(false, false, true, true, true, true, true, true);
  }

  @Test
  void anEpisodeThatWasBrokenOffEndsInACrossUnlessThePersonIsStillAtIt() {
    Person person = SomeStudy.stopped(SomeStudy.everybody().getFirst(), 5);

    FigureSpec stopped = PersonFigure.of(person, Optional.empty(), false);
    FigureSpec running = PersonFigure.of(person, Optional.empty(), true);

    assertThat(marks(panel(stopped, 0, 2), Mark.Dots.class))
        .extracting(Mark.Dots::shape)
        .containsExactly(Mark.Shape.DISC, Mark.Shape.CROSS);
    assertThat(marks(panel(running, 0, 2), Mark.Dots.class))
        .extracting(Mark.Dots::shape)
        .containsExactly(Mark.Shape.DISC);
  }

  @Test
  void smallPanelsAreRowsByConditionOrderedByBias() {
    FigureSpec figure =
        SmallMultiples.of(SomeStudy.everybody(), SomeStudy.fit(), Map.of("P-002", "too fast"), 4);

    assertThat(figure.rows())
        .extracting(row -> row.heading() + " " + row.panels().size())
        .containsExactly("lowered 4", " 2", "raised 4", " 2");
    List<Double> biases =
        figure.rows().subList(0, 2).stream()
            .flatMap(row -> row.panels().stream())
            .map(panel -> Double.valueOf(panel.heading().corner().replace('−', '-')))
            .toList();
    assertThat(biases).isSorted();
    assertThat(figure.rows().stream().flatMap(row -> row.panels().stream()))
        .filteredOn(panel -> panel.key().equals("P-002"))
        .singleElement()
        .satisfies(panel -> assertThat(panel.leftOut()).isEqualTo("too fast"));
  }

  @Test
  void everyFigureOfAStudyIsDrawnTheSameEachTime() {
    for (FigureSpec figure :
        List.of(
            ComparisonFigure.of(
                SomeStudy.everybody(), SomeStudy.fit(), new ComparisonFigure.Options(true, false)),
            PersonFigure.of(SomeStudy.everybody().getLast(), Optional.of(SomeStudy.fit()), false),
            SmallMultiples.of(SomeStudy.everybody(), SomeStudy.fit(), Map.of(), 8))) {
      String svg = FigureRenderer.svg(figure);
      assertThat(svg).isEqualTo(FigureRenderer.svg(figure)).doesNotContain("NaN");
    }
  }

  @Test
  void theTrapShowsThatTooLowAnExpectationComesTrueAndTooHighAnOneDoesNot() {
    Person lowered = SomeStudy.everybody().getFirst();
    Person raised = SomeStudy.everybody().getLast();

    FigureSpec low =
        ConfidenceTrap.of(ConfidenceTrap.situation(lowered, SomeStudy.fit()).orElseThrow());
    FigureSpec high =
        ConfidenceTrap.of(ConfidenceTrap.situation(raised, SomeStudy.fit()).orElseThrow());

    Mark.Dots below = marks(panel(low, 0, 0), Mark.Dots.class).getLast();
    assertThat(below.role()).isEqualTo(Role.UNDERCONFIDENT);
    assertThat(below.points().getFirst().y())
        .isCloseTo(below.points().getFirst().x(), within(1e-9)); // rounding of a few functions
    Mark.Dots above = marks(panel(high, 0, 0), Mark.Dots.class).getLast();
    assertThat(above.role()).isEqualTo(Role.OVERCONFIDENT);
    assertThat(above.points().getFirst().y()).isLessThan(above.points().getFirst().x());
  }
}
