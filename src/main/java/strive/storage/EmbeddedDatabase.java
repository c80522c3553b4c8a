package strive.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Connections to the H2 database in a folder. Closing compacts the file, which grows by durable
/// commits while the database is open.
///
/// `WRITE_DELAY` keeps its default, because compaction in the background needs it; durability comes
/// from `GroupCommit`.
public final class EmbeddedDatabase extends HikariDataSource {

  /// Name of the database's file in its folder.
  public static final String FILE = "strive.mv.db";

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
  private static final int CONNECTIONS = 16;
  private static final String USER = "sa";

  /// The application closes it, at its end; a lock is waited for 10 s; the cache has 32 MB; errors
  /// go to the callers and not into a file, which could hold what participants wrote.
  private static final String OPTIONS =
      ";DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000;CACHE_SIZE=32768;TRACE_LEVEL_FILE=0";

  /// Connections to the database in `folder`, which is made by the first of them.
  ///
  /// @throws IllegalArgumentException when the folder's path has a semicolon, which H2 takes as the
  ///     end of the path
  public EmbeddedDatabase(Path folder) {
    setPoolName("database");
    setJdbcUrl(url(folder));
    setUsername(USER);
    setPassword("");
    setMaximumPoolSize(CONNECTIONS);
  }

  private static String url(Path folder) {
    Path file = folder.toAbsolutePath().normalize().resolve("strive");
    if (file.toString().indexOf(';') >= 0) {
      throw new IllegalArgumentException("the path of the data folder must have no semicolon");
    }
    return "jdbc:h2:file:" + file + OPTIONS;
  }

  /// Why the database that is in `folder` cannot be opened, in one line, if it cannot.
  ///
  /// It is only read: H2 takes a file whose newer parts are damaged for an empty one, and would
  /// begin a new database in it.
  public static Optional<String> fault(Path folder) {
    try {
      DriverManager.getConnection(url(folder) + ";ACCESS_MODE_DATA=r", USER, "").close();
      return Optional.empty();
    } catch (SQLException fault) {
      return Optional.of(
          String.valueOf(fault.getMessage()).lines().findFirst().orElse("no reason given"));
    }
  }

  @Override
  public void close() {
    if (isClosed()) {
      return;
    }
    // A connection outside the pool keeps the database open while the pool's are closed.
    try (Connection last = DriverManager.getConnection(getJdbcUrl(), getUsername(), getPassword());
        Statement statement = last.createStatement()) {
      super.close();
      statement.execute("SHUTDOWN COMPACT");
    } catch (SQLException fault) {
      LOG.warn("The database was closed without compacting: {}", fault.getMessage());
      super.close();
    }
  }
}
