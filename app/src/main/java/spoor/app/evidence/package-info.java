/// Evidence bundles: what a stranger needs to check a trace, in one file. docs/FORMATS.md draws it.
@NullMarked
package spoor.app.evidence;

import org.jspecify.annotations.NullMarked;
