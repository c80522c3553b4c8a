package strive;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import strive.behaviour.Person;
import strive.inference.Benchmark;
import strive.inference.FitOutcome;
import strive.inference.FitProgress;
import strive.inference.FitSettings;
import strive.inference.PersonFit;
import strive.inference.StudyFit;
import strive.inference.StudyFitter;
import strive.storage.JdbcFitStore;
import strive.storage.JdbcJobStore;
import strive.storage.JobEngine;
import strive.study.DurableWrites;
import strive.study.Fits;
import strive.study.Fitter;
import strive.study.Jobs;
import strive.study.Studies;
import strive.study.StudyData;
import strive.study.Surroundings;

/// The laboratory's services put together: work in the background, fits.
@Configuration(proxyBeanMethods = false)
class LabWiring {

  /// Closed before the durable writes, so that a job that ends while the server stops is kept.
  @Bean(destroyMethod = "close")
  @DependsOn("durableWrites")
  @DependsOnDatabaseInitialization
  JobEngine jobEngine(DataSource source, Surroundings surroundings) {
    return new JobEngine(source, surroundings.clock());
  }

  @Bean
  Jobs jobs(DataSource source, JobEngine engine, DurableWrites writes, Surroundings surroundings) {
    return new Jobs(new JdbcJobStore(JdbcClient.create(source)), engine, writes, surroundings);
  }

  @Bean
  Fits fits(
      Jobs jobs, DataSource source, Studies studies, StudyData data, Surroundings surroundings) {
    return new Fits(
        jobs,
        new JdbcFitStore(JdbcClient.create(source)),
        studies,
        data,
        new Inference(),
        surroundings);
  }

  /// Workers begin when everything is put together, the demonstration after them.
  @EventListener
  @Order(0)
  void ready(ApplicationReadyEvent event) {
    var context = event.getApplicationContext();
    context.getBean(JobEngine.class).start(context.getBean(Jobs.class));
  }

  /// The inference room, as `study` asks for it. A fit leaves one core to participants' answers
  // when
  /// the machine has more than one.
  private static final class Inference implements Fitter {

    private static final int THREADS = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);

    @Override
    public FitOutcome fit(List<Person> people, FitSettings settings, FitProgress progress) {
      return new StudyFitter(settings, Benchmark.IMPOSED, THREADS).fit(people, progress);
    }

    @Override
    public StudyFit compared(StudyFit fit, List<Person> people, Benchmark benchmark) {
      Set<String> fitted =
          fit.fits().stream().map(PersonFit::participant).collect(Collectors.toSet());
      return new StudyFitter(fit.settings(), benchmark, THREADS)
          .summary(
              people.stream().filter(person -> fitted.contains(person.id())).toList(), fit.fits());
    }
  }
}
