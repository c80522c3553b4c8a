/// An experiment from its description to what a person did in it.
///
/// A protocol is a text (`ProtocolReader`), from which the plan of each run is drawn once
/// (`PlanDrawer`). The page sends events; `Walk` says where a run is after each, and `RunRecord.of`
/// is the one function from events to blocks, trials, probes and points. Times are in ms of the
/// device unless a name says otherwise; effort and shares are 0 to 1.
@NullMarked
package strive.protocol;

import org.jspecify.annotations.NullMarked;
