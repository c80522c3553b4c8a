package strive.web.theory;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import strive.web.lab.FigureElement;

/// *Rival schedules*: what others use, against the optimum.
final class RivalsPanel extends TheoryPanel {

  private static final long serialVersionUID = 1;
  private static final LongSupplier CLOCK = System::nanoTime;

  private final transient Wish wish;
  private final Div note = Cards.note();
  private final Button cancel = new Button("Cancel", _ -> cancel());
  private final FigureElement shares = new FigureElement("theory-rivals");
  private final Div table = new Div();
  private final Div content;

  RivalsPanel(SpareTime spareTime) {
    wish = new Wish(this, spareTime);
    cancel.addThemeVariants(ButtonVariant.SMALL);
    var status = new Div(note, cancel);
    status.addClassName("strive-row");
    table.addClassNames("strive-card", "strive-table-scroll");
    table
        .getElement()
        .setAttribute("tabindex", "0")
        .setAttribute("role", "group")
        .setAttribute("aria-label", "Value and time, scrolls sideways");
    content = new Div(Cards.figure("Share of the possible gain", shares), table);
    content.addClassName("strive-stack");
    content.setVisible(false);
    add(status, content);
  }

  private void cancel() {
    wish.drop();
    cancel.setVisible(false);
    note.setText("Cancelled. Move a slider to compare again.");
  }

  @Override
  void moved() {
    wish.drop();
  }

  @Override
  void show(TheorySettings settings) {
    boolean taken =
        wish.ask(
            RivalsViewModel.LIMIT,
            computation -> RivalsViewModel.of(settings, computation, CLOCK),
            (Optional<RivalsViewModel> found) -> draw(found));
    cancel.setVisible(taken);
    note.setText(
        taken
            ? "Comparing the closed loop, the numerical optimum and six rivals …"
            : Background.BUSY);
  }

  private void draw(Optional<RivalsViewModel> found) {
    cancel.setVisible(false);
    note.setText(Background.NOT_INTEGRATED);
    found.ifPresent(this::draw);
  }

  private void draw(RivalsViewModel model) {
    note.setText(model.words());
    content.setVisible(true);
    shares.show(model.figure());
    table.removeAll();
    table.add(new H2("Value and time"), rows(model));
  }

  private static NativeTable rows(RivalsViewModel model) {
    var table = new NativeTable();
    table.addClassName("strive-table");
    var head = new NativeTableRow();
    List<String> names = RivalsViewModel.head();
    for (int i = 0; i < names.size(); i++) {
      var cell = new NativeTableHeaderCell(names.get(i));
      cell.getElement().setAttribute("scope", "col");
      if (RivalsViewModel.isNumber(i)) {
        cell.addClassName("n");
      }
      head.add(cell);
    }
    table.getHead().add(head);
    for (List<String> cells : model.rows()) {
      var row = new NativeTableRow();
      for (int i = 0; i < cells.size(); i++) {
        var cell = new NativeTableCell(cells.get(i));
        if (RivalsViewModel.isNumber(i)) {
          cell.addClassName("n");
        }
        row.add(cell);
      }
      table.getBody().add(row);
    }
    return table;
  }
}
