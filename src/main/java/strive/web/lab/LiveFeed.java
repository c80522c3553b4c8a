package strive.web.lab;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.PreDestroy;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import org.springframework.stereotype.Service;
import strive.study.JobView;
import strive.study.Jobs;
import strive.study.Monitor;
import strive.study.StudyId;

/// Tells open pages that something of their study is new. One look a second for the whole server at
/// the studies that somebody has open, however many pages there are.
@Service
public class LiveFeed {

  private static final Logger LOG = System.getLogger(LiveFeed.class.getName());
  private static final long EVERY_MS = 1_000;

  private final ToLongFunction<StudyId> version;
  private final Map<StudyId, Topic> topics = new ConcurrentHashMap<>();
  private final ScheduledExecutorService poller =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("live-feed").daemon().factory());

  /// What pages of one study listen to.
  private static final class Topic {
    private final CopyOnWriteArrayList<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile long seen = Long.MIN_VALUE;
  }

  /// A feed on these services.
  public LiveFeed(Monitor monitor, Jobs jobs) {
    this.version =
        study ->
            31 * monitor.version(study)
                + jobs.newest(study).stream().mapToInt(LiveFeed::state).reduce(1, LiveFeed::mixed);
    var _ = poller.scheduleWithFixedDelay(this::look, EVERY_MS, EVERY_MS, TimeUnit.MILLISECONDS);
  }

  private static int mixed(int before, int next) {
    return 31 * before + next;
  }

  private static int state(JobView job) {
    return Objects.hash(job.id(), job.state(), job.done(), job.message(), job.cancelRequested());
  }

  /// Calls `refresh` under the page's lock whenever the study has changed, until the page is gone.
  Registration follow(StudyId study, Component page, Runnable refresh) {
    UI ui = page.getUI().orElseThrow();
    Topic topic = topics.computeIfAbsent(study, _ -> new Topic());
    Runnable listener = () -> enter(ui, refresh);
    topic.listeners.add(listener);
    return () -> topic.listeners.remove(listener);
  }

  /// A page that is just being closed refuses; it needs nothing any more.
  private static void enter(UI ui, Runnable refresh) {
    var _ = ui.access(refresh::run);
  }

  private void look() {
    topics.forEach(
        (study, topic) -> {
          try {
            if (topic.listeners.isEmpty()) {
              return;
            }
            long now = version.applyAsLong(study);
            if (now != topic.seen) {
              topic.seen = now;
              topic.listeners.forEach(Runnable::run);
            }
          } catch (RuntimeException fault) {
            LOG.log(Level.WARNING, "the live view will look again in a second", fault);
          }
        });
  }

  @PreDestroy
  void stop() {
    poller.shutdown();
  }
}
