package strive.web.lab;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import strive.study.Checks;
import strive.study.DesignChecks;
import strive.study.Fits;
import strive.study.JobState;
import strive.study.Recoveries;

/// Kinds and states of jobs in words.
final class JobWords {

  private JobWords() {}

  /// What a job of this kind is; a kind that is not known here is called by its own name.
  static String kind(String kind) {
    return switch (kind) {
      case Fits.KIND -> "Fit";
      case Recoveries.KIND -> "Recovery";
      case Recoveries.MODELS -> "Model recovery";
      case Checks.KIND -> "Predictive checks";
      case Checks.VALIDATION -> "Cross-validation";
      case DesignChecks.KIND -> "Design check";
      default -> kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1);
    };
  }

  /// The page of a study, as a path below it, on which such jobs are asked for and watched.
  static String page(String kind) {
    return switch (kind) {
      case Fits.KIND -> "/fits";
      case Recoveries.KIND, Recoveries.MODELS -> "/recovery";
      case Checks.KIND, Checks.VALIDATION -> "/checks";
      case DesignChecks.KIND -> "/protocol/design";
      default -> "";
    };
  }

  /// A state as a badge.
  static Span state(JobState state) {
    return switch (state) {
      case QUEUED -> Html.badge("waiting", "plain");
      case RUNNING -> Html.badge("at work", "plain");
      case DONE -> Html.badge("done", "ok");
      case CANCELLED -> Html.badge("cancelled", "plain");
      case FAILED -> Html.badge("failed", "failed");
    };
  }
}
