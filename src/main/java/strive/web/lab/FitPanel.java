package strive.web.lab;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.time.Duration;
import java.util.Optional;
import strive.study.JobState;
import strive.study.JobView;
import strive.study.StudyId;

/// The fit of a study that is waiting or at work, with its progress and *Cancel*; or how the last
/// one ended, when it did not end well.
final class FitPanel extends Div {

  private static final long serialVersionUID = 1;

  private final transient Lab lab;

  FitPanel(Lab lab) {
    this.lab = lab;
    addClassName("strive-progress");
  }

  /// Shows what is going on now.
  void show(StudyId study) {
    removeAll();
    Optional<JobView> newest = lab.fits().history(study).stream().findFirst();
    setVisible(newest.isPresent() && newest.get().state() != JobState.DONE);
    newest.ifPresent(
        job -> {
          switch (job.state()) {
            case QUEUED, RUNNING -> progress(job);
            case CANCELLED ->
                add(new Paragraph("The last fit was cancelled. The earlier result is unchanged."));
            case FAILED -> add(new Paragraph("The last fit stopped: " + job.message()));
            case DONE -> {
              // The result itself is shown.
            }
          }
        });
  }

  private void progress(JobView job) {
    var bar = new ProgressBar();
    if (job.total() > 0) {
      bar.setMax(job.total());
      bar.setValue(Math.min(job.done(), job.total()));
    } else {
      bar.setIndeterminate(true);
    }
    bar.getElement().setAttribute("aria-label", "Progress of the fit");
    var cancel =
        new Button(
            "Cancel",
            event -> {
              event.getSource().setEnabled(false);
              lab.fits().cancel(job.id());
            });
    cancel.addThemeVariants(ButtonVariant.SMALL);
    var words = new Span(words(job));
    words.getElement().setAttribute("role", "status");
    var row = new Div(words, cancel);
    row.addClassName("strive-row");
    add(bar, row);
  }

  private String words(JobView job) {
    if (job.cancelRequested()) {
      return "Stopping";
    }
    if (job.state() == JobState.QUEUED) {
      return "Waiting for a worker";
    }
    String left =
        job.left(lab.surroundings().clock().instant())
            .map(time -> ", about " + Numbers.span(time.plus(Duration.ofSeconds(1))))
            .orElse("");
    return (job.message().isEmpty() ? "Reading the data" : job.message()) + left;
  }
}
