package strive.report.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import strive.inference.ConditionFrequencies;
import strive.inference.Estimates;
import strive.inference.Frequency;
import strive.inference.Method;
import strive.inference.ModelSummary;
import strive.inference.StudyFit;

/// The figures of models and their parameters, read back.
class ModelFiguresTest {

  private static final double HUNDREDTH = 0.006; // coordinates are written with two decimals

  private static List<Element> found(FigureSpec figure, String path) throws Exception {
    return DrawnFigure.found(FigureRenderer.svg(figure, Scheme.LIGHT), path);
  }

  @Test
  void aFrequencyStandsAtItsShareInTheMiddleOfItsInterval() throws Exception {
    List<Frequency> models = Frequency.ofModels(SomeStudy.compared(Method.MAP));

    FigureSpec figure = FrequenciesFigure.of("model", models, "miscalibrated is most frequent");

    List<Element> dots = found(figure, "//g[@data-panel='0']//circle");
    assertThat(dots).hasSize(3);
    for (int i = 0; i < 3; i++) {
      assertThat(Double.parseDouble(dots.get(i).getAttribute("cx")))
          .isCloseTo(220 * models.get(i).expected(), within(HUNDREDTH));
    }
    assertThat(found(figure, "//g[@data-panel='1']//circle")).hasSize(6);
    assertThat(found(figure, "//text[. = 'miscalibrated']")).hasSize(1);
    assertThat(figure.table().rows()).hasSize(3);
  }

  @Test
  void twoThingsCanBeDrawnAsWellAsMany() throws Exception {
    List<Frequency> two = Frequency.ofModels(SomeStudy.compared(Method.MAP)).subList(0, 2);

    assertThat(found(FrequenciesFigure.of("family", two, ""), "//g[@data-panel='0']//circle"))
        .hasSize(2);
  }

  @Test
  void eachConditionHasAPanelWithItsPeople() throws Exception {
    FigureSpec figure =
        FrequenciesFigure.byCondition(
            ConditionFrequencies.of(SomeStudy.compared(Method.MAP)), "They differ");

    assertThat(found(figure, "//g[@data-panel]")).hasSize(2);
    assertThat(found(figure, "//tspan[. = '6 people']")).hasSize(2);
    assertThat(figure.table().rows()).hasSize(2 * 3);
  }

  @Test
  void thePersonsBestModelIsMarkedInEveryRowAndAClickOpensThePerson() throws Exception {
    StudyFit fit = SomeStudy.compared(Method.MAP);

    FigureSpec figure = EvidenceMap.of(fit, "Who follows what");

    List<Element> people = found(figure, "//g[starts-with(@data-key, 'P-')]");
    assertThat(people)
        .extracting(person -> person.getAttribute("data-key"))
        .containsExactlyInAnyOrderElementsOf(
            fit.ofModel("optimal").stream().map(one -> one.participant()).toList());
    assertThat(found(figure, "//g[starts-with(@data-key, 'P-')]/g[@data-step = '5']/text[. = '●']"))
        .hasSize(12);
    assertThat(found(figure, "//g[starts-with(@data-key, 'P-')]/g")).hasSize(12 * 3);
    for (ModelSummary model : fit.comparison()) {
      assertThat(best(figure, model.model())).isEqualTo(model.bestFor());
    }
  }

  @Test
  void exactTiesShareTheBestPlace() throws Exception {
    StudyFit fit = SomeStudy.of("constant", "constant+perceived");

    FigureSpec figure = EvidenceMap.of(fit, "");

    // Who chooses one level of effort sees nothing of the tests: the same likelihood.
    assertThat(best(figure, "constant")).isEqualTo(12);
    assertThat(best(figure, "constant+perceived")).isEqualTo(12);
    assertThat(figure.caption()).contains("No cell: no likelihood");
  }

  private static long best(FigureSpec figure, String model) {
    return figure
        .table()
        .csv()
        .lines()
        .filter(line -> line.contains("," + model + ",") && line.endsWith(",true"))
        .count();
  }

