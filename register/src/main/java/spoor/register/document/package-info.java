/// Documents as they were captured: their bytes and hash, where they come from, the text that
/// claims point into, and what of a page was left out of that text.
@NullMarked
package spoor.register.document;

import org.jspecify.annotations.NullMarked;
