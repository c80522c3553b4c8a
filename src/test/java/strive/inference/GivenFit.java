package strive.inference;

import java.util.ArrayList;
import java.util.List;
import strive.behaviour.Person;
import strive.policy.ParameterValues;

/// What follows from parameters that a test gives: every one is fixed, nothing is searched.
final class GivenFit {

  private GivenFit() {}

  /// All of a study at these values.
  static StudyFit of(String model, ParameterValues values, Benchmark benchmark, Person... people) {
    return study(settings(model, values), benchmark, List.of(people));
  }

  /// One person's engagement, against the imposed cost.
  static List<Engagement> engagement(String model, ParameterValues values, Person person) {
    return of(model, values, Benchmark.IMPOSED, person).engagement();
  }

  /// One person's predictions, against the imposed cost.
  static Predictions predictions(String model, ParameterValues values, Person person) {
    return of(model, values, Benchmark.IMPOSED, person).predictions().getFirst();
  }

  /// A fit of people that nobody cancels.
  static StudyFit study(FitSettings settings, Benchmark benchmark, List<Person> people) {
    return new StudyFitter(settings, benchmark, 1).fit(people, FitProgress.SILENT).uncancelled();
  }

  private static FitSettings settings(String model, ParameterValues values) {
    List<Fixed> fixed = new ArrayList<>();
    values.byName().forEach((name, value) -> fixed.add(Fixed.at(name, value)));
    return new FitSettings(List.of(model), 1, 1, fixed);
  }
}
