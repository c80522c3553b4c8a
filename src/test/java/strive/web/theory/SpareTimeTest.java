package strive.web.theory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SpareTimeTest {

  private static final Duration LONG = Duration.ofHours(1);

  private final AtomicLong now = new AtomicLong();
  private final SpareTime spareTime = new SpareTime(now::get);
  private final CountDownLatch gate = new CountDownLatch(1);

  @AfterEach
  void stop() {
    gate.countDown();
    spareTime.stop();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void oneThingIsComputedAtATime() {
    var under = new AtomicInteger();
    var most = new AtomicInteger();
    List<CompletableFuture<Void>> done = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      var one = new CompletableFuture<Void>();
      done.add(one);
      spareTime.begin(
          LONG,
          _ -> {
            most.accumulateAndGet(under.incrementAndGet(), Math::max);
            Thread.onSpinWait();
            under.decrementAndGet();
            one.complete(null);
          });
    }

    CompletableFuture.allOf(done.toArray(CompletableFuture[]::new)).join();

    assertThat(most).hasValue(1);
  }

  @Test
  void itIsDoneAtTheLowestPriority() {
    var priority = new CompletableFuture<Integer>();

    spareTime.begin(LONG, _ -> priority.complete(Thread.currentThread().getPriority()));

    assertThat(priority.join()).isEqualTo(Thread.MIN_PRIORITY);
  }

  @Test
  void whatIsDroppedEndsWhereItAsksWhetherToGoOn() {
    var begun = new CountDownLatch(1);
    var goesOn = new CompletableFuture<Boolean>();
    var computation =
        spareTime
            .begin(
                LONG,
                one -> {
                  begun.countDown();
                  await(gate);
                  goesOn.complete(one.goesOn());
                })
            .orElseThrow();
    await(begun);

    computation.drop();
    gate.countDown();

    assertThat(goesOn.join()).isFalse();
  }

  @Test
  void whatIsDroppedBeforeItsTurnNeverBegins() {
    var ran = new ArrayList<String>();
    var last = new CompletableFuture<Void>();
    spareTime.begin(LONG, _ -> await(gate));
    var second = spareTime.begin(LONG, _ -> ran.add("second")).orElseThrow();
    spareTime.begin(
        LONG,
        _ -> {
          ran.add("third");
          last.complete(null);
        });

    second.drop();
    gate.countDown();
    last.join();

    assertThat(ran).containsExactly("third");
  }

  @Test
  void timeRunsFromTheBeginningOfTheWork() {
    var before = new CompletableFuture<Boolean>();
    var after = new CompletableFuture<Boolean>();
    spareTime.begin(LONG, _ -> await(gate));
    spareTime.begin(
        Duration.ofSeconds(2),
        one -> {
          before.complete(one.goesOn());
          now.addAndGet(Duration.ofSeconds(3).toNanos());
          after.complete(one.goesOn());
        });
    now.addAndGet(Duration.ofSeconds(10).toNanos());

    gate.countDown();

    assertThat(before.join()).isTrue();
    assertThat(after.join()).isFalse();
  }

  @Test
  void aLineThatIsTooLongIsNotMadeLonger() {
    spareTime.begin(LONG, _ -> await(gate));
    int taken = 0;
    while (taken < 1_000 && spareTime.begin(LONG, _ -> {}).isPresent()) {
      taken++;
    }

    assertThat(taken).isBetween(50, 51); // the first may still stand in the line
  }

  @Test
  void faultyWorkDoesNotStopTheNext() {
    var next = new CompletableFuture<String>();
    spareTime.begin(
        LONG,
        _ -> {
          Thread.currentThread().setUncaughtExceptionHandler((_, _) -> {});
          throw new IllegalStateException("a fault on purpose");
        });
    spareTime.begin(LONG, _ -> next.complete("done"));

    assertThat(next.join()).isEqualTo("done");
  }
}
