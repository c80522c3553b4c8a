/// The use cases of a laboratory: create a study, start and allocate runs, record what happens in
/// them, finish them, watch them, read them for fits and exports.
///
/// Plain Java: this room owns the rules and the store interfaces that it needs; `storage`
/// implements them and the root package wires them. Times are server time, by an `InstantSource`;
/// chance comes from a `RandomGenerator` that the caller makes secure. Every write that somebody is
/// told about goes through `DurableWrites`, so that nobody is told of what a power failure can take
/// back.
///
/// Services: `Studies` (a study's life), `Runs` (what a participant's page calls), `Monitor` (the
/// live view), `StudyData` (the records that fits and exports read).
@NullMarked
package strive.study;

import org.jspecify.annotations.NullMarked;
