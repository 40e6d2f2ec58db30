package spoor.app.follow;

/// Hears of everything in the ledger that a trace met, in numbers of the chain, any of them more
/// than once.
public interface Trail {
    Trail UNHEARD =
            new Trail() {
                @Override
                public void transaction(long transaction) {}

                @Override
                public void output(long output) {}

                @Override
                public void tagged(long output) {}
            };

    /// A transaction that the trace handled, stopped at, or did not follow into.
    void transaction(long transaction);

    /// An output that holds taint, under some policy or under the bounds.
    void output(long output);

    /// An output in which a tag ended every trail.
    void tagged(long output);
}
