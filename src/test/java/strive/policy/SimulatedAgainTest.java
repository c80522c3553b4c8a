package strive.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import strive.behaviour.Block;
import strive.behaviour.Episode;
import strive.behaviour.Person;

/// Somebody's own study once more.
class SimulatedAgainTest {

  private static final ParameterValues VALUES =
      ParameterValues.NONE
          .with("p0", 0.25)
          .with("pmax", 0.95)
          .with("kappa", 0.8)
          .with("a", 0.6)
          .with("sigma", 0.05);

  private static final Policy CONSTANT = Policies.find("constant").orElseThrow();

  static List<Policy> withAndWithoutOptions() {
    List<Policy> all = new ArrayList<>(Policies.all());
    all.addAll(SomePeople.withOptions());
    return all;
  }

  private static Block block(int number, boolean forced, double effort, int tests) {
    return new Block(number, forced, effort, 0.05, 0, tests, OptionalDouble.empty());
  }

  private static Person person(Block... blocks) {
    return new Person(
        "P", "a", 0.25, List.of(new Episode(3, 12, 0.5, List.of(1.0), List.of(blocks))));
  }

  @ParameterizedTest
  @MethodSource("withAndWithoutOptions")
  void propertyEverythingThatWasSetUpIsTheSame(Policy policy) {
    SomePeople some = new SomePeople(421);
    for (int round = 0; round < 30; round++) {
      Person person = some.person();
      ParameterValues values = some.likelyValues(policy, person.chance());

      Person twin = new SimulatedAgain(person, policy).with(values, new SplittableRandom(round));

      assertThat(setUp(twin)).isEqualTo(setUp(person));
    }
  }

  /// Everything but efforts that were chosen, answers and reports.
  private static List<Object> setUp(Person person) {
    List<Object> all = new ArrayList<>();
    for (Episode episode : person.episodes()) {
      all.add(
          List.of(episode.number(), episode.horizon(), episode.imposedCost(), episode.context()));
      for (Block block : episode.blocks()) {
        all.add(
            List.of(
                block.number(),
                block.forced(),
                block.forced() ? block.effort() : -1,
                block.effortStep(),
                block.tests()));
      }
    }
    return all;
  }

  /// With many tests the share correct is performance, to 0.003 (one standard error of 30,000).
  @Test
  void aMissingBlockWasPractisedAllTheSame() {
    Person gap = person(block(1, true, 1, 0), block(4, true, 1, 30_000));

    Person twin = new SimulatedAgain(gap, CONSTANT).with(VALUES, new SplittableRandom(1));

    double expected = 0.95 - 0.7 * Math.exp(-0.8 * 4);
    Block last = twin.episodes().getFirst().blocks().getLast();
    assertThat((double) last.correct() / last.tests()).isCloseTo(expected, within(0.012));
  }

  @Test
  void anEpisodeThatBeginsWithAGapWasPractisedToo() {
    Person gap = person(block(3, true, 0.5, 30_000));

    Person twin = new SimulatedAgain(gap, CONSTANT).with(VALUES, new SplittableRandom(2));

    double expected = 0.95 - 0.7 * Math.exp(-0.8 * 1.5);
    Block last = twin.episodes().getFirst().blocks().getFirst();
    assertThat((double) last.correct() / last.tests()).isCloseTo(expected, within(0.012));
  }

  @Test
  void choicesKeepToTheGridAndToThePolicy() {
    Person chosen = person(block(1, false, 0, 4), block(2, false, 1, 4));

    Person twin = new SimulatedAgain(chosen, CONSTANT).with(VALUES, new SplittableRandom(3));

    assertThat(twin.episodes().getFirst().blocks())
        .extracting(Block::effort)
        .allSatisfy(
            effort -> {
              assertThat(effort).isCloseTo(0.6, within(0.25)); // five standard deviations
              assertThat(effort * 20).isCloseTo(Math.rint(effort * 20), within(1e-9));
            });
  }
}
