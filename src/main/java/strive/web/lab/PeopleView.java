package strive.web.lab;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import strive.protocol.Origin;
import strive.protocol.RunState;
import strive.study.LiveRun;
import strive.study.LiveStudy;
import strive.study.StudySummary;

/// Everybody of a study: where each is, when last seen, how many blocks are done.
@Route("studies/:study/people")
@PermitAll
public final class PeopleView extends StudyPage {

  private static final long serialVersionUID = 1;
  private static final int FIRST_NUMBER = 5;

  /// The page; its study comes with the address.
  public PeopleView(Lab lab) {
    super(lab, "People");
  }

  @Override
  void show(StudySummary study) {
    LiveStudy live = lab().monitor().of(study.id()).orElseThrow();
    sayLive(live.at());
    content().removeAll();
    if (live.runs().isEmpty()) {
      content()
          .add(
              Html.card("", new Paragraph("Nobody has started yet. The link is on the overview.")));
      return;
    }
    NativeTable table =
        Html.table(
            List.of(
                "Person",
                "Condition",
                "Origin",
                "State",
                "Where",
                "Blocks done",
                "Points",
                "Events",
                "Irregular",
                "Last seen"),
            FIRST_NUMBER);
    live.runs().stream()
        .sorted(Comparator.comparing(LiveRun::lastSeen).reversed())
        .forEach(
            run ->
                Html.row(
                    table,
                    FIRST_NUMBER,
                    new Anchor(path("/people/" + run.participant()), run.participant()),
                    new Span(run.condition()),
                    new Span(run.origin() == Origin.SIMULATED ? "simulated" : "person"),
                    state(run, live),
                    new Span(run.place()),
                    new Span(run.blocksDone() + " of " + run.blocksTotal()),
                    new Span(Numbers.whole(run.points())),
                    new Span(Numbers.whole(run.events())),
                    new Span(Numbers.whole(run.irregular())),
                    new Span(Numbers.span(Duration.between(run.lastSeen(), live.at())) + " ago")));
    content().add(Html.card("", Html.scroll(table)));
  }

  private static Span state(LiveRun run, LiveStudy live) {
    if (OverviewViewModel.isSilent(run, live.at())) {
      return Html.badge("silent", "weak");
    }
    return switch (run.state()) {
      case RUNNING -> Html.badge("working", "plain");
      case FINISHED -> Html.badge("finished", "ok");
      case STOPPED -> Html.badge("stopped", "plain");
    };
  }

  static String words(RunState state) {
    return switch (state) {
      case RUNNING -> "working";
      case FINISHED -> "finished";
      case STOPPED -> "stopped";
    };
  }
}
