/// What people did: choices, blocks and episodes as immutable records that cannot be wrong.
///
/// Units are fixed here for the whole of Strive: effort is the share of a block's practice budget
/// that was chosen and practised (0 to 1), accuracy the share of test answers that were right (0 to
/// 1), cost is in units of "all test answers of one block correct". The columns stand in
/// `docs/data.md`; the model behind them is section 8 of the effort-performance model
/// (Njaradi, Carrasco-Davis, Latham and Saxe, arXiv 2601.07830).
@NullMarked
package strive.behaviour;

import org.jspecify.annotations.NullMarked;
