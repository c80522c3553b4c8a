package strive.web.lab;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import strive.behaviour.Person;
import strive.inference.Benchmark;
import strive.inference.StudyFit;
import strive.report.figure.ComparisonFigure;
import strive.report.figure.SmallMultiples;
import strive.study.Include;
import strive.study.StoredFit;
import strive.study.StudySummary;

/// The key page: do people behave optimally? The answer as a sentence, the figure, the tables
/// behind it.
@Route("studies/:study/comparison")
@PermitAll
public final class ComparisonView extends StudyPage {

  private static final long serialVersionUID = 1;
  private static final int PANELS_IN_A_ROW = 7;
  private static final String PLANNED = "Planned from block 1";
  private static final String REPLANNED = "Replanned";
  private static final String TOGETHER = "All people";
  private static final String APART = "By condition";

  private final FitPanel progress;
  private final Div result = new Div();
  private final Select<String> grouping = new Select<>();
  private final Select<String> optimum = new Select<>();
  private final NumberField bias = new NumberField("Bias b = ±");
  private final FigureElement figure = new FigureElement("effort-against-optimum");
  private final FigureElement multiples = new FigureElement("each-person");

  /// The page; its study comes with the address.
  public ComparisonView(Lab lab) {
    super(lab, "Comparison");
    progress = new FitPanel(lab);
    grouping.setItems(TOGETHER, APART);
    grouping.setValue(APART);
    grouping.setAriaLabel("People");
    optimum.setItems(PLANNED, REPLANNED);
    optimum.setValue(PLANNED);
    optimum.setAriaLabel("Optimum");
    bias.setValue(Benchmark.IMPOSED.bias());
    bias.setMin(0.01);
    bias.setMax(1);
    bias.setStep(0.01);
    bias.setStepButtonsVisible(true);
    bias.setValueChangeMode(ValueChangeMode.ON_CHANGE);
    bias.setErrorMessage("From 0.01 to 1");
    grouping.addValueChangeListener(_ -> showResult());
    optimum.addValueChangeListener(_ -> showResult());
    bias.addValueChangeListener(_ -> showResult());
    multiples.onOpen(person -> UI.getCurrent().navigate(path("/people/" + person)));
    content().add(progress, result);
  }

  @Override
  List<Component> actions(StudySummary study) {
    var actions = new ArrayList<Component>();
    actions.add(Downloads.workbook(lab(), study, Include.PEOPLE, "Download workbook"));
    boolean fitted = lab().fits().latest(study.id()).isPresent();
    int people = lab().fits().fitted(study.id(), Include.PEOPLE).size();
    var fit =
        new Button(
            fitted ? "Fit again" : "Fit " + Numbers.people(people),
            _ -> {
              lab().fits().submit(study.id(), lab().fits().usual(study.id()));
              refresh();
            });
    if (!fitted) {
      fit.addThemeVariants(ButtonVariant.PRIMARY);
    }
    fit.setEnabled(people > 0 && lab().fits().active(study.id()).isEmpty());
    actions.add(fit);
    return actions;
  }

  @Override
  void show(StudySummary study) {
    progress.show(study.id());
    showResult();
  }

  private void showResult() {
    result.removeAll();
    Optional<StoredFit> stored = lab().fits().latest(id());
    if (stored.isEmpty()) {
      say("");
      result.add(nothingYet());
      return;
    }
    List<Person> people = lab().fits().fitted(id(), stored.get().request().include());
    StudyFit fit = lab().fits().compared(id(), stored.get(), benchmark());
    say(FitReports.summary(stored.get()));
    var model = new ComparisonModel(people, fit);
    if (lab().fits().isStale(id(), stored.get())) {
      result.add(stale());
    }
    var verdict = new Paragraph();
    verdict.addClassName("strive-verdict");
    verdict.add(Html.bold(model.finding() + " "), new Text(model.numbers()));
    var main = new Div(mainFigure(model), eachPerson(model));
    main.addClassName("strive-stack");
    var side = new Div(ComparisonTables.models(fit), ComparisonTables.parameters(model));
    side.addClassName("strive-stack");
    var columns = new Div(main, side);
    columns.addClassName("strive-cols");
    result.add(verdict, columns);
  }

  private Benchmark benchmark() {
    Double wished = bias.getValue();
    boolean usable = wished != null && wished >= bias.getMin() && wished <= bias.getMax();
    return new Benchmark(OptionalDouble.empty(), usable ? wished : Benchmark.IMPOSED.bias());
  }

  private Component nothingYet() {
    int finished = lab().fits().fitted(id(), Include.PEOPLE).size();
    String words =
        finished == 0
            ? "No fit yet. Nobody has finished."
            : "No fit yet. "
                + Numbers.people(finished)
                + (finished == 1 ? " has" : " have")
                + " finished. “Fit” above compares them with the optimum.";
    return Html.card("", new Paragraph(words));
  }

  private static Component stale() {
    var note = new Paragraph();
    note.add(
        Html.badge("Data have changed", "weak"),
        new Text(" since this fit. “Fit again” takes everybody who has finished by now."));
    note.addClassName("strive-spaced");
    return note;
  }

  private Component mainFigure(ComparisonModel model) {
    figure.show(
        ComparisonFigure.of(
            model.people(),
            model.fit(),
            new ComparisonFigure.Options(
                APART.equals(grouping.getValue()), REPLANNED.equals(optimum.getValue()))));
    var card = Html.card("");
    var head = Html.head("Chosen effort against the optimum", "");
    var controls = new Div(grouping, optimum, bias);
    controls.addClassNames("strive-row", "strive-controls");
    card.add(head, controls, figure, ComparisonTables.measures(model));
    card.add(
        Html.muted(
            "The optimum and the over- and underconfident curves are planned with each person's own"
                + " learner at the imposed cost. Only the fitted policy uses the fitted cost."));
    return card;
  }

  private Component eachPerson(ComparisonModel model) {
    multiples.show(SmallMultiples.of(model.people(), model.fit(), Map.of(), PANELS_IN_A_ROW));
    var card = Html.card("");
    card.add(
        Html.head(
            "Each person",
            "ordered by fitted bias b, the number at the top right; faint lines are single episodes"),
        multiples);
    return card;
  }
}
