/// The report: one HTML page that a prosecutor can read without a network.
@NullMarked
package spoor.app.report;

import org.jspecify.annotations.NullMarked;
