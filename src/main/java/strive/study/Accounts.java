package strive.study;

import java.time.InstantSource;
import java.util.Optional;

/// Who may use the laboratory's pages. The first start creates the administrator with a one-time
/// password, which has to be changed before anything else.
public final class Accounts {

  /// Name of the account that the first start creates.
  public static final String ADMINISTRATOR = "admin";

  /// Fewest characters of a password.
  public static final int MIN_PASSWORD = 12;

  /// Most characters of a password.
  public static final int MAX_PASSWORD = 128;

  private final AccountStore accounts;
  private final DurableWrites writes;
  private final PasswordHash hash;
  private final Surroundings surroundings;

  /// A service over these accounts.
  public Accounts(
      AccountStore accounts, DurableWrites writes, PasswordHash hash, Surroundings surroundings) {
    this.accounts = accounts;
    this.writes = writes;
    this.hash = hash;
    this.surroundings = surroundings;
  }

  /// Creates the administrator when there is no account yet.
  ///
  /// @return the one-time password, only this once
  public Optional<String> createAdministrator() {
    if (!accounts.isEmpty()) {
      return Optional.empty();
    }
    String password = RandomCode.oneTimePassword(surroundings.random());
    var administrator = new Account(ADMINISTRATOR, hash.of(password), true, clock().instant());
    boolean added =
        writes.durably(
            () -> {
              if (!accounts.isEmpty()) {
                return false;
              }
              accounts.add(administrator);
              return true;
            });
    return added ? Optional.of(password) : Optional.empty();
  }

  /// The account of this name.
  public Optional<Account> find(String name) {
    return accounts.find(name);
  }

  /// Whether this account must choose a password of its own before it may do anything else.
  public boolean mustChange(String name) {
    return accounts.find(name).map(Account::mustChange).orElse(true);
  }

  /// Changes a password. The caller ends the account's other sessions.
  public PasswordChange change(String name, String present, String wanted) {
    Optional<Account> account = accounts.find(name);
    if (account.isEmpty() || !hash.matches(present, account.get().passwordHash())) {
      return new PasswordChange.Refused("The present password is not right.");
    }
    if (wanted.length() < MIN_PASSWORD) {
      return new PasswordChange.Refused(
          "The new password needs at least " + MIN_PASSWORD + " characters.");
    }
    if (wanted.length() > MAX_PASSWORD) {
      return new PasswordChange.Refused(
          "The new password may have at most " + MAX_PASSWORD + " characters.");
    }
    if (wanted.equals(present)) {
      return new PasswordChange.Refused("Choose another password than the present one.");
    }
    if (wanted.equalsIgnoreCase(name) || wanted.chars().distinct().count() < 4) {
      return new PasswordChange.Refused("This password is too easy to guess.");
    }
    String hashed = hash.of(wanted);
    writes.durably(
        () -> {
          accounts.setPassword(name, hashed, clock().instant());
          return true;
        });
    return new PasswordChange.Changed();
  }

  private InstantSource clock() {
    return surroundings.clock();
  }
}
