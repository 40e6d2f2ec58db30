package spoor.bench;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import spoor.ledger.chain.evm.AccountChain;

/// Counts the entries of holdings that a trace reads.
///
/// What a balance adds up is counted too: the ledger keeps one for every 64th entry.
final class EntryCounter implements InvocationHandler {
    private static final int BALANCE_STRIDE = 64;

    private final AccountChain chain;
    private final int watched;

    /// Of all holdings.
    long entries;

    /// Of the watched one.
    long ofWatched;

    /// How often somebody asked what the watched one has.
    long balances;

    /// @param watched number of a holding
    EntryCounter(AccountChain chain, int watched) {
        this.chain = chain;
        this.watched = watched;
    }

    /// The chain, counted.
    AccountChain counted() {
        return (AccountChain)
                Proxy.newProxyInstance(
                        AccountChain.class.getClassLoader(),
                        new Class<?>[] {AccountChain.class},
                        this);
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        switch (method.getName()) {
            case "transferOf", "isDeposit" -> count((Long) arguments[0], 1);
            case "balance" -> {
                balances += (Integer) arguments[0] == watched ? 1 : 0;
                count((Long) arguments[1], (Long) arguments[1] % BALANCE_STRIDE + 1);
            }
            default -> {
                // Reads no entry itself.
            }
        }
        if (method.isDefault()) {
            return InvocationHandler.invokeDefault(proxy, method, arguments);
        }
        try {
            return method.invoke(chain, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private void count(long entry, long times) {
        entries += times;
        boolean isWatched =
                chain.firstEntry(watched) <= entry && entry < chain.firstEntry(watched + 1);
        ofWatched += isWatched ? times : 0;
    }
}
