package strive.web.lab;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/// The few shapes that pages are made of: cards, tables, lights.
final class Html {

  private Html() {}

  static Div card(String title, Component... content) {
    var card = new Div();
    card.addClassName("strive-card");
    if (!title.isEmpty()) {
      card.add(head(title, ""));
    }
    card.add(content);
    return card;
  }

  static Div head(String title, String note) {
    var head = new Div(new H2(title));
    head.addClassName("strive-head");
    if (!note.isEmpty()) {
      head.add(muted(note));
    }
    return head;
  }

  static Span muted(String text) {
    var span = new Span(text);
    span.addClassNames("strive-muted", "strive-small");
    return span;
  }

  static Component bold(String text) {
    var bold = new Span(text);
    bold.addClassName("strive-bold");
    return bold;
  }

  /// A status: shape, colour and word.
  static Span light(String word) {
    var light = new Span(word);
    light.addClassNames("strive-light", word);
    return light;
  }

  /// A status in a table without room for its word: the shape, with word and reason for whoever
  /// points at it or hears it.
  static Span mark(String word, String reason) {
    var mark = new Span();
    mark.addClassNames("strive-light", word);
    mark.setTitle(reason);
    mark.getElement().setAttribute("role", "img").setAttribute("aria-label", word);
    return mark;
  }

  static Span badge(String text, String kind) {
    var badge = new Span(text);
    badge.addClassNames("strive-badge", kind);
    return badge;
  }

  /// A table whose columns from `firstNumber` on hold numbers.
  static NativeTable table(List<String> head, int firstNumber) {
    var table = new NativeTable();
    table.addClassName("strive-table");
    var row = new NativeTableRow();
    for (int i = 0; i < head.size(); i++) {
      if (head.get(i).isEmpty()) {
        row.add(new NativeTableCell());
        continue;
      }
      var cell = new NativeTableHeaderCell(head.get(i));
      cell.getElement().setAttribute("scope", "col");
      if (i >= firstNumber) {
        cell.addClassName("n");
      }
      row.add(cell);
    }
    table.getHead().add(row);
    return table;
  }

  /// A table that may be wider than its card: it scrolls by keyboard too.
  static Div scroll(NativeTable table) {
    var scroll = new Div(table);
    scroll.addClassName("strive-table-scroll");
    scroll
        .getElement()
        .setAttribute("tabindex", "0")
        .setAttribute("role", "group")
        .setAttribute("aria-label", "Table, scrolls sideways");
    return scroll;
  }

  static NativeTableRow row(NativeTable table, int firstNumber, Component... cells) {
    var row = new NativeTableRow();
    for (int i = 0; i < cells.length; i++) {
      var cell = new NativeTableCell(cells[i]);
      if (i >= firstNumber) {
        cell.addClassName("n");
      }
      row.add(cell);
    }
    table.getBody().add(row);
    return row;
  }

  static NativeTableRow row(NativeTable table, int firstNumber, List<String> cells) {
    return row(table, firstNumber, cells.stream().map(Span::new).toArray(Component[]::new));
  }
}
