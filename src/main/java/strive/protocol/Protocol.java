package strive.protocol;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// An experiment as its author described it. The names of the components are the keys of the YAML
/// file (in snake case); `protocols/README.md` explains each, `protocol.schema.json` holds their
/// types and ranges.
///
/// @param strive version of the file format, 1
/// @param title as participants read it
/// @param language of the texts (BCP 47)
/// @param conditions names; people are spread over them evenly
/// @param landing paragraphs of the first page
/// @param task what is learned, and what effort and answers cost and pay
/// @param consent asked first
/// @param instructions pages
/// @param quiz comprehension questions
/// @param practice unscored episode, or null
/// @param episodes scored episodes, in order
/// @param probe when the expectation is asked
/// @param debrief last page
/// @param bonus from points to money, or null
public record Protocol(
    int strive,
    String title,
    String language,
    List<String> conditions,
    List<String> landing,
    Task task,
    Plan.Consent consent,
    List<Plan.Page> instructions,
    Quiz quiz,
    @Nullable Practice practice,
    List<EpisodeGroup> episodes,
    Probes probe,
    Plan.Debrief debrief,
    @Nullable Bonus bonus) {

  /// Copies its lists.
  public Protocol {
    conditions = List.copyOf(conditions);
    landing = List.copyOf(landing);
    instructions = List.copyOf(instructions);
    episodes = List.copyOf(episodes);
  }

  /// The learning task.
  ///
  /// @param kind only paired-associates
  /// @param pairs fresh pairs an episode, all tested in each block
  /// @param options offered in a test trial
  /// @param targets words or symbols
  /// @param cards practice cards at full effort
  /// @param cardMs how long a card is shown (ms)
  /// @param reward points for a right answer
  /// @param costAtFull points for all cards; k of n cost costAtFull k²/n²
  /// @param priorKnowledge none: people cannot know the material, so p_0 is chance; unknown: p_0 is
  ///     estimated
  public record Task(
      Kind kind,
      int pairs,
      int options,
      Targets targets,
      int cards,
      int cardMs,
      int reward,
      int costAtFull,
      PriorKnowledge priorKnowledge) {

    /// beta_imposed = 2 A / (R m), section 8 of the model.
    public double imposedCost() {
      return 2.0 * costAtFull / ((double) reward * pairs);
    }

    /// Accuracy of guessing.
    public double chance() {
      return 1.0 / options;
    }
  }

  /// What is learned.
  public enum Kind {
    PAIRED_ASSOCIATES
  }

  /// What belongs to a cue.
  public enum Targets {
    WORDS,
    SYMBOLS
  }

  /// Whether people can know the material beforehand.
  public enum PriorKnowledge {
    NONE,
    UNKNOWN
  }

  /// Comprehension questions, answered until all of one round are right, at most `attempts` rounds.
  public record Quiz(int attempts, List<String> again, List<Question> questions) {
    /// Copies its lists.
    public Quiz {
      again = List.copyOf(again);
      questions = List.copyOf(questions);
    }
  }

  /// One question; `right` counts the options from 1.
  public record Question(String text, List<String> options, int right) {
    /// Copies its list.
    public Question {
      options = List.copyOf(options);
    }
  }

  /// An unscored episode before the others.
  public record Practice(String title, int blocks, int pairs, List<String> intro) {
    /// Copies its list.
    public Practice {
      intro = List.copyOf(intro);
    }
  }

  /// `repeat` episodes alike.
  ///
  /// @param title may hold {set} and {sets}
  /// @param forced everybody practises all cards in every block
  /// @param charged whether a forced episode's cards are paid for
  /// @param context features that may help recall of earlier episodes
  public record EpisodeGroup(
      String title,
      int repeat,
      int blocks,
      boolean forced,
      boolean charged,
      List<String> intro,
      List<Double> context) {
    /// Copies its lists.
    public EpisodeGroup {
      intro = List.copyOf(intro);
      context = List.copyOf(context);
    }
  }

  /// When the expectation is asked: before the choices of `blocks` and of `randomBlocks` others,
  /// drawn from the run's seed for each episode. Forced episodes and practice have none.
  public record Probes(List<Integer> blocks, int randomBlocks) {
    /// Copies its list.
    public Probes {
      blocks = List.copyOf(blocks);
    }
  }

  /// From points to money.
  ///
  /// @param pointsPerUnit points for one unit of money
  /// @param currency ISO 4217
  /// @param floor least bonus (units of money)
  /// @param cap largest bonus (units of money)
  public record Bonus(int pointsPerUnit, String currency, double floor, double cap) {

    /// The bonus for some points, in hundredths of the unit, rounded half up. Whole numbers all the
    /// way, so that nobody's last cent depends on binary fractions.
    public long hundredths(int points) {
      long earned = Math.floorDiv(200L * points + pointsPerUnit, 2L * pointsPerUnit);
      return Math.clamp(earned, Math.round(floor * 100), Math.round(cap * 100));
    }

    /// The bonus for some points as people read it, such as `3.12 EUR`.
    public String of(int points) {
      return money(hundredths(points) / 100.0);
    }

    /// An amount as people read it.
    String money(double units) {
      return String.format(Locale.ROOT, "%.2f %s", units, currency);
    }
  }

  /// Number of scored episodes.
  public int scoredEpisodes() {
    return episodes.stream().mapToInt(EpisodeGroup::repeat).sum();
  }

  /// Number of effort choices in scored episodes.
  public int effortChoices() {
    return episodes.stream()
        .filter(group -> !group.forced())
        .mapToInt(group -> group.repeat() * group.blocks())
        .sum();
  }

  /// Number of blocks in scored episodes, forced ones included.
  public int scoredBlocks() {
    return episodes.stream().mapToInt(group -> group.repeat() * group.blocks()).sum();
  }

  /// p_0 that fits hold fixed, when the material cannot be known: chance.
  public OptionalDouble knownStart() {
    return task.priorKnowledge() == PriorKnowledge.NONE
        ? OptionalDouble.of(task.chance())
        : OptionalDouble.empty();
  }
}
