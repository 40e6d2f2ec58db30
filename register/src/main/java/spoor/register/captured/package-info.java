/// Claims of captured documents, as a person left them, as claims of the register: each with its
/// place in the document and the root that the document rests on. Nothing is copied into files.
@NullMarked
package spoor.register.captured;

import org.jspecify.annotations.NullMarked;
