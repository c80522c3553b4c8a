package strive.study;

import java.util.function.Supplier;

/// The one way of every write that somebody is told about. Writes of many callers are collected for
/// a few hundredths of a second and stored in one transaction; a call returns after the operating
/// system confirmed that the disk has it.
@FunctionalInterface
public interface DurableWrites {

  /// Runs `write` in a transaction and returns its result once that transaction is durable. The
  /// store interfaces of this room, called inside, take part in the transaction.
  ///
  /// `write` must have no effect but on the database and may be run more than once (when a
  /// transaction that it shared failed, it is run again alone). What it throws is thrown here, and
  /// then it has stored nothing, while other writes of the same transaction are not harmed. It must
  /// not call `durably` itself.
  ///
  /// @throws StorageBusyException when too many writes are waiting or the server is stopping;
  ///     whether the write is stored may then be unknown, so callers repeat it
  <T> T durably(Supplier<T> write);
}
