/// What every kind of study needs of files: settings read strictly, and result files written beside
/// them.
@NullMarked
package strive.analysis.file;

import org.jspecify.annotations.NullMarked;
