package strive.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/// Pronounceable words that mean nothing: consonant, vowel, consonant, vowel, consonant, such as
/// "dovik". The second vowel is never e, because English inflects with it (baked, tiger, roses).
/// Within an episode any two differ by three letters, within a run by two, so that none is taken
/// for another; none is, or is one letter away from, a word that is to be learned with them.
final class PseudoWords {

  private static final String FIRST = "bdfgklmnprstvz";
  private static final String FIRST_VOWEL = "aeiou";
  private static final String SECOND_VOWEL = "aiou";
  private static final String LAST = "bdfgklmnprstvx";

  private static final int CLOSEST_IN_EPISODE = 3;
  private static final int CLOSEST_IN_RUN = 2;

  /// Common English words and names of this form.
  private static final Set<String> ENGLISH =
      Set.of(
          ("babar banal baron basal basil basin basis baton batik begin begat begot begun bebop befit befog began besom"
                  + " besot bigot bison bogon bogus bolas bonus borax boris boron bosom boson bosun botox bovid bozos"
                  + " dakar damon darin datum david davis davit debar debit debug debut degas delis demon demos demur"
                  + " denim denis depot detox devil devin devon digit dinar divan divas divot dodos dolor donor donut"
                  + " doris dumas fagot fakir fatal favor felon femur feral fetal fetid fetus final finis forum furor"
                  + " futon gabon galas gamin gamut gavin genus getup gonad gulag gurus kabul kabob kapok kaput karat"
                  + " karin kebab kefir kevin kilos kodak koran kudos labor lagos lamar lamas lapis latin legal legit"
                  + " lemon lemur lenin letup libor limit limos linus linux lipid livid logan login logon logos lotus"
                  + " lunar lupin lupus lurid macon madam mafia magus malar mamas manor maris mason mavin mavis maxim"
                  + " medal megan melon memos menus merit mesas metal midas milan minim minis minor minos minus modal"
                  + " modus mogul molar moral moran moron motif motor mural nabob nadir nasal natal naval nazis nepal"
                  + " nevis nidus nikon nodal nolan nomad nonet novas padua pagan papal papas paris pedal penal penis"
                  + " peril peron pesos petal pilaf pilot pinup pipit piton pivot polar posit pumas pupal pupil putin"
                  + " rabat rabid rabin radar radon ramon rapid ratos ravin razor rebar rebus rebut redid refit regal"
                  + " relax relit remap remit remix remus renal repot reran rerun resin resit rigid rigor rival rivas"
                  + " robin robot rodin roman ronan rosin rotas rotor rubin rufus rumor rural sabin sabot sagas salad"
                  + " salon salop samar sapid saran saris satan satin savor sebum sedan semis senor sepal serif serum"
                  + " setup silas silos simon sinus sirup sisal sitar sitin sodas sodom sofas solar solid solis solon"
                  + " solos sonar sudan sugar sumos sunup surat susan tabor tabus tagus talon tamil tapas tapir tapis"
                  + " tarif tarot tatar tenon tenor tepid tidal timid timon timor titan titus togas tomas tonal torah"
                  + " torus total totup tubal tubas tudor tulip tumid tumor tunas tunis turin tutor tutus valid valor"
                  + " vapid vapor varus vegan vegas velum venal venom venus vidal video vigil vigor viral virus visas"
                  + " visit visor vital vivas vivid vizor volar vomit zebus zeros zodal zonal")
              .split(" "));

  /// Parts that one would rather not read.
  private static final List<String> RUDE =
      List.of("anus", "dik", "fag", "fuk", "kok", "kum", "nig", "pis", "pus", "rap", "tit", "vag");

  private final RandomGenerator random;
  private final List<String> given = new ArrayList<>();

  PseudoWords(RandomGenerator random) {
    this.random = random;
  }

  /// `count` fresh pseudo-words for one episode.
  List<String> episode(int count) {
    var episode = new ArrayList<String>();
    while (episode.size() < count) {
      String word = word();
      if (isMeaningless(word)
          && apart(word, episode, CLOSEST_IN_EPISODE)
          && apart(word, given, CLOSEST_IN_RUN)) {
        episode.add(word);
      }
    }
    given.addAll(episode);
    return episode;
  }

  static boolean isMeaningless(String word) {
    return !ENGLISH.contains(word)
        && RUDE.stream().noneMatch(word::contains)
        && apart(word, Material.NOUNS, CLOSEST_IN_RUN);
  }

  private static boolean apart(String word, List<String> others, int letters) {
    return others.stream().allMatch(other -> EditDistance.between(word, other) >= letters);
  }

  private String word() {
    return "" + pick(FIRST) + pick(FIRST_VOWEL) + pick(FIRST) + pick(SECOND_VOWEL) + pick(LAST);
  }

  private char pick(String letters) {
    return letters.charAt(random.nextInt(letters.length()));
  }
}
