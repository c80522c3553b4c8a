package strive.web.security;

import java.util.Map;
import java.util.Objects;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import strive.study.PasswordHash;

/// Argon2id with 19 MiB, two passes and one lane (OWASP's recommendation), behind a prefix that
/// names the algorithm, so that a later one can take over.
public final class Argon2PasswordHash implements PasswordHash {

  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int LANES = 1;
  private static final int MEMORY_KIB = 19 * 1024;
  private static final int PASSES = 2;

  private final PasswordEncoder encoder =
      new DelegatingPasswordEncoder(
          "argon2",
          Map.of(
              "argon2",
              new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES)));

  @Override
  public String of(String password) {
    return Objects.requireNonNull(encoder.encode(password));
  }

  @Override
  public boolean matches(String password, String hash) {
    return encoder.matches(password, hash);
  }
}
