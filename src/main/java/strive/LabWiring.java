package strive;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import strive.behaviour.Person;
import strive.inference.Benchmark;
import strive.inference.FitOutcome;
import strive.inference.FitProgress;
import strive.inference.FitSettings;
import strive.inference.StudyFit;
import strive.storage.JdbcAccountStore;
import strive.storage.JdbcFitStore;
import strive.storage.JdbcJobStore;
import strive.storage.JobEngine;
import strive.study.AccountStore;
import strive.study.Accounts;
import strive.study.DurableWrites;
import strive.study.Fits;
import strive.study.Fitter;
import strive.study.Jobs;
import strive.study.PasswordHash;
import strive.study.Studies;
import strive.study.StudyData;
import strive.study.Surroundings;

/// The laboratory's services put together: accounts, jobs, fits.
@Configuration(proxyBeanMethods = false)
class LabWiring {

  @Bean
  @DependsOnDatabaseInitialization
  AccountStore accountStore(DataSource source) {
    return new JdbcAccountStore(JdbcClient.create(source));
  }

  @Bean
  Accounts accounts(
      AccountStore store, DurableWrites writes, PasswordHash hash, Surroundings surroundings) {
    return new Accounts(store, writes, hash, surroundings);
  }

  @Bean(destroyMethod = "close")
  @DependsOnDatabaseInitialization
  JobEngine jobEngine(DataSource source, Surroundings surroundings) {
    return new JobEngine(source, surroundings.clock());
  }

  @Bean
  Jobs jobs(DataSource source, JobEngine engine, DurableWrites writes, Surroundings surroundings) {
    return new Jobs(
        new JdbcJobStore(JdbcClient.create(source)), engine, writes, surroundings.clock());
  }

  @Bean
  Fits fits(
      Jobs jobs,
      DataSource source,
      Studies studies,
      StudyData data,
      DurableWrites writes,
      Surroundings surroundings) {
    return new Fits(
        jobs,
        new JdbcFitStore(JdbcClient.create(source)),
        studies,
        data,
        new Inference(),
        writes,
        surroundings);
  }

  /// Workers begin when everything is put together.
  @EventListener
  void ready(ApplicationReadyEvent event) {
    var context = event.getApplicationContext();
    context.getBean(JobEngine.class).start(context.getBean(Jobs.class));
    context
        .getBean(Accounts.class)
        .createAdministrator()
        .ifPresent(LabWiring::printOneTimePassword);
  }

  /// Printed once and never logged: whoever reads it is told to change it at once.
  private static void printOneTimePassword(String password) {
    System.out.println();
    System.out.println("  First start. Sign in as: " + Accounts.ADMINISTRATOR);
    System.out.println("  One-time password:       " + password);
    System.out.println("  It is shown only now and has to be changed at the first sign-in.");
    System.out.println();
  }

  /// The inference room, as `study` asks for it.
  private static final class Inference implements Fitter {
    @Override
    public FitOutcome fit(List<Person> people, FitSettings settings, FitProgress progress) {
      throw new IllegalStateException("waiting for inference");
    }

    @Override
    public StudyFit compared(StudyFit fit, List<Person> people, Benchmark benchmark) {
      throw new IllegalStateException("waiting for inference");
    }
  }
}
