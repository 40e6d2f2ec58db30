/// The commands that follow money and hand it over: `trace`, `bundle` and the demo.
@NullMarked
package spoor.app.cli.trace;

import org.jspecify.annotations.NullMarked;
