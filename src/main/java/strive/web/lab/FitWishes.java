package strive.web.lab;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import strive.behaviour.Person;
import strive.inference.FitSettings;
import strive.inference.Fixed;
import strive.inference.Method;
import strive.policy.ModelOption;
import strive.policy.ModelOptions;
import strive.policy.Policies;
import strive.policy.Policy;
import strive.study.FitRequest;
import strive.study.Include;

/// What somebody wishes of a new fit.
///
/// @param models without options, in any order
/// @param options added to every model where they say something
/// @param starts null for a field without a number
/// @param seed likewise
/// @param startKnown whether p_0 is held at chance
record FitWishes(
    Method method,
    Set<Policy> models,
    Set<ModelOption> options,
    @Nullable Integer starts,
    @Nullable Integer seed,
    boolean startKnown,
    Include include) {

  /// Fewer choices a person cannot separate cost from expectation: inference.md 1.
  static final int ENOUGH_CHOICES = 40;

  /// So many people tell a group method what is usual.
  private static final int A_GROUP = 8;

  static final int MOST_STARTS = 1000;

  FitWishes {
    models = Set.copyOf(models);
    options = Set.copyOf(options);
  }

  /// Why they cannot be fulfilled, if so.
  Optional<String> fault() {
    if (models.isEmpty()) {
      return Optional.of("Choose at least one model.");
    }
    if (chosen().isEmpty()) {
      return Optional.of(
          "None of these models has an expectation, so reported expectations cannot count.");
    }
    if (starts == null || starts < 1 || starts > MOST_STARTS) {
      return Optional.of("Starts must be a number from 1 to 1,000.");
    }
    return seed == null || seed < 0
        ? Optional.of("The seed must be a whole number from 0.")
        : Optional.empty();
  }

  /// Models that are left out because they have no expectation while reports count.
  List<String> leftOut() {
    List<Policy> kept = chosen().stream().map(policy -> policy.with(ModelOptions.NONE)).toList();
    return ordered().stream()
        .filter(policy -> kept.stream().noneMatch(one -> one.id().equals(policy.id())))
        .map(Policy::id)
        .toList();
  }

  /// The request.
  ///
  /// @throws IllegalStateException when there is a fault
  FitRequest request() {
    if (fault().isPresent() || starts == null || seed == null) {
      throw new IllegalStateException(fault().orElse(""));
    }
    return new FitRequest(
        new FitSettings(
            chosen().stream().map(Policy::id).toList(),
            starts,
            seed,
            startKnown ? List.of(Fixed.atChance("p0")) : List.of(),
            method,
            List.of()),
        include);
  }

  private List<Policy> chosen() {
    return Policies.with(ordered(), new ModelOptions(options));
  }

  private List<Policy> ordered() {
    return Policies.all().stream()
        .filter(policy -> models.stream().anyMatch(one -> one.id().equals(policy.id())))
        .toList();
  }

  /// How many free effort choices people made, the median over them; empty for nobody.
  static OptionalDouble choices(List<Person> people) {
    List<Long> counts =
        people.stream()
            .map(
                person ->
                    person.episodes().stream()
                        .flatMap(episode -> episode.blocksBeforeGap().stream())
                        .filter(block -> !block.forced())
                        .count())
            .sorted()
            .toList();
    int n = counts.size();
    return n == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((counts.get((n - 1) / 2) + counts.get(n / 2)) / 2.0);
  }

  /// The method that these people's data call for.
  static Method advised(List<Person> people) {
    if (choices(people).orElse(ENOUGH_CHOICES) >= ENOUGH_CHOICES) {
      return Method.MLE;
    }
    return people.size() >= A_GROUP ? Method.HIERARCHICAL : Method.MAP;
  }

  /// Why, in a sentence; empty for nobody.
  static String advice(List<Person> people) {
    OptionalDouble choices = choices(people);
    if (choices.isEmpty()) {
      return "";
    }
    String made =
        "%s made %s effort choices%s"
            .formatted(
                people.size() == 1 ? "This person" : "These " + Numbers.people(people.size()),
                Numbers.whole(choices.getAsDouble()),
                people.size() == 1 ? "" : " each (median)");
    return choices.getAsDouble() >= ENOUGH_CHOICES
        ? made + ", enough for any method."
        : made
            + ". Fewer than "
            + ENOUGH_CHOICES
            + " cannot tell cost from expectation by themselves: take maximum a posteriori or a group method.";
  }
}
