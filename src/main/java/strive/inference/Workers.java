package strive.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/// Threads that do independent pieces of work. Results come in the order of the pieces, so that the
/// number of threads changes nothing in what is made of them.
final class Workers implements AutoCloseable {

  private final ExecutorService pool;

  /// @param threads at least 1
  Workers(int threads) {
    pool = Executors.newFixedThreadPool(threads, Workers::worker);
  }

  /// Does pieces 0 to count - 1.
  <T> List<T> all(int count, IntFunction<T> piece) {
    List<Callable<T>> tasks = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int number = i;
      tasks.add(() -> piece.apply(number));
    }
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> done : pool.invokeAll(tasks)) {
        results.add(done.get());
      }
      return results;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the thread that waits for a fit was interrupted");
    } catch (ExecutionException failed) {
      throw new IllegalStateException("a fit broke off", failed.getCause());
    }
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
