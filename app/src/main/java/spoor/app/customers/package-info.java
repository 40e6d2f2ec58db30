/// A table of customers held against the lists: what its columns mean, its rows, the result beside
/// it. Start with [Customer].
@NullMarked
package spoor.app.customers;

import org.jspecify.annotations.NullMarked;
