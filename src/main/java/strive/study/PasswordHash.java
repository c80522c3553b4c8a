package strive.study;

/// A slow, salted hash for passwords.
public interface PasswordHash {

  /// The hash to be stored.
  String of(String password);

  /// Whether a password has this hash.
  boolean matches(String password, String hash);
}
