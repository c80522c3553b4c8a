package strive.web.lab;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import strive.study.JobState;
import strive.study.JobView;
import strive.study.StudySummary;

/// All work in the background, the newest first.
@Route("jobs")
@PageTitle("Jobs · Strive")
@PermitAll
public final class JobsView extends Div {

  private static final long serialVersionUID = 1;
  private static final int NO_NUMBERS = 9;

  private final transient Lab lab;
  private final Div list = new Div();

  /// The list as it is now.
  public JobsView(Lab lab) {
    this.lab = lab;
    addClassName("strive-page");
    var title = new Div(new H1("Jobs"));
    title.addClassName("strive-title");
    add(title, list);
    show();
  }

  private void show() {
    list.removeAll();
    List<JobView> jobs = lab.jobs().newest();
    if (jobs.isEmpty()) {
      list.add(Html.card("", new Paragraph("No job yet. Fits of studies will stand here.")));
      return;
    }
    NativeTable table =
        Html.table(
            List.of("Job", "Study", "State", "How far", "Message", "Submitted", ""), NO_NUMBERS);
    for (JobView job : jobs) {
      String study =
          lab.studies().find(job.study()).map(StudySummary::name).orElse("Study " + job.study());
      Html.row(
          table,
          NO_NUMBERS,
          new Span(job.kind() + " " + job.id()),
          new Anchor("studies/" + job.study() + "/comparison", study),
          Html.badge(words(job.state()), kind(job.state())),
          new Span(job.total() == 0 ? "–" : job.done() + " of " + job.total()),
          new Span(job.message()),
          new Span(Numbers.dayAndTime(job.submitted())),
          job.state().isEnd() ? new Span() : cancel(job));
    }
    list.add(Html.card("", Html.scroll(table)));
  }

  private Button cancel(JobView job) {
    return new Button(
        "Cancel",
        _ -> {
          lab.jobs().cancel(job.id());
          show();
        });
  }

  static String words(JobState state) {
    return switch (state) {
      case QUEUED -> "waiting";
      case RUNNING -> "at work";
      case DONE -> "done";
      case CANCELLED -> "cancelled";
      case FAILED -> "failed";
    };
  }

  private static String kind(JobState state) {
    return switch (state) {
      case DONE -> "ok";
      case FAILED -> "failed";
      case QUEUED, RUNNING, CANCELLED -> "plain";
    };
  }
}
