/// What a document states, with each statement's place in the stored text.
///
/// A claim is not a fact: it says that somebody wrote it, with which hedge, of what, when and
/// where.
@NullMarked
package spoor.register.claim;

import org.jspecify.annotations.NullMarked;
