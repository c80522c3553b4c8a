package strive.web.lab;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import strive.study.JobId;
import strive.study.JobView;
import strive.study.StudyId;

/// The job of one kind of a study that is waiting or at work, with its progress and *Cancel*; or
/// how the last one ended, when it did not end well. Its parts stay while the numbers change, so
/// that whoever is about to press *Cancel* still can.
final class JobPanel extends Div {

  private static final long serialVersionUID = 1;

  private final transient Lab lab;
  private final String kind;
  private final String name;
  private final ProgressBar bar = new ProgressBar();
  private final Span words = new Span();
  private final Button cancel = new Button("Cancel", _ -> cancel());
  private transient @Nullable JobId job;

  /// @param kind of the jobs
  /// @param name what people call one of them, such as fit
  JobPanel(Lab lab, String kind, String name) {
    this.lab = lab;
    this.kind = kind;
    this.name = name;
    addClassName("strive-progress");
    bar.getElement().setAttribute("aria-label", "Progress of the " + name);
    words.getElement().setAttribute("role", "status");
    cancel.addThemeVariants(ButtonVariant.SMALL);
    var row = new Div(words, cancel);
    row.addClassName("strive-row");
    add(bar, row);
  }

  /// Shows what is going on now.
  void show(StudyId study) {
    List<JobView> jobs = lab.jobs().newest(study, kind);
    job = jobs.stream().findFirst().map(JobView::id).orElse(null);
    Optional<JobProgressViewModel> model =
        JobProgressViewModel.of(name, jobs, lab.surroundings().clock().instant());
    setVisible(model.isPresent());
    model.ifPresent(this::show);
  }

  private void show(JobProgressViewModel model) {
    words.setText(model.words());
    bar.setVisible(model.atWork());
    bar.setIndeterminate(model.share().isEmpty());
    bar.setValue(model.share().orElse(0));
    cancel.setVisible(model.atWork());
    cancel.setEnabled(!model.stopping());
  }

  private void cancel() {
    if (job != null) {
      cancel.setEnabled(false);
      words.setText("Stopping");
      lab.jobs().cancel(job);
    }
  }
}
