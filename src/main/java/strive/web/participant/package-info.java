/// The participants' door: a static page and a stateless JSON API (no cookie, no session), which a
/// person's browser and a program use alike.
///
/// Every error under `/api/p/` is `application/problem+json` (RFC 9457) with a `type` of
/// `urn:strive:problem:` and a name. Controllers read and write JSON; what may happen is for
/// `study` to say. Nothing that participants send is logged or shown as HTML.
@NullMarked
package strive.web.participant;

import org.jspecify.annotations.NullMarked;
