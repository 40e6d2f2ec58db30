package spoor.ledger.pattern;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import spoor.ledger.base.Satoshi;
import spoor.ledger.chain.Lock;
import spoor.ledger.chain.LockKind;
import spoor.ledger.chain.Network;
import spoor.ledger.chain.UtxoChain;
import spoor.ledger.chain.bitcoin.Addresses;

/// Wasabi 1: many equal outputs of about 0.1 BTC (version 1.0), and from version 1.1 on further
/// levels of twice, four times ... that amount in the same round.
///
/// Rule: the commonest output is 0.08 to 0.12 BTC and occurs ten times or more; at least as many
/// inputs; all outputs and known inputs are native segwit key hashes; at least two outputs have a
/// value of their own (change, and the coordinator's fee). Below block 610,000 a payment to one of
/// the coordinator's two addresses with three equal outputs is enough.
///
/// Sources: the wallet's author's own scanner (nopara73/Dumplings) for both; levels from Schnoering
/// and Vazirgiannis, "Heuristics for Detecting CoinJoin Transactions on the Bitcoin Blockchain"
/// (2023, arXiv 2311.12491).
///
/// Without input values it looks at outputs and the number of inputs only. Wrong: rounds of fewer
/// than ten equal outputs after the coordinator stopped using fixed addresses are missed; a service
/// that pays ten customers 0.1 BTC each from ten segwit coins is taken for a round.
final class Wasabi1 {
    private static final long BASE = 10_000_000;
    private static final long TOLERANCE = 2_000_000;
    private static final int LEAST_EQUAL = 10;
    private static final int LEAST_EQUAL_AT_COORDINATOR = 3;
    private static final int FIRST_BLOCK_WITHOUT_FIXED_ADDRESS = 610_000;

    private static final Set<Lock> COORDINATOR =
            Stream.of(
                            "bc1qs604c7jv6amk4cxqlnvuxv26hv3e48cds4m0ew",
                            "bc1qa24tsgchvuxsaccp8vrnkfd85hrcpafg20kmjw")
                    .map(address -> Addresses.parse(Network.MAINNET, address))
                    .collect(Collectors.toUnmodifiableSet());

    private Wasabi1() {}

    static Optional<CoinJoin> find(Shape shape) {
        if (paysCoordinator(shape)) {
            return Optional.of(result(shape, " and a payment to the coordinator's address"));
        }
        boolean isRound =
                shape.equal >= LEAST_EQUAL
                        && Math.abs(shape.commonest - BASE) <= TOLERANCE
                        && shape.inputs.length >= shape.equal
                        && shape.singleValues >= 2
                        && shape.outputsAre(LockKind.P2WPKH)
                        && shape.inputsAre(Set.of(LockKind.P2WPKH));
        return isRound ? Optional.of(result(shape, levels(shape))) : Optional.empty();
    }

    private static boolean paysCoordinator(Shape shape) {
        return shape.equal >= LEAST_EQUAL_AT_COORDINATOR
                && shape.inputs.length >= shape.equal
                && shape.height != UtxoChain.UNKNOWN_HEIGHT
                && shape.height < FIRST_BLOCK_WITHOUT_FIXED_ADDRESS
                && Arrays.stream(shape.outputLocks).anyMatch(COORDINATOR::contains);
    }

    private static CoinJoin result(Shape shape, String more) {
        String seen =
                shape.inputs.length
                        + " inputs and "
                        + shape.equal
                        + " equal outputs of "
                        + Satoshi.text(shape.commonest)
                        + more;
        return new CoinJoin(
                CoinJoin.Kind.WASABI_1, shape.commonest, shape.equal, shape.reason(seen));
    }

    /// Names the higher levels: outputs within 5 % of twice, four times ... the base that have an
    /// equal beside them.
    private static String levels(Shape shape) {
        StringBuilder levels = new StringBuilder();
        for (long level = 2 * shape.commonest; level <= Satoshi.MAX / 2; level *= 2) {
            long near = level;
            long[] at =
                    Arrays.stream(shape.outputs)
                            .filter(value -> Math.abs(value - near) <= near / 20)
                            .sorted()
                            .toArray();
            long equal = 0;
            for (int i = 1; i < at.length; i++) {
                equal += at[i] == at[i - 1] ? 1 : 0;
            }
            if (equal > 0) {
                levels.append(levels.isEmpty() ? ", with levels of about " : ", ")
                        .append(Satoshi.text(level));
            }
        }
        return levels.toString();
    }
}
