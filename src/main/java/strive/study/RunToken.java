package strive.study;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a participant's device shows to go on with its run: 128 random bits that the device made
/// itself, 32 lower-case hex digits. Only its hash is ever stored, and it is never logged.
public final class RunToken {

  private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{32}");

  private final String hash;

  private RunToken(String text) {
    this.hash = ContentHash.of(text.getBytes(StandardCharsets.US_ASCII));
  }

  /// The token with this text, if it has the shape of one.
  public static Optional<RunToken> of(String text) {
    return SHAPE.matcher(text).matches() ? Optional.of(new RunToken(text)) : Optional.empty();
  }

  /// SHA-256 of the token, 64 lower-case hex digits.
  public String hash() {
    return hash;
  }
}
