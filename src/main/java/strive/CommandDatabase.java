package strive;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import strive.command.CommandFault;
import strive.command.ExportCommand;
import strive.command.StriveCommand;
import strive.storage.EmbeddedDatabase;
import strive.storage.GroupCommit;
import strive.storage.JdbcJobStore;
import strive.storage.JdbcResultStore;
import strive.storage.JdbcStores;
import strive.study.Exports;
import strive.study.Fits;
import strive.study.JobId;
import strive.study.JobQueue;
import strive.study.Jobs;
import strive.study.Studies;
import strive.study.StudyData;
import strive.study.Surroundings;

/// The database for a command that needs no server: the same services as in [ServerWiring], without
/// workers.
final class CommandDatabase implements ExportCommand.Database {

  private final HikariDataSource source;
  private final GroupCommit writes;
  private final Studies studies;
  private final Exports exports;

  private CommandDatabase(HikariDataSource source) {
    this.source = source;
    Flyway.configure().dataSource(source).load().migrate();
    writes = new GroupCommit(source);
    var stores = JdbcStores.of(source);
    var surroundings =
        new Surroundings(InstantSource.system(), new SecureRandom(), StriveCommand.version());
    studies = new Studies(stores, writes, surroundings);
    var data = new StudyData(stores);
    exports = new Exports(studies, data, fits(data, surroundings), surroundings);
  }

  private Fits fits(StudyData data, Surroundings surroundings) {
    JdbcClient client = JdbcClient.create(source);
    var jobs = new Jobs(new JdbcJobStore(client), new NoQueue(), writes, surroundings);
    return new Fits(
        jobs, new JdbcResultStore(client), studies, data, new InferenceFitter(), surroundings);
  }

  /// A command asks for no work in the background.
  private static final class NoQueue implements JobQueue {
    @Override
    public void enqueue(JobId id) {
      throw new IllegalStateException("a command queues no job, got " + id);
    }

    @Override
    public void wake() {}
  }

  /// Opens the database of a data folder, or the one that the environment names.
  ///
  /// @throws CommandFault when there is none, or another process uses it
  static CommandDatabase open(Path folder) {
    DatabaseChoice choice = DatabaseChoice.fromEnvironment(System.getenv());
    if (choice instanceof DatabaseChoice.Embedded) {
      if (!Files.exists(folder.resolve(EmbeddedDatabase.FILE))) {
        throw new CommandFault("there is no database in " + folder + " (choose --data)");
      }
    }
    choice.prepare(folder);
    return new CommandDatabase(choice.open(folder));
  }

  @Override
  public Studies studies() {
    return studies;
  }

  @Override
  public Exports exports() {
    return exports;
  }

  @Override
  public void close() {
    writes.close();
    source.close();
  }
}
