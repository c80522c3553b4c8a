package strive.web.lab;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import strive.protocol.ProtocolReader;

/// The protocols that come with Strive.
public final class ShippedProtocols {

  /// All of them, the one to begin with first.
  public static final List<Shipped> ALL =
      List.of(
          new Shipped("paired-associates.yaml", "Paired associates: the full experiment"),
          new Shipped("demo.yaml", "Demo: a few minutes, for trying out, never for fitting"));

  private ShippedProtocols() {}

  /// One protocol file.
  public record Shipped(String fileName, String title) {
    /// Its text.
    public String text() {
      try (InputStream in = ProtocolReader.class.getResourceAsStream(fileName)) {
        if (in == null) {
          throw new IllegalStateException("the shipped protocol " + fileName + " is missing");
        }
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException fault) {
        throw new UncheckedIOException(fault);
      }
    }
  }
}
