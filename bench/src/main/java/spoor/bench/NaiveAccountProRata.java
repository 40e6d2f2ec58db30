package spoor.bench;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import spoor.ledger.base.UInt256;
import spoor.ledger.chain.evm.AccountChain;
import spoor.ledger.trace.account.AccountTheft;

/// The haircut on accounts as most would write it: two dictionaries, what each holding has and what
/// of it is stolen, and one loop over all transfers from the first.
final class NaiveAccountProRata {
    private final AccountChain chain;
    private final Map<Integer, BigInteger> balances = new HashMap<>();
    private final Map<Integer, BigInteger> stolen = new HashMap<>();
    private long transfers;

    private NaiveAccountProRata(AccountChain chain) {
        this.chain = chain;
    }

    /// @param held stolen units that each holding has at the end, where there are any
    /// @param transfers transfers out of holdings with stolen units
    record Found(SortedMap<Integer, BigInteger> held, long transfers) {}

    /// @param theft all of what its transfers move, in chain order
    static Found run(AccountChain chain, AccountTheft theft) {
        var walk = new NaiveAccountProRata(chain);
        int next = 0;
        for (long transfer = 0; transfer < chain.transfers(); transfer++) {
            boolean isStolen =
                    next < theft.origins().size()
                            && theft.origins().get(next).transfer() == transfer;
            walk.move(transfer, isStolen);
            next += isStolen ? 1 : 0;
        }
        return new Found(new TreeMap<>(walk.stolen), walk.transfers);
    }

    private void move(long transfer, boolean isStolen) {
        int giver = chain.from(transfer);
        int receiver = chain.to(transfer);
        UInt256 moved = chain.units(transfer);
        BigInteger units = moved.toBigInteger();
        BigInteger balance = balance(giver);
        BigInteger held = stolen.get(giver);
        BigInteger taken = BigInteger.ZERO;
        if (held != null) {
            taken = share(units, held, balance);
            put(giver, held.subtract(taken));
            transfers++;
        }
        balances.put(giver, balance.subtract(units));
        balances.put(receiver, balance(receiver).add(units));
        BigInteger arriving = isStolen ? units : taken;
        if (arriving.signum() > 0) {
            stolen.merge(receiver, arriving, BigInteger::add);
        }
    }

    private BigInteger balance(int holding) {
        BigInteger balance = balances.get(holding);
        return balance != null ? balance : chain.opening(holding).toBigInteger();
    }

    private void put(int holding, BigInteger units) {
        if (units.signum() > 0) {
            stolen.put(holding, units);
        } else {
            stolen.remove(holding);
        }
    }

    /// The unit that is left over goes to the larger remainder, and to clean on a tie.
    private static BigInteger share(BigInteger units, BigInteger held, BigInteger balance) {
        BigInteger[] parts = units.multiply(held).divideAndRemainder(balance);
        boolean isUp = parts[1].shiftLeft(1).compareTo(balance) > 0;
        return isUp ? parts[0].add(BigInteger.ONE) : parts[0];
    }
}
