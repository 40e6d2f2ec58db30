package spoor.screening.payment;

import java.util.ArrayList;
import java.util.List;

/// A party while it is being read.
final class PartyDraft {
    final Role role;
    final FieldPlace at;
    final List<Line> name = new ArrayList<>();
    final List<Line> address = new ArrayList<>();
    final List<Line> countries = new ArrayList<>();
    final List<Line> accounts = new ArrayList<>();
    final List<Line> bics = new ArrayList<>();
    final List<Line> births = new ArrayList<>();
    final List<PartyId> identifiers = new ArrayList<>();
    boolean hasStructure = true;

    private final boolean isUnderlying;

    PartyDraft(Role role, boolean isUnderlying, FieldPlace at) {
        this.role = role;
        this.isUnderlying = isUnderlying;
        this.at = at;
    }

    boolean isEmpty() {
        return name.isEmpty()
                && address.isEmpty()
                && countries.isEmpty()
                && accounts.isEmpty()
                && bics.isEmpty()
                && births.isEmpty()
                && identifiers.isEmpty();
    }

    Party party() {
        return new Party(
                role,
                isUnderlying,
                at,
                name,
                address,
                countries,
                accounts,
                bics,
                births,
                identifiers,
                hasStructure);
    }
}
