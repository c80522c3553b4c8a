package strive.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkersTest {

  @Test
  void resultsStandInTheOrderOfThePiecesWhicheverEndsFirst() {
    CountDownLatch lastIsDone = new CountDownLatch(1);
    List<Integer> finished = new ArrayList<>();

    try (Workers workers = new Workers(2)) {
      List<Integer> results =
          workers.all(
              3,
              piece -> {
                if (piece == 0) {
                  await(lastIsDone);
                } else if (piece == 2) {
                  lastIsDone.countDown();
                }
                return 10 * piece;
              },
              (piece, done) -> {
                finished.add(piece);
                assertThat(done).isEqualTo(finished.size());
              });

      assertThat(results).containsExactly(0, 10, 20);
      assertThat(finished).startsWith(1).containsExactlyInAnyOrder(0, 1, 2);
    }
  }

  @Test
  void resultsAreTakenInTurnAndFewWaitForIt() {
    List<Integer> taken = new ArrayList<>();
    AtomicInteger begun = new AtomicInteger();

    try (Workers workers = new Workers(2)) {
      workers.<Integer>inTurn(
          100,
          piece -> {
            begun.incrementAndGet();
            return piece;
          },
          (piece, result) -> {
            assertThat(result).isEqualTo(piece);
            assertThat(begun.get()).isLessThanOrEqualTo(piece + 2 * 4); // four each thread
            taken.add(result);
          });
    }

    assertThat(taken).isEqualTo(IntStream.range(0, 100).boxed().toList());
  }

  @Test
  void whoeverCancelsStopsPiecesAtWork() throws InterruptedException {
    CountDownLatch atWork = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);

    Outcome<List<Integer>> result =
        Workers.unlessCancelled(
            1,
            () -> atWork.getCount() == 0,
            workers -> workers.all(2, piece -> endless(workers, atWork, ended)));

    assertThat(result).isEqualTo(new Outcome.Cancelled<>());
    ended.await();
  }

  @Test
  void whoeverCancelsWhileResultsAreTakenTakesNoMore() {
    List<Integer> taken = new ArrayList<>();

    Outcome<Boolean> result =
        Workers.unlessCancelled(
            2,
            () -> taken.size() == 3,
            workers -> {
              workers.<Integer>inTurn(50, piece -> piece, (_, one) -> taken.add(one));
              return true;
            });

    assertThat(result).isEqualTo(new Outcome.Cancelled<>());
    assertThat(taken).containsExactly(0, 1, 2);
  }

  @Test
  void aFaultIsPassedOnAtOnceAndStopsTheOthers() throws InterruptedException {
    CountDownLatch ended = new CountDownLatch(1);

    assertThatThrownBy(
            () ->
                Workers.unlessCancelled(
                    2,
                    () -> false,
                    workers ->
                        workers.all(
                            2,
                            piece -> {
                              if (piece == 1) {
                                throw new ArithmeticException("no root");
                              }
                              return endless(workers, new CountDownLatch(1), ended);
                            })))
        .isInstanceOf(IllegalStateException.class)
        .hasRootCauseMessage("no root");
    ended.await();
  }

  @Test
  void aFaultInAPieceThatIsTakenInTurnIsPassedOn() {
    try (Workers workers = new Workers(1)) {
      assertThatThrownBy(
              () ->
                  workers.inTurn(
                      1,
                      _ -> {
                        throw new ArithmeticException("no root");
                      },
                      (_, _) -> {}))
          .isInstanceOf(IllegalStateException.class)
          .hasRootCauseMessage("no root");
    }
  }

  @Test
  void noThreadsCannotWork() {
    assertThatThrownBy(() -> new Workers(0)).hasMessage("threads must be at least 1, got 0");
  }

  /// A piece that ends only when nobody wants it any more.
  private static int endless(Workers workers, CountDownLatch atWork, CountDownLatch ended) {
    atWork.countDown();
    while (!workers.stopped()) {
      Thread.onSpinWait();
    }
    ended.countDown();
    return 0;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }
}
