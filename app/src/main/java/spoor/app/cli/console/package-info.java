/// What every command has: where it prints and stands, the options that all take, and how a failure
/// becomes one message and an exit code.
@NullMarked
package spoor.app.cli.console;

import org.jspecify.annotations.NullMarked;
