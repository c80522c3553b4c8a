package strive.storage;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import strive.study.StorageBusyException;

/// One write that somebody waits for. The writer thread runs it, then answers it once the disk has
/// it.
final class PendingWrite<T> {

  private final Supplier<T> write;
  private final long queuedAt = System.nanoTime();
  private final CompletableFuture<T> answer = new CompletableFuture<>();
  private @Nullable T result;
  private @Nullable Throwable fault;
  private int runs;

  PendingWrite(Supplier<T> write) {
    this.write = write;
  }

  long queuedAt() {
    return queuedAt;
  }

  /// Runs the write and keeps what came of it; false when it threw.
  boolean run() {
    runs++;
    result = null;
    fault = null;
    try {
      result = write.get();
      return true;
    } catch (RuntimeException | Error thrown) {
      fault = thrown;
      return false;
    }
  }

  /// Whether the database refused the write in company, so that it may succeed alone.
  boolean mayTryAgain() {
    return fault instanceof DataAccessException && runs == 1;
  }

  /// Tells the caller what came of the last run.
  void answer() {
    if (fault == null) {
      answer.complete(result);
    } else {
      answer.completeExceptionally(fault);
    }
  }

  /// Tells the caller that the write is not stored.
  void fail(Throwable reason) {
    answer.completeExceptionally(reason);
  }

  /// Waits for the answer.
  T await(Duration patience) {
    try {
      return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException failed) {
      throw unchecked(failed.getCause());
    } catch (TimeoutException late) {
      throw new StorageBusyException(
          "the database did not answer in " + patience.toSeconds() + " s");
    } catch (InterruptedException request) {
      Thread.currentThread().interrupt();
      throw new StorageBusyException("the server is stopping");
    }
  }

  private static RuntimeException unchecked(@Nullable Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException exception
        ? exception
        : new IllegalStateException("a write failed", cause);
  }
}
