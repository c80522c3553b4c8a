package strive.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import strive.study.JobId;
import strive.study.JobState;
import strive.study.JobWork;
import strive.study.JobsContract;
import strive.study.StudyId;
import strive.study.Workshop;

class JobsOnH2Test extends JobsContract {

  private static EmbeddedDatabase database;

  @BeforeAll
  static void open(@TempDir Path folder) {
    database = new EmbeddedDatabase(folder);
  }

  @AfterAll
  static void shut() {
    database.close();
  }

  @Override
  protected DataSource database() {
    return database;
  }

  @Test
  void aJobOfAServerThatDiedBeginsAgainAtOnce(@TempDir Path folder) throws InterruptedException {
    var begun = new CountDownLatch(1);
    var dead = new CountDownLatch(1);
    var first = new HikariDataSource();
    first.setJdbcUrl(new EmbeddedDatabase(folder).getJdbcUrl());
    first.setUsername("sa");
    Workshop killed = Workshop.over(first);
    killed.jobs.register(
        "fit",
        (_, _) -> {
          begun.countDown();
          await(dead);
          return new JobWork.Stopped();
        });
    StudyId study = killed.laboratory.aStudy().id();
    killed.open();
    JobId id = killed.jobs.submit(study, "fit", "{}");
    assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();
    // Leaves the file as a killed process would: nothing more is written, no connection comes back.
    JdbcClient.create(first).sql("SHUTDOWN IMMEDIATELY").update();
    first.close();

    try (var second = new EmbeddedDatabase(folder);
        Workshop workshop = Workshop.over(second)) {
      assertThat(workshop.view(id).state()).isEqualTo(JobState.RUNNING);
      workshop.jobs.register("fit", (_, _) -> new JobWork.Finished("fitted", () -> {}));
      workshop.open();
      assertThat(workshop.await(id, JobState.DONE).message()).isEqualTo("fitted");
    }
    dead.countDown();
    killed.close();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupt) {
      throw new IllegalStateException("nobody may interrupt a worker", interrupt);
    }
  }
}
