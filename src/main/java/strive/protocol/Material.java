package strive.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// What is learned, drawn fresh for each run: pseudo-words as cues, common words or simple symbols
/// as targets. Within a run nothing comes twice.
final class Material {

  /// Common concrete nouns; any two differ by at least two letters.
  static final List<String> NOUNS =
      List.of(
          ("anchor apple arrow basket beach bell bicycle bird book bottle bread bridge broom"
                  + " bucket button cactus camel candle carpet castle cat chair cheese cherry church"
                  + " circle clock cloud coffee coin cow crown cup curtain desk dog door dragon dress"
                  + " drum duck eagle egg elbow engine eye farm feather fence finger fire fish flag"
                  + " flower fork forest fox frog garden ghost giraffe glass glove goat grape guitar"
                  + " hammer hand harbour heart hill honey horse island jacket jar key kitchen kite knee"
                  + " knife ladder lake lamp leaf letter library lion map mirror monkey moon mountain"
                  + " mouse mushroom needle nest nose ocean onion orange oven owl paint paper parrot"
                  + " pencil pepper piano picture pillow pipe plate potato prison pumpkin queen rabbit"
                  + " radio river road rocket roof rope saddle sail salt school scissors shadow sheep"
                  + " shirt shoe shovel snake snow soap sock spider spoon square stairs star stone street"
                  + " sugar suitcase sun sweater sword table teapot tent tiger tooth tower train tree"
                  + " turtle umbrella valley violin wagon wall watch water wheel window wing wolf wood"
                  + " zebra")
              .split(" "));

  /// How many different words there are.
  static final int WORDS = NOUNS.size();

  /// Most pairs that a run may need. Pseudo-words and symbols that stay apart from each other run
  /// out some way above it.
  static final int MOST_PAIRS = 600;

  private final PseudoWords cues;
  private final List<String> words;
  private final DrawnSymbols symbols;
  private int usedWords;

  Material(RandomGenerator random) {
    this.cues = new PseudoWords(random);
    this.words = shuffled(NOUNS, random);
    this.symbols = new DrawnSymbols(random);
  }

  /// Fresh pairs for one episode.
  List<Plan.Pair> pairs(int count, Protocol.Targets targets) {
    List<? extends Plan.Target> drawn =
        switch (targets) {
          case WORDS -> words(count);
          case SYMBOLS -> symbols.episode(count);
        };
    List<String> fresh = cues.episode(count);
    return IntStream.range(0, count)
        .mapToObj(i -> new Plan.Pair(fresh.get(i), drawn.get(i)))
        .toList();
  }

  private List<Plan.Word> words(int count) {
    int first = usedWords;
    usedWords += count;
    return words.subList(first, usedWords).stream().map(Plan.Word::new).toList();
  }

  /// A copy in random order (Fisher and Yates).
  static <T> List<T> shuffled(List<T> elements, RandomGenerator random) {
    var copy = new ArrayList<>(elements);
    for (int i = copy.size() - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      T swapped = copy.get(i);
      copy.set(i, copy.get(j));
      copy.set(j, swapped);
    }
    return copy;
  }
}
