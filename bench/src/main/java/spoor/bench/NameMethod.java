package spoor.bench;

import spoor.screening.match.NameQuery;

/// A way to score a name against every listed entry.
interface NameMethod {
    String label();

    /// The best score over all entries.
    double best(NameQuery query);

    /// The score of one entry, by its place in the list of designations.
    double of(NameQuery query, int entry);

    /// From here on it alerts.
    double threshold();
}
