/// Who may see what.
@NullMarked
package strive.web.security;

import org.jspecify.annotations.NullMarked;
