/// Data sets and figures as plain data, the figure renderer, workbook and text files.
@NullMarked
package strive.report;

import org.jspecify.annotations.NullMarked;
