package strive.study;

/// What became of the wish for another password.
public sealed interface PasswordChange {

  /// It is changed.
  record Changed() implements PasswordChange {}

  /// It is not, and why, in a sentence for the person at the form.
  record Refused(String reason) implements PasswordChange {}
}
