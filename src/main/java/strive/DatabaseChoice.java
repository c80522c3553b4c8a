package strive;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Map;
import strive.storage.EmbeddedDatabase;
import strive.storage.ServerDatabase;

/// Which database a server uses.
sealed interface DatabaseChoice {

  /// A file in the data folder.
  record Embedded() implements DatabaseChoice {}

  /// A PostgreSQL server.
  record Server(String url, String user, String password) implements DatabaseChoice {}

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

  /// Connections to it; `folder` is where a file would be.
  default HikariDataSource open(Path folder) {
    return switch (this) {
      case Embedded _ -> new EmbeddedDatabase(folder);
      case Server(String url, String user, String password) ->
          new ServerDatabase(url, user, password);
    };
  }
}
