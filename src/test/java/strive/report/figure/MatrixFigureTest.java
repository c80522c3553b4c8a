package strive.report.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import strive.report.table.Column;

class MatrixFigureTest {

  private static final double HUNDREDTH = 0.006; // coordinates are written with two decimals

  private static final Column SHARE = Column.number("share", "", "0..1", "Share of people.");

  private static MatrixFigure.Side simulated(String... models) {
    return new MatrixFigure.Side(
        "simulated with", List.of(models), Column.text("simulated", "Model that simulated."));
  }

  private static MatrixFigure.Side best(String... models) {
    return new MatrixFigure.Side(
        "best", List.of(models), Column.text("best", "Model that fits best."));
  }

  private static FigureSpec figure(Double[]... values) {
    return MatrixFigure.of(
        new MatrixFigure.Matrix(
            simulated("constant", "miscalibrated"),
            best("constant", "miscalibrated", "random"),
            Arrays.stream(values).map(List::of).toList(),
            SHARE),
        "Both are told apart",
        "");
  }

  private static FigureSpec figure() {
    return figure(new Double[] {0.9, 0.1, 0.0}, new Double[] {0.35, 0.65, Double.NaN});
  }

  private static List<Element> found(FigureSpec figure, Scheme scheme, String path)
      throws Exception {
    NodeList nodes =
        (NodeList)
            XPathFactory.newDefaultInstance()
                .newXPath()
                .evaluate(
                    path,
                    DocumentBuilderFactory.newDefaultInstance()
                        .newDocumentBuilder()
                        .parse(
                            new InputSource(new StringReader(FigureRenderer.svg(figure, scheme)))),
                    XPathConstants.NODESET);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  @Test
  void everyValueIsPrintedInACellAndNoDataIsNoCell() throws Exception {
    assertThat(found(figure(), Scheme.LIGHT, "//g[@data-step]/text"))
        .extracting(Element::getTextContent)
        .containsExactly("0.90", "0.10", "0.00", "0.35", "0.65");
    assertThat(found(figure(), Scheme.LIGHT, "//g[@data-step]/rect")).hasSize(5);
  }

  @Test
  void aCellsStepGrowsWithItsValueAndNothingIsAnOutlinedCell() throws Exception {
    assertThat(found(figure(), Scheme.LIGHT, "//g[@data-step]"))
        .extracting(cell -> cell.getAttribute("data-step"))
        .containsExactly("5", "1", "0", "2", "4");
    assertThat(found(figure(), Scheme.LIGHT, "//g[@data-step='0']/rect"))
        .extracting(cell -> cell.getAttribute("stroke"))
        .containsExactly(Tone.HEAT_2.light());
  }

  @Test
  void theFirstRowIsAboveTheSecondAndColumnsGoToTheRight() throws Exception {
    List<Element> words = found(figure(), Scheme.LIGHT, "//g[@data-step]/text");

    assertThat(words.stream().map(text -> Double.parseDouble(text.getAttribute("x"))).toList())
        .usingElementComparator((a, b) -> Math.abs(a - b) < HUNDREDTH ? 0 : Double.compare(a, b))
        .containsExactly(23.0, 69.0, 115.0, 23.0, 69.0);
    assertThat(Double.parseDouble(words.get(3).getAttribute("y")))
        .isCloseTo(Double.parseDouble(words.getFirst().getAttribute("y")) + 30, within(HUNDREDTH));
  }

  @Test
  void namesOfRowsHaveRoomAndNamesOfColumnsSlantWhereTheyAreLong() throws Exception {
    List<Element> names = found(figure(), Scheme.LIGHT, "//text[. = 'miscalibrated']");

    assertThat(names)
        .extracting(name -> name.getAttribute("transform").startsWith("rotate(-45"))
        .containsExactly(false, true);
    assertThat(FigureLayout.of(figure()).rows().getFirst().lefts().getFirst())
        .isGreaterThan(Words.width("miscalibrated", Words.TICK));
  }

  @Test
  void inAPageColoursAreTheTokensOfTheRamp() {
    assertThat(FigureRenderer.svg(figure()))
        .contains("fill=\"var(--strive-heat-5, #1F2A3A)\"")
        .contains("fill=\"var(--strive-heat-5-text, #FFFFFF)\"");
  }

  @Test
  void theTableHasEveryCellAndTheDescriptionSaysHowLargeTheMatrixIs() {
    assertThat(figure().table().csv().lines())
        .containsExactly(
            "simulated,best,share",
            "constant,constant,0.9",
            "constant,miscalibrated,0.1",
            "constant,random,0.0",
            "miscalibrated,constant,0.35",
            "miscalibrated,miscalibrated,0.65",
            "miscalibrated,random,");
    assertThat(figure().description())
        .isEqualTo(
            "Both are told apart. A matrix of 2 rows (simulated with) and 3 columns (best),"
                + " values from 0.00 to 0.90");
  }

  @Test
  void aValueBeyondOneIsABrokenPromise() {
    assertThatThrownBy(() -> figure(new Double[] {1.2, 0.0, 0.0}, new Double[] {0.0, 0.0, 0.0}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the amount of a cell is 0 to 1, got 1.2");
  }
}
