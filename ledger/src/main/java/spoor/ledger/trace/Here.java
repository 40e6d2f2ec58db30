package spoor.ledger.trace;

/// The transaction that the walk is at, as everything sees it that works on it.
record Here(Flow flow, Outlets outlets, Claims claims, Departures departures) {}
