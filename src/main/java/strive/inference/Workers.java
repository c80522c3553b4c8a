package strive.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;

/// Threads that do independent pieces of work. Results come in the order of the pieces, so that the
/// number of threads changes nothing in what is made of them.
final class Workers implements AutoCloseable {

  private static final long CHECK_MS = 200;

  private final ExecutorService pool;
  private final BooleanSupplier cancelled;
  private volatile boolean stopped;

  /// Workers whom nobody stops.
  ///
  /// @param threads at least 1
  Workers(int threads) {
    this(threads, () -> false);
  }

  /// @param cancelled asked at least five times a second, on the thread that waits for them
  Workers(int threads, BooleanSupplier cancelled) {
    this.cancelled = cancelled;
    pool = Executors.newFixedThreadPool(threads, Workers::worker);
  }

  /// Whether somebody has cancelled; long pieces ask.
  boolean stopped() {
    return stopped;
  }

  /// Does pieces 0 to count - 1.
  ///
  /// @throws CancellationException once cancelled; pieces at work then end by themselves
  <T> List<T> all(int count, IntFunction<T> piece) {
    return all(count, piece, _ -> {});
  }

  /// The same.
  ///
  /// @param finished told on this thread how many pieces are done, at every one
  <T> List<T> all(int count, IntFunction<T> piece, IntConsumer finished) {
    CompletionService<T> work = new ExecutorCompletionService<>(pool);
    List<Future<T>> results = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int number = i;
      results.add(work.submit(() -> piece.apply(number)));
    }
    for (int ready = 0; ready < count; ) {
      if (cancelled.getAsBoolean()) {
        stopped = true;
        results.forEach(each -> each.cancel(false));
        throw new CancellationException("somebody cancelled the fit");
      }
      if (next(work)) {
        finished.accept(++ready);
      }
    }
    return results.stream().map(Workers::result).toList();
  }

  private static <T> boolean next(CompletionService<T> work) {
    try {
      return work.poll(CHECK_MS, TimeUnit.MILLISECONDS) != null;
    } catch (InterruptedException interrupted) {
      throw broken(interrupted);
    }
  }

  private static <T> T result(Future<T> done) {
    try {
      return done.get();
    } catch (InterruptedException interrupted) {
      throw broken(interrupted);
    } catch (ExecutionException failed) {
      throw new IllegalStateException("a fit broke off", failed.getCause());
    }
  }

  private static IllegalStateException broken(InterruptedException cause) {
    Thread.currentThread().interrupt();
    return new IllegalStateException("the thread that waits for a fit was interrupted", cause);
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }

  private static Thread worker(Runnable work) {
    Thread thread = new Thread(work, "fit");
    thread.setDaemon(true);
    return thread;
  }
}
