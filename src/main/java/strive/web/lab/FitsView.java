package strive.web.lab;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import strive.behaviour.Person;
import strive.study.FitRequest;
import strive.study.Fits;
import strive.study.Include;
import strive.study.JobId;
import strive.study.StoredFit;
import strive.study.StudySummary;

/// Fits of a study: a new one is asked for, those at work are watched and cancelled, earlier ones
/// are opened, and two are compared.
@Route("studies/:study/fits")
@PermitAll
public final class FitsView extends StudyPage {

  private static final long serialVersionUID = 1;
  private static final int NO_NUMBERS = 99;

  private final JobPanel progress;
  private final FitForm form = new FitForm(this::submit);
  private final Div history = new Div();
  private final Select<FitHistory.Row> first = select("Of this fit");
  private final Select<FitHistory.Row> second = select("to this one");
  private final Div difference = new Div();
  private final Div differences;
  private final transient JobMessages messages = new JobMessages();
  private transient @Nullable FitHistory shown;
  private boolean chosen;

  /// The page; its study comes with the address.
  public FitsView(Lab lab) {
    super(lab, "Fits");
    progress = new JobPanel(lab, Fits.KIND, "fit");
    var choice = new Div(first, second);
    choice.addClassNames("strive-row", "strive-controls", "wide");
    differences = Html.card("Difference between two", choice, difference);
    var stack = new Div(Html.card("New fit", form), history, differences);
    stack.addClassName("strive-stack");
    content().add(progress, stack);
  }

  private Select<FitHistory.Row> select(String label) {
    var select = new Select<FitHistory.Row>();
    select.setLabel(label);
    select.setItemLabelGenerator(FitHistory.Row::title);
    select.addValueChangeListener(
        event -> {
          chosen |= event.isFromClient();
          showDifference();
        });
    return select;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    super.beforeEnter(event);
    form.startIsKnown(!lab().fits().usual(id()).settings().fixed().isEmpty());
  }

  private void submit(FitRequest request) {
    lab().fits().submit(id(), request);
    refresh();
  }

  @Override
  void show(StudySummary study) {
    progress.show(study.id());
    List<Person> finished = lab().fits().fitted(study.id(), Include.PEOPLE);
    form.follow(finished, study.hasPeople() ? study.simulated().finished() : 0);
    var now =
        FitHistory.of(
            lab().fits().records(study.id()),
            lab().fits().newest(study.id()),
            lab().surroundings().clock().instant());
    FitHistory settled = now.settled();
    if (!settled.equals(shown)) {
      offer(settled);
      shown = settled;
      messages.clear();
      history.removeAll();
      history.add(Html.card("Fits of this study", table(settled)));
    }
    now.rows().forEach(row -> messages.tell(row.job(), row.message()));
  }

  private Component table(FitHistory now) {
    if (now.rows().isEmpty()) {
      return new Paragraph("No fit yet. “Start the fit” above asks for the first.");
    }
    NativeTable table =
        Html.table(
            List.of(
                "Fit",
                "State",
                "Method",
                "Models",
                "People",
                "Seed, starts",
                "Version",
                "Asked for",
                "Data",
                ""),
            NO_NUMBERS);
    table.addClassNames("wrap", "strive-ends");
    now.rows().forEach(row -> Html.row(table, NO_NUMBERS, cells(row)));
    return Html.scroll(table);
  }

  private Component[] cells(FitHistory.Row row) {
    Span message = messages.place(row.job());
    var models = new Span(row.models());
    models.setTitle(row.modelNames());
    if (!row.options().isEmpty()) {
      models.add(Html.muted(" + " + row.options()));
    }
    return new Component[] {
      row.newest()
          ? new Span(new Span(row.job() + " "), Html.badge("shown", "plain"))
          : new Span(row.job().toString()),
      new Span(JobWords.state(row.state()), new Text(" "), message),
      new Span(row.method()),
      models,
      new Span(row.people()),
      new Span(row.search()),
      new Span(row.version()),
      new Span(row.asked()),
      row.stale().map(FitsView::data).orElseGet(Span::new),
      end(row)
    };
  }

  private static Span data(boolean stale) {
    return stale ? Html.badge("have changed", "weak") : new Span("as now");
  }

  private Component end(FitHistory.Row row) {
    if (row.hasResult()) {
      String fit = "?fit=" + row.job();
      var links =
          new Span(
              new Anchor(path("/comparison") + fit, "Comparison"),
              new Anchor(path("/models") + fit, "Models"),
              new Anchor(path("/parameters") + fit, "Parameters"));
      links.addClassName("strive-links");
      return links;
    }
    return row.state().isEnd() ? new Span() : cancel(row.job());
  }

  private Button cancel(JobId job) {
    var cancel =
        new Button(
            "Cancel",
            _ -> {
              lab().fits().cancel(job);
              refresh();
            });
    cancel.addThemeVariants(ButtonVariant.SMALL);
    cancel.setAriaLabel("Cancel fit " + job);
    return cancel;
  }

  /// Two fits to choose: the newest beside the one before it, until somebody chooses others.
  private void offer(FitHistory now) {
    List<FitHistory.Row> results = now.results();
    differences.setVisible(results.size() > 1);
    if (shown != null && results.equals(shown.results())) {
      return;
    }
    Optional<JobId> was = chosen ? job(first) : Optional.empty();
    Optional<JobId> to = chosen ? job(second) : Optional.empty();
    first.setItems(results);
    second.setItems(results);
    if (results.size() > 1) {
      first.setValue(found(results, was).orElse(results.get(1)));
      second.setValue(found(results, to).orElse(results.getFirst()));
    }
  }

  private static Optional<JobId> job(Select<FitHistory.Row> select) {
    return select.getOptionalValue().map(FitHistory.Row::job);
  }

  private static Optional<FitHistory.Row> found(List<FitHistory.Row> rows, Optional<JobId> job) {
    return rows.stream().filter(row -> job.filter(row.job()::equals).isPresent()).findFirst();
  }

  private void showDifference() {
    difference.removeAll();
    Optional<StoredFit> a = job(first).flatMap(lab().fits()::of);
    Optional<StoredFit> b = job(second).flatMap(lab().fits()::of);
    if (a.isPresent() && b.isPresent()) {
      difference.add(
          Objects.equals(a, b)
              ? new Paragraph("These are the same fit. Choose another one.")
              : FitDifferenceTables.of(new FitDifferenceViewModel(a.get(), b.get())));
    }
  }
}
