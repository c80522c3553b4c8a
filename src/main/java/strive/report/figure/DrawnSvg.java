package strive.report.figure;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// Takes the shapes out of an SVG that Lets-Plot made of a bare plot: every clipped group is a
/// layer.
final class DrawnSvg {

  private static final double ROUNDING = 1e-6;

  private DrawnSvg() {}

  /// The shapes of each layer.
  ///
  /// @throws IllegalStateException if the plot is not of this size inside, which only another
  ///     version of Lets-Plot can cause
  static List<List<Shape>> layers(String svg, double width, double height) {
    NodeList groups = parse(svg).getElementsByTagName("g");
    List<List<Shape>> layers = new ArrayList<>();
    for (int i = 0; i < groups.getLength(); i++) {
      Element group = (Element) groups.item(i);
      if (group.hasAttribute("clip-path")) {
        check(group, width, height);
        layers.add(shapes(group));
      }
    }
    return layers;
  }

  private static void check(Element group, double width, double height) {
    Element clip = (Element) group.getElementsByTagName("rect").item(0);
    if (Math.abs(number(clip, "width") - width) > ROUNDING
        || Math.abs(number(clip, "height") - height) > ROUNDING) {
      throw new IllegalStateException(
          "Lets-Plot made a panel of %s x %s, not %s x %s"
              .formatted(clip.getAttribute("width"), clip.getAttribute("height"), width, height));
    }
  }

  private static List<Shape> shapes(Element group) {
    List<Shape> shapes = new ArrayList<>();
    NodeList all = group.getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      shape((Element) all.item(i)).ifPresent(shapes::add);
    }
    return shapes;
  }

  private static Optional<Shape> shape(Element element) {
    return switch (element.getTagName()) {
      // A ribbon comes with its two edges as paths of no width.
      case "path" ->
          element.getAttribute("stroke-width").equals("0.0")
              ? Optional.empty()
              : Optional.of(new Shape.Path(element.getAttribute("d")));
      case "circle" ->
          Optional.of(
              new Shape.Circle(number(element, "cx"), number(element, "cy"), number(element, "r")));
      case "line" ->
          Optional.of(
              new Shape.Line(
                  number(element, "x1"),
                  number(element, "y1"),
                  number(element, "x2"),
                  number(element, "y2")));
      default -> Optional.empty();
    };
  }

  private static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }

  private static Element parse(String svg) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      Node root =
          factory
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(svg)))
              .getFirstChild();
      return (Element) root;
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new IllegalStateException("Lets-Plot gave an SVG that is not XML", e);
    }
  }
}
