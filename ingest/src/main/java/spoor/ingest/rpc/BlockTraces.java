package spoor.ingest.rpc;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spoor.ingest.json.Json;
import spoor.ingest.json.Values;
import spoor.ledger.base.Location;
import spoor.ledger.base.MalformedDataException;
import spoor.ledger.base.UInt256;
import spoor.ledger.chain.evm.EvmAddress;
import spoor.ledger.chain.evm.TransferKind;
import spoor.ledger.intake.account.AccountFacts;

/// What the traces of a block tell: the calls that moved value, which transactions failed, and what
/// the block pays by itself.
final class BlockTraces {
    static final String TO_ITSELF =
            "a contract with ether destroyed itself in favour of itself: whether the ether was"
                    + " destroyed too is not in the data";
    static final String NO_RECEIVER =
            "a contract destroyed itself and the node does not say who got its ether";

    /// Something that the traces do not tell, by the kind of doubt.
    private final List<String> doubts = new ArrayList<>();

    private final ChainBlock block;
    private final List<AccountFacts.Call> calls = new ArrayList<>();
    private final List<Reward> rewards = new ArrayList<>();
    private final @Nullable Boolean[] hasFailed;

    /// @param type `block`, `uncle` and the like
    private record Reward(String type, EvmAddress to, UInt256 value) {
        static final Comparator<Reward> ORDER =
                Comparator.comparing(Reward::type)
                        .thenComparing(Reward::to)
                        .thenComparing(Reward::value);
    }

    BlockTraces(ChainBlock block) {
        this.block = block;
        this.hasFailed = new Boolean[block.transactions().size()];
    }

    /// The calls that moved value, the transaction's own with an empty path among them.
    List<AccountFacts.Call> calls() {
        return calls;
    }

    /// Numbered as ethereum-etl numbers them in its trace_id (by type, receiver and value), so that
    /// the same reward read from both counts once. Value 0 is no fact.
    List<AccountFacts.Credit> rewards() {
        List<Reward> sorted = rewards.stream().sorted(Reward.ORDER).toList();
        List<AccountFacts.Credit> credits = new ArrayList<>();
        for (int number = 0; number < sorted.size(); number++) {
            Reward reward = sorted.get(number);
            if (!reward.value.isZero()) {
                credits.add(
                        new AccountFacts.Credit(
                                block.where(),
                                TransferKind.REWARD,
                                block.height(),
                                number,
                                reward.to,
                                reward.value));
            }
        }
        return credits;
    }

    List<String> doubts() {
        return doubts;
    }

    /// Nothing where no trace tells.
    @Nullable Boolean hasFailed(int transaction) {
        return hasFailed[transaction];
    }

    void root(int transaction, boolean isFailed) {
        hasFailed[transaction] = isFailed;
    }

    void reward(String type, EvmAddress to, UInt256 value) {
        rewards.add(new Reward(type, to, value));
    }

    /// A call or creation that was not undone.
    void call(int transaction, String path, EvmAddress from, EvmAddress to, UInt256 value) {
        if (value.isZero()) {
            return;
        }
        calls.add(
                new AccountFacts.Call(
                        block.where(),
                        block.transactions().get(transaction).hash(),
                        block.height(),
                        transaction,
                        path,
                        from,
                        to,
                        value));
    }

    /// Before Cancun a contract that destroys itself in favour of itself loses what it has; since
    /// then (EIP-6780) only if the same transaction created it.
    void selfDestruct(int transaction, String path, EvmAddress from, EvmAddress to, UInt256 value) {
        if (!from.equals(to)) {
            call(transaction, path, from, to, value);
        } else if (!value.isZero()) {
            doubts.add(TO_ITSELF);
        }
    }

    void doubt(String what) {
        doubts.add(what);
    }

    /// That each transaction has a trace.
    void requireAll(String place, String method) {
        for (int i = 0; i < hasFailed.length; i++) {
            if (hasFailed[i] == null) {
                throw new MalformedDataException(
                        Location.of(place),
                        method
                                + " answered no trace of transaction "
                                + i
                                + " of "
                                + hasFailed.length
                                + ", expected one of each");
            }
        }
    }

    /// That a trace is of the transaction at its place.
    static void requireHash(Json.Fields trace, String name, ChainBlock block, int transaction) {
        if (trace.find(name) != null
                && !Quantities.hash(trace, name)
                        .equals(block.transactions().get(transaction).hash())) {
            throw Values.wrong(trace, name, block.transactions().get(transaction).hash().toHex());
        }
    }
}
