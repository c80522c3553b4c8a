package strive.web.theory;

import com.vaadin.flow.component.html.Div;
import strive.web.lab.FigureElement;

/// *Block task*: a protocol's own task.
final class BlockPanel extends TheoryPanel {

  private static final long serialVersionUID = 1;

  private final Div note = Cards.note();
  private final Div results = Cards.strip();
  private final FigureElement effort = new FigureElement("theory-block-effort");
  private final FigureElement performance = new FigureElement("theory-block-performance");
  private final FigureElement trap = new FigureElement("theory-block-trap");

  BlockPanel() {
    add(
        note,
        results,
        Cards.grid(
            Cards.figure("Effort by block", effort),
            Cards.figure("Share correct by block", performance),
            Cards.figure("The confidence trap", trap)));
  }

  @Override
  void moved() {}

  @Override
  void show(TheorySettings settings) {
    String fault = BlockViewModel.fault(settings);
    note.setText(fault);
    if (fault.isEmpty()) {
      BlockViewModel model = BlockViewModel.of(settings);
      Cards.fill(results, model.results());
      effort.show(model.effort());
      performance.show(model.performance());
      trap.show(model.trap());
    }
  }
}
