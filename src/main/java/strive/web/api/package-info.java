/// Downloads and tokens.
@NullMarked
package strive.web.api;

import org.jspecify.annotations.NullMarked;
