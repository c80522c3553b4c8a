package strive.analysis.theory;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/// Works through independent cases, some at once. Results come in the order of the cases, whatever
/// the number of threads.
final class Cases {

  private Cases() {}

  static <C, R> List<R> each(
      List<C> cases, int threads, TheoryStudy.Progress progress, Function<C, R> work) {
    try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
      List<Future<R>> running =
          cases.stream().map(one -> workers.submit(() -> work.apply(one))).toList();
      List<R> results = new ArrayList<>();
      for (Future<R> one : running) {
        results.add(result(one));
        progress.done(results.size(), cases.size());
      }
      return results;
    }
  }

  private static <R> R result(Future<R> running) {
    try {
      return running.get();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(failed.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the study was interrupted", interrupted);
    }
  }
}
