package strive.web.lab;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import strive.study.JobState;

/// Kinds and states of jobs in words.
final class JobWords {

  private JobWords() {}

  /// What a job of this kind is; a kind that is not known here is called by its own name.
  static String kind(String kind) {
    return switch (kind) {
      case "fit" -> "Fit";
      case "recovery" -> "Recovery";
      case "check" -> "Predictive checks";
      case "design" -> "Design check";
      default -> kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1);
    };
  }

  /// The page of a study, as a path below it, on which such jobs are asked for and watched.
  static String page(String kind) {
    return switch (kind) {
      case "fit" -> "/fits";
      case "recovery" -> "/recovery";
      case "check" -> "/checks";
      case "design" -> "/protocol/design";
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
