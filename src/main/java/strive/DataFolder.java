package strive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import strive.command.CommandFault;
import strive.storage.EmbeddedDatabase;

/// The folder of the embedded database, made ready before anything else starts.
final class DataFolder {

  private DataFolder() {}

  /// Makes the folder, readable by its owner only, unless it is there.
  ///
  /// @throws CommandFault when it cannot be used, or its database cannot, or another process uses
  ///     that
  static void prepare(Path folder) {
    if (folder.toAbsolutePath().toString().indexOf(';') >= 0) {
      throw new CommandFault("the path of the data folder must have no semicolon: " + folder);
    }
    try {
      if (!Files.isDirectory(folder)) {
        Files.createDirectories(folder);
        ownersOnly(folder);
      }
    } catch (IOException fault) {
      throw new CommandFault("the data folder cannot be made: " + folder + " (choose --data)");
    }
    if (!Files.isWritable(folder)) {
      throw new CommandFault("the data folder cannot be written to: " + folder);
    }
    Path file = folder.resolve(EmbeddedDatabase.FILE);
    if (Files.exists(file)) {
      refuseWhenInUse(file);
      refuseWhenDamaged(folder, file);
    }
  }

  private static void ownersOnly(Path folder) throws IOException {
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
  }

  /// The database holds a lock of the operating system on its file, which ends with its process.
  private static void refuseWhenInUse(Path file) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      if (lock == null) {
        throw new CommandFault(
            "another process uses the data folder " + file.getParent() + " (choose --data)");
      }
    } catch (IOException fault) {
      throw new CommandFault("the database cannot be opened: " + file);
    }
  }

  private static void refuseWhenDamaged(Path folder, Path file) {
    EmbeddedDatabase.fault(folder)
        .ifPresent(
            why -> {
              throw new CommandFault(
                  "the database is damaged, so put a backup in its place: "
                      + file
                      + " ("
                      + why
                      + "; a file in which nothing was ever stored can be removed)");
            });
  }
}
