/// The participants' stateless JSON API and their page.
@NullMarked
package strive.web.participant;

import org.jspecify.annotations.NullMarked;
