/// Figures as plain data, and the one renderer that draws them.
///
/// A figure says what is there ([FigureSpec][strive.report.figure.FigureSpec]: rows of panels with
/// axes and marks, by the name of their role) and never how it looks; colours, dashes and widths
/// stand in [Tone][strive.report.figure.Tone] and [Role][strive.report.figure.Role] alone, with the
/// values of the design tokens. The renderer lets Lets-Plot draw what lies inside a panel and sets
/// the words around it. The same figure always gives the same bytes.
///
/// Lengths are in CSS pixels. Data are in the units of their axes.
@NullMarked
package strive.report.figure;

import org.jspecify.annotations.NullMarked;
