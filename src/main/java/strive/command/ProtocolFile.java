package strive.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import strive.protocol.Fault;
import strive.protocol.ParsedProtocol;
import strive.protocol.ProtocolReader;

/// A protocol file that a command was given.
final class ProtocolFile {

  private ProtocolFile() {}

  /// Reads it.
  ///
  /// @throws CommandFault if there is no readable text
  static ParsedProtocol read(Path file) {
    return ProtocolReader.read(file.toString(), text(file));
  }

  /// Reads one that must keep every rule.
  ///
  /// @throws CommandFault if there is no readable text, or a rule is broken
  static ParsedProtocol.Valid valid(Path file) {
    return switch (read(file)) {
      case ParsedProtocol.Valid valid -> valid;
      case ParsedProtocol.Invalid(var faults) ->
          throw new CommandFault(
              faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
    };
  }

  /// No more of a file than shows that it is too large.
  private static String text(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(ProtocolReader.MAX_BYTES + 1);
      if (bytes.length > ProtocolReader.MAX_BYTES) {
        throw new CommandFault(ProtocolReader.tooLarge(file.toString()).toString());
      }
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (NoSuchFileException fault) {
      throw new CommandFault(file + ": there is no such file");
    } catch (CharacterCodingException fault) {
      throw new CommandFault(file + ":1:1: the file is not UTF-8 text");
    } catch (IOException fault) {
      throw new CommandFault(file + ": cannot be read (" + fault.getMessage() + ")");
    }
  }
}
