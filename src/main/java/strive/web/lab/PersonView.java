package strive.web.lab;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import strive.inference.Engagement;
import strive.inference.Estimate;
import strive.inference.PersonFit;
import strive.inference.StudyFit;
import strive.protocol.Origin;
import strive.protocol.RecordedEvent;
import strive.protocol.RunRecord;
import strive.protocol.RunState;
import strive.protocol.Trial;
import strive.report.figure.ConfidenceTrap;
import strive.report.figure.PersonFigure;
import strive.study.LiveRun;
import strive.study.StoredFit;
import strive.study.StudySummary;

/// One person: effort, performance and reported expectation by block, parameters, engagement.
@Route("studies/:study/people/:participant")
@PermitAll
public final class PersonView extends StudyPage {

  private static final long serialVersionUID = 1;
  private static final double HASTY_MS = 200;

  private final FigureElement figure = new FigureElement("person");
  private final FigureElement trap = new FigureElement("confidence-trap");
  private String participant = "";

  /// The page; study and participant come with the address.
  public PersonView(Lab lab) {
    super(lab, "People");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    participant = event.getRouteParameters().get("participant").orElse("");
    below(participant);
    super.beforeEnter(event);
  }

  private RunRecord run(StudySummary study) {
    return lab()
        .data()
        .run(study.id(), participant)
        .orElseThrow(() -> new NothingHereException("There is no such participant."));
  }

  @Override
  Object actionsDependOn(StudySummary study) {
    return run(study).header().state();
  }

  @Override
  Span badge(StudySummary study) {
    RunState state = run(study).header().state();
    return Html.badge(PeopleView.words(state), state == RunState.FINISHED ? "ok" : "plain");
  }

  @Override
  List<Component> actions(StudySummary study) {
    List<String> ids =
        lab().monitor().of(study.id()).orElseThrow().runs().stream()
            .map(LiveRun::participant)
            .sorted()
            .toList();
    int own = ids.indexOf(participant);
    var neighbours = new ArrayList<Component>();
    if (own > 0) {
      neighbours.add(neighbour("← ", ids.get(own - 1), ""));
    }
    if (own >= 0 && own + 1 < ids.size()) {
      neighbours.add(neighbour("", ids.get(own + 1), " →"));
    }
    return neighbours;
  }

  private Anchor neighbour(String before, String id, String after) {
    var anchor = new Anchor(path("/people/" + id), before + id + after);
    anchor.addClassName("strive-button");
    return anchor;
  }

  @Override
  void show(StudySummary study) {
    RunRecord run = run(study);
    Optional<StudyFit> fit = lab().fits().latest(study.id()).map(StoredFit::fit);
    content().removeAll();
    fit.flatMap(found -> PersonViewModel.of(participant, found))
        .map(PersonView::verdict)
        .ifPresent(content()::add);
    var main = new Div(drawing(run, fit), record(run));
    main.addClassName("strive-stack");
    var side = new Div();
    side.addClassName("strive-stack");
    fit.ifPresentOrElse(
        found -> {
          side.add(engagement(found));
          ConfidenceTrap.situation(run.person(), found).map(this::trap).ifPresent(side::add);
          side.add(parameters(found));
        },
        () ->
            side.add(
                Html.card(
                    "Parameters",
                    new Paragraph(
                        "No fit yet. The comparison page fits everybody who has finished."))));
    var columns = new Div(main, side);
    columns.addClassName("strive-cols");
    content().add(columns);
  }

  private static Component verdict(PersonViewModel model) {
    var verdict = new Paragraph(Html.bold(model.finding() + " "), new Text(model.numbers()));
    verdict.addClassName("strive-verdict");
    return verdict;
  }

  private Component drawing(RunRecord run, Optional<StudyFit> fit) {
    if (run.person().episodes().isEmpty()) {
      return Html.card("Effort and learning", new Paragraph("No block has been tested yet."));
    }
    figure.show(PersonFigure.of(run.person(), fit, run.header().state() == RunState.RUNNING));
    return Html.card("Effort and learning", figure);
  }

