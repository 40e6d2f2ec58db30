/// Rules that recognise a theft in a stream of payments. Start with [HeistWatch].
///
/// The pattern is the theft from Bangladesh Bank on 4 and 5 February 2016. Each rule looks at one
/// trait of it, can be switched off, and is stated with its source and its errors in
/// docs/METHODS.md.
@NullMarked
package spoor.screening.heist;

import org.jspecify.annotations.NullMarked;
