/// The stores of `study` over JDBC, and the job engine.
///
/// One text of SQL for H2 (the embedded default) and PostgreSQL (several nodes): no vendor's words
/// but where `Engine` says so. Tables are made by Flyway from `db/migration`. Stores take part in
/// the transaction of the thread that calls them; `GroupCommit` is the thread that makes writes
/// durable. Times are stored as UTC with microseconds.
@NullMarked
package strive.storage;

import org.jspecify.annotations.NullMarked;
