package strive.theory.problem;

/// How a nonlinear teacher, its student and the sample that both see are drawn. Inputs are standard
/// normal; first weights of a network have standard deviation `scale / sqrt(inputs)`, second ones
/// `scale / sqrt(hidden units)`.
///
/// @param activation of all hidden units
/// @param inputs at least 1
/// @param outputs at least 1
/// @param teacherHidden hidden units of the teacher, at least 1
/// @param hidden units of the student, at least 1
/// @param samples number of inputs, at least 1
/// @param teacherScale of the teacher's weights, above 0
/// @param initialScale of the student's first weights, above 0
/// @param ceiling performance of a student without error
public record TeacherStudentSettings(
    Activation activation,
    int inputs,
    int outputs,
    int teacherHidden,
    int hidden,
    int samples,
    double teacherScale,
    double initialScale,
    double ceiling) {

  /// Four inputs, one output, a teacher of three and a student of five hidden units, 60 samples;
  /// the
  /// teacher's weights of scale 2, the student's of 0.5.
  public static TeacherStudentSettings of(Activation activation) {
    return new TeacherStudentSettings(activation, 4, 1, 3, 5, 60, 2, 0.5, 0);
  }

  /// @throws IllegalArgumentException naming the rule that is broken and the value
  public TeacherStudentSettings {
    Rule.atLeast(1, "the number of inputs", inputs);
    Rule.atLeast(1, "the number of outputs", outputs);
    Rule.atLeast(1, "the number of the teacher's hidden units", teacherHidden);
    Rule.atLeast(1, "the number of hidden units", hidden);
    Rule.atLeast(1, "the number of samples", samples);
    Rule.aboveZero("the scale of the teacher's weights", teacherScale);
    Rule.aboveZero("the scale of the first weights", initialScale);
    Rule.finite("the highest performance", ceiling);
  }
}
