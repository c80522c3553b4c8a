package strive.web.lab;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import strive.inference.recovery.RecoveredModels;
import strive.inference.recovery.RecoveredParameters;
import strive.inference.recovery.RecoverySummary;
import strive.policy.Policies;
import strive.report.figure.RecoveryFigures;
import strive.study.JobId;
import strive.study.Recoveries;
import strive.study.RecoveryRequest;
import strive.study.StoredFit;
import strive.study.StoredRecovery;
import strive.study.StudySummary;

/// Could this design tell what it is asked? People are simulated on the design of the study and
/// fitted like real ones: which parameters come back, and which models.
@Route("studies/:study/recovery")
@PermitAll
public final class RecoveryView extends StudyPage {

  private static final long serialVersionUID = 1;
  private static final int USUAL_PEOPLE = 100;
  private static final int USUAL_PEOPLE_OF_EACH = 20;

  private final JobPanel recovering;
  private final JobPanel recoveringModels;
  private final Select<String> model = new Select<>();
  private final MultiSelectComboBox<String> models = new MultiSelectComboBox<>("Models");
  private final Button recover = new Button("Recover parameters", _ -> recover());
  private final Button recoverModels = new Button("Recover models", _ -> recoverModels());
  private final RecoveryControls controls =
      new RecoveryControls(model, "People", USUAL_PEOPLE, recover);
  private final RecoveryControls modelControls =
      new RecoveryControls(models, "People of each model", USUAL_PEOPLE_OF_EACH, recoverModels);
  private final Div found = new Div();
  private final Div foundModels = new Div();
  private transient @Nullable Object shown;
  private boolean begun;

  /// What the page is drawn from.
  private record Drawn(
      Optional<JobId> parameters, boolean stale, Optional<JobId> models, boolean staleModels) {}

  /// The page; its study comes with the address.
  public RecoveryView(Lab lab) {
    super(lab, "Recovery");
    recovering = new JobPanel(lab, Recoveries.KIND, "recovery");
    recoveringModels = new JobPanel(lab, Recoveries.MODELS, "model recovery");
    model.setLabel("Model");
    model.setItems(Policies.ids());
    model.setValue(Policies.MISCALIBRATED.id());
    models.setItems(Policies.ids());
    models.setValue(Policies.ids());
    models.addClassName("strive-wide");
    found.addClassName("strive-stack");
    foundModels.addClassName("strive-stack");
    var parameters =
        Html.card(
            "Parameters",
            Html.muted(
                "People who follow a model are simulated on this study's design and fitted with it."
                    + " What comes back can be read from real people."),
            controls,
            recovering,
            found);
    var comparison =
        Html.card(
            "Models",
            Html.muted(
                "People of each model are simulated, and all models fitted to everybody. A model that is"
                    + " taken for another one here will be taken for it in real people too."),
            modelControls,
            recoveringModels,
            foundModels);
    var all = new Div(parameters, comparison);
    all.addClassName("strive-stack");
    content().add(all);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    begun = false;
    super.beforeEnter(event);
  }

  @Override
  void show(StudySummary study) {
    recovering.show(study.id());
    recoveringModels.show(study.id());
    Recoveries recoveries = lab().recoveries();
    recover.setEnabled(!recoveries.isRecoveringParameters(study.id()));
    recoverModels.setEnabled(!recoveries.isRecoveringModels(study.id()));
    boolean fitted = lab().fits().newest(study.id()).isPresent();
    controls.offerFit(fitted);
    modelControls.offerFit(fitted);
    Optional<StoredRecovery<RecoveredParameters>> parameters =
        recoveries.latestParameters(study.id());
    Optional<StoredRecovery<RecoveredModels>> ofModels = recoveries.latestModels(study.id());
    if (!begun) {
      begun = true;
      parameters.ifPresent(one -> begin(one.request()));
      ofModels.ifPresent(one -> beginModels(one.request()));
    }
    var drawn =
        new Drawn(
            parameters.map(StoredRecovery::job),
            isStale(parameters),
            ofModels.map(StoredRecovery::job),
            isStale(ofModels));
    if (!drawn.equals(shown)) {
      shown = drawn;
      found.removeAll();
      foundModels.removeAll();
      parameters.ifPresentOrElse(
          one -> draw(one, drawn.stale()),
          () -> found.add(Html.muted("Not done for this study yet.")));
      ofModels.ifPresentOrElse(
          one -> drawModels(one, drawn.staleModels()),
          () -> foundModels.add(Html.muted("Not done for this study yet.")));
    }
  }

