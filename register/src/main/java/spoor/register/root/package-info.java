/// Which documents rest on the same root, and what copies changed of its words.
@NullMarked
package spoor.register.root;

import org.jspecify.annotations.NullMarked;
