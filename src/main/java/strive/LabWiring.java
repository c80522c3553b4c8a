package strive;

import javax.sql.DataSource;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import strive.storage.JdbcJobStore;
import strive.storage.JdbcResultStore;
import strive.storage.JobEngine;
import strive.study.Checks;
import strive.study.DesignChecks;
import strive.study.DurableWrites;
import strive.study.Fits;
import strive.study.Jobs;
import strive.study.Recoveries;
import strive.study.Studies;
import strive.study.StudyData;
import strive.study.Surroundings;

/// The laboratory's services put together: work in the background, fits and their checks, recovery,
/// design checks.
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
        new JdbcResultStore(JdbcClient.create(source)),
        studies,
        data,
        new InferenceFitter(),
        surroundings);
  }

  @Bean
  Checks checks(Jobs jobs, DataSource source, Fits fits, Surroundings surroundings) {
    return new Checks(
        jobs,
        new JdbcResultStore(JdbcClient.create(source)),
        fits,
        new InferenceChecker(),
        surroundings);
  }

  @Bean
  Recoveries recoveries(
      Jobs jobs, DataSource source, Studies studies, Fits fits, Surroundings surroundings) {
    return new Recoveries(
        jobs,
        new JdbcResultStore(JdbcClient.create(source)),
        studies,
        fits,
        InferenceFitter.THREADS,
        surroundings);
  }

  @Bean
  DesignChecks designChecks(
      Jobs jobs, DataSource source, Studies studies, Surroundings surroundings) {
    return new DesignChecks(
        jobs,
        new JdbcResultStore(JdbcClient.create(source)),
        studies,
        InferenceFitter.THREADS,
        surroundings);
  }

  /// Workers begin when everything is put together, the demonstration after them.
  @EventListener
  @Order(0)
  void ready(ApplicationReadyEvent event) {
    var context = event.getApplicationContext();
    context.getBean(JobEngine.class).start(context.getBean(Jobs.class));
  }
}
