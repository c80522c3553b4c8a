package strive.web.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import strive.inference.FitDifference;
import strive.inference.FitSettings;
import strive.study.FitRequest;
import strive.study.StoredFit;

/// What differs between two fits of a study, in words and numbers.
///
/// @param first what the second is compared with
/// @param second whose numbers less the first's are told
record FitDifferenceViewModel(StoredFit first, StoredFit second) {

  /// Something that was asked for, or used, with its value in both fits.
  record Line(String name, String first, String second) {}

  /// How far the numbers of two fits can be told apart.
  enum Likeness {
    LIKE("Like with like"),
    OTHER_DATA("Not like with like"),
    NOTHING_SHARED("Not comparable");

    private final String words;

    Likeness(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  /// Whether both were made from the same data, by models of which they share some.
  Likeness likeness() {
    if (shared().isEmpty()) {
      return Likeness.NOTHING_SHARED;
    }
    return first.fingerprint().equals(second.fingerprint()) ? Likeness.LIKE : Likeness.OTHER_DATA;
  }

  private List<String> shared() {
    return FitDifference.shared(first.fit().settings(), second.fit().settings());
  }

  /// What a reader has to know before the numbers.
  String finding() {
    return switch (likeness()) {
      case NOTHING_SHARED -> "No model is in both fits, so they cannot be compared.";
      case OTHER_DATA ->
          "The data differ, so differences below come from the data too. "
              + people(first, "Fit " + first.job())
              + " "
              + people(second, "fit " + second.job())
              + aloneWords();
      case LIKE ->
          lines().isEmpty()
              ? "Same data, same settings, same version: the numbers are the same to the last digit."
              : "Same data. What differs was asked for or is the software's.";
    };
  }

  /// Among which models the best of each person is sought; empty where both fits have the same.
  String sharedWords() {
    int shared = shared().size();
    boolean all =
        shared == first.fit().settings().models().size()
            && shared == second.fit().settings().models().size();
    if (all) {
      return "";
    }
    return shared == 1
        ? "Both fits have only one model in common, so nobody's best model can be another one."
        : "Best of the %d models that both fits have.".formatted(shared);
  }

  private static String people(StoredFit fit, String name) {
    return name + " has " + Numbers.people(fit.people()) + (name.startsWith("F") ? "," : ".");
  }

  private String aloneWords() {
    var words = new StringBuilder();
    alone(first, second)
        .forEach(one -> words.append(words.isEmpty() ? " Only in the first: " : ", ").append(one));
    boolean some = !words.isEmpty();
    var others = new StringBuilder();
    alone(second, first)
        .forEach(
            one -> others.append(others.isEmpty() ? " Only in the second: " : ", ").append(one));
    return words + (some ? "." : "") + others + (others.isEmpty() ? "" : ".");
  }

  private static Set<String> alone(StoredFit fit, StoredFit other) {
    Set<String> alone = new TreeSet<>(fit.participants());
    alone.removeAll(other.participants());
    return alone;
  }

  /// Settings and circumstances that differ.
  List<Line> lines() {
    FitRequest a = first.request();
    FitRequest b = second.request();
    var lines = new ArrayList<Line>();
    line(lines, "method", method(a.settings()), method(b.settings()));
    line(lines, "models", FitWords.modelNames(a.settings()), FitWords.modelNames(b.settings()));
    line(lines, "most starts", number(a.settings().starts()), number(b.settings().starts()));
    line(lines, "seed", number(a.settings().seed()), number(b.settings().seed()));
    line(lines, "held fixed", FitWords.fixed(a.settings()), FitWords.fixed(b.settings()));
    line(lines, "priors", priors(a.settings()), priors(b.settings()));
    line(lines, "intervals", a.settings().intervals().words(), b.settings().intervals().words());
    line(lines, "people", FitWords.people(a.include()), FitWords.people(b.include()));
    line(lines, "version of the software", first.softwareVersion(), second.softwareVersion());
    line(lines, "data (SHA-256)", shortened(first), shortened(second));
    return lines;
  }

  private static void line(List<Line> lines, String name, String first, String second) {
    if (!first.equals(second)) {
      lines.add(new Line(name, first, second));
    }
  }

  private static String method(FitSettings settings) {
    return settings.method().words();
  }

  private static String number(long value) {
    return Long.toString(value);
  }

  private static String priors(FitSettings settings) {
    return settings.priors().isEmpty() ? "usual" : settings.priors().toString();
  }

  private static String shortened(StoredFit fit) {
    return fit.fingerprint().substring(0, 12) + "…";
  }

  /// The numbers.
  FitDifference numbers() {
    return FitDifference.of(first.fit(), second.fit());
  }

  /// What is to be said of the log evidences.
  String evidenceWords() {
    FitSettings a = first.request().settings();
    FitSettings b = second.request().settings();
    return FitDifference.haveSameEvidence(a, b)
        ? "Log evidence: " + b.method().evidence() + "; greater is better. BIC: smaller is better."
        : "The two methods do not mean the same by log evidence, so it has no difference. BIC: smaller is better.";
  }
}
