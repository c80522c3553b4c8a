package strive.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import strive.behaviour.Person;
import strive.policy.Policy;

/// Fits all models to a group.
final class GroupFitter {

  /// Every fit, and what the method says beyond them.
  ///
  /// @param fits by person, and within a person in the order of the models
  /// @param group the rest
  record Fitted(List<PersonFit> fits, GroupFit group) {
    Fitted {
      fits = List.copyOf(fits);
    }
  }

  /// Units of work that the whole counts for.
  private static final int UNITS = 1000;

  private final FitSettings settings;
  private final Workers workers;
  private final FitProgress progress;

  GroupFitter(FitSettings settings, Workers workers, FitProgress progress) {
    this.settings = settings;
    this.workers = workers;
    this.progress = progress;
  }

  /// The fits.
  ///
  /// @throws java.util.concurrent.CancellationException once the workers are cancelled
  Fitted fit(List<Person> people) {
    Fitted fitted =
        settings.method() == Method.HBI
            ? new HbiFitter(settings, workers, part(0, 1, "All models")).fit(people)
            : byMaximisation(people);
    progress.working(UNITS, UNITS, "What follows from the fits");
    return fitted;
  }

  private Fitted byMaximisation(List<Person> people) {
    List<HierarchicalFitter.Fitted> byModel = new ArrayList<>();
    HierarchicalFitter fitter = new HierarchicalFitter(settings, workers);
    int models = settings.models().size();
    for (Policy policy : settings.policies()) {
      int number = byModel.size();
      byModel.add(
          fitter.fit(
              people, policy, part(number, models, "Model " + (number + 1) + " of " + models)));
    }
    return new Fitted(byPerson(people.size(), byModel), group(byModel));
  }

  /// Passes on the steps of one of equal parts of the whole.
  private Steps part(int number, int of, String name) {
    return (share, words) -> {
      int done = (int) (UNITS * (number + share) / of);
      progress.working(Math.min(done, UNITS - 1), UNITS, name + ": " + words);
    };
  }

  private static List<PersonFit> byPerson(int people, List<HierarchicalFitter.Fitted> byModel) {
    List<PersonFit> fits = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      for (HierarchicalFitter.Fitted model : byModel) {
        fits.add(model.fits().get(i));
      }
    }
    return fits;
  }

  private static GroupFit group(List<HierarchicalFitter.Fitted> byModel) {
    return new GroupFit(
        byModel.stream().flatMap(model -> model.estimates().stream()).toList(),
        byModel.stream().flatMap(model -> model.model().stream()).toList(),
        byModel.stream().flatMap(model -> model.differences().stream()).toList(),
        OptionalDouble.empty());
  }
}
