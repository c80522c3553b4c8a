package strive.web.theory;

import com.vaadin.flow.component.html.Div;
import java.time.Duration;
import java.util.Optional;
import strive.web.lab.FigureElement;

/// *Episodic memory*: what learners lose who expect what they recall.
final class MemoryPanel extends TheoryPanel {

  private static final long serialVersionUID = 1;
  private static final Duration LIMIT = Duration.ofSeconds(5);

  private final transient Wish wish;
  private final Div note = Cards.note();
  private final Div results = Cards.strip();
  private final FigureElement regret = new FigureElement("theory-memory");

  MemoryPanel(SpareTime spareTime) {
    wish = new Wish(this, spareTime);
    results.setVisible(false);
    add(note, results, Cards.figure("Regret against stored episodes", regret));
  }

  @Override
  void moved() {
    wish.drop();
  }

  @Override
  void show(TheorySettings settings) {
    boolean taken =
        wish.ask(LIMIT, computation -> MemoryViewModel.of(settings, computation), this::draw);
    note.setText(
        taken
            ? "Living through " + settings.whole(Dial.EPISODES) + " episodes, twelve lives …"
            : Background.BUSY);
  }

  private void draw(Optional<MemoryViewModel> model) {
    note.setText(Background.NOT_INTEGRATED);
    model.ifPresent(
        lives -> {
          note.setText("");
          results.setVisible(true);
          Cards.fill(results, lives.results());
          regret.show(lives.figure());
        });
  }
}
