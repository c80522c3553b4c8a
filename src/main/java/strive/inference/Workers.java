package strive.inference;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.IntFunction;

/// Threads that do independent pieces of work. Results come in the order of the pieces, so that the
/// number of threads changes nothing in what is made of them.
///
/// Once somebody cancels, whoever waits for pieces gets a [CancellationException]; pieces at work
/// hear of it by [#stopped()], and what they do then, throwing one too, reaches nobody.
public final class Workers implements AutoCloseable {

  private static final long CHECK_MS = 200;

  /// Pieces of [#inTurn] that may be done or at work before they are taken, for each thread.
  private static final int AHEAD = 4;

  /// Hears of each piece that is done, on the thread that waits for them.
  @FunctionalInterface
  public interface Watcher {

    /// @param piece its number
    /// @param done how many are done by now
    void finished(int piece, int done);
  }

  /// What is made of the results, on the thread that waits for them.
  @FunctionalInterface
  public interface Taker<T> {

    /// @param piece its number
    void take(int piece, T result);
  }

  private record Numbered<T>(int piece, T result) {}

  private final int threads;
  private final ExecutorService pool;
  private final BooleanSupplier cancelled;
  private volatile boolean stopped;

  /// Workers whom nobody stops.
  ///
  /// @param threads at least 1
  Workers(int threads) {
    this(threads, () -> false);
  }

  /// @param threads at least 1
  /// @param cancelled asked at least five times a second, on the thread that waits for them
  Workers(int threads, BooleanSupplier cancelled) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be at least 1, got " + threads);
    }
    this.threads = threads;
    this.cancelled = cancelled;
    pool = Executors.newFixedThreadPool(threads, Workers::worker);
  }

  /// What a computation with such workers gives.
  ///
  /// @param threads at least 1
  /// @param cancelled asked at least five times a second, on this thread
  public static <R> Outcome<R> unlessCancelled(
      int threads, BooleanSupplier cancelled, Function<Workers, R> computation) {
    try (Workers workers = new Workers(threads, cancelled)) {
      return new Outcome.Finished<>(computation.apply(workers));
    } catch (CancellationException stopped) {
      return new Outcome.Cancelled<>();
    }
  }

  /// Whether nobody wants the results any more; long pieces ask.
  public boolean stopped() {
    return stopped;
  }

  /// Does pieces 0 to count - 1.
  ///
  /// @throws CancellationException once cancelled; pieces at work then end by themselves
  public <T> List<T> all(int count, IntFunction<T> piece) {
    return all(count, piece, (_, _) -> {});
  }

  /// The same for somebody who watches.
  public <T> List<T> all(int count, IntFunction<T> piece, Watcher watcher) {
    CompletionService<Numbered<T>> work = new ExecutorCompletionService<>(pool);
    List<Future<Numbered<T>>> pieces = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int number = i;
      pieces.add(work.submit(() -> new Numbered<>(number, piece.apply(number))));
    }
    for (int done = 0; done < count; ) {
      refuseCancelled();
      Optional<Future<Numbered<T>>> next = next(work);
      if (next.isPresent()) {
        watcher.finished(result(next.get()).piece(), ++done);
      }
    }
    return pieces.stream().map(one -> result(one).result()).toList();
  }

  /// Does pieces 0 to count - 1 for somebody who takes their results in turn. Only a few wait to be
  /// taken at any time, so that many need no more memory than few.
  ///
  /// @throws CancellationException once cancelled; pieces at work then end by themselves
  public <T> void inTurn(int count, IntFunction<T> piece, Taker<T> taker) {
    Deque<Future<T>> ahead = new ArrayDeque<>();
    int asked = 0;
    for (int taken = 0; taken < count; taken++) {
      while (asked < count && ahead.size() < AHEAD * threads) {
        int number = asked++;
        ahead.add(pool.submit(() -> piece.apply(number)));
      }
      Future<T> next = ahead.remove();
      do {
        refuseCancelled();
      } while (!isDone(next));
      taker.take(taken, result(next));
    }
  }

  private void refuseCancelled() {
    if (cancelled.getAsBoolean()) {
      stopped = true;
      throw new CancellationException("somebody cancelled");
    }
  }

  private static <T> Optional<Future<T>> next(CompletionService<T> work) {
    try {
      return Optional.ofNullable(work.poll(CHECK_MS, TimeUnit.MILLISECONDS));
    } catch (InterruptedException interrupted) {
      throw broken(interrupted);
    }
  }

  /// Waits for it a little.
  private static boolean isDone(Future<?> piece) {
    try {
      piece.get(CHECK_MS, TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException _) {
      return false;
    } catch (ExecutionException _) {
      return true;
    } catch (InterruptedException interrupted) {
      throw broken(interrupted);
    }
  }

  private static <T> T result(Future<T> done) {
    if (done.state() == Future.State.FAILED) {
      throw new IllegalStateException("a piece of work broke off", done.exceptionNow());
    }
    return done.resultNow();
  }

  private static IllegalStateException broken(InterruptedException cause) {
    Thread.currentThread().interrupt();
    return new IllegalStateException("the thread that waits for workers was interrupted", cause);
  }

  @Override
  public void close() {
    stopped = true;
    pool.shutdownNow();
  }

  private static Thread worker(Runnable work) {
    Thread thread = new Thread(work, "inference");
    thread.setDaemon(true);
    return thread;
  }
}
