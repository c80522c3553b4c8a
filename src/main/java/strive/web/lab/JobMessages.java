package strive.web.lab;

import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import strive.study.JobId;

/// What rows of jobs say while the jobs are at work: the words change in rows that stay.
final class JobMessages {

  private final Map<JobId, Span> places = new HashMap<>();

  /// The place of a job's words in a new row.
  Span place(JobId job) {
    Span place = Html.muted("");
    places.put(job, place);
    return place;
  }

  void tell(JobId job, String words) {
    Optional.ofNullable(places.get(job)).ifPresent(place -> place.setText(words));
  }

  /// Forgets rows that are taken away.
  void clear() {
    places.clear();
  }
}
