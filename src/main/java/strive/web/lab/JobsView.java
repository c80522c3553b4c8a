package strive.web.lab;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import strive.study.JobId;
import strive.study.JobState;
import strive.study.JobView;
import strive.study.StudySummary;

/// All work in the background, the newest first; the page follows the studies that are on it.
@Route("jobs")
@PageTitle("Jobs · Strive")
@PermitAll
public final class JobsView extends Div {

  private static final long serialVersionUID = 1;
  private static final int NO_NUMBERS = 9;

  private final transient Lab lab;
  private final Div list = new Div();
  private final transient JobMessages messages = new JobMessages();
  private final transient List<Registration> following = new ArrayList<>();
  private transient List<Standing> shown = List.of();

  /// What the rows depend on, besides what changes while a job is at work.
  private record Standing(JobId job, JobState state) {}

  /// The list as it is now.
  public JobsView(Lab lab) {
    this.lab = lab;
    addClassName("strive-page");
    var title = new Div(new H1("Jobs"));
    title.addClassName("strive-title");
    add(title, list);
    build(lab.jobs().newest());
  }

  private void refresh() {
    List<JobView> jobs = lab.jobs().newest();
    if (standing(jobs).equals(shown)) {
      tell(jobs);
    } else {
      build(jobs);
    }
  }

  private static List<Standing> standing(List<JobView> jobs) {
    return jobs.stream().map(job -> new Standing(job.id(), job.state())).toList();
  }

  private void build(List<JobView> jobs) {
    shown = standing(jobs);
    messages.clear();
    list.removeAll();
    if (jobs.isEmpty()) {
      list.add(
          Html.card(
              "",
              new Paragraph(
                  "No job yet. Fits, recovery studies and checks that take a while will stand here.")));
      return;
    }
    NativeTable table =
        Html.table(List.of("Job", "Study", "State", "Message", "Submitted", ""), NO_NUMBERS);
    for (JobView job : jobs) {
      Html.row(
          table,
          NO_NUMBERS,
          new Span(JobWords.kind(job.kind()) + " " + job.id()),
          new Anchor("studies/" + job.study() + JobWords.page(job.kind()), study(job)),
          JobWords.state(job.state()),
          messages.place(job.id()),
          new Span(Numbers.dayAndTime(job.submitted())),
          job.state().isEnd() ? new Span() : cancel(job));
    }
    list.add(Html.card("", Html.scroll(table)));
    tell(jobs);
  }

  private String study(JobView job) {
    return lab.studies().find(job.study()).map(StudySummary::name).orElse("Study " + job.study());
  }

  /// How far each is, in the row that stands there already.
  private void tell(List<JobView> jobs) {
    Instant now = lab.surroundings().clock().instant();
    for (JobView job : jobs) {
      messages.tell(job.id(), JobProgressViewModel.line(job, now));
    }
  }

  private Button cancel(JobView job) {
    var cancel =
        new Button(
            "Cancel",
            _ -> {
              lab.jobs().cancel(job.id());
              refresh();
            });
    cancel.addThemeVariants(ButtonVariant.SMALL);
    cancel.setAriaLabel("Cancel " + JobWords.kind(job.kind()) + " " + job.id());
    return cancel;
  }

  @Override
  protected void onAttach(AttachEvent event) {
    super.onAttach(event);
    lab.jobs().newest().stream()
        .map(JobView::study)
        .distinct()
        .forEach(study -> following.add(lab.feed().follow(study, this, this::refresh)));
  }

  @Override
  protected void onDetach(DetachEvent event) {
    following.forEach(Registration::remove);
    following.clear();
    super.onDetach(event);
  }
}
