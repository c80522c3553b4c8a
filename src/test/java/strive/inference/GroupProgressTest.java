package strive.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import strive.behaviour.Person;
import strive.policy.Policies;

/// What is heard while a group is learned, and how it is stopped.
class GroupProgressTest {

  private static final List<Person> PEOPLE = SomePeople.following(Policies.MISCALIBRATED, 5, 33);

  private static FitSettings settings(Method method) {
    return FitSettings.defaults().withModels(List.of("constant", "trend")).withMethod(method);
  }

  private static Outcome<StudyFit> fit(Method method, FitProgress progress) {
    return new StudyFitter(settings(method), Benchmark.IMPOSED, 2).fit(PEOPLE, progress);
  }

  /// Writes down what it hears, and gives up after hearing so much.
  private static final class Watching implements FitProgress {

    private final int patience;
    private final List<Integer> done = new ArrayList<>();
    private final List<String> words = new ArrayList<>();

    Watching(int patience) {
      this.patience = patience;
    }

    @Override
    public void fitted(int people, int of) {
      throw new AssertionError("people are not fitted one after the other");
    }

    @Override
    public void working(int units, int of, String what) {
      assertThat(units).isBetween(0, of);
      done.add(units);
      words.add(what);
    }

    @Override
    public boolean cancelled() {
      return done.size() >= patience;
    }
  }

  @Test
  void theHierarchicalMethodTellsModelPersonAndStep() {
    Watching watching = new Watching(Integer.MAX_VALUE);

    assertThat(fit(Method.HIERARCHICAL, watching)).isInstanceOf(Outcome.Finished.class);

    assertThat(watching.done).isSorted();
    assertThat(watching.words)
        .contains("Model 1 of 2: person 5 of 5", "Model 1 of 2: step 1 of the group")
        .contains("Model 2 of 2: person 1 of 5", "Model 2 of 2: step 1 of the group");
    assertThat(watching.words.getLast()).isEqualTo("What follows from the fits");
  }

  @Test
  void hierarchicalInferenceTellsItsFirstFitsAndItsSteps() {
    Watching watching = new Watching(Integer.MAX_VALUE);

    assertThat(fit(Method.HBI, watching)).isInstanceOf(Outcome.Finished.class);

    assertThat(watching.done).isSorted();
    assertThat(watching.words)
        .contains("All models: first fit 10 of 10", "All models: step 1")
        .contains("All models: step 2 with equal frequencies");
  }

  @ParameterizedTest
  @EnumSource(names = {"HIERARCHICAL", "HBI"})
  void whoeverCancelsInTheMiddleOfAModelGetsNoResultAndHearsNoMore(Method method) {
    Watching watching = new Watching(3);

    assertThat(fit(method, watching)).isEqualTo(new Outcome.Cancelled<>());

    assertThat(watching.words).hasSize(3);
  }

  @Test
  void oneLongSearchIsStoppedBetweenItsStarts() {
    AtomicInteger asked = new AtomicInteger();
    MapFitter fitter = new MapFitter(settings(Method.MAP), () -> asked.incrementAndGet() == 4);

    assertThatThrownBy(() -> fitter.fit(PEOPLE.getFirst(), Policies.MISCALIBRATED))
        .isInstanceOf(CancellationException.class);

    assertThat(asked).as("starts before the fourth were made").hasValue(4);
  }

  /// validation: from 1 to 1e-6 a change of 1e-3 is half way on a logarithmic scale.
  @Test
  void theShareOfTheWayFollowsTheLogarithmOfTheChanges() {
    assertThat(Steps.share(1, 1e-3, 1e-6)).isCloseTo(0.5, offset(1e-12));
    assertThat(Steps.share(1, 2, 1e-6)).as("further away than at first").isZero();
    assertThat(Steps.share(1, 1e-7, 1e-6)).isEqualTo(1);
    assertThat(Steps.share(0, 0, 1e-6)).as("nothing has moved yet").isZero();
  }
}
