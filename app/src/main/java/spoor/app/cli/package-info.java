/// The command line.
@NullMarked
package spoor.app.cli;

import org.jspecify.annotations.NullMarked;
