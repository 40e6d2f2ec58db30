package spoor.app.follow;

import java.util.List;
import spoor.ledger.trace.account.AccountTheft;

/// Hears of everything in the ledger that a trace on accounts met, in numbers of the chain, any of
/// them more than once.
public interface AccountTrail {
    AccountTrail UNHEARD =
            new AccountTrail() {
                @Override
                public void origins(List<AccountTheft> thefts) {}

                @Override
                public void met(int holding) {}

                @Override
                public void opened(int holding) {}
            };

    /// The thefts, with the transfers that are their origins.
    void origins(List<AccountTheft> thefts);

    /// A holding that taint left, came to or ended in.
    void met(int holding);

    /// A holding that held taint, under some policy or under the bounds.
    void opened(int holding);
}
