package strive.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import strive.study.Account;
import strive.study.AccountStore;

/// Accounts in the database.
public final class JdbcAccountStore implements AccountStore {

  private final JdbcClient jdbc;

  /// A store over this client.
  public JdbcAccountStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public boolean isEmpty() {
    return jdbc.sql("SELECT COUNT(*) FROM account").query(Long.class).single() == 0;
  }

  @Override
  public Optional<Account> find(String name) {
    return jdbc.sql("SELECT * FROM account WHERE name = :name")
        .param("name", name)
        .query(JdbcAccountStore::account)
        .optional();
  }

  @Override
  public void add(Account account) {
    jdbc.sql(
            "INSERT INTO account (name, password_hash, must_change, changed) VALUES (:name, :hash,"
                + " :must, :changed)")
        .param("name", account.name())
        .param("hash", account.passwordHash())
        .param("must", account.mustChange())
        .param("changed", Times.of(account.changed()))
        .update();
  }

  @Override
  public void setPassword(String name, String passwordHash, Instant when) {
    jdbc.sql(
            "UPDATE account SET password_hash = :hash, must_change = FALSE, changed = :changed"
                + " WHERE name = :name")
        .param("hash", passwordHash)
        .param("changed", Times.of(when))
        .param("name", name)
        .update();
  }

  private static Account account(ResultSet row, int number) throws SQLException {
    return new Account(
        row.getString("name"),
        row.getString("password_hash"),
        row.getBoolean("must_change"),
        Times.read(row, "changed"));
  }
}
