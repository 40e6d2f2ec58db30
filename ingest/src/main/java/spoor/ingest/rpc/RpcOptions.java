package spoor.ingest.rpc;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import spoor.ledger.chain.evm.EvmAddress;

/// What to read of a node's chain.
///
/// @param from first block, or -1 to go on behind the ledger's tip (at block 0 where it has none)
/// @param to last block, or -1 for the last one that is deep enough
/// @param finality how many blocks must lie above a block before it is read
/// @param atOnce blocks that are asked for in one batch
/// @param most blocks that one reading takes: what is left over is for the next one
/// @param wraps contracts that wrap the chain's coin as WETH does, besides those that are known
/// @param traces how to ask for internal calls; nothing to see what the node has
public record RpcOptions(
        long from,
        long to,
        int finality,
        int atOnce,
        long most,
        Set<EvmAddress> wraps,
        @Nullable TraceMethod traces) {
    public static final int USUAL_FINALITY = 12;

    public static final RpcOptions USUAL =
            new RpcOptions(-1, -1, USUAL_FINALITY, 8, Long.MAX_VALUE, Set.of(), null);

    public RpcOptions {
        if (from < -1 || to < -1 || finality < 0 || atOnce < 1 || most < 1) {
            throw new IllegalArgumentException(
                    "from, to, finality, blocks at once and blocks in all are "
                            + from
                            + ", "
                            + to
                            + ", "
                            + finality
                            + ", "
                            + atOnce
                            + ", "
                            + most
                            + ", expected 0 or more, and 1 or more of blocks");
        }
        if (to >= 0 && from > to) {
            throw new IllegalArgumentException(
                    "the first block is " + from + ", expected at most the last, " + to);
        }
        wraps = Set.copyOf(wraps);
    }

    public RpcOptions withBlocks(long first, long last) {
        return new RpcOptions(first, last, finality, atOnce, most, wraps, traces);
    }

    public RpcOptions withFinality(int depth) {
        return new RpcOptions(from, to, depth, atOnce, most, wraps, traces);
    }

    public RpcOptions withMost(long blocks) {
        return new RpcOptions(from, to, finality, atOnce, blocks, wraps, traces);
    }

    public RpcOptions withWraps(Set<EvmAddress> contracts) {
        return new RpcOptions(from, to, finality, atOnce, most, contracts, traces);
    }

    public RpcOptions withTraces(@Nullable TraceMethod method) {
        return new RpcOptions(from, to, finality, atOnce, most, wraps, method);
    }
}
