package strive.web.lab;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import strive.inference.design.DesignResult;
import strive.inference.design.DesignSettings;
import strive.report.DesignWords;
import strive.report.figure.PowerFigure;
import strive.study.DesignChecks;
import strive.study.JobId;
import strive.study.StoredDesign;
import strive.study.StudySummary;

/// What a study would find, take and cost, before anybody takes part.
@Route("studies/:study/protocol/design")
@PermitAll
public final class DesignView extends StudyPage {

  private static final long serialVersionUID = 1;

  private final Paragraph facts = new Paragraph();
  private final Div ask = new Div();
  private final JobPanel progress;
  private final Div above = new Div();
  private final FigureElement curve = new FigureElement("power");
  private final Div estimates = new Div();
  private final Div side = new Div();
  private final Div result = new Div();
  private transient @Nullable DesignForm form;
  private transient @Nullable Shown shown;

  /// What the page shows; it is drawn again only when one of these has changed.
  private record Shown(JobId job, boolean stale) {}

  /// The page; its study comes with the address.
  public DesignView(Lab lab) {
    super(lab, "Protocol");
    progress = new JobPanel(lab, DesignChecks.KIND, "check");
    below("Design check");
    side.addClassName("strive-stack");
    var main = Html.card("Power by number of people", curve, estimates);
    var columns = new Div(main, side);
    columns.addClassName("strive-cols");
    result.add(above, columns);
    var stack = new Div(Html.card("What is assumed", facts, ask), progress, result);
    stack.addClassName("strive-stack");
    content().add(stack);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    form = null;
    super.beforeEnter(event);
  }

  @Override
  void show(StudySummary study) {
    Optional<StoredDesign> stored = lab().designs().latest(study.id());
    if (form == null) {
      begin(study, stored);
    }
    if (form != null) {
      form.setReady(lab().designs().active(study.id()).isEmpty());
    }
    progress.show(study.id());
    result.setVisible(stored.isPresent());
    stored.ifPresent(this::show);
  }

  /// The form as it was last asked with, when the protocol is still the same.
  private void begin(StudySummary study, Optional<StoredDesign> stored) {
    DesignSettings usual =
        stored
            .filter(one -> !lab().designs().isStale(one))
            .map(one -> one.result().settings())
            .orElseGet(() -> lab().designs().usual(study.id()));
    facts.setText(ProtocolWords.summary(lab().studies().protocol(study.id())));
    form = new DesignForm(new DesignViewModel(usual), this::ask);
    ask.removeAll();
    ask.add(form);
  }

  private void ask(DesignSettings settings) {
    lab()
        .designs()
        .fault(id(), settings)
        .ifPresentOrElse(this::refuse, () -> lab().designs().submit(id(), settings));
    refresh();
  }

  private void refuse(String reason) {
    if (form != null) {
      form.refuse(reason);
    }
  }

  private void show(StoredDesign stored) {
    var wanted = new Shown(stored.job(), lab().designs().isStale(stored));
    if (wanted.equals(shown)) {
      return;
    }
    shown = wanted;
    DesignResult found = stored.result();
    say(summary(stored));
    above.removeAll();
    if (wanted.stale()) {
      above.add(stale());
    }
    above.add(DesignTables.verdict(found), DesignTables.notes(found));
    curve.show(PowerFigure.of(found));
    estimates.removeAll();
    estimates.add(DesignTables.estimates(found), Html.muted(DesignWords.method(found.settings())));
    side.removeAll();
    side.add(DesignTables.outlay(found), DesignTables.recovery(found), repeat(stored));
  }

  private static Component stale() {
    var note = new Paragraph();
    note.add(
        Html.badge("The protocol has changed", "weak"),
        new Text(" since this check. Check again."));
    note.addClassName("strive-spaced");
    return note;
  }

  private static String summary(StoredDesign stored) {
    return "Checked %s, in %s s: %s simulated studies of %s and as many without the effect"
        .formatted(
            Numbers.dayAndTime(stored.finished()),
            Numbers.decimals(stored.took().toMillis() / 1000.0, 1),
            Numbers.whole(stored.result().settings().studies()),
            Numbers.people(stored.result().settings().people()));
  }

  private static Component repeat(StoredDesign stored) {
    var words = Html.muted(howToRepeat(stored));
    words.addClassName("strive-repeat");
    return words;
  }

  private static String howToRepeat(StoredDesign stored) {
    return "“%s” gives the same numbers (version %s, protocol sha256 %s)."
        .formatted(
            DesignWords.command(stored.result().settings()),
            stored.softwareVersion(),
            stored.protocolHash());
  }
}
