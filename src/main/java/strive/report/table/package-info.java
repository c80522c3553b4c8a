/// Tables as plain data: what a column means is described once
/// ([Column][strive.report.table.Column]), and files, workbooks, codebooks and pages all read that
/// description.
///
/// Text files are CSV as in RFC 4180: UTF-8, one header line, `.` as decimal mark, full double
/// precision, an undefined number as an empty cell. Lines end with a line feed.
@NullMarked
package strive.report.table;

import org.jspecify.annotations.NullMarked;
