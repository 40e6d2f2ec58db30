package spoor.app.evidence;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import spoor.app.follow.AccountTrail;
import spoor.ledger.trace.account.AccountTheft;

/// What a trace on accounts met.
public final class MetOnAccounts implements AccountTrail {
    private List<AccountTheft> thefts = List.of();
    private final Set<Integer> met = new TreeSet<>();
    private final Set<Integer> opened = new TreeSet<>();

    @Override
    public void origins(List<AccountTheft> found) {
        thefts = List.copyOf(found);
    }

    @Override
    public void met(int holding) {
        met.add(holding);
    }

    @Override
    public void opened(int holding) {
        met.add(holding);
        opened.add(holding);
    }

    List<AccountTheft> thefts() {
        return thefts;
    }

    /// Holdings that taint left, came to or ended in, by number.
    Set<Integer> met() {
        return met;
    }

    /// Holdings that held taint.
    Set<Integer> opened() {
        return opened;
    }
}
