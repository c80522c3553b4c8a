package strive.storage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.sql.DataSource;

/// One real PostgreSQL server for all tests of this JVM, from a Maven artefact, on loopback. It
/// ends with the JVM.
final class PostgresServer {

  private static final DataSource DATABASE = started();

  private PostgresServer() {}

  private static DataSource started() {
    try {
      String url = EmbeddedPostgres.start().getJdbcUrl("postgres", "postgres");
      return new ServerDatabase(url, "postgres", "");
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  static DataSource database() {
    return DATABASE;
  }
}
