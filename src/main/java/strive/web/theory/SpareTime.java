package strive.web.theory;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.springframework.stereotype.Service;

/// Computes for pages in the time that the server has to spare: one thing at a time for the whole
/// server, at the lowest priority, because the same machine takes participants' answers.
@Service
public class SpareTime {

  private static final int MOST_WAITING = 50;

  private final LongSupplier nanos;
  private final ThreadPoolExecutor worker;

  /// By the machine's own time.
  public SpareTime() {
    this(System::nanoTime);
  }

  /// @param nanos nanoseconds since some moment
  @SuppressWarnings("ThreadPriorityCheck") // nothing relies on it; where it counts it is a courtesy
  SpareTime(LongSupplier nanos) {
    this.nanos = nanos;
    worker =
        new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(MOST_WAITING),
            Thread.ofPlatform()
                .name("theory-lab")
                .daemon()
                .priority(Thread.MIN_PRIORITY)
                .factory());
  }

  /// Something that is computed, or waits for its turn.
  final class Computation implements Runnable {
    private final Duration limit;
    private final Consumer<Computation> work;
    private volatile boolean dropped;
    private volatile long begun;

    private Computation(Duration limit, Consumer<Computation> work) {
      this.limit = limit;
      this.work = work;
    }

    @Override
    public void run() {
      begun = nanos.getAsLong();
      if (!dropped) {
        work.accept(this);
      }
    }

    /// Nobody needs it any more. It ends where it next asks whether to go on; if it waits it will
    /// not begin.
    void drop() {
      dropped = true;
      worker.remove(this);
    }

    /// Whether somebody needs it and there is time left; asked now and then by the work.
    boolean goesOn() {
      return !dropped && !isOver();
    }

    boolean isDropped() {
      return dropped;
    }

    /// Whether its time is over.
    boolean isOver() {
      return elapsed().compareTo(limit) > 0;
    }

    /// Time since it began.
    Duration elapsed() {
      return Duration.ofNanos(nanos.getAsLong() - begun);
    }
  }

  /// Puts work at the end of the line.
  ///
  /// @param limit time that the work may take once it has begun
  /// @return empty when too much waits already
  Optional<Computation> begin(Duration limit, Consumer<Computation> work) {
    var computation = new Computation(limit, work);
    try {
      worker.execute(computation);
      return Optional.of(computation);
    } catch (RejectedExecutionException _) {
      return Optional.empty();
    }
  }

  /// Ends with the server; what waits is forgotten.
  @PreDestroy
  void stop() {
    worker.shutdownNow();
  }
}
