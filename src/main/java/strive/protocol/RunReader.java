package strive.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import strive.protocol.Plan.EpisodePlan;
import strive.protocol.Position.Phase;

/// Reads the events of one run in order and collects what they say. Used inside one call only.
final class RunReader {

  private final Plan plan;
  private Position position;
  private final List<Choice> choices = new ArrayList<>();
  private final List<Trial> trials = new ArrayList<>();
  private final List<Probe> probes = new ArrayList<>();
  private final List<TestedBlock> blocks = new ArrayList<>();
  private final List<RecordedEvent> irregulars = new ArrayList<>();

  RunReader(Plan plan) {
    this.plan = plan;
    this.position = Position.start(plan);
  }

  void read(RecordedEvent recorded) {
    switch (Walk.after(plan, position, recorded.event())) {
      case Walk.Irregular(String reason) ->
          irregulars.add(
              new RecordedEvent(
                  recorded.seq(), recorded.received(), recorded.event(), Optional.of(reason)));
      case Walk.Moved(Position next) -> {
        collect(recorded, next);
        position = next;
      }
    }
  }

  private void collect(RecordedEvent recorded, Position next) {
    if (position.phase().isEnd()
        || !(plan.steps().get(position.step()) instanceof EpisodePlan episode)) {
      return;
    }
    Event event = recorded.event();
    switch (event.type()) {
      case "probe" -> probes.add(probe(episode, event, recorded.seq()));
      case "choice" -> choices.add(choice(episode, event, recorded.seq()));
      case "card" -> trials.add(card(episode, event, recorded.seq()));
      case "answer" -> {
        trials.add(answer(episode, event, recorded.seq()));
        if (next.phase() == Phase.POINTS) {
          blocks.add(tested(episode, next));
        }
      }
      default -> {
        // Other events say where the run is, and nothing about behaviour.
      }
    }
  }

  private Probe probe(EpisodePlan episode, Event event, long seq) {
    double expectation = event.integer("expectation").orElseThrow() / 100.0;
    return new Probe(episode.episode(), position.block(), expectation, event.number("ms"), seq);
  }

  private Choice choice(EpisodePlan episode, Event event, long seq) {
    int cards = event.integer("cards").orElseThrow();
    return new Choice(
        episode.episode(),
        position.block(),
        episode.forced(),
        cards,
        cards / (double) episode.cards(),
        event.integer("start"),
        event.integer("moves").orElse(0),
        event.number("ms"),
        input(event),
        seq);
  }

  private Trial card(EpisodePlan episode, Event event, long seq) {
    int pair = episode.cardOrder().get(position.cardsBefore() + position.item());
    return new Trial(
        episode.episode(),
        position.block(),
        Trial.Kind.CARD,
        position.item() + 1,
        pair,
        episode.pairs().get(pair).cue(),
        name(episode, pair),
        "",
        -1,
        event.number("onset"),
        event.number("ms"),
        event.integer("dropped").orElse(0),
        "",
        seq);
  }

  private Trial answer(EpisodePlan episode, Event event, long seq) {
    Plan.TestTrial trial = episode.testsOf(position.block()).get(position.item());
    int place = event.integer("option").orElseThrow();
    return new Trial(
        episode.episode(),
        position.block(),
        Trial.Kind.TEST,
        position.item() + 1,
        trial.pair(),
        episode.pairs().get(trial.pair()).cue(),
        name(episode, trial.pair()),
        name(episode, trial.options().get(place)),
        trial.isRight(place) ? 1 : 0,
        event.number("onset"),
        event.number("rt"),
        event.integer("dropped").orElse(0),
        input(event),
        seq);
  }

  private static TestedBlock tested(EpisodePlan episode, Position at) {
    return new TestedBlock(
        episode.episode(),
        at.block(),
        at.cards(),
        at.correct(),
        episode.testsOf(at.block()).size(),
        episode.points(at.correct(), at.cards()));
  }

  private static String name(EpisodePlan episode, int pair) {
    return switch (episode.pairs().get(pair).target()) {
      case Plan.Word(String text) -> text;
      case Plan.Symbol(String _, String name) -> name;
    };
  }

  /// Only the three ways that exist; anything else that was sent stays in the event.
  private static String input(Event event) {
    String input = event.text("input").orElse("");
    return List.of("key", "mouse", "touch").contains(input) ? input : "";
  }

  Position position() {
    return position;
  }

  List<Choice> choices() {
    return choices;
  }

  List<Trial> trials() {
    return trials;
  }

  List<Probe> probes() {
    return probes;
  }

  List<TestedBlock> blocks() {
    return blocks;
  }

  List<RecordedEvent> irregulars() {
    return irregulars;
  }
}
