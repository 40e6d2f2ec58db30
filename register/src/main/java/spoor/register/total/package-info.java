/// Totals that explain themselves: ranges with every claim that was used or left out, and why;
/// headline figures beside them, never added; sums of parts held against their whole; how a figure
/// moved from report to report.
@NullMarked
package spoor.register.total;

import org.jspecify.annotations.NullMarked;
