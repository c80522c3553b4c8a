package strive.policy;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.hipparchus.special.Gamma;
import strive.behaviour.Block;
import strive.behaviour.Episode;
import strive.behaviour.Person;

/// What a person did in the episodes that count, as arrays over the blocks that a likelihood may
/// use (those before the first gap of each episode), in order of experience. What is known of
/// earlier episodes comes from all of them, whether they count or not.
final class ChoiceData {

  final int blocks;
  final boolean[] startsEpisode;
  final int[] horizon;
  final int[] block;
  final double[] effort;
  final double[] step;
  final boolean[] chosen;
  final int[] correct;
  final int[] tests;

  /// Reported expectation before the block's choice, NaN where none was asked.
  final double[] report;

  /// What was known of earlier episodes before this one.
  final Experience[] before;

  /// Practice of this episode up to and including the block: the sum of efforts.
  final double[] practice;

  /// Sum of `ln C(m_t, c_t)`.
  final double logCombinations;

  final int choices;
  final int testedBlocks;

  /// @param counts whether the episode of this number counts
  ChoiceData(Person person, IntPredicate counts) {
    blocks =
        person.episodes().stream()
            .filter(episode -> counts.test(episode.number()))
            .mapToInt(episode -> episode.blocksBeforeGap().size())
            .sum();
    startsEpisode = new boolean[blocks];
    horizon = new int[blocks];
    block = new int[blocks];
    effort = new double[blocks];
    step = new double[blocks];
    chosen = new boolean[blocks];
    correct = new int[blocks];
    tests = new int[blocks];
    practice = new double[blocks];
    report = new double[blocks];
    before = new Experience[blocks];
    List<Experience> experience = Experience.before(person);
    int i = 0;
    for (int k = 0; k < experience.size(); k++) {
      Episode episode = person.episodes().get(k);
      if (!counts.test(episode.number())) {
        continue;
      }
      List<Block> usable = episode.blocksBeforeGap();
      Arrays.fill(before, i, i + usable.size(), experience.get(k));
      i = fill(episode, usable, i);
    }
    double combinations = 0;
    int choiceCount = 0;
    int testedCount = 0;
    for (int k = 0; k < blocks; k++) {
      combinations +=
          Gamma.logGamma(tests[k] + 1.0)
              - Gamma.logGamma(correct[k] + 1.0)
              - Gamma.logGamma(tests[k] - correct[k] + 1.0);
      choiceCount += chosen[k] ? 1 : 0;
      testedCount += tests[k] > 0 ? 1 : 0;
    }
    logCombinations = combinations;
    choices = choiceCount;
    testedBlocks = testedCount;
  }

  /// Share correct in the test of a block that was tested.
  double share(int i) {
    return (double) correct[i] / tests[i];
  }

  private int fill(Episode episode, List<Block> usable, int from) {
    double practised = 0;
    for (int k = 0; k < usable.size(); k++) {
      Block at = usable.get(k);
      int i = from + k;
      startsEpisode[i] = k == 0;
      horizon[i] = episode.horizon();
      block[i] = at.number();
      effort[i] = at.effort();
      step[i] = at.effortStep();
      chosen[i] = !at.forced();
      correct[i] = at.correct();
      tests[i] = at.tests();
      report[i] = at.expectation().orElse(Double.NaN);
      practised += at.effort();
      practice[i] = practised;
    }
    return from + usable.size();
  }
}
