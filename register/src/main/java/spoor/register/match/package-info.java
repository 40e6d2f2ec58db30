/// Finds incidents that may be one theft named by several sources, and proposes them with reasons.
/// Nothing is merged here.
@NullMarked
package spoor.register.match;

import org.jspecify.annotations.NullMarked;