  /// The form as it was last asked with.
  private void begin(RecoveryRequest asked) {
    controls.begin(asked);
    asked.settings().models().stream()
        .filter(Policies.ids()::contains)
        .findFirst()
        .ifPresent(model::setValue);
  }

  private void beginModels(RecoveryRequest asked) {
    modelControls.begin(asked);
    models.setValue(asked.settings().models().stream().filter(Policies.ids()::contains).toList());
  }

  private boolean isStale(Optional<? extends StoredRecovery<?>> stored) {
    return stored.isPresent() && lab().recoveries().isStale(id(), stored.get());
  }

  private void draw(StoredRecovery<RecoveredParameters> stored, boolean stale) {
    if (stale) {
      found.add(RecoveryTables.stale());
    }
    var words = new RecoveryViewModel(stored.result());
    found.add(verdict(words.finding(), words.numbers()));
    var figures = new Div();
    figures.addClassName("strive-scatters");
    for (RecoverySummary summary : stored.result().summaries()) {
      var figure = new FigureElement("recovery-" + summary.parameter());
      figure.show(RecoveryFigures.scatter(stored.result(), summary));
      figures.add(figure);
    }
    found.add(figures, RecoveryTables.parameters(words));
    words.tradeOffs().forEach(sentence -> found.add(Html.muted(sentence)));
    found.add(RecoveryTables.how(stored));
  }

  private void drawModels(StoredRecovery<RecoveredModels> stored, boolean stale) {
    if (stale) {
      foundModels.add(RecoveryTables.stale());
    }
    var words = new ModelRecoveryViewModel(stored.result());
    foundModels.add(verdict(words.finding(), words.numbers()));
    var confusion = new FigureElement("confusion");
    confusion.show(RecoveryFigures.confusion(stored.result()));
    var inversion = new FigureElement("inversion");
    inversion.show(RecoveryFigures.inversion(stored.result()));
    foundModels.add(
        Html.head("Confusion", "share of the people of each row"),
        confusion,
        Html.head("Inversion", "share of the people described best by each column"),
        inversion);
    if (!words.lost().isEmpty()) {
      foundModels.add(RecoveryTables.pairs("Separable, but found too seldom", words.lost()));
    }
    if (!words.unsure().isEmpty()) {
      foundModels.add(
          RecoveryTables.pairs("Separable, not sure whether found often enough", words.unsure()));
    }
    if (!words.notSeparable().isEmpty()) {
      foundModels.add(RecoveryTables.pairs("Not separable", words.notSeparable()));
    }
    foundModels.add(
        Html.muted(
            "Found: share of the people of each whom it describes better than the other, with the 95 %"
                + " interval (Wilson) that so many people leave; too seldom: an interval below 0.80. Effort differs"
                + " by: what the other misses of it, fitted to choices without noise; half the noise of"
                + " choice tells two models apart, or a smaller number of parameters."),
        RecoveryTables.how(stored));
  }

  private static Paragraph verdict(String finding, String numbers) {
    var verdict = new Paragraph(Html.bold(finding + " "), new Text(numbers));
    verdict.addClassName("strive-verdict");
    return verdict;
  }

  private void recover() {
    request(controls, List.of(model.getValue()))
        .ifPresent(request -> lab().recoveries().submitParameters(id(), request));
    refresh();
  }

  private void recoverModels() {
    List<String> chosen = Policies.ids().stream().filter(models.getValue()::contains).toList();
    if (chosen.size() < 2) {
      models.setErrorMessage("At least two");
      models.setInvalid(true);
      return;
    }
    request(modelControls, chosen)
        .ifPresent(request -> lab().recoveries().submitModels(id(), request));
    refresh();
  }

  private Optional<RecoveryRequest> request(RecoveryControls chosen, List<String> asked) {
    Optional<JobId> fit =
        chosen.asFitted() ? lab().fits().latest(id()).map(StoredFit::job) : Optional.empty();
    return chosen
        .numbers()
        .map(
            numbers ->
                new RecoveryRequest(
                    lab().recoveries().usual(id()).withModels(asked).withMethod(chosen.method()),
                    numbers.people(),
                    numbers.seed(),
                    fit));
  }
}
