package strive;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import strive.command.CommandFault;
import strive.storage.EmbeddedDatabase;
import strive.storage.ServerDatabase;

/// Which database a server uses.
sealed interface DatabaseChoice {

  /// A file in the data folder.
  record Embedded() implements DatabaseChoice {}

  /// A PostgreSQL server.
  record Server(String url, String user, String password) implements DatabaseChoice {

    private void refuseUnlessReached() {
      if (!url.startsWith(ServerDatabase.SCHEME)) {
        throw new CommandFault("STRIVE_DATABASE_URL must begin with " + ServerDatabase.SCHEME);
      }
      try {
        DriverManager.getConnection(url, user, password).close();
      } catch (SQLException fault) {
        throw new CommandFault(
            "the database of STRIVE_DATABASE_URL cannot be used: "
                + String.valueOf(fault.getMessage()).lines().findFirst().orElse("no reason given"));
      }
    }
  }

  /// PostgreSQL when `STRIVE_DATABASE_URL` names one (with `_USER` and `_PASSWORD`), else the file.
  static DatabaseChoice fromEnvironment(Map<String, String> environment) {
    String url = environment.getOrDefault("STRIVE_DATABASE_URL", "");
    return url.isBlank()
        ? new Embedded()
        : new Server(
            url,
            environment.getOrDefault("STRIVE_DATABASE_USER", ""),
            environment.getOrDefault("STRIVE_DATABASE_PASSWORD", ""));
  }

  /// Asked before the long start, so that a database that cannot be used is one clear line.
  ///
  /// @throws CommandFault when it cannot be used
  default void prepare(Path folder) {
    switch (this) {
      case Embedded _ -> DataFolder.prepare(folder);
      case Server server -> server.refuseUnlessReached();
    }
  }

  /// Connections to it; `folder` is where a file would be.
  default HikariDataSource open(Path folder) {
    return switch (this) {
      case Embedded _ -> new EmbeddedDatabase(folder);
      case Server(String url, String user, String password) ->
          new ServerDatabase(url, user, password);
    };
  }
}
