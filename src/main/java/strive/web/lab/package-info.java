/// The laboratory's own pages.
@NullMarked
package strive.web.lab;

import org.jspecify.annotations.NullMarked;
