package strive.protocol;

import java.util.ArrayList;
import java.util.List;

/// What the author of a valid protocol should know before people take part: not faults, but choices
/// that make the data harder to interpret.
public final class ProtocolNotes {

  /// Fewer choices a person do not tell cost from expectation.
  public static final int ENOUGH_CHOICES = 40;

  private static final int LONG_MINUTES = 90;

  private ProtocolNotes() {}

  /// Remarks in plain words, most important first; empty when there is nothing to say.
  public static List<String> of(Protocol protocol) {
    var notes = new ArrayList<String>();
    choices(protocol, notes);
    costs(protocol.task(), notes);
    int minutes = DurationEstimate.of(protocol).maxMinutes();
    if (minutes > LONG_MINUTES) {
      notes.add("a run may take " + minutes + " minutes: people get tired, think of fewer blocks");
    }
    return notes;
  }

  private static void choices(Protocol protocol, List<String> notes) {
    if (protocol.effortChoices() < ENOUGH_CHOICES) {
      notes.add(
          "fewer than %d effort choices (%d): too few to tell cost from expectation, good for trying out only"
              .formatted(ENOUGH_CHOICES, protocol.effortChoices()));
    }
    if (protocol.episodes().stream().noneMatch(Protocol.EpisodeGroup::forced)) {
      notes.add(
          "no forced episode: whoever stops early never shows how well they can learn, so bias and p_max are confused");
    }
  }

  private static void costs(Protocol.Task task, List<String> notes) {
    int square = task.cards() * task.cards();
    if (task.costAtFull() == 0) {
      notes.add(
          "cost_at_full is 0: without a price the exact optimum is full effort in every block");
    } else if (task.costAtFull() % square != 0) {
      notes.add(
          "cost_at_full is no multiple of cards squared (%d): costs are rounded to whole points"
              .formatted(square));
    }
    if (task.costAtFull() > (long) task.reward() * task.pairs()) {
      notes.add(
          "all cards of one block cost more (%d) than a test without a fault earns (%d)"
              .formatted(task.costAtFull(), (long) task.reward() * task.pairs()));
    }
  }
}
