package strive.study;

import java.time.Instant;
import java.util.Optional;

/// Accounts of the laboratory.
public interface AccountStore {

  /// Whether there is no account yet.
  boolean isEmpty();

  /// The account of this name.
  Optional<Account> find(String name);

  /// Adds an account whose name is free.
  void add(Account account);

  /// Sets a password that its owner has chosen.
  void setPassword(String name, String passwordHash, Instant when);
}
