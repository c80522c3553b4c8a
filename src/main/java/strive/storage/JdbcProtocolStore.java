package strive.storage;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import strive.study.ProtocolStore;

/// Protocol texts in the table `protocol`.
final class JdbcProtocolStore implements ProtocolStore {

  private final JdbcClient jdbc;

  JdbcProtocolStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void add(StoredProtocol protocol, Instant now) {
    if (find(protocol.hash()).isPresent()) {
      return;
    }
    jdbc.sql(
            """
            INSERT INTO protocol (hash, file_name, title, source, created)
            VALUES (:hash, :fileName, :title, :source, :created)
            """)
        .param("hash", protocol.hash())
        .param("fileName", protocol.fileName())
        .param("title", protocol.title())
        .param("source", protocol.source())
        .param("created", Times.of(now))
        .update();
  }

  @Override
  public Optional<StoredProtocol> find(String hash) {
    return jdbc.sql("SELECT hash, file_name, title, source FROM protocol WHERE hash = :hash")
        .param("hash", hash)
        .query(
            (row, _) ->
                new StoredProtocol(
                    row.getString("hash"),
                    row.getString("file_name"),
                    row.getString("title"),
                    row.getString("source")))
        .optional();
  }
}
