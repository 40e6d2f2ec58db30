package spoor.ledger.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bitcoinj.base.BitcoinNetwork;
import org.bitcoinj.base.LegacyAddress;
import spoor.ledger.base.Bytes32;
import spoor.ledger.chain.Lock;
import spoor.ledger.chain.UtxoChain;
import spoor.ledger.chain.bitcoin.Addresses;

/// A chain of ours against what a node says of its best chain: every block, transaction, input and
/// output, who spends it, and what each address received.
public final class KnotsComparison {
    private final UtxoChain chain;
    private final KnotsFacts facts;
    private final Map<String, String> spenders = new HashMap<>();

    private KnotsComparison(UtxoChain chain, KnotsFacts facts) {
        this.chain = chain;
        this.facts = facts;
        for (KnotsFacts.Transaction transaction : facts.transactions()) {
            for (KnotsFacts.Input input : transaction.inputs()) {
                spenders.put(place(input.spentId(), input.spent()), transaction.id());
            }
        }
    }

    /// @throws AssertionError at the first block or address that is not the same
    public static void check(UtxoChain chain, KnotsFacts facts) {
        KnotsComparison comparison = new KnotsComparison(chain, facts);
        comparison.compareCounts();
        for (KnotsFacts.Block block : facts.blocks()) {
            assertThat(comparison.ours(block.height()))
                    .as(block.hash())
                    .isEqualTo(comparison.theirs(block));
        }
        comparison.compareAddresses();
    }

    private void compareCounts() {
        assertThat(chain.blocks()).isEqualTo(facts.blocks().size());
        assertThat(chain.transactions()).isEqualTo(facts.transactions().size());
        assertThat(chain.outputs()).isEqualTo(facts.outputs().size());
        assertThat(chain.inputs()).isEqualTo(spenders.size());
    }

    private List<String> theirs(KnotsFacts.Block block) {
        List<String> lines = new ArrayList<>();
        lines.add(block.height() + " " + block.hash() + " at " + block.timeSeconds());
        for (KnotsFacts.Transaction transaction : block.transactions()) {
            lines.add("tx " + transaction.id());
            for (KnotsFacts.Input input : transaction.inputs()) {
                lines.add("in " + place(input.spentId(), input.spent()) + told(input.spent()));
            }
            for (KnotsFacts.Output output : transaction.outputs()) {
                String place = place(transaction.id(), output);
                String spender = spenders.getOrDefault(place, "no one");
                lines.add("out " + place + told(output) + " spent by " + spender);
            }
        }
        return lines;
    }

    private List<String> ours(int block) {
        List<String> lines = new ArrayList<>();
        lines.add(
                chain.height(block)
                        + " "
                        + chain.blockHash(block)
                        + " at "
                        + chain.timeSeconds(block));
        long end =
                block + 1 < chain.blocks()
                        ? chain.firstTransaction(block + 1)
                        : chain.transactions();
        for (long transaction = chain.firstTransaction(block); transaction < end; transaction++) {
            lines.add("tx " + chain.id(transaction));
            assertThat(chain.find(chain.id(transaction))).isEqualTo(transaction);
            assertThat(chain.block(transaction)).isEqualTo(block);
            for (long input = chain.firstInput(transaction);
                    input < chain.firstInput(transaction + 1);
                    input++) {
                long spent = chain.spentOutput(input);
                lines.add("in " + place(spent) + told(spent));
            }
            for (long output = chain.firstOutput(transaction);
                    output < chain.firstOutput(transaction + 1);
                    output++) {
                lines.add("out " + place(output) + told(output) + " spent by " + spender(output));
            }
        }
        return lines;
    }

    private void compareAddresses() {
        Map<Lock, List<String>> received = new LinkedHashMap<>();
        for (KnotsFacts.Transaction transaction : facts.transactions()) {
            for (KnotsFacts.Output output : transaction.outputs()) {
                received.computeIfAbsent(KnotsLocks.of(output), _ -> new ArrayList<>())
                        .add(place(transaction.id(), output));
            }
        }
        assertThat(chain.addresses()).isEqualTo(received.size());
        received.forEach(
                (lock, places) -> assertThat(received(lock)).as(lock.toString()).isEqualTo(places));
    }

    /// What the chain says that an address received, first to last.
    private List<String> received(Lock lock) {
        List<String> places = new ArrayList<>();
        long address = chain.findAddress(lock);
        assertThat(address).as(lock.toString()).isNotNegative();
        assertThat(chain.lock(address)).isEqualTo(lock);
        for (long output = chain.lastOutput(address);
                output >= 0;
                output = chain.previousOutput(output)) {
            assertThat(chain.address(output)).isEqualTo(address);
            places.add(place(output));
        }
        return places.reversed();
    }

    private String spender(long output) {
        long spender = chain.spender(output);
        return spender == UtxoChain.UNSPENT ? "no one" : chain.id(spender).toString();
    }

    private static String place(String id, KnotsFacts.Output output) {
        return id + ":" + output.index();
    }

    private String place(long output) {
        Bytes32 id = chain.id(chain.transactionOf(output));
        assertThat(chain.findOutput(id, chain.outputIndex(output))).isEqualTo(output);
        return id + ":" + chain.outputIndex(output);
    }

    private static String told(KnotsFacts.Output output) {
        Lock lock = KnotsLocks.of(output);
        String address = output.address() == null ? "" : " " + output.address();
        if (output.type().equals("pubkey")) { // the node gives it none, explorers that of its hash
            address = " " + LegacyAddress.fromPubKeyHash(BitcoinNetwork.REGTEST, lock.payload());
        }
        return " " + output.valueSat() + " " + lock + address;
    }

    private String told(long output) {
        Lock lock = chain.lock(chain.address(output));
        String address =
                switch (lock.kind()) {
                    case NONSTANDARD, MULTISIG, NULL_DATA, UNKNOWN -> "";
                    default -> " " + Addresses.text(chain.network(), lock);
                };
        return " " + chain.value(output) + " " + lock + address;
    }
}
