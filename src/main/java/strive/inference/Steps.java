package strive.inference;

/// Hears how far a long computation is, on the thread that asked for it.
@FunctionalInterface
interface Steps {

  /// Nobody listens.
  Steps SILENT = (_, _) -> {};

  /// Said at every step.
  ///
  /// @param share of the work that is done, 0 to 1, as far as it can be told
  /// @param words what is being done
  void at(double share, String words);

  /// For a part of the work that takes it from one share to another.
  default Steps between(double from, double to) {
    return (share, words) -> at(from + share * (to - from), words);
  }

  /// The share of the way that is gone when changes have to become small: they shrink by about the
  /// same factor at every step, so their logarithms count.
  ///
  /// @param first the first change
  /// @param now the present one
  /// @param arrived at which the way ends
  static double share(double first, double now, double arrived) {
    if (!(first > arrived) || !(now > arrived)) {
      return first > arrived ? 1 : 0;
    }
    return Math.clamp(StrictMath.log(first / now) / StrictMath.log(first / arrived), 0, 1);
  }
}
