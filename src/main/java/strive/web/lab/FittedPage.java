package strive.web.lab;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import strive.study.Fits;
import strive.study.Include;
import strive.study.JobId;
import strive.study.StoredFit;
import strive.study.StudySummary;

/// A page about one fit of a study: the newest, or the one whose job the address names
/// (`?fit=JOB`). Above it stands what a reader should know first: a fit at work, data that have
/// changed since, that another fit is newer.
abstract class FittedPage extends StudyPage {

  private static final long serialVersionUID = 1;
  private static final String FIT = "fit";

  private final JobPanel progress;
  private final Div empty = new Div();
  private final Div notes = new Div();
  private final Div result = new Div();
  private transient @Nullable JobId chosen;
  private transient @Nullable Object shown;
  private transient @Nullable Notes noted;

  FittedPage(Lab lab, String tab) {
    super(lab, tab);
    progress = new JobPanel(lab, Fits.KIND, FIT);
    content().add(progress, empty, notes, result);
  }

  /// What a page is drawn from besides its own choices.
  ///
  /// @param stored the fit
  /// @param stale whether its data have changed since
  /// @param simulated how many of its people are
  record Shown(StoredFit stored, boolean stale, int simulated) {}

  /// Shows a fit; called whenever something of the study is new, so look at [#isNew] first.
  abstract void show(Shown fit);

  /// Where a subclass puts what it shows.
  final Div result() {
    return result;
  }

  /// Whether the page has to be drawn again because it depends on something else than last time.
  final boolean isNew(Object dependsOn) {
    boolean changed = !dependsOn.equals(shown);
    shown = dependsOn;
    return changed;
  }

  /// The fit that the page shows.
  final Optional<StoredFit> stored(StudySummary study) {
    return chosen == null
        ? lab().fits().latest(study.id())
        : Optional.of(asked(study, Objects.requireNonNull(chosen)));
  }

  private StoredFit asked(StudySummary study, JobId job) {
    return lab()
        .fits()
        .of(job)
        .filter(fit -> fit.study().equals(study.id()))
        .orElseThrow(() -> new NothingHereException("This study has no such fit."));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    chosen =
        event
            .getLocation()
            .getQueryParameters()
            .getSingleParameter(FIT)
            .map(FittedPage::job)
            .orElse(null);
    super.beforeEnter(event);
  }

  private static JobId job(String text) {
    if (!text.matches("[0-9]{1,18}")) {
      throw new NothingHereException("This study has no such fit.");
    }
    return new JobId(Long.parseLong(text));
  }

  @Override
  final String query() {
    return chosen == null ? "" : "?" + FIT + "=" + chosen;
  }

  @Override
  final void show(StudySummary study) {
    progress.show(study.id());
    showResult();
  }

  /// Shows what is stored now; for a page's own controls.
  final void showResult() {
    Optional<StoredFit> stored = stored(summary());
    result.setVisible(stored.isPresent());
    empty.removeAll();
    if (stored.isEmpty()) {
      notes.removeAll();
      empty.add(nothingYet());
      return;
    }
    var fit =
        new Shown(
            stored.get(),
            lab().fits().isStale(id(), stored.get()),
            lab().fits().simulated(id(), stored.get()));
    say(FitReports.summary(fit.stored(), fit.simulated()));
    boolean earlier = lab().fits().newest(id()).filter(fit.stored().job()::equals).isEmpty();
    var note = new Notes(fit.stored().job(), fit.stale(), earlier);
    if (!note.equals(noted)) {
      noted = note;
      notes.removeAll();
      if (fit.stale()) {
        notes.add(stale());
      }
      if (earlier) {
        notes.add(earlier());
      }
    }
    show(fit);
  }

  /// What the notes above depend on.
  private record Notes(JobId job, boolean stale, boolean earlier) {}

  private Component nothingYet() {
    int finished = lab().fits().fitted(id(), Include.PEOPLE).size();
    int simulated = summary().hasPeople() ? summary().simulated().finished() : 0;
    String words =
        finished == 0
            ? "No fit yet. Nobody has finished"
                + (simulated == 0 ? "." : " but " + Numbers.whole(simulated) + " simulated.")
            : "No fit yet. "
                + Numbers.people(finished)
                + (finished == 1 ? " has" : " have")
                + " finished. “Fit” on the comparison page compares them with the optimum.";
    return Html.card("", new Paragraph(words));
  }

  private static Component stale() {
    return note(
        Html.badge("Data have changed", "weak"),
        new Text(" since this fit. A new fit takes everybody who has finished by now."));
  }

  private Component earlier() {
    return note(
        Html.badge("An earlier fit", "plain"),
        new Text(" is shown. "),
        new Anchor(path(ownPath()), "Show the newest"));
  }

  /// The page's path below its study.
  abstract String ownPath();

  private static Component note(Component... parts) {
    var note = new Paragraph(parts);
    note.addClassName("strive-spaced");
    return note;
  }
}
