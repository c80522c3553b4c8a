package strive.storage;

import com.zaxxer.hikari.HikariDataSource;

/// Connections to a PostgreSQL server, compulsory for several nodes.
public final class ServerDatabase extends HikariDataSource {

  /// How the address of such a database begins.
  public static final String SCHEME = "jdbc:postgresql:";

  private static final int CONNECTIONS = 16;

  /// Connections to the database at `url`, such as `jdbc:postgresql://host/strive`.
  ///
  /// @throws IllegalArgumentException when the address is not one of PostgreSQL
  public ServerDatabase(String url, String user, String password) {
    if (!url.startsWith(SCHEME)) {
      throw new IllegalArgumentException("the address must begin with " + SCHEME);
    }
    setPoolName("database");
    setJdbcUrl(url);
    setUsername(user);
    setPassword(password);
    setMaximumPoolSize(CONNECTIONS);
  }
}
