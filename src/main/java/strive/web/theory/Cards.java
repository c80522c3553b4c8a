package strive.web.theory;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import strive.report.figure.Role;
import strive.web.lab.FigureElement;

/// The shapes that the panels are made of.
final class Cards {

  private Cards() {}

  /// A figure under its title.
  static Div figure(String title, FigureElement figure) {
    var card = new Div(new H2(title), figure);
    card.addClassName("strive-card");
    return card;
  }

  /// Figures, two in a row where there is room.
  static Div grid(Component... cards) {
    var grid = new Div(cards);
    grid.addClassName("strive-theory-grid");
    return grid;
  }

  /// Fills the strip of results.
  static void fill(Div strip, List<KeyFigure> results) {
    strip.removeAll();
    for (KeyFigure result : results) {
      var value = new Span(result.value());
      value.addClassNames("strive-bold", colour(result.role()));
      var cell = new Div(new Span(result.name()), value);
      if (!result.detail().isEmpty()) {
        cell.add(new Span(result.detail()));
      }
      strip.add(cell);
    }
  }

  private static String colour(Role role) {
    return "strive-role-" + role.name().toLowerCase(java.util.Locale.ROOT);
  }

  /// The strip of results; what changes there is told to whoever cannot see it.
  static Div strip() {
    var strip = new Div();
    strip.addClassNames("strive-card", "strive-theory-results");
    strip.getElement().setAttribute("role", "group").setAttribute("aria-label", "Results");
    return strip;
  }

  /// A line that says what is going on.
  static Div note() {
    var note = new Div();
    note.addClassName("strive-theory-note");
    note.getElement().setAttribute("role", "status");
    return note;
  }
}
