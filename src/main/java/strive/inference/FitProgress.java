package strive.inference;

/// Watches a fit and may stop it. Both methods are called on the thread that asked for the fit.
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

  /// Called once for each person whose models are all fitted.
  ///
  /// @param people how many so far
  /// @param of how many there are
  void fitted(int people, int of);

  /// Asked about five times a second; once it says true the fit ends without a result.
  boolean cancelled();
}
