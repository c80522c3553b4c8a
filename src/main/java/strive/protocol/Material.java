package strive.protocol;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/// What is learned, drawn fresh for each run: pronounceable pseudo-words, common words, simple
/// symbols. Within a run no two pseudo-words are closer than two letters, no word or symbol comes
/// twice.
final class Material {

  private static final String ONSETS = "b d f g k l m n p r s t v z";
  private static final String VOWELS = "a e i o u";
  private static final String CODAS = "b d f g k l m n p r s t v x";

  /// Two syllables that happen to be English words or names, or sound like something one would
  /// rather not read.
  private static final Set<String> REAL =
      Set.of(
          "basin", "bacon", "baron", "basil", "begin", "bison", "cabin", "canal", "colon", "demon",
          "devil", "fatal", "felon", "final", "focus", "genes", "habit", "kebab", "label", "lapel",
          "legal", "lemon", "level", "limit", "linen", "local", "logan", "lotus", "macon", "medal",
          "melon", "metal", "minus", "model", "moral", "motel", "motor", "naval", "nasal", "navel",
          "nazis", "novel", "panel", "pagan", "paris", "penis", "pedal", "petal", "pilot", "pivot",
          "rabid", "radar", "rapid", "raven", "razor", "rebel", "recap", "relax", "renal", "rigid",
          "rival", "robin", "robot", "rotor", "ruben", "sabin", "salad", "satin", "satan", "savor",
          "semen", "seven", "sigma", "siren", "solar", "solid", "sonar", "tapir", "tenor", "timid",
          "token", "tonal", "topaz", "torus", "total", "tulip", "tumor", "tutor", "valid", "vapor",
          "venal", "venus", "vigil", "vital", "vivid", "vomit", "sedan", "bagel", "devon", "milan",
          "venom", "lapis", "mutes", "putin", "latin", "mason", "damon", "fagot", "kevin", "megan");

  private static final List<String> NOUNS =
      List.of(
          ("anchor apple arrow basket beach bell bench bicycle bird boat book bottle bread bridge broom bucket button"
                  + " cactus camel candle carpet castle cat chair cheese cherry church circle clock cloud coat coffee"
                  + " coin corn cow crown cup curtain desk dog door dragon dress drum duck eagle egg elbow engine eye"
                  + " farm feather fence finger fire fish flag flower fork forest fox frog garden ghost giraffe glass"
                  + " glove goat grape guitar hammer hand harbour hat heart hill honey horse house island jacket jar"
                  + " key king kitchen kite knee knife ladder lake lamp leaf letter library lion lock map mirror"
                  + " monkey moon mountain mouse mushroom nail needle nest nose ocean onion orange oven owl paint"
                  + " paper parrot pencil pepper piano picture pillow pipe plate pocket potato prison pumpkin queen"
                  + " rabbit radio rain ring river road rocket roof rope rose saddle sail salt sand school scissors"
                  + " shadow sheep shirt shoe shovel snake snow soap sock spider spoon square stairs star stone"
                  + " street sugar suitcase sun sweater sword table tail teapot tent tiger tooth tower train tree"
                  + " turtle umbrella valley violin wagon wall watch water wheel window wing wolf wood zebra")
              .split(" "));

  /// How many different words there are.
  static final int WORDS = NOUNS.size();

  private static final int CLOSEST = 2;

  private final RandomGenerator random;
  private final List<String> cues = new ArrayList<>();
  private final List<String> words;
  private final Set<Long> symbols = new HashSet<>();
  private int usedWords;

  Material(RandomGenerator random) {
    this.random = random;
    this.words = shuffled(NOUNS, random);
  }

  /// Fresh pairs.
  List<Plan.Pair> pairs(int count, Protocol.Targets targets) {
    var pairs = new ArrayList<Plan.Pair>();
    for (int i = 0; i < count; i++) {
      Plan.Target target =
          switch (targets) {
            case WORDS -> new Plan.Word(words.get(usedWords++));
            case SYMBOLS -> symbol();
          };
      pairs.add(new Plan.Pair(cue(), target));
    }
    return pairs;
  }

  /// Consonant, vowel, consonant, vowel, consonant; at least two letters away from every other of
  /// this run.
  private String cue() {
    while (true) {
      String cue = pick(ONSETS) + pick(VOWELS) + pick(ONSETS) + pick(VOWELS) + pick(CODAS);
      if (!REAL.contains(cue)
          && cues.stream().allMatch(other -> EditDistance.between(cue, other) >= CLOSEST)) {
        cues.add(cue);
        return cue;
      }
    }
  }

  /// Lines between the nine points of a grid; at least three lines differ between any two symbols
  /// of a run.
  private Plan.Symbol symbol() {
    while (true) {
      long lines = 0;
      while (Long.bitCount(lines) < SymbolLines.PER_SYMBOL) {
        lines |= 1L << random.nextInt(SymbolLines.COUNT);
      }
      long drawn = lines;
      if (symbols.stream().allMatch(other -> Long.bitCount(other ^ drawn) >= 4)) {
        symbols.add(drawn);
        return new Plan.Symbol(SymbolLines.path(drawn), "symbol " + symbols.size());
      }
    }
  }

  private String pick(String letters) {
    String[] choices = letters.split(" ");
    return choices[random.nextInt(choices.length)];
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
