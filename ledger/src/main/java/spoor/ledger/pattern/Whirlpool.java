package spoor.ledger.pattern;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import spoor.ledger.base.Satoshi;
import spoor.ledger.chain.LockKind;

/// Samourai's Whirlpool: five to eight inputs and as many outputs, every output of exactly one
/// pool's size.
///
/// Rule: outputs are all 0.001, 0.01, 0.05 or 0.5 BTC to different native segwit key hashes; as
/// many inputs as outputs, from different addresses; every known input is the pool's size (a coin
/// that was mixed before) or up to 110,000 satoshi more (a new one, which pays the fee); where all
/// are known, there is at least one of each.
///
/// Sources: Stütz, Stockinger, Moreno-Sanchez, Haslhofer, Maffei, "Adoption and Actual Privacy of
/// Decentralized CoinJoin Implementations in Bitcoin" (2022, arXiv 2109.10229); sizes up to eight
/// ("surge cycles") from GraphSense's rules.
///
/// Wrong: the first rounds of a pool, which had no coin that was mixed before; other pools' sizes
/// (later coordinators). A person who pays five friends 0.05 BTC each from five coins of that size
/// looks the same.
final class Whirlpool {
    private static final Set<Long> POOLS = Set.of(100_000L, 1_000_000L, 5_000_000L, 50_000_000L);
    private static final int LEAST = 5;
    private static final int MOST = 8;
    private static final long MOST_FEE = 110_000;

    private Whirlpool() {}

    static Optional<CoinJoin> find(Shape shape) {
        int size = shape.outputs.length;
        boolean isRound =
                size >= LEAST
                        && size <= MOST
                        && shape.inputs.length == size
                        && shape.equal == size
                        && POOLS.contains(shape.commonest)
                        && shape.outputsAre(LockKind.P2WPKH)
                        && shape.paysEachAddressOnce()
                        && shape.inputsAre(Set.of(LockKind.P2WPKH))
                        && shape.inputAddresses() == size
                        && inputsFit(shape);
        if (!isRound) {
            return Optional.empty();
        }
        String seen =
                size
                        + " inputs and "
                        + size
                        + " equal outputs of the pool of "
                        + Satoshi.text(shape.commonest);
        return Optional.of(
                new CoinJoin(CoinJoin.Kind.WHIRLPOOL, shape.commonest, size, shape.reason(seen)));
    }

    private static boolean inputsFit(Shape shape) {
        long pool = shape.commonest;
        boolean isInRange =
                known(shape).allMatch(value -> value >= pool && value <= pool + MOST_FEE);
        boolean isMixedWithNew =
                known(shape).anyMatch(value -> value == pool)
                        && known(shape).anyMatch(value -> value > pool);
        return isInRange && (isMixedWithNew || shape.unknownInputs() > 0);
    }

    private static LongStream known(Shape shape) {
        return Arrays.stream(shape.inputs).filter(value -> value >= 0);
    }
}
