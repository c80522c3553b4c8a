package strive.web.lab;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import strive.inference.FitSettings;
import strive.study.FitRecord;
import strive.study.JobId;
import strive.study.JobState;
import strive.study.JobView;

/// All fits of a study as rows, the newest first.
record FitHistory(List<Row> rows) {

  FitHistory {
    rows = List.copyOf(rows);
  }

  /// One fit.
  ///
  /// @param state where it is
  /// @param message what it does, or how it ended, with the time it took
  /// @param models short
  /// @param modelNames all of them
  /// @param options what is added to them; empty for nothing
  /// @param people whom it takes
  /// @param version of the software; empty before there is a result
  /// @param search seed and most starts
  /// @param stale whether the data have changed since; empty before there is a result
  /// @param newest whether pages show it when none is asked for
  record Row(
      JobId job,
      JobState state,
      String message,
      String method,
      String models,
      String modelNames,
      String options,
      String people,
      String search,
      String version,
      String asked,
      Optional<Boolean> stale,
      boolean newest) {

    /// Whether there is a result to look at.
    boolean hasResult() {
      return stale.isPresent();
    }

    private Row silent() {
      return new Row(
          job,
          state,
          "",
          method,
          models,
          modelNames,
          options,
          people,
          search,
          version,
          asked,
          stale,
          newest);
    }

    /// How it is called where one is chosen.
    String title() {
      return "Fit %s: %s, %s, %s".formatted(job, method.toLowerCase(Locale.ROOT), models, asked);
    }
  }

  /// Of the records of a study.
  ///
  /// @param shown the fit that pages show when none is asked for
  static FitHistory of(List<FitRecord> records, Optional<JobId> shown, Instant now) {
    return new FitHistory(records.stream().map(record -> row(record, shown, now)).toList());
  }

  private static Row row(FitRecord record, Optional<JobId> shown, Instant now) {
    JobView job = record.job();
    FitSettings settings = record.request().settings();
    return new Row(
        job.id(),
        job.state(),
        JobProgressViewModel.line(job, now),
        FitWords.method(settings.method()),
        FitWords.models(settings),
        FitWords.modelNames(settings),
        FitWords.options(settings),
        FitWords.people(record.request().include()),
        settings.seed() + ", " + settings.starts(),
        record.result().map(head -> head.version()).orElse(""),
        Numbers.dayAndTime(job.submitted()),
        record.result().map(_ -> record.stale()),
        shown.filter(job.id()::equals).isPresent());
  }

  /// The same without what changes from second to second while fits are at work. A page makes its
  /// rows anew only when this changes: it must not take a button away from under a finger.
  FitHistory settled() {
    return new FitHistory(
        rows.stream().map(row -> row.state().isEnd() ? row : row.silent()).toList());
  }

  /// Those with a result, the newest first.
  List<Row> results() {
    return rows.stream().filter(Row::hasResult).toList();
  }
}