  private static Component record(RunRecord run) {
    long tests = run.trials().stream().filter(trial -> trial.kind() == Trial.Kind.TEST).count();
    long hasty =
        run.trials().stream()
            .filter(trial -> trial.kind() == Trial.Kind.TEST)
            .filter(trial -> trial.durationMs().orElse(HASTY_MS) < HASTY_MS)
            .count();
    int late = run.trials().stream().mapToInt(Trial::droppedFrames).sum();
    NativeTable table = Html.table(List.of("Record", "value"), 1);
    row(table, "Origin", run.header().origin() == Origin.SIMULATED ? "simulated" : "person");
    row(table, "Condition", run.header().condition());
    row(table, "State", PeopleView.words(run.header().state()));
    row(table, "Events", Numbers.whole(run.events()) + " stored, none missing");
    row(table, "Irregular events", Numbers.whole(run.irregulars().size()));
    row(table, "Time", Numbers.span(Duration.between(run.header().started(), run.lastSeen())));
    row(table, "Answers under 200 ms", hasty + " of " + Numbers.whole(tests));
    row(table, "Late frames", Numbers.whole(late));
    row(table, "Points", Numbers.whole(run.points()));
    row(table, "Started", Numbers.dayAndTime(run.header().started()));
    row(table, "Protocol", run.header().protocolHash().substring(0, 12));
    var card = Html.card("", table);
    run.irregulars().stream().limit(20).map(PersonView::irregular).forEach(card::add);
    return card;
  }

  private static Component irregular(RecordedEvent event) {
    var line = new Div(Html.muted("Event " + event.seq() + ": " + event.irregular().orElse("")));
    line.addClassName("strive-remarks");
    return line;
  }

  private static void row(NativeTable table, String name, String value) {
    Html.row(table, 1, List.of(name, value));
  }

  private Component engagement(StudyFit fit) {
    List<Engagement> own =
        fit.engagement().stream().filter(one -> one.participant().equals(participant)).toList();
    if (own.isEmpty()) {
      return Html.card("Engagement", new Paragraph("This person is not in the newest fit."));
    }
    NativeTable table =
        Html.table(List.of("episode", "effort", "optimum", "excess", "quit", "value"), 1);
    for (Engagement one : own) {
      Html.row(
          table,
          1,
          List.of(
              Integer.toString(one.episode()),
              Numbers.two(one.engagement()),
              Numbers.two(one.optimalEngagement()),
              one.excessEffort().isPresent()
                  ? Numbers.signed(one.excessEffort().getAsDouble())
                  : "–",
              one.quitBlock().isPresent() ? Integer.toString(one.quitBlock().getAsInt()) : "–",
              Numbers.percent(one.valueShare())));
    }
    return Html.card(
        "Engagement",
        table,
        Html.muted("Value: share of what the exact optimum gains at the imposed cost."));
  }

  private Component trap(ConfidenceTrap.Situation situation) {
    trap.show(ConfidenceTrap.of(situation));
    return Html.card(
        "The confidence trap",
        Html.muted(
            "On the shaded line every expectation comes true. Above it, expectations are"
                + " disappointed. Learner and cost are this person's, as fitted."),
        trap);
  }

  private Component parameters(StudyFit fit) {
    var shown = new ComparisonViewModel(fit);
    Optional<PersonFit> own = fit.fit(participant, shown.shownModel());
    if (own.isEmpty()) {
      return Html.card("Parameters", new Paragraph("This person is not in the newest fit."));
    }
    NativeTable table = Html.table(List.of(shown.shownName(), "estimate", "± SE"), 1);
    for (Estimate estimate : own.get().estimates()) {
      Html.row(
          table,
          1,
          List.of(
              estimate.parameter(),
              Numbers.decimals(estimate.value(), 3),
              estimate.fixed() ? "fixed" : estimate.atBound() ? "at bound" : error(estimate)));
    }
    var card = Html.card("Parameters", Html.light(own.get().light().word()), table);
    own.get().remarks().forEach(remark -> card.add(new Paragraph(Html.muted(remark))));
    return card;
  }

  private static String error(Estimate estimate) {
    return estimate.standardError().isPresent()
        ? "± " + Numbers.decimals(estimate.standardError().getAsDouble(), 3)
        : "–";
  }
}
