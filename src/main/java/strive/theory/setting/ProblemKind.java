package strive.theory.setting;

import java.util.Arrays;
import java.util.Optional;

/// The learning problems of section 3, by the names that commands and addresses use.
public enum ProblemKind {
  SINGLE_NEURON("single-neuron", "Single neuron"),
  LINEAR_REGRESSION("linear-regression", "Linear regression"),
  TWO_LAYER("two-layer", "Two-layer linear network"),
  TEACHER_STUDENT("teacher-student", "Nonlinear teacher and student"),
  GAUSSIANS("gaussians", "Two Gaussians"),
  /// Control acts on the gain; no closed form holds.
  GAIN("gain", "Gain-modulated neuron");

  private final String id;
  private final String words;

  ProblemKind(String id, String words) {
    this.id = id;
    this.words = words;
  }

  /// Its name in commands and addresses.
  public String id() {
    return id;
  }

  /// Its name for people.
  public String words() {
    return words;
  }

  /// The one of a name.
  public static Optional<ProblemKind> of(String id) {
    return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
  }
}
