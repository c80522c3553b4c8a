package strive.storage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.sql.DataSource;

/// One real PostgreSQL server for all tests of this JVM, from a Maven artefact, on loopback. It
/// ends with the JVM.
final class PostgresServer {

  private static final String URL = started();
  private static final DataSource DATABASE = connections();

  private PostgresServer() {}

  private static String started() {
    try {
      return EmbeddedPostgres.start().getJdbcUrl("postgres", "postgres");
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  static DataSource database() {
    return DATABASE;
  }

  /// Connections of one more node, which it may lose.
  static ServerDatabase connections() {
    return new ServerDatabase(URL, "postgres", "");
  }
}
