package strive.web.lab;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import strive.behaviour.Person;
import strive.inference.Estimates;
import strive.inference.StudyFit;
import strive.policy.ModelNames;
import strive.report.figure.DistributionsFigure;
import strive.report.figure.PairsFigure;
import strive.study.JobId;

/// The estimates of one model: how they are distributed over people and conditions, how they hang
/// together, and each person's with how far it can be trusted.
@Route("studies/:study/parameters")
@PermitAll
public final class ParametersView extends FittedPage {

  private static final long serialVersionUID = 1;

  private final Select<String> model = new Select<>();
  private final Checkbox transformed = new Checkbox("Transformed scale");
  private final FigureElement distributions = new FigureElement("parameters");
  private final FigureElement pairs = new FigureElement("pairs-of-parameters");
  private final Div above = new Div();
  private final Div left = new Div();
  private final Div right = new Div();
  private final Div below = new Div();

  /// What the page shows; it is drawn again only when one of these has changed.
  private record Drawn(JobId fit, String model, boolean transformed, int people) {}

  /// The page; its study comes with the address.
  public ParametersView(Lab lab) {
    super(lab, "Parameters");
    model.setLabel("Model");
    model.addValueChangeListener(_ -> showResult());
    transformed.addValueChangeListener(_ -> showResult());
    var controls = new Div(model, transformed);
    controls.addClassNames("strive-row", "strive-controls");
    left.addClassName("strive-stack");
    right.addClassName("strive-stack");
    var halves = new Div(left, right);
    halves.addClassName("strive-halves");
    below.addClassNames("strive-stack", "strive-spaced-above");
    result().add(above, controls, halves, below);
  }

  @Override
  String ownPath() {
    return "/parameters";
  }

  @Override
  void show(Shown shown) {
    StudyFit fit = shown.stored().fit();
    if (!offer(fit)) {
      return;
    }
    List<Person> people = lab().fits().people(id(), shown.stored());
    var drawn =
        new Drawn(shown.stored().job(), model.getValue(), transformed.getValue(), people.size());
    if (isNew(drawn)) {
      show(new ParametersViewModel(fit, people, drawn.model(), drawn.transformed()));
    }
  }

  /// Offers the models of the fit; whether the chosen one is among them. Another choice calls back.
  private boolean offer(StudyFit fit) {
    List<String> models = fit.settings().models();
    String chosen = model.getOptionalValue().orElse("");
    if (!model.getListDataView().getItems().toList().equals(models)) {
      model.setItems(models);
      model.setItemLabelGenerator(ModelNames.of(models)::of);
      model.setValue(models.contains(chosen) ? chosen : ParametersViewModel.usual(fit));
      return false;
    }
    return models.contains(chosen);
  }

  private void show(ParametersViewModel page) {
    above.removeAll();
    var verdict = new Paragraph(Html.bold(page.finding()));
    verdict.addClassName("strive-verdict");
    above.add(verdict);
    page.options()
        .ifPresent(
            options -> {
              var line = new Paragraph(Html.muted(options));
              line.addClassName("strive-spaced");
              above.add(line);
            });
    left.removeAll();
    right.removeAll();
    Estimates estimates = page.estimates();
    if (!estimates.parameters().isEmpty()) {
      distributions.show(DistributionsFigure.of(estimates, page.finding()));
      left.add(Html.card("Distributions", distributions));
    }
    if (!page.within().isEmpty()) {
      right.add(within(page));
    }
    if (estimates.parameters().size() > 1) {
      pairs.show(
          PairsFigure.of(estimates, "Each two parameters of " + page.name() + " over people"));
      right.add(Html.card("Pairs", pairs));
    }
    below.removeAll();
    if (page.hasPriors()) {
      below.add(Html.card("", ParametersTable.priors(page.fit().settings().priorsInUse())));
    }
    below.add(ParametersTable.of(page, participant -> path("/people/" + participant)));
  }

  private static Component within(ParametersViewModel page) {
    var card = Html.card("Can they be told apart?");
    for (ParametersViewModel.Within one : page.within()) {
      var line = new Paragraph();
      if (!one.beyond().isEmpty()) {
        line.add(Html.badge("Caution", "weak"));
        line.add(" ");
      }
      line.add(ParametersViewModel.words(one));
      card.add(line);
    }
    card.add(
        Html.muted(
            "Correlations of the errors of two estimates within a person's fit, from the curvature at the estimate."));
    return card;
  }
}
