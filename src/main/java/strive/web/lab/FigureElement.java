package strive.web.lab;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.util.List;
import java.util.function.Consumer;
import strive.report.figure.FigureRenderer;
import strive.report.figure.FigureSpec;
import strive.report.table.Cell;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A figure on a page; the element `strive-figure` shows and saves it.
@Tag("strive-figure")
public final class FigureElement extends Component {

  private static final long serialVersionUID = 1;
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /// An element without a figure; `name` is that of saved files.
  public FigureElement(String name) {
    getElement().setProperty("name", name);
  }

  /// Shows a figure.
  public void show(FigureSpec figure) {
    getElement().setProperty("svg", FigureRenderer.svg(figure));
    getElement().setPropertyJson("table", table(figure));
    getElement().setProperty("csv", figure.table().csv());
  }

  /// Calls `open` with the key of a panel that was clicked.
  void onOpen(Consumer<String> open) {
    getElement()
        .addEventListener(
            "panel-open",
            event -> open.accept(event.getEventData().get("event.detail.key").asString()))
        .addEventData("event.detail.key");
  }

  private static ObjectNode table(FigureSpec figure) {
    ObjectNode json = MAPPER.createObjectNode();
    ArrayNode head = json.putArray("head");
    figure.table().columns().forEach(column -> head.add(column.name()));
    ArrayNode rows = json.putArray("rows");
    for (List<Cell> row : figure.table().rows()) {
      ArrayNode cells = rows.addArray();
      row.forEach(cell -> cells.add(words(cell)));
    }
    return json;
  }

  private static String words(Cell cell) {
    return switch (cell) {
      case Cell.Empty() -> "";
      case Cell.Text(String value) -> value;
      case Cell.Whole(long value) -> Long.toString(value);
      case Cell.Number(double value) -> Numbers.decimals(value, 3);
      case Cell.Truth(boolean value) -> Boolean.toString(value);
      case Cell.Moment(var value) -> Numbers.dayAndTime(value);
    };
  }
}
