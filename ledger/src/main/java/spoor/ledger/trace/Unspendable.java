package spoor.ledger.trace;

import spoor.ledger.chain.LockKind;
import spoor.ledger.chain.UtxoChain;

/// Which addresses have a lock that nobody can open.
///
/// Locks lie in memory in the order of their addresses, and an output's address may be any. To
/// fetch one lock from far away takes as long as to read a few dozen in a row, so neighbours are
/// asked together and the answers kept, a bit each.
final class Unspendable {
    /// Addresses in a group.
    private static final int GROUP_BITS = 5;

    private static final int GROUP = 1 << GROUP_BITS;

    /// Groups in a sheet: it takes 32 KB and is made when the first of them is asked.
    private static final int SHEET_BITS = 12;

    private static final int SHEET = 1 << SHEET_BITS;

    /// In the word of a group whose addresses were asked.
    private static final long ASKED = 1L << GROUP;

    private final UtxoChain chain;
    private final long[][] sheets;

    Unspendable(UtxoChain chain) {
        this.chain = chain;
        long groups = (chain.addresses() >>> GROUP_BITS) + 1;
        sheets = new long[Math.toIntExact((groups >>> SHEET_BITS) + 1)][];
    }

    boolean isAddress(long address) {
        long group = address >>> GROUP_BITS;
        int sheet = (int) (group >>> SHEET_BITS);
        if (sheets[sheet] == null) {
            sheets[sheet] = new long[SHEET];
        }
        long[] words = sheets[sheet];
        int place = (int) group & (SHEET - 1);
        if (words[place] == 0) {
            words[place] = ASKED | ask(group << GROUP_BITS);
        }
        return (words[place] >>> (address & (GROUP - 1)) & 1) != 0;
    }

    private long ask(long first) {
        int count = (int) Math.min(GROUP, chain.addresses() - first);
        long bits = 0;
        for (int i = 0; i < count; i++) {
            if (chain.lockKind(first + i) == LockKind.NULL_DATA) {
                bits |= 1L << i;
            }
        }
        return bits;
    }
}
