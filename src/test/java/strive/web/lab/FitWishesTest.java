package strive.web.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import strive.behaviour.Episode;
import strive.behaviour.Person;
import strive.inference.Fixed;
import strive.inference.Method;
import strive.policy.ModelOption;
import strive.policy.Policies;
import strive.policy.Policy;
import strive.report.figure.SomeStudy;
import strive.study.FitRequest;
import strive.study.Include;

/// What the form for a new fit makes of what is chosen, and what it advises. The people of
/// `SomeStudy` made 16 free choices each.
class FitWishesTest {

  private static FitWishes of(Set<Policy> models, Set<ModelOption> options) {
    return new FitWishes(Method.HBI, models, options, 20, 7, true, Include.EVERYBODY);
  }

  private static Set<Policy> models(String... ids) {
    return Set.of(ids).stream()
        .map(id -> Policies.find(id).orElseThrow())
        .collect(Collectors.toSet());
  }

  @Test
  void modelsStandInTheirUsualOrderWithTheOptionsThatSaySomethingAboutThem() {
    FitWishes wishes = of(models("trend", "random", "miscalibrated"), Set.of(ModelOption.LAPSE));

    FitRequest request = wishes.request();

    assertThat(request.settings().models())
        .containsExactly("miscalibrated+lapse", "trend+lapse", "random");
    assertThat(request.settings().method()).isEqualTo(Method.HBI);
    assertThat(request.settings().starts()).isEqualTo(20);
    assertThat(request.settings().seed()).isEqualTo(7);
    assertThat(request.settings().fixed()).containsExactly(Fixed.atChance("p0"));
    assertThat(request.include()).isEqualTo(Include.EVERYBODY);
  }

  @Test
  void modelsWithoutAnExpectationAreLeftOutWhenReportsCount() {
    FitWishes wishes = of(models("trend", "miscalibrated"), Set.of(ModelOption.EXPECTATIONS));

    assertThat(wishes.fault()).isEmpty();
    assertThat(wishes.leftOut()).containsExactly("trend");
    assertThat(wishes.request().settings().models()).containsExactly("miscalibrated+expectations");
  }

  @Test
  void whatCannotBeDoneIsSaidInWords() {
    assertThat(of(Set.of(), Set.of()).fault()).contains("Choose at least one model.");
    assertThat(of(models("trend"), Set.of(ModelOption.EXPECTATIONS)).fault().orElseThrow())
        .startsWith("None of these models has an expectation");
    assertThat(numbers(0, 1).fault()).contains("Starts must be a number from 1 to 1,000.");
    assertThat(numbers(null, 1).fault()).contains("Starts must be a number from 1 to 1,000.");
    assertThat(numbers(10, null).fault()).contains("The seed must be a whole number from 0.");
    assertThat(numbers(10, -1).fault()).contains("The seed must be a whole number from 0.");
    assertThat(numbers(1000, 0).fault()).isEmpty();
  }

  private static FitWishes numbers(@Nullable Integer starts, @Nullable Integer seed) {
    return new FitWishes(
        Method.MLE, models("trend"), Set.of(), starts, seed, false, Include.PEOPLE);
  }

  @Test
  void fewChoicesCallForPriorsAndAGroupForItsOwn() {
    List<Person> twelve = SomeStudy.everybody();

    assertThat(FitWishes.choices(twelve)).hasValue(16);
    assertThat(FitWishes.advised(twelve)).isEqualTo(Method.HIERARCHICAL);
    assertThat(FitWishes.advised(twelve.subList(0, 3))).isEqualTo(Method.MAP);
    assertThat(FitWishes.advice(twelve))
        .startsWith("These 12 people made 16 effort choices each (median). Fewer than 40 ");
    assertThat(FitWishes.advice(twelve.subList(0, 1)))
        .startsWith("This person made 16 effort choices. Fewer than 40 ");
  }

  @Test
  void withFortyChoicesTheDataSpeakForThemselves() {
    List<Person> many = SomeStudy.everybody().stream().map(FitWishesTest::longer).toList();

    assertThat(FitWishes.choices(many)).hasValue(48);
    assertThat(FitWishes.advised(many)).isEqualTo(Method.MLE);
    assertThat(FitWishes.advice(many)).endsWith("enough for any method.");
  }

  /// The same person with the episodes done three times.
  private static Person longer(Person person) {
    var episodes = new ArrayList<Episode>();
    for (int round = 0; round < 3; round++) {
      for (Episode one : person.episodes()) {
        episodes.add(
            new Episode(
                episodes.size() + 1,
                one.horizon(),
                one.imposedCost(),
                one.context(),
                one.blocks()));
      }
    }
    return new Person(person.id(), person.condition(), person.chance(), episodes);
  }

  @Test
  void ofNobodyThereIsNothingToSay() {
    assertThat(FitWishes.choices(List.of())).isEmpty();
    assertThat(FitWishes.advice(List.of())).isEmpty();
    assertThat(FitWishes.advised(List.of())).isEqualTo(Method.MLE);
  }
}
