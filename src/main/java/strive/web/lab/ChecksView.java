package strive.web.lab;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import strive.inference.Method;
import strive.inference.check.CheckSettings;
import strive.inference.check.CrossValidation;
import strive.inference.check.Curve;
import strive.inference.check.StudyCheck;
import strive.report.figure.CheckFigure;
import strive.study.Checks;
import strive.study.JobId;
import strive.study.StoredCheck;
import strive.study.StoredFit;

/// Does the fit account for the data? What winner and losers predict beside what people did, and
/// how well each model foretells an episode from the others.
@Route("studies/:study/checks")
@PermitAll
public final class ChecksView extends FittedPage {

  private static final long serialVersionUID = 1;

  private final JobPanel checking;
  private final JobPanel validating;
  private final CheckControls controls = new CheckControls();
  private final Button check = new Button("Check", _ -> check());
  private final Button validate = new Button("Cross-validate", _ -> validate());
  private final Paragraph verdict = new Paragraph();
  private final CheckboxGroup<String> models = new CheckboxGroup<>("Models");
  private final FigureElement effort = new FigureElement("check-effort");
  private final FigureElement quits = new FigureElement("check-quit-blocks");
  private final FigureElement finals = new FigureElement("check-final-performance");
  private final Div figures = new Div();
  private final Div statistics = new Div();
  private final Div validation = new Div();
  private boolean choosing;
  private transient @Nullable JobId begun;

  /// What the page is drawn from.
  private record Drawn(
      JobId fit, Optional<JobId> check, Optional<JobId> validation, List<String> models) {}

  /// The page; its study comes with the address.
  public ChecksView(Lab lab) {
    super(lab, "Checks");
    checking = new JobPanel(lab, Checks.KIND, "check");
    validating = new JobPanel(lab, Checks.VALIDATION, "cross-validation");
    verdict.addClassName("strive-verdict");
    models.addThemeVariants(CheckboxGroupVariant.AURA_HORIZONTAL);
    models.addValueChangeListener(_ -> chosen());
    figures.addClassName("strive-stack");
    figures.add(
        models,
        Html.head("Effort by block", ""),
        effort,
        Html.head("Quit blocks", "share of episodes"),
        quits,
        Html.head("Final performance", "share of episodes"),
        finals);
    statistics.addClassName("strive-stack");
    controls.add(check);
    var predictive = Html.card("Predictive checks", controls, checking, figures, statistics);
    var ask = new Div(validate);
    ask.addClassName("strive-row");
    var foretelling = Html.card("Cross-validation by episode", ask, validating, validation);
    var all = new Div(predictive, foretelling);
    all.addClassName("strive-stack");
    result().add(verdict, all);
  }

  @Override
  String ownPath() {
    return "/checks";
  }

  @Override
  void show(Shown shown) {
    StoredFit fit = shown.stored();
    checking.show(id());
    validating.show(id());
    check.setEnabled(!lab().checks().isChecking(id()));
    validate.setEnabled(!lab().checks().isValidating(id()));
    controls.offerPosterior(fit.request().settings().method() != Method.MLE);
    Optional<StoredCheck<StudyCheck>> checked = lab().checks().latest(fit);
    Optional<StoredCheck<CrossValidation>> validated = lab().checks().latestValidation(fit);
    if (!fit.job().equals(begun)) {
      begun = fit.job();
      checked.ifPresent(one -> controls.begin(one.result().settings()));
    }
    checked.map(one -> new ChecksViewModel(one.result())).ifPresent(this::offer);
    var drawn =
        new Drawn(
            fit.job(),
            checked.map(StoredCheck::job),
            validated.map(StoredCheck::job),
            wanted(checked));
    if (isNew(drawn)) {
      draw(fit, checked, drawn.models());
      validation.removeAll();
      validation.add(
          validated.isPresent()
              ? CheckTables.validation(validated.get(), fit)
              : Html.muted(
                  "Not done for this fit yet. Every episode is left out once, so it takes about as"
                      + " many fits as there are episodes."));
      validate.setText(validated.isPresent() ? "Cross-validate again" : "Cross-validate");
    }
  }

  /// The choice of models, in the order of the check.
  private List<String> wanted(Optional<StoredCheck<StudyCheck>> checked) {
    return checked.stream()
        .flatMap(one -> one.result().models().stream())
        .filter(models.getValue()::contains)
        .toList();
  }

  private void offer(ChecksViewModel model) {
    List<String> there = new ArrayList<>(models.getListDataView().getItems().toList());
    if (!there.equals(model.check().models())) {
      choosing = true;
      models.setItems(model.check().models());
      models.setValue(new LinkedHashSet<>(model.shownAtFirst()));
      choosing = false;
    }
  }

  private void chosen() {
    if (!choosing) {
      showResult();
    }
  }

  private void draw(StoredFit fit, Optional<StoredCheck<StudyCheck>> checked, List<String> chosen) {
    figures.setVisible(checked.isPresent());
    statistics.removeAll();
    verdict.removeAll();
    verdict.setVisible(checked.isPresent());
    check.setText(checked.isPresent() ? "Check again" : "Check " + Numbers.people(fit.people()));
    setPrimary(checked.isEmpty());
    if (checked.isEmpty()) {
      statistics.add(
          Html.muted(
              "No check of this fit yet. Everybody is simulated again by every model, winner and"
                  + " losers, and compared with what they did."));
      return;
    }
    var model = new ChecksViewModel(checked.get().result());
    verdict.add(Html.bold(model.finding() + " "), new Text(model.numbers()));
    boolean some = !chosen.isEmpty();
    List.of(effort, quits, finals).forEach(figure -> figure.setVisible(some));
    if (some) {
      effort.show(CheckFigure.of(model.check(), chosen, Curve.EFFORT));
      quits.show(CheckFigure.of(model.check(), chosen, Curve.QUIT_BLOCK));
      finals.show(CheckFigure.of(model.check(), chosen, Curve.FINAL_PERFORMANCE));
    }
    statistics.add(CheckTables.statistics(model, chosen), CheckTables.how(model, checked.get()));
  }

  private void setPrimary(boolean primary) {
    if (primary) {
      check.addThemeVariants(ButtonVariant.PRIMARY);
    } else {
      check.removeThemeVariants(ButtonVariant.PRIMARY);
    }
  }

  private void check() {
    Optional<CheckSettings> settings = controls.settings();
    Optional<StoredFit> fit = stored(summary());
    if (fit.isPresent() && settings.isPresent()) {
      lab().checks().submit(fit.get(), settings.get());
      refresh();
    }
  }

  private void validate() {
    stored(summary()).ifPresent(fit -> lab().checks().submitValidation(fit));
    refresh();
  }
}
