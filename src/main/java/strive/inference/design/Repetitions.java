package strive.inference.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import strive.inference.FitProgress;

/// Does independent pieces of work on several threads; what they bring stays in their order.
final class Repetitions {

  private static final long CHECKS_PER_SECOND = 5;

  private Repetitions() {}

  /// One piece.
  @FunctionalInterface
  interface Piece<T> {

    /// What it brings; empty if cancelled.
    Optional<T> run(BooleanSupplier cancelled);
  }

  /// All of them; empty if cancelled.
  static <T> Optional<List<T>> all(List<Piece<T>> pieces, int threads, FitProgress progress) {
    AtomicBoolean cancelled = new AtomicBoolean();
    BlockingQueue<Integer> done = new LinkedBlockingQueue<>();
    ExecutorService workers = Executors.newFixedThreadPool(threads, Repetitions::worker);
    try {
      List<Future<Optional<T>>> futures = new ArrayList<>();
      for (Piece<T> piece : pieces) {
        futures.add(workers.submit(() -> counted(piece, cancelled, done)));
      }
      for (int count = 0; count < pieces.size(); ) {
        if (progress.cancelled()) {
          return Optional.empty();
        }
        if (next(done)) {
          progress.fitted(++count, pieces.size());
        }
      }
      return Optional.of(futures.stream().map(future -> result(future)).toList());
    } finally {
      cancelled.set(true);
      workers.shutdown();
    }
  }

  private static <T> Optional<T> counted(
      Piece<T> piece, AtomicBoolean cancelled, BlockingQueue<Integer> done) {
    try {
      return cancelled.get() ? Optional.empty() : piece.run(cancelled::get);
    } finally {
      done.add(1);
    }
  }

  private static boolean next(BlockingQueue<Integer> done) {
    try {
      return done.poll(1000 / CHECKS_PER_SECOND, TimeUnit.MILLISECONDS) != null;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the thread that waits for repetitions was interrupted");
    }
  }

  private static <T> T result(Future<Optional<T>> future) {
    try {
      return future.get().orElseThrow();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the thread that waits for repetitions was interrupted");
    } catch (ExecutionException failed) {
      throw new IllegalStateException("a repetition broke off", failed.getCause());
    }
  }

  private static Thread worker(Runnable work) {
    Thread thread = new Thread(work, "design");
    thread.setDaemon(true);
    return thread;
  }
}