  @Test
  void peopleStandByConditionAndThenByBestModel() throws Exception {
    FigureSpec figure = EvidenceMap.of(SomeStudy.compared(Method.MAP), "");

    assertThat(figure.rows()).extracting(PanelRow::heading).contains("lowered", "raised");
    List<Integer> best =
        found(figure, "//g[@data-panel='0']/g[starts-with(@data-key, 'P-')]").stream()
            .map(ModelFiguresTest::placeOfBest)
            .toList();
    assertThat(best).hasSize(6).isSorted();
  }

  private static int placeOfBest(Element person) {
    for (int i = 0; i < person.getElementsByTagName("title").getLength(); i++) {
      if (person.getElementsByTagName("title").item(i).getTextContent().endsWith(": best")) {
        return i;
      }
    }
    return -1;
  }

  @Test
  void everyPersonIsADotInThePanelOfTheConditionBesideTheMeanAndTheGroup() throws Exception {
    FigureSpec figure =
        DistributionsFigure.of(
            new Estimates(
                SomeStudy.compared(Method.HIERARCHICAL),
                SomeStudy.everybody(),
                "miscalibrated",
                false),
            "Lowered expect less");

    assertThat(found(figure, "//g[@data-panel]")).hasSize(5 * 2);
    for (int panel = 0; panel < 10; panel++) {
      String of = "//g[@data-panel='" + panel + "']";
      int crosses = found(figure, of + "/g[@stroke-width='1.5' and not(@fill)]/path").size();
      assertThat(found(figure, of + "//circle").size() + crosses).isGreaterThanOrEqualTo(6 + 1);
      assertThat(found(figure, of + "/g[@data-role='fitted']")).hasSize(2);
    }
    assertThat(figure.table().csv().lines())
        .filteredOn(line -> line.startsWith("b,lowered,"))
        .hasSize(6 + 1);
    assertThat(figure.table().csv().lines())
        .filteredOn(line -> line.startsWith("b,all people,group,"))
        .hasSize(1);
  }

  @Test
  void theGroupThatPeopleLeanOnLiesBehindThemInEveryCondition() throws Exception {
    FigureSpec figure =
        DistributionsFigure.of(
            new Estimates(
                SomeStudy.compared(Method.HIERARCHICAL),
                SomeStudy.everybody(),
                "miscalibrated",
                false),
            "");

    for (PanelRow row : figure.rows()) {
      assertThat(row.panels()).hasSize(2);
      assertThat(bands(row.panels().getFirst())).hasSize(1);
      // Both have six people, so that both bands end at the same place.
      assertThat(bands(row.panels().getLast())).isEqualTo(bands(row.panels().getFirst()));
    }
  }

  private static List<Mark.Band> bands(Panel panel) {
    return panel.marks().stream()
        .filter(Mark.Band.class::isInstance)
        .map(Mark.Band.class::cast)
        .toList();
  }

  @Test
  void withoutAGroupMethodThereIsNoGroup() throws Exception {
    FigureSpec figure =
        DistributionsFigure.of(
            new Estimates(
                SomeStudy.compared(Method.MAP), SomeStudy.everybody(), "miscalibrated", true),
            "");

    assertThat(found(figure, "//g[@data-role='fitted']")).isEmpty();
  }

  @Test
  void eachTwoParametersHaveOnePanelWithTheirCorrelation() throws Exception {
    FigureSpec figure =
        PairsFigure.of(
            new Estimates(
                SomeStudy.compared(Method.MAP), SomeStudy.everybody(), "miscalibrated", false),
            "");

    assertThat(found(figure, "//g[@data-panel]")).hasSize(5 * 4 / 2);
    assertThat(found(figure, "//text[starts-with(., 'r = ')]")).hasSize(10);
    assertThat(found(figure, "//g[@data-panel='0']//circle")).hasSize(12);
    assertThat(figure.table().rows()).hasSize(10);
  }
}
