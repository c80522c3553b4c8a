/// Simulated participants who take part over HTTP, by the same calls as the page: they hold the
/// plan, walk it by the page's own reducer and send events in numbered batches. They say at the
/// start that they are simulated.
///
/// How they choose and learn is section 8 of the effort-performance model; parameters are in its
/// units. How long they take is only made to look like people; times are in ms.
@NullMarked
package strive.command.bots;

import org.jspecify.annotations.NullMarked;
