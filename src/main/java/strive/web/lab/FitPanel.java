package strive.web.lab;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import strive.study.JobId;
import strive.study.JobView;
import strive.study.StudyId;

/// The fit of a study that is waiting or at work, with its progress and *Cancel*; or how the last
/// one ended, when it did not end well. Its parts stay while the numbers change, so that whoever is
/// about to press *Cancel* still can.
final class FitPanel extends Div {

  private static final long serialVersionUID = 1;

  private final transient Lab lab;
  private final ProgressBar bar = new ProgressBar();
  private final Span words = new Span();
  private final Button cancel = new Button("Cancel", _ -> cancel());
  private transient @Nullable JobId job;

  FitPanel(Lab lab) {
    this.lab = lab;
    addClassName("strive-progress");
    bar.getElement().setAttribute("aria-label", "Progress of the fit");
    words.getElement().setAttribute("role", "status");
    cancel.addThemeVariants(ButtonVariant.SMALL);
    var row = new Div(words, cancel);
    row.addClassName("strive-row");
    add(bar, row);
  }

  /// Shows what is going on now.
  void show(StudyId study) {
    Optional<JobView> newest = lab.fits().history(study).stream().findFirst();
    job = newest.map(JobView::id).orElse(null);
    Optional<FitProgressViewModel> model =
        FitProgressViewModel.of(newest, lab.surroundings().clock().instant());
    setVisible(model.isPresent());
    model.ifPresent(this::show);
  }

  private void show(FitProgressViewModel model) {
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
      lab.fits().cancel(job);
    }
  }
}
