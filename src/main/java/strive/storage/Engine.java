package strive.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/// The databases that Strive runs on, and what differs between them.
public enum Engine {
  /// The embedded file database. Its commit alone survives neither a killed process nor a power
  /// failure; a checkpoint with sync after the commit does both.
  H2("CHECKPOINT SYNC"),
  /// A server whose commit is durable.
  POSTGRESQL("");

  private final String afterCommit;

  Engine(String afterCommit) {
    this.afterCommit = afterCommit;
  }

  /// The statement that makes commits durable, if one is needed.
  Optional<String> afterCommit() {
    return afterCommit.isEmpty() ? Optional.empty() : Optional.of(afterCommit);
  }

  /// The engine behind a data source.
  ///
  /// @throws IllegalStateException when it cannot be reached or is another one
  public static Engine of(DataSource source) {
    try (Connection connection = source.getConnection()) {
      String name = connection.getMetaData().getDatabaseProductName();
      return switch (name) {
        case "H2" -> H2;
        case "PostgreSQL" -> POSTGRESQL;
        default -> throw new IllegalStateException("runs on H2 and PostgreSQL, got " + name);
      };
    } catch (SQLException fault) {
      throw new IllegalStateException("the database cannot be reached", fault);
    }
  }
}
