package strive.inference;

/// Watches a fit and may stop it. All methods are called on the thread that asked for the fit.
public interface FitProgress {

  /// Nobody watches.
  FitProgress SILENT =
      new FitProgress() {
        @Override
        public void fitted(int people, int of) {}

        @Override
        public boolean cancelled() {
          return false;
        }
      };

  /// Called once for each person whose models are all fitted, by methods that fit one person after
  /// the other.
  ///
  /// @param people how many so far
  /// @param of how many there are
  void fitted(int people, int of);

  /// Called several times a second by methods that learn about a group, whose work is not counted
  /// in people.
  ///
  /// @param done units of work so far, never fewer than before
  /// @param of units of the whole
  /// @param words what is being done, such as `Model 3 of 9: step 41 of the group`
  default void working(int done, int of, String words) {}

  /// Asked at least five times a second; once it says true the fit ends without a result.
  boolean cancelled();
}
