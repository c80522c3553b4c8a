package strive.storage;

import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import strive.study.Stores;

/// All stores of `study` over one data source.
public final class JdbcStores {

  private JdbcStores() {}

  /// The stores; their tables must be there.
  public static Stores of(DataSource source) {
    JdbcClient jdbc = JdbcClient.create(source);
    return new Stores(
        new JdbcProtocolStore(jdbc),
        new JdbcStudyStore(jdbc),
        new JdbcRunStore(jdbc),
        new JdbcEventStore(jdbc, new JdbcTemplate(source)));
  }
}
