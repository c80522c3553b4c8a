package strive.report.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import strive.report.table.Column;
import strive.report.table.Table;

class FigureRendererTest {

  private static final double HUNDREDTH = 0.006; // coordinates are written with two decimals

  private static final Table TABLE = new Table(List.of(Column.text("x", "A place.")), List.of());

  private static List<Mark.Point> points(double... values) {
    return IntStream.range(0, values.length)
        .mapToObj(i -> new Mark.Point(i + 1, values[i]))
        .toList();
  }

  private static FigureSpec figure(String name, Mark... marks) {
    Panel panel = Panel.of("P-1", Panel.Heading.of(name), Axis.blocks(5), List.of(marks));
    return new FigureSpec(
        "Quits too early",
        200,
        List.of(new PanelRow("", Axis.effort(4), 100, List.of(panel))),
        "block",
        "",
        TABLE);
  }

  private static Document parsed(String svg) throws Exception {
    return DocumentBuilderFactory.newDefaultInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
  }

  private static List<Element> found(String svg, String path) throws Exception {
    NodeList nodes =
        (NodeList)
            XPathFactory.newDefaultInstance()
                .newXPath()
                .evaluate(path, parsed(svg), XPathConstants.NODESET);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  private static Mark line(Role role, double... values) {
    return new Mark.Line(role, Mark.Weight.FULL, points(values), "");
  }

  private static Mark dots(Mark.Shape shape, double... values) {
    return new Mark.Dots(Role.OBSERVED, shape, points(values), "");
  }

  @ParameterizedTest
  @EnumSource(Scheme.class)
  void theSameFigureIsAlwaysTheSameBytes(Scheme scheme) {
    FigureSpec figure =
        figure("P-1", line(Role.FITTED, 1, 0.5, 0.2, 0, 0), dots(Mark.Shape.DISC, 1, 0, 0, 0, 0));

    assertThat(FigureRenderer.svg(figure, scheme)).isEqualTo(FigureRenderer.svg(figure, scheme));
  }

  @Test
  void dotsStandWhereTheAxesSay() throws Exception {
    String svg = FigureRenderer.svg(figure("", dots(Mark.Shape.DISC, 0, 0.25, 1)));

    List<Element> circles = found(svg, "//g[@data-role='observed']/circle");

    // Five blocks with 0.4 blocks of margin at either end: one block is 200 / 4.8 pixels.
    assertThat(circles)
        .extracting(circle -> Double.parseDouble(circle.getAttribute("cx")))
        .satisfiesExactly(
            x -> assertThat(x).isCloseTo(0.4 * 200 / 4.8, within(HUNDREDTH)),
            x -> assertThat(x).isCloseTo(1.4 * 200 / 4.8, within(HUNDREDTH)),
            x -> assertThat(x).isCloseTo(2.4 * 200 / 4.8, within(HUNDREDTH)));
    assertThat(circles)
        .extracting(circle -> Double.parseDouble(circle.getAttribute("cy")))
        .containsExactly(100.0, 75.0, 0.0);
  }

  @Test
  void aMissingBlockBreaksTheLineAndHasNoDot() throws Exception {
    double[] values = {1, 0.8, Double.NaN, 0.4, 0.2};

    String svg =
        FigureRenderer.svg(
            figure("P-1", line(Role.OBSERVED, values), dots(Mark.Shape.DISC, values)));

    assertThat(found(svg, "//g[@data-role='observed']/path")).hasSize(2);
    assertThat(found(svg, "//g[@data-role='observed']/circle")).hasSize(4);
  }

  @Test
  void everyRoleHasItsOwnLineStyleOrColour() throws Exception {
    Mark[] lines =
        Arrays.stream(Role.values()).map(role -> line(role, 1, 0.5, 0)).toArray(Mark[]::new);

    List<Element> groups =
        found(FigureRenderer.svg(figure("P-1", lines), Scheme.LIGHT), "//g[@data-role]");

    Set<String> styles =
        groups.stream()
            .map(g -> g.getAttribute("stroke-dasharray") + g.getAttribute("stroke"))
            .collect(Collectors.toSet());
    assertThat(styles).hasSize(Role.values().length);
    assertThat(groups)
        .extracting(group -> group.getAttribute("data-role"))
        .containsExactly(
            "underconfident",
            "overconfident",
            "optimum",
            "fitted",
            "performance",
            "observed",
            "expectation");
    assertThat(groups)
        .filteredOn(group -> group.getAttribute("data-role").equals("underconfident"))
        .extracting(group -> group.getAttribute("stroke-dasharray"))
        .containsExactly("9 3 2 3");
  }

  @Test
  void aBandIsOneAreaWithinTheAxis() throws Exception {
    Mark band =
        new Mark.Band(
            Role.OBSERVED, List.of(new Mark.Interval(1, 0.5, 1), new Mark.Interval(2, 0, 0.5)));

    List<Element> areas =
        found(FigureRenderer.svg(figure("P-1", band)), "//g[@fill-opacity='0.14']/path");

    assertThat(areas).hasSize(1);
    assertThat(areas.getFirst().getAttribute("d"))
        .isEqualTo("M16.67,0L58.33,50L58.33,100L16.67,50Z");
  }

  @Test
  void inAPageColoursAreTheTokensAndInAFileTheyAreColours() {
    FigureSpec figure = figure("P-1", line(Role.OPTIMUM, 1, 0.5));

    assertThat(FigureRenderer.svg(figure)).contains("stroke=\"var(--strive-optimum, #1B6A50)\"");
    assertThat(FigureRenderer.svg(figure, Scheme.LIGHT))
        .contains("stroke=\"#1B6A50\"")
        .doesNotContain("var(");
    assertThat(FigureRenderer.svg(figure, Scheme.DARK)).contains("stroke=\"#36DCC8\"");
  }

  @Test
  void wordsAreNeverMarkup() throws Exception {
    String hostile = "<script>\"&\u0000'";

    String svg = FigureRenderer.svg(figure(hostile, line(Role.OBSERVED, 1, 0)));

    assertThat(found(svg, "//text[starts-with(., '<script>')]")).hasSize(1);
    assertThat(found(svg, "//script")).isEmpty();
  }

  @Test
  void labelsStandApartAndThoseThatMovedAreTiedToTheirLines() throws Exception {
    FigureSpec figure =
        figure(
            "P-1",
            new Mark.Line(Role.OPTIMUM, Mark.Weight.FULL, points(1, 0.02), "exact optimum"),
            new Mark.Line(Role.FITTED, Mark.Weight.FULL, points(1, 0.01), "fitted policy"),
            new Mark.Line(Role.OBSERVED, Mark.Weight.FULL, points(1, 0), "chosen"));

    List<Double> heights =
        found(
                FigureRenderer.svg(figure),
                "//text[. = 'exact optimum' or . = 'fitted policy' or . = 'chosen']")
            .stream()
            .map(text -> Double.parseDouble(text.getAttribute("y")))
            .toList();

    assertThat(heights).hasSize(3);
    assertThat(heights.get(1) - heights.get(0)).isGreaterThanOrEqualTo(15 - HUNDREDTH);
    assertThat(heights.get(2) - heights.get(1)).isGreaterThanOrEqualTo(15 - HUNDREDTH);
  }

  @Test
  void apersonWhoIsLeftOutStaysInPlaceHatchedWithTheReason() throws Exception {
    Panel panel =
        new Panel(
            "P-1",
            Panel.Heading.of("P-1"),
            Axis.blocks(5),
            List.of(line(Role.OBSERVED, 1, 0)),
            "too fast",
            Panel.Rows.NONE);
    FigureSpec figure =
        new FigureSpec(
            "One person is left out",
            200,
            List.of(new PanelRow("", Axis.effort(1), 100, List.of(panel))),
            "",
            "",
            TABLE);

    String svg = FigureRenderer.svg(figure);

    assertThat(found(svg, "//text[. = 'too fast']")).hasSize(1);
    assertThat(found(svg, "//g[@data-role]")).isEmpty();
  }

  @Test
  void aPanelSaysWhatItIsAndWhereItsAxisGoes() throws Exception {
    List<Element> panels =
        found(FigureRenderer.svg(figure("P-1", line(Role.OBSERVED, 1, 0))), "//g[@data-panel]");

    assertThat(panels).hasSize(1);
    assertThat(panels.getFirst().getAttribute("data-key")).isEqualTo("P-1");
    assertThat(panels.getFirst().getAttribute("data-from")).isEqualTo("0.6");
    assertThat(panels.getFirst().getAttribute("data-to")).isEqualTo("5.4");
  }

  @Test
  void aValueOutsideItsAxisIsABrokenPromise() {
    assertThatThrownBy(() -> figure("P-1", line(Role.OBSERVED, 1.2)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("outside the axes of its panel: Point[x=1.0, y=1.2]");
  }
}
