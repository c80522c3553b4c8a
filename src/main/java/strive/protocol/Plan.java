package strive.protocol;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Everything one run will show, drawn once from protocol, condition and seed and sent whole to the
/// page, which works through it step by step. The names of the components are the names in the JSON
/// that pages and bots read.
///
/// @param version of this format, 1
/// @param title of the study as participants read it
/// @param protocolHash SHA-256 of the protocol's text, 64 lower-case hex digits
/// @param seed all chance of this run comes from it
/// @param language of the texts (BCP 47)
/// @param steps in order
public record Plan(
    int version, String title, String protocolHash, long seed, String language, List<Step> steps) {

  /// Version of the format that this code writes.
  public static final int VERSION = 1;

  /// @throws IllegalArgumentException when there is no step
  public Plan {
    steps = List.copyOf(steps);
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("a plan needs at least one step, got none");
    }
  }

  /// The episode with this number (0 is practice).
  ///
  /// @throws IllegalArgumentException when the plan has none
  public EpisodePlan episode(int number) {
    return episodes().stream()
        .filter(episode -> episode.episode() == number)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no episode " + number + " in the plan"));
  }

  /// All episodes in order, practice (number 0) included.
  public List<EpisodePlan> episodes() {
    return steps.stream()
        .filter(EpisodePlan.class::isInstance)
        .map(EpisodePlan.class::cast)
        .toList();
  }

  /// One thing after another that a participant goes through.
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Consent.class, name = "consent"),
    @JsonSubTypes.Type(value = Instructions.class, name = "instructions"),
    @JsonSubTypes.Type(value = Quiz.class, name = "quiz"),
    @JsonSubTypes.Type(value = EpisodePlan.class, name = "episode"),
    @JsonSubTypes.Type(value = Debrief.class, name = "debrief")
  })
  public sealed interface Step {}

  /// Consent, asked once; declining ends the run.
  public record Consent(String title, List<String> text, String agree, String decline)
      implements Step {
    /// Copies its list.
    public Consent {
      text = List.copyOf(text);
    }
  }

  /// Pages to read, one after the other.
  public record Instructions(List<Page> pages) implements Step {
    /// Copies its list.
    public Instructions {
      pages = List.copyOf(pages);
    }
  }

  /// One page of instructions: a title and paragraphs.
  public record Page(String title, List<String> text) {
    /// Copies its list.
    public Page {
      text = List.copyOf(text);
    }
  }

  /// Comprehension questions; `attempts` rounds until all answers of one round are right, else the
  /// run ends.
  public record Quiz(int attempts, List<Question> questions, List<String> again) implements Step {
    /// Copies its lists.
    public Quiz {
      questions = List.copyOf(questions);
      again = List.copyOf(again);
    }
  }

  /// One question; `right` is the place of the right option, from 0.
  public record Question(String text, List<String> options, int right) {
    /// Copies its list.
    public Question {
      options = List.copyOf(options);
    }
  }

  /// One episode (participants read "set") of blocks ("rounds").
  ///
  /// @param episode 1..K for scored ones, 0 for practice
  /// @param practice whether it does not count
  /// @param intro paragraphs shown before its first block
  /// @param forced whether everybody practises `forcedCards` cards in each block
  /// @param blocks announced number of blocks, the horizon
  /// @param cards practice cards at full effort
  /// @param cardMs how long a card is shown (ms)
  /// @param reward points for a right answer
  /// @param costAtFull points for all cards; k of n cards cost `costAtFull k^2 / n^2`
  /// @param forcedCards cards of a forced block, else null
  /// @param pairs material, index = pair number
  /// @param cardOrder pair of each card through the whole episode; block t goes on where block t-1
  ///     stopped
  /// @param tests trials of each block
  /// @param probeBlocks blocks before whose choice the expectation is asked
  /// @param startCards where the first arrow key puts the marker, by block
  /// @param context features of the episode for recall
  public record EpisodePlan(
      int episode,
      boolean practice,
      String title,
      List<String> intro,
      boolean forced,
      int blocks,
      int cards,
      int cardMs,
      int reward,
      int costAtFull,
      @Nullable Integer forcedCards,
      List<Pair> pairs,
      List<Integer> cardOrder,
      List<List<TestTrial>> tests,
      List<Integer> probeBlocks,
      List<Integer> startCards,
      List<Double> context)
      implements Step {

    /// @throws IllegalArgumentException when the lists do not fit the number of blocks and cards
    public EpisodePlan {
      intro = List.copyOf(intro);
      pairs = List.copyOf(pairs);
      cardOrder = List.copyOf(cardOrder);
      tests = tests.stream().map(List::copyOf).toList();
      probeBlocks = List.copyOf(probeBlocks);
      startCards = List.copyOf(startCards);
      context = List.copyOf(context);
      if (forced != (forcedCards != null)) {
        throw new IllegalArgumentException("forcedCards belongs to forced episodes, got " + forced);
      }
      if (tests.size() != blocks || startCards.size() != blocks) {
        throw new IllegalArgumentException(
            "tests and startCards must have an entry for each of %d blocks, got %d and %d"
                .formatted(blocks, tests.size(), startCards.size()));
      }
      if (cardOrder.size() < blocks * cards) {
        throw new IllegalArgumentException(
            "cardOrder must serve %d cards, got %d".formatted(blocks * cards, cardOrder.size()));
      }
    }

    /// The trials of one block, counted from 1.
    public List<TestTrial> testsOf(int block) {
      return tests.get(block - 1);
    }

    /// Points paid for a block: `reward` a right answer minus the cost of the cards, which is
    /// rounded half up to whole points, as it is shown to people.
    public int points(int correct, int chosenCards) {
      return Payment.points(reward, correct, costAtFull, chosenCards, cards);
    }

    /// Cards that everybody practises here, when the protocol sets them.
    public int setCards() {
      return Objects.requireNonNullElse(forcedCards, 0);
    }
  }

  /// A cue and what belongs to it.
  public record Pair(String cue, Target target) {}

  /// What belongs to a cue.
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Word.class, name = "word"),
    @JsonSubTypes.Type(value = Symbol.class, name = "symbol")
  })
  public sealed interface Target {}

  /// A common word.
  public record Word(String text) implements Target {}

  /// A drawn symbol: SVG path data in a view box of 0 0 100 100, and a name for screen readers.
  public record Symbol(String path, String name) implements Target {}

  /// One recall of a pair: the pair asked and the pairs whose targets are offered, in place order.
  public record TestTrial(int pair, List<Integer> options) {
    /// @throws IllegalArgumentException when the right target is not offered exactly once
    public TestTrial {
      options = List.copyOf(options);
      if (options.stream().filter(option -> option == pair).count() != 1) {
        throw new IllegalArgumentException(
            "options must hold pair " + pair + " once, got " + options);
      }
    }

    /// Whether the option at this place (from 0) is the right one.
    public boolean isRight(int place) {
      return options.get(place) == pair;
    }
  }

  /// What a participant reads at the end.
  public record Debrief(String title, List<String> text) implements Step {
    /// Copies its list.
    public Debrief {
      text = List.copyOf(text);
    }
  }
}
