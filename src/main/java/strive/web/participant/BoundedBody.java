package strive.web.participant;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;

/// The body of a request, counted while it is read: what a client says about its length is not
/// trusted.
final class BoundedBody {

  /// Largest body (bytes).
  static final int MAX_BYTES = 256 * 1024;

  private BoundedBody() {}

  /// The bytes of the body, or nothing when there are more than `MAX_BYTES`.
  static Optional<byte[]> of(HttpServletRequest request) throws IOException {
    if (request.getContentLengthLong() > MAX_BYTES) {
      return Optional.empty();
    }
    byte[] bytes = request.getInputStream().readNBytes(MAX_BYTES + 1);
    return bytes.length > MAX_BYTES ? Optional.empty() : Optional.of(bytes);
  }
}
