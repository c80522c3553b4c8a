package strive.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import strive.study.StorageBusyException;

/// The writer thread on a real H2 file: groups, their isolation, back-pressure and the end.
class GroupCommitTest {

  @TempDir private Path folder;
  private EmbeddedDatabase database;
  private JdbcClient jdbc;
  private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();

  @BeforeEach
  void open() {
    database = new EmbeddedDatabase(folder);
    jdbc = JdbcClient.create(database);
    jdbc.sql("CREATE TABLE number (entry INTEGER PRIMARY KEY)").update();
  }

  @AfterEach
  void close() {
    callers.close();
    database.close();
  }

  private int insert(int number) {
    return jdbc.sql("INSERT INTO number VALUES (:number)").param("number", number).update();
  }

  private List<Integer> numbers() {
    return jdbc.sql("SELECT entry FROM number ORDER BY entry").query(Integer.class).list();
  }

  /// Keeps the writer busy until the gate opens, so that what is sent meanwhile becomes one group.
  private void hold(GroupCommit writes, CountDownLatch begun, CountDownLatch gate) {
    var _ =
        callers.submit(
            () ->
                writes.durably(
                    () -> {
                      begun.countDown();
                      await(gate);
                      return 0;
                    }));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException fault) {
      throw new IllegalStateException(fault);
    }
  }

  @Test
  void aWriteIsThereWhenItReturns() {
    try (var writes = new GroupCommit(database)) {
      assertThat(writes.durably(() -> insert(1))).isEqualTo(1);
      assertThat(numbers()).containsExactly(1);
    }
  }

  @Test
  void aWriteThatFailsHarmsNoOtherOfItsGroup() throws Exception {
    var begun = new CountDownLatch(1);
    var gate = new CountDownLatch(1);
    try (var writes = new GroupCommit(database)) {
      hold(writes, begun, gate);
      await(begun);
      Future<Integer> good = callers.submit(() -> writes.durably(() -> insert(1)));
      Future<Integer> bad =
          callers.submit(
              () ->
                  writes.durably(
                      () -> {
                        insert(2);
                        throw new IllegalArgumentException("half done");
                      }));
      Future<Integer> refused =
          callers.submit(
              () ->
                  writes.durably(
                      () -> {
                        insert(3);
                        return jdbc.sql("INSERT INTO nowhere VALUES (1)").update();
                      }));
      gate.countDown();

      assertThat(good.get()).isEqualTo(1);
      assertThatThrownBy(bad::get).hasRootCauseMessage("half done");
      assertThatThrownBy(refused::get).hasStackTraceContaining("NOWHERE");
      assertThat(numbers()).containsExactly(1);
    }
  }

  @Test
  void whenTheSharedTransactionFailsEachWriteIsRunAgainAlone() throws Exception {
    var begun = new CountDownLatch(1);
    var gate = new CountDownLatch(1);
    var runs = new AtomicInteger();
    try (var writes = new GroupCommit(database)) {
      hold(writes, begun, gate);
      await(begun);
      Future<Integer> good = callers.submit(() -> writes.durably(() -> insert(1)));
      // As H2 does to the loser of a deadlock: the whole transaction is gone, its savepoints too.
      Future<Integer> destructive =
          callers.submit(
              () ->
                  writes.durably(
                      () -> {
                        runs.incrementAndGet();
                        insert(2);
                        jdbc.sql("ROLLBACK").update();
                        throw new CannotAcquireLockException("deadlock");
                      }));
      gate.countDown();

      assertThat(good.get()).isEqualTo(1);
      assertThatThrownBy(destructive::get).isNotNull();
      assertThat(numbers()).containsExactly(1);
      assertThat(runs.get()).isEqualTo(2);
    }
  }

  /// Whoever may not ask for a checkpoint can commit and never has it confirmed, as when the disk
  /// is
  /// full.
  @Test
  void whatTheDiskDoesNotConfirmIsAcknowledgedToNobodyAndNotRunAgain() throws Exception {
    jdbc.sql("CREATE USER visitor PASSWORD ''").update();
    jdbc.sql("GRANT ALL ON number TO visitor").update();
    var begun = new CountDownLatch(1);
    var gate = new CountDownLatch(1);
    var runs = new AtomicInteger();
    var visitor =
        new DriverManagerDataSource(database.getJdbcUrl().replaceFirst(";.*", ""), "visitor", "");
    var theirs = JdbcClient.create(visitor);
    try (var writes = new GroupCommit(visitor)) {
      hold(writes, begun, gate);
      await(begun);
      var waiting = new ArrayList<Future<Integer>>();
      for (int number = 1; number <= 3; number++) {
        int value = number;
        waiting.add(
            callers.submit(
                () ->
                    writes.durably(
                        () -> {
                          runs.incrementAndGet();
                          return theirs
                              .sql("INSERT INTO number VALUES (:number)")
                              .param("number", value)
                              .update();
                        })));
      }
      gate.countDown();

      for (Future<Integer> write : waiting) {
        assertThatThrownBy(write::get).hasCauseInstanceOf(StorageBusyException.class);
      }
    }
    assertThat(runs).hasValue(3);
  }

  @Test
  void whenTooManyWaitTheNextIsPutOff() throws Exception {
    var begun = new CountDownLatch(1);
    var gate = new CountDownLatch(1);
    try (var writes = new GroupCommit(database, Duration.ofMillis(5), 2)) {
      hold(writes, begun, gate);
      await(begun);
      // While the writer is held, two of three fit into the queue, whichever come first.
      var three = new ExecutorCompletionService<Integer>(callers);
      for (int number = 1; number <= 3; number++) {
        int value = number;
        three.submit(() -> writes.durably(() -> insert(value)));
      }

      assertThatThrownBy(three.take()::get).hasCauseInstanceOf(StorageBusyException.class);
      gate.countDown();
      assertThat(three.take().get() + three.take().get()).isEqualTo(2);
    }
    assertThat(numbers()).hasSize(2);
  }

  @Test
  void closingAnswersWhatWaitsAndTakesNothingMore() throws Exception {
    var writes = new GroupCommit(database);
    var answers = new ArrayList<Future<Integer>>();
    var sent = new CountDownLatch(20);
    for (int number = 0; number < 20; number++) {
      int value = number;
      answers.add(
          callers.submit(
              () -> {
                sent.countDown();
                return writes.durably(() -> insert(value));
              }));
    }
    await(sent);
    writes.close();

    int stored = 0;
    for (Future<Integer> answer : answers) {
      try {
        stored += answer.get();
      } catch (ExecutionException refused) {
        assertThat(refused).hasCauseInstanceOf(StorageBusyException.class);
      }
    }
    assertThat(numbers()).hasSize(stored);
    assertThatThrownBy(() -> writes.durably(() -> insert(99)))
        .isInstanceOf(StorageBusyException.class);
  }

  @Test
  void aDurableWriteInsideAnotherIsRefusedInsteadOfWaitingForItself() {
    try (var writes = new GroupCommit(database)) {
      assertThatThrownBy(() -> writes.durably(() -> writes.durably(() -> insert(1))))
          .isInstanceOf(IllegalStateException.class);
      assertThat(numbers()).isEmpty();
    }
  }
}
