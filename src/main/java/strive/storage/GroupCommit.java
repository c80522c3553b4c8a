package strive.storage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import strive.study.DurableWrites;
import strive.study.StorageBusyException;

/// The one thread of a node that makes writes durable. It collects the writes of many callers for a
/// short while, runs them in one transaction, each behind its own savepoint, commits, has the disk
/// confirm (`Engine.afterCommit`), and only then answers. So one confirmation of the disk serves a
/// whole group.
///
/// When the shared transaction fails, each write of the group is run again in a transaction of its
/// own. A write that fails for a reason of the database (two nodes at the same row) gets one more
/// try alone as well. When the transaction is committed and the disk does not confirm it, nothing
/// is
/// run again, because it may be stored already: nobody is told that it is, and callers repeat it.
/// Nobody interrupts the thread: an interrupt inside H2's input and output
/// closes its file.
public final class GroupCommit implements DurableWrites, AutoCloseable {

  /// How long the first write of a group waits for others.
  public static final Duration WINDOW = Duration.ofMillis(20);

  /// Most writes that may wait.
  public static final int CAPACITY = 1_000;

  private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);
  private static final int GROUP = 250;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Engine engine;
  private final Duration window;
  private final BlockingQueue<PendingWrite<?>> queue;
  private final Thread writer;
  private final Object gate = new Object();
  private boolean closed;

  /// A running writer with the usual window and capacity.
  public GroupCommit(DataSource source) {
    this(source, WINDOW, CAPACITY);
  }

  /// A running writer.
  ///
  /// @param window how long the first write of a group waits for others
  /// @param capacity most writes that may wait
  public GroupCommit(DataSource source, Duration window, int capacity) {
    this.jdbc = JdbcClient.create(source);
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    this.engine = Engine.of(source);
    this.window = window;
    this.queue = new ArrayBlockingQueue<>(capacity);
    this.writer = Thread.ofPlatform().name("durable-writer").start(this::work);
  }

  @Override
  public <T> T durably(Supplier<T> write) {
    if (Thread.currentThread().equals(writer)) {
      throw new IllegalStateException("a durable write must not start another one");
    }
    var pending = new PendingWrite<T>(write);
    synchronized (gate) {
      if (closed) {
        throw new StorageBusyException("the server is stopping");
      }
      if (!queue.offer(pending)) {
        throw new StorageBusyException("too many writes are waiting");
      }
    }
    return pending.await(PATIENCE);
  }

  /// Takes no more writes, answers those that wait, and stops.
  @Override
  public void close() {
    synchronized (gate) {
      closed = true;
    }
    boolean interrupted = false;
    while (writer.isAlive()) {
      try {
        writer.join();
      } catch (InterruptedException request) {
        interrupted = true; // the waiting writes belong to people: finish them first
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void work() {
    while (true) {
      List<PendingWrite<?>> group = collect();
      if (!group.isEmpty()) {
        commit(group);
      } else if (isDrained()) {
        return;
      }
    }
  }

  private boolean isDrained() {
    synchronized (gate) {
      return closed && queue.isEmpty();
    }
  }

  /// The next group; empty when none came for a while.
  private List<PendingWrite<?>> collect() {
    var group = new ArrayList<PendingWrite<?>>();
    try {
      PendingWrite<?> first = queue.poll(100, TimeUnit.MILLISECONDS);
      if (first == null) {
        return group;
      }
      group.add(first);
      long end = first.queuedAt() + window.toNanos();
      while (group.size() < GROUP) {
        PendingWrite<?> next = queue.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        if (next == null) {
          return group;
        }
        group.add(next);
      }
    } catch (InterruptedException request) {
      // Only an end of the queue ends this thread; what was collected is written.
    }
    return group;
  }

  private void commit(List<PendingWrite<?>> group) {
    try {
      runTogether(group);
    } catch (RuntimeException | Error fault) {
      if (group.size() == 1) {
        group.getFirst().fail(fault);
        return;
      }
      group.forEach(pending -> commit(List.of(pending)));
      return;
    }
    if (isConfirmed()) {
      answer(group);
    } else {
      var unknown = new StorageBusyException("the disk did not confirm a write");
      group.forEach(pending -> pending.fail(unknown));
    }
  }

  private boolean isConfirmed() {
    try {
      engine.afterCommit().ifPresent(statement -> jdbc.sql(statement).update());
      return true;
    } catch (RuntimeException | Error fault) {
      LOG.error("The disk did not confirm a commit, so nobody is told that it is stored", fault);
      return false;
    }
  }

  private void answer(List<PendingWrite<?>> group) {
    var again = new ArrayList<PendingWrite<?>>();
    for (PendingWrite<?> pending : group) {
      if (pending.mayTryAgain()) {
        again.add(pending);
      } else {
        pending.answer();
      }
    }
    again.forEach(pending -> commit(List.of(pending)));
  }

  private void runTogether(List<PendingWrite<?>> group) {
    transaction.executeWithoutResult(status -> group.forEach(pending -> runOne(pending, status)));
  }

  private static void runOne(PendingWrite<?> pending, TransactionStatus status) {
    Object savepoint = status.createSavepoint();
    if (pending.run()) {
      status.releaseSavepoint(savepoint);
    } else {
      status.rollbackToSavepoint(savepoint);
    }
  }
}
