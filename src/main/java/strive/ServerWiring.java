package strive;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import strive.storage.GroupCommit;
import strive.storage.JdbcAccountStore;
import strive.storage.JdbcStores;
import strive.study.Accounts;
import strive.study.DurableWrites;
import strive.study.Monitor;
import strive.study.PasswordHash;
import strive.study.Runs;
import strive.study.Stores;
import strive.study.Studies;
import strive.study.StudyData;
import strive.study.Surroundings;

/// The server's parts put together: database, stores, services.
@Configuration(proxyBeanMethods = false)
class ServerWiring {

  /// Closed last, because everything else depends on it.
  @Bean(destroyMethod = "close")
  DataSource dataSource(@Value("${strive.data}") Path folder) {
    return DatabaseChoice.fromEnvironment(System.getenv()).open(folder);
  }

  /// Closed before the database and after the web server, so that every call gets its answer.
  @Bean(destroyMethod = "close")
  GroupCommit durableWrites(DataSource source) {
    return new GroupCommit(source);
  }

  @Bean
  @DependsOnDatabaseInitialization
  Stores stores(DataSource source) {
    return JdbcStores.of(source);
  }

  @Bean
  Surroundings surroundings() {
    String version =
        Optional.ofNullable(Application.class.getPackage().getImplementationVersion())
            .orElse("development");
    return new Surroundings(InstantSource.system(), new SecureRandom(), version);
  }

  @Bean
  @DependsOnDatabaseInitialization
  Accounts accounts(
      DataSource source, DurableWrites writes, PasswordHash hash, Surroundings surroundings) {
    return new Accounts(
        new JdbcAccountStore(JdbcClient.create(source)), writes, hash, surroundings);
  }

  @Bean
  Studies studies(Stores stores, DurableWrites writes, Surroundings surroundings) {
    return new Studies(stores, writes, surroundings);
  }

  @Bean
  Runs runs(Stores stores, DurableWrites writes, Surroundings surroundings) {
    return new Runs(stores, writes, surroundings);
  }

  @Bean
  Monitor monitor(Stores stores, Surroundings surroundings) {
    return new Monitor(stores, surroundings.clock());
  }

  @Bean
  StudyData studyData(Stores stores) {
    return new StudyData(stores);
  }
}
