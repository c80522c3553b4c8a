package strive.web.theory;

import com.vaadin.flow.component.html.Div;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import strive.report.figure.TheoryFigures;
import strive.theory.schedule.Schedule;
import strive.web.lab.FigureElement;

/// *Schedule and belief*: effort, performance, what a wrong belief loses, the confidence trap. What
/// is a formula comes at once; other closed loops and the numerical optimum come from the
/// background.
final class SchedulePanel extends TheoryPanel {

  private static final long serialVersionUID = 1;

  /// Closed loops cannot be stopped; the sizes that can be chosen bound them.
  private static final Duration CLOSED_LOOPS = Duration.ofSeconds(10);

  private final transient Wish wish;
  private final Div note = Cards.note();
  private final Div results = Cards.strip();
  private final FigureElement effort = new FigureElement("theory-effort");
  private final FigureElement performance = new FigureElement("theory-performance");
  private final FigureElement loss = new FigureElement("theory-value-lost");
  private final FigureElement trap = new FigureElement("theory-confidence-trap");
  private final Div lossCard = Cards.figure("Value lost by a wrong belief", loss);
  private final Div trapCard = Cards.figure("The confidence trap", trap);

  SchedulePanel(SpareTime spareTime) {
    wish = new Wish(this, spareTime);
    add(
        note,
        results,
        Cards.grid(
            Cards.figure("Effort u(t)", effort),
            Cards.figure("Performance P(t) and expectation", performance),
            lossCard,
            trapCard));
  }

  @Override
  void moved() {
    wish.drop();
  }

  @Override
  void show(TheorySettings settings) {
    Optional<String> why = Posing.whyNoClosedLoop(settings);
    note.setText("");
    if (why.isPresent()) {
      numericalAlone(settings, why.get());
    } else if (Posing.isQuick(settings)) {
      closedLoop(settings, ScheduleViewModel.of(settings));
    } else {
      say(
          wish.ask(
              CLOSED_LOOPS,
              _ -> ScheduleViewModel.of(settings),
              found -> closedLoop(settings, found)),
          "Computing the closed loop of a drawn problem …");
    }
  }

  private void closedLoop(TheorySettings settings, Optional<ScheduleViewModel> found) {
    if (found.isEmpty()) {
      numericalAlone(
          settings, Background.NOT_INTEGRATED + " The numerical optimum is shown alone.");
      return;
    }
    ScheduleViewModel model = found.get();
    showBeliefs(true);
    note.setText("");
    draw(model, Optional.empty());
    if (settings.numerical()) {
      boolean taken =
          wish.ask(
              NumericalSearch.LIMIT,
              computation -> NumericalSearch.of(Posing.system(settings), computation),
              search -> draw(model, Optional.of(search)));
      say(taken, "");
    }
  }

  private void showBeliefs(boolean shown) {
    lossCard.setVisible(shown);
    trapCard.setVisible(shown);
  }

  private void draw(ScheduleViewModel model, Optional<NumericalSearch> search) {
    Optional<Schedule> numerical = search.flatMap(NumericalSearch::schedule);
    Cards.fill(results, model.results(search));
    effort.show(model.effort(numerical));
    performance.show(model.performance(numerical));
    if (search.isEmpty()) {
      loss.show(model.loss());
      trap.show(model.trapFigure());
    }
  }

  private void numericalAlone(TheorySettings settings, String why) {
    showBeliefs(false);
    Cards.fill(results, List.of(KeyFigure.of("numerical optimum", "…")));
    boolean taken =
        wish.ask(
            NumericalSearch.LIMIT,
            computation -> NumericalSearch.of(Posing.system(settings), computation),
            this::alone);
    say(taken, why);
  }

  private void alone(NumericalSearch found) {
    Cards.fill(
        results,
        found
            .schedule()
            .map(
                schedule ->
                    List.of(
                        ScheduleViewModel.found(found, OptionalDouble.empty()),
                        KeyFigure.of(
                            "final performance P(T)",
                            ScheduleViewModel.four(schedule.finalPerformance()))))
            .orElse(List.of(ScheduleViewModel.found(found, OptionalDouble.empty()))));
    found
        .schedule()
        .ifPresent(
            schedule -> {
              effort.show(TheoryFigures.effort(List.of(), Optional.of(schedule)));
              performance.show(TheoryFigures.performance(List.of(), Optional.of(schedule)));
            });
  }

  private void say(boolean taken, String words) {
    note.setText(taken ? words : Background.BUSY);
  }
}
