package strive.web.lab;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import strive.behaviour.Person;
import strive.report.BlocksFile;
import strive.report.StudyReport;
import strive.report.Workbook;
import strive.study.Exports;
import strive.study.Include;
import strive.study.StudySummary;

/// Files of a study, written while they are sent.
final class Downloads {

  private static final String EXCEL =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /// Each workbook goes through temporary files: two at a time are enough for a disk.
  private static final Semaphore AT_ONCE = new Semaphore(2);

  private Downloads() {}

  static Anchor workbook(Lab lab, StudySummary study, Include include, String words) {
    return anchor(
        words,
        event -> {
          event.setFileName(fileName(study, "xlsx"));
          event.setContentType(EXCEL);
          AT_ONCE.acquireUninterruptibly();
          try {
            Workbook.write(report(lab, study, include), event.getOutputStream());
          } finally {
            AT_ONCE.release();
          }
        });
  }

  static Anchor blocks(Lab lab, StudySummary study, Include include, String words) {
    return anchor(
        words,
        event -> {
          event.setFileName(fileName(study, "csv"));
          event.setContentType("text/csv; charset=utf-8");
          var people = new ArrayList<Person>();
          lab.data().forEach(study.id(), include, run -> people.add(run.person()));
          try (var out = new OutputStreamWriter(event.getOutputStream(), StandardCharsets.UTF_8)) {
            BlocksFile.write(people, out);
          }
        });
  }

  static StudyReport report(Lab lab, StudySummary study, Include include) {
    return new Exports(lab.studies(), lab.data(), lab.fits(), lab.surroundings())
        .report(study.id(), include)
        .orElseThrow();
  }

  private interface Writing {
    void to(DownloadEvent event) throws IOException;
  }

  private static Anchor anchor(String words, Writing writing) {
    DownloadHandler handler =
        event -> {
          try {
            writing.to(event);
          } catch (UncheckedIOException fault) {
            throw Optional.ofNullable(fault.getCause()).orElseGet(() -> new IOException(fault));
          }
        };
    var anchor = new Anchor(handler, words);
    anchor.addClassName("strive-button");
    return anchor;
  }

  /// Letters and digits of the study's name, so that every file system takes it.
  private static String fileName(StudySummary study, String ending) {
    String name = study.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    String trimmed = name.replaceAll("^-|-$", "");
    return (trimmed.isEmpty() ? "study-" + study.id() : trimmed) + "." + ending;
  }
}
