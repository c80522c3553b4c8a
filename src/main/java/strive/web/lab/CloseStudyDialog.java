package strive.web.lab;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import strive.study.StudySummary;

/// Asks before a study is closed for good.
final class CloseStudyDialog extends ConfirmDialog {

  private static final long serialVersionUID = 1;

  CloseStudyDialog(StudySummary study, Runnable close) {
    setHeader("Close “" + study.name() + "” for good?");
    setText(
        "Nobody new can ever start. "
            + Numbers.people(study.people().running())
            + " still at work can finish. All data stay.");
    setCancelable(true);
    setCancelText("Keep it paused");
    setConfirmText("Close 1 study");
    addConfirmListener(_ -> close.run());
  }
}
