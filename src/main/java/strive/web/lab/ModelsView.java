package strive.web.lab;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import strive.inference.ConditionFrequencies;
import strive.inference.FamilyComparison;
import strive.inference.Frequency;
import strive.inference.ModelFamilies;
import strive.inference.StudyFit;
import strive.report.figure.EvidenceMap;
import strive.report.figure.FrequenciesFigure;
import strive.study.JobId;

/// Which account of effort the data support, and how sure that is: frequencies of the models, the
/// evidence of each person, families, conditions.
@Route("studies/:study/models")
@PermitAll
public final class ModelsView extends FittedPage {

  private static final long serialVersionUID = 1;

  private final FigureElement frequencies = new FigureElement("models");
  private final FigureElement map = new FigureElement("evidence-of-each-person");
  private final FigureElement families = new FigureElement("families");
  private final FigureElement conditions = new FigureElement("models-by-condition");
  private final Select<ModelFamilies> choice = new Select<>();
  private final Div above = new Div();
  private final Div models = new Div();
  private final Div family = new Div();
  private final Div byCondition = new Div();
  private final Div person = new Div();
  private transient @Nullable StudyFit shown;

  /// The page; its study comes with the address.
  public ModelsView(Lab lab) {
    super(lab, "Models");
    map.onOpen(participant -> UI.getCurrent().navigate(path("/people/" + participant)));
    choice.setLabel("Families");
    choice.setItemLabelGenerator(ModelFamilies::words);
    choice.addClassName("strive-wide-choice");
    choice.addValueChangeListener(_ -> showFamilies());
    var left = new Div(family, byCondition);
    left.addClassName("strive-stack");
    byCondition.addClassName("strive-stack");
    var halves = new Div(left, person);
    halves.addClassName("strive-halves");
    var all = new Div(models, halves);
    all.addClassName("strive-stack");
    result().add(above, all);
  }

  @Override
  String ownPath() {
    return "/models";
  }

  @Override
  void show(Shown fitted) {
    JobId job = fitted.stored().job();
    if (!isNew(job)) {
      return;
    }
    StudyFit fit = fitted.stored().fit();
    shown = fit;
    var model = new ModelsViewModel(fit);
    above.removeAll();
    above.add(verdict(model));
    models.removeAll();
    models.add(models(model));
    person.removeAll();
    map.show(EvidenceMap.of(fit, "Which model each person's data speak for"));
    person.add(Html.card("Each person", map));
    offerFamilies(model);
    byCondition.removeAll();
    conditions(model).ifPresent(byCondition::add);
    differences(model).ifPresent(byCondition::add);
  }

  private static Component verdict(ModelsViewModel model) {
    var verdict = new Paragraph(Html.bold(model.finding()));
    verdict.addClassName("strive-verdict");
    var all = new Div(verdict);
    List<String> cautions = model.cautions();
    if (!cautions.isEmpty()) {
      var line = new Paragraph();
      if (model.isDoubtful()) {
        line.add(Html.badge("Caution", "weak"), new Text(" "));
      }
      line.add(new Text(String.join(" ", cautions)));
      line.addClassName("strive-spaced");
      all.add(line);
    }
    return all;
  }

  private Component models(ModelsViewModel model) {
    var card = Html.card("How frequent each model is");
    List<Frequency> all = Frequency.ofModels(model.fit());
    if (!all.isEmpty()) {
      frequencies.show(FrequenciesFigure.of("model", all, model.finding()));
      card.add(frequencies);
    }
    card.add(ModelsTables.models(model), Html.muted(model.method()));
    model.options().ifPresent(options -> card.add(new Paragraph(Html.muted(options))));
    return card;
  }

  private void offerFamilies(ModelsViewModel model) {
    List<ModelFamilies> possible = model.families();
    Optional<ModelFamilies> before = choice.getOptionalValue();
    choice.setItems(possible);
    choice.setEmptySelectionAllowed(false);
    family.setVisible(!possible.isEmpty());
    if (!possible.isEmpty()) {
      choice.setValue(before.filter(possible::contains).orElse(possible.getFirst()));
    }
    showFamilies();
  }

  private void showFamilies() {
    family.removeAll();
    StudyFit fit = shown;
    if (fit == null) {
      return;
    }
    choice
        .getOptionalValue()
        .flatMap(sorted -> FamilyComparison.of(fit, sorted.of(fit.settings().models())))
        .ifPresent(found -> family.add(families(found)));
  }

  private Component families(FamilyComparison found) {
    String finding = ModelsViewModel.finding(found);
    families.show(
        FrequenciesFigure.of(
            "family",
            found.families().stream().map(FamilyComparison.Family::frequency).toList(),
            finding));
    return Html.card(
        "Families of models",
        choice,
        new Paragraph(finding),
        families,
        ModelsTables.families(found));
  }

  private Optional<Component> conditions(ModelsViewModel model) {
    List<ConditionFrequencies> found = ConditionFrequencies.of(model.fit());
    if (found.isEmpty()) {
      return Optional.empty();
    }
    String finding = model.sameFrequencies().orElse("");
    conditions.show(FrequenciesFigure.byCondition(found, finding));
    return Optional.of(Html.card("Models by condition", new Paragraph(finding), conditions));
  }

  private static Optional<Component> differences(ModelsViewModel model) {
    if (ConditionFrequencies.conditions(model.fit()) < 2) {
      return Optional.empty();
    }
    List<ModelsViewModel.Difference> found = model.differences();
    var card = Html.card("What people expect, by condition");
    card.add(
        found.isEmpty()
            ? new Paragraph("No model with a bias or a held expectation can be compared.")
            : ModelsTables.differences(found));
    card.add(Html.muted(model.howCompared()));
    return Optional.of(card);
  }
}
