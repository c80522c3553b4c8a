package strive.study;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import strive.protocol.RunRecord;
import strive.report.StudyReport;

/// Puts together what an export of a study shows: its runs as they are now, and its newest fit.
public final class Exports {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private static final String NO_FIT = "no fit yet";
  private static final String OTHER_PEOPLE =
      "left out: the newest fit has simulated people in it; an export with simulated runs shows it";

  private final Studies studies;
  private final StudyData data;
  private final Fits fits;
  private final Surroundings surroundings;

  /// A service over these.
  public Exports(Studies studies, StudyData data, Fits fits, Surroundings surroundings) {
    this.studies = studies;
    this.data = data;
    this.fits = fits;
    this.surroundings = surroundings;
  }

  /// The report of a study, to be written as a workbook or as text files; empty when there is no
  /// such study.
  public Optional<StudyReport> report(StudyId id, Include include) {
    return studies.find(id).map(study -> report(study, include));
  }

  private StudyReport report(StudySummary study, Include include) {
    StudyData.Snapshot snapshot = data.snapshot(study.id(), include);
    StudyData.Size size = snapshot.size();
    Optional<StoredFit> newest = fits.latest(study.id());
    Optional<StoredFit> shown = newest.filter(fit -> shows(study, include, fit));
    return new StudyReport(
        new StudyReport.About(
            study.name(),
            study.protocolTitle(),
            study.protocolHash(),
            surroundings.softwareVersion(),
            surroundings.clock().instant(),
            scope(study, include),
            shown
                .map(fit -> summary(study.id(), fit))
                .orElseGet(() -> newest.isEmpty() ? NO_FIT : OTHER_PEOPLE)),
        new StudyReport.Runs() {
          @Override
          public long count() {
            return size.runs();
          }

          @Override
          public long events() {
            return size.events();
          }

          @Override
          public void forEach(Consumer<RunRecord> taker) {
            snapshot.forEach(taker);
          }
        },
        shown.map(StoredFit::fit));
  }

  /// Whether everybody of a fit is in the export. What a fit says over people cannot be taken apart
  /// again, so one with others in it is left out as a whole.
  private boolean shows(StudySummary study, Include include, StoredFit fit) {
    return include == Include.EVERYBODY
        || !study.hasPeople()
        || fits.simulated(study.id(), fit) == 0;
  }

  private static String scope(StudySummary study, Include include) {
    int simulated = study.simulated().started();
    if (!study.hasPeople()) {
      return "simulated runs only; nobody has started yet";
    }
    if (simulated == 0) {
      return "everybody who started";
    }
    return switch (include) {
      case PEOPLE ->
          "everybody who started; "
              + (simulated == 1 ? "1 simulated run is" : simulated + " simulated runs are")
              + " left out";
      case EVERYBODY -> "everybody who started, and " + simulated + " simulated";
    };
  }

  private String summary(StudyId id, StoredFit stored) {
    int simulated = fits.simulated(id, stored);
    return "%s%s, %s; fitted %s by version %s%s"
        .formatted(
            stored.people() == 1 ? "1 person" : stored.people() + " people",
            simulated == 0 ? "" : " (" + simulated + " simulated)",
            SettingsWords.of(stored.request().settings()),
            TIME.format(stored.fitted()),
            stored.softwareVersion(),
            fits.isStale(id, stored) ? "; people have finished since, so fit again" : "");
  }
}
