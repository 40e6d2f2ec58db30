/// Incidents as sourced claims: each field of an incident is a list of what somebody said, and a
/// headline figure is a claim about many incidents at once.
///
/// Nothing is decided here: two sources that differ are two claims. [Incident] is one theft as one
/// source or person keeps it, [Figure] a headline figure, [Matches] the decisions by which several
/// incidents count as one, [Names] the names of actors as each source has them.
@NullMarked
package spoor.register.incident;

import org.jspecify.annotations.NullMarked;
