package strive.web.lab;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import strive.behaviour.Person;
import strive.inference.Benchmark;
import strive.inference.StudyFit;
import strive.report.figure.ComparisonFigure;
import strive.report.figure.SmallMultiples;
import strive.study.Include;
import strive.study.JobId;
import strive.study.StoredFit;
import strive.study.StudySummary;

/// The key page: do people behave optimally? The answer as a sentence, the figure, the tables
/// behind it.
@Route("studies/:study/comparison")
@PermitAll
public final class ComparisonView extends FittedPage {

  private static final long serialVersionUID = 1;
  private static final int PANELS_IN_A_ROW = 7;

  private final ComparisonControls controls = new ComparisonControls(this::showResult);
  private final FigureElement figure = new FigureElement("effort-against-optimum");
  private final FigureElement multiples = new FigureElement("each-person");
  private final Div above = new Div();
  private final Div measures = new Div();
  private final Div side = new Div();

  /// What the page shows; it is drawn again only when one of these has changed.
  ///
  /// @param alone whether the workbook has nobody besides those who were fitted
  private record Drawn(
      JobId fit,
      boolean stale,
      boolean alone,
      Benchmark benchmark,
      ComparisonFigure.Options options) {}

  /// The page; its study comes with the address.
  public ComparisonView(Lab lab) {
    super(lab, "Comparison");
    multiples.onOpen(person -> UI.getCurrent().navigate(path("/people/" + person)));
    side.addClassName("strive-stack");
    var main = new Div(mainFigure(), eachPerson());
    main.addClassName("strive-stack");
    var columns = new Div(main, side);
    columns.addClassName("strive-cols");
    result().add(above, columns);
  }

  /// What the buttons beside the title depend on.
  ///
  /// @param people whom a fit takes when nothing else is said
  /// @param simulated who can be asked for besides them
  /// @param file whom the workbook holds: everybody of the fit
  private record Ready(boolean fitted, int people, int simulated, boolean active, Include file) {}

  @Override
  Object actionsDependOn(StudySummary study) {
    Optional<StoredFit> fit = stored(study);
    boolean mixed = fit.filter(one -> lab().fits().simulated(study.id(), one) > 0).isPresent();
    return new Ready(
        fit.isPresent(),
        lab().fits().fitted(study.id(), Include.PEOPLE).size(),
        study.hasPeople() ? study.simulated().finished() : 0,
        lab().fits().active(study.id()).isPresent(),
        mixed ? Include.EVERYBODY : Include.PEOPLE);
  }

  @Override
  List<Component> actions(StudySummary study) {
    var ready = (Ready) actionsDependOn(study);
    boolean choice = ready.simulated() > 0;
    var buttons = new ArrayList<Component>();
    var fit =
        fitting(
            ready.fitted() && !choice ? "Fit again" : "Fit " + Numbers.people(ready.people()),
            Include.PEOPLE);
    if (!ready.fitted()) {
      fit.addThemeVariants(ButtonVariant.PRIMARY);
    }
    fit.setEnabled(ready.people() > 0 && !ready.active());
    buttons.add(fit);
    if (choice) {
      var all =
          fitting("Fit with " + Numbers.whole(ready.simulated()) + " simulated", Include.EVERYBODY);
      all.setEnabled(!ready.active());
      buttons.add(all);
    }
    buttons.add(Downloads.workbook(lab(), study, ready.file(), "Download workbook"));
    return buttons;
  }

  private Button fitting(String words, Include include) {
    return new Button(
        words,
        _ -> {
          lab().fits().submit(id(), lab().fits().usual(id(), include));
          refresh();
        });
  }

  @Override
  String ownPath() {
    return "/comparison";
  }

  @Override
  void show(Shown shown) {
    StoredFit stored = shown.stored();
    boolean alone = !shown.stale() && stored.people() == started(shown.simulated() > 0);
    var wanted =
        new Drawn(stored.job(), shown.stale(), alone, controls.benchmark(), controls.options());
    if (!isNew(wanted)) {
      return;
    }
    List<Person> people = lab().fits().people(id(), stored);
    StudyFit fit = lab().fits().compared(id(), stored, wanted.benchmark());
    var model = new ComparisonViewModel(fit);
    controls.offerConditions(model.hasConditions());
    above.removeAll();
    above.add(verdict(model, shown.simulated()));
    figure.show(ComparisonFigure.of(people, fit, wanted.options()));
    multiples.show(SmallMultiples.of(people, fit, Map.of(), PANELS_IN_A_ROW));
    measures.removeAll();
    measures.add(ComparisonTables.measures(model));
    var repeat = Html.muted(FitReports.howToRepeat(stored, alone));
    repeat.addClassName("strive-repeat");
    side.removeAll();
    side.add(ComparisonTables.models(fit), ComparisonTables.parameters(model), repeat);
  }

  /// How many runs a workbook of these people has, those included that have not ended.
  private int started(boolean withSimulated) {
    return (withSimulated ? summary().simulated().started() : 0) + summary().people().started();
  }

  private static Component verdict(ComparisonViewModel model, int simulated) {
    var verdict = new Paragraph(Html.bold(model.finding() + " "), new Text(model.numbers()));
    if (simulated > 0) {
      verdict.add(new Text(" "), Html.badge(Numbers.whole(simulated) + " simulated", "plain"));
    }
    verdict.addClassName("strive-verdict");
    return verdict;
  }

  private Component mainFigure() {
    return Html.card("Chosen effort against the optimum", controls, figure, measures);
  }

  private Component eachPerson() {
    return Html.card("Each person", multiples);
  }
}
