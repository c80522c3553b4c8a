package strive.study;

import strive.inference.FitProgress;

/// Passes the progress of a computation on to the job that it is done for.
///
/// @param piece what is counted, such as `Person`
/// @param how what else is said of a piece, such as `, up to 10 starts each`; may be empty
record Watching(JobProgress job, String piece, String how) implements FitProgress {

  @Override
  public void fitted(int done, int of) {
    job.at(done, of, "%s %d of %d%s".formatted(piece, Math.min(done + 1, of), of, how));
  }

  @Override
  public void working(int done, int of, String words) {
    job.at(done, of, words);
  }

  @Override
  public boolean cancelled() {
    return job.shouldStop();
  }
}
