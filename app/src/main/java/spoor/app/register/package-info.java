/// The register of a workspace: its files read and written, incidents matched and totalled, what
/// others publish taken in, and what they say held against what the chain shows.
@NullMarked
package spoor.app.register;

import org.jspecify.annotations.NullMarked;
