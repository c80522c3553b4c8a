package strive.inference.check;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/// Independent pieces of work on several threads. Results are taken in the order of the pieces, so
/// that the number of threads changes nothing in what is made of them, and only a few wait to be
/// taken at any time, so that many people need no more memory than few.
final class PacedWork {

  private static final int AHEAD = 4;
  private static final long CHECKS_PER_SECOND = 5;

  /// One piece.
  interface Piece<T> {
    /// Its result; without a meaning once cancelled.
    T result(int number, BooleanSupplier cancelled);
  }

  /// What is made of the results, on the thread that asked for the work.
  interface Taker<T> {
    void take(int number, T result);
  }

  private final int threads;
  private final BooleanSupplier cancelled;

  /// @param threads at least 1
  /// @param cancelled asked about five times a second, on the thread that asks for the work
  PacedWork(int threads, BooleanSupplier cancelled) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be at least 1, got " + threads);
    }
    this.threads = threads;
    this.cancelled = cancelled;
  }

  /// Does pieces 0 to count - 1.
  ///
  /// @return false if it was cancelled before all were taken
  <T> boolean all(int count, Piece<T> piece, Taker<T> taker) {
    AtomicBoolean stop = new AtomicBoolean();
    ExecutorService workers = Executors.newFixedThreadPool(threads, PacedWork::worker);
    try {
      Deque<Future<T>> ahead = new ArrayDeque<>();
      int asked = 0;
      for (int taken = 0; taken < count; taken++) {
        while (asked < count && ahead.size() < AHEAD * threads) {
          int number = asked++;
          ahead.add(workers.submit(() -> piece.result(number, stop::get)));
        }
        Future<T> next = ahead.remove();
        if (!finished(next)) {
          return false;
        }
        taker.take(taken, result(next));
      }
      return true;
    } finally {
      stop.set(true);
      workers.shutdownNow();
    }
  }

  /// Waits until it is done, or the work is cancelled.
  private <T> boolean finished(Future<T> one) {
    while (!cancelled.getAsBoolean()) {
      try {
        one.get(1000 / CHECKS_PER_SECOND, TimeUnit.MILLISECONDS);
        return true;
      } catch (TimeoutException _) {
        // Not yet; whether it is still wanted is asked again.
      } catch (InterruptedException interrupted) {
        throw interrupted(interrupted);
      } catch (ExecutionException failed) {
        throw new IllegalStateException("a check broke off", failed.getCause());
      }
    }
    return false;
  }

  private static <T> T result(Future<T> done) {
    return done.resultNow();
  }

  private static IllegalStateException interrupted(InterruptedException interrupted) {
    Thread.currentThread().interrupt();
    return new IllegalStateException(
        "the thread that waits for a check was interrupted", interrupted);
  }

  private static Thread worker(Runnable work) {
    Thread thread = new Thread(work, "check");
    thread.setDaemon(true);
    return thread;
  }
}
