package spoor.bench;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// Draws the chain of the workload, block after block.
///
/// The genesis block; 1,000 blocks with nothing but a coinbase of 100 outputs of 10 BTC, so that
/// there is something to spend; then blocks of a coinbase (50 BTC and the fees, and an output for
/// the witness commitment) and 2,000 ordinary transactions. New coins never halve: there must be
/// enough value for millions of splits. The theft is the first 1,000 outputs of ordinary
/// transactions after 20 % of them.
final class WorkloadChain {
    static final int BLOCK_TRANSACTIONS = 2_000;
    static final int BOOTSTRAP_BLOCKS = 1_000;
    static final int THEFT_OUTPUTS = 1_000;
    static final long SUBSIDY_SAT = 5_000_000_000L;
    private static final int BOOTSTRAP_OUTPUTS = 100;
    private static final long BOOTSTRAP_OUTPUT_SAT = 1_000_000_000L;
    private static final int MATURITY_BLOCKS = 100;

    private final Workload workload = new Workload();
    private final Deque<NewCoins> immature = new ArrayDeque<>();
    private final List<ChainSink> sinks;
    private long firstStolen = -1;

    private record NewCoins(long firstOutput, int count) {}

    private WorkloadChain(List<ChainSink> sinks) {
        this.sinks = List.copyOf(sinks);
    }

    /// @param transactions ordinary ones, a multiple of 2,000
    static WorkloadChain draw(long transactions, List<ChainSink> sinks) throws IOException {
        if (transactions < BLOCK_TRANSACTIONS || transactions % BLOCK_TRANSACTIONS != 0) {
            throw new IllegalArgumentException(
                    "transactions is " + transactions + ", expected a multiple of 2000");
        }
        WorkloadChain chain = new WorkloadChain(sinks);
        chain.drawBootstrap();
        for (long done = 0; done < transactions; done += BLOCK_TRANSACTIONS) {
            chain.drawBlock(done, transactions);
        }
        return chain;
    }

    Workload workload() {
        return workload;
    }

    /// The numbers of the stolen outputs.
    long[] theft() {
        long[] stolen = new long[THEFT_OUTPUTS];
        int count = 0;
        for (long output = firstStolen; count < THEFT_OUTPUTS; output++) {
            // Where the theft goes on in the next block, that block's coinbase is not part of it.
            if (isOrdinary(workload.owners.get(output))) {
                stolen[count++] = output;
            }
        }
        return stolen;
    }

    /// The number, in the whole chain, of an ordinary transaction counted from 0.
    static long transactionNumber(long ordinary) {
        long blocks = ordinary / BLOCK_TRANSACTIONS;
        // The genesis block's, the bootstrap's and its own and earlier blocks' coinbases.
        return 1 + BOOTSTRAP_BLOCKS + blocks + 1 + ordinary;
    }

    private static boolean isOrdinary(long transaction) {
        long afterBootstrap = transaction - BOOTSTRAP_BLOCKS - 1;
        return afterBootstrap % (BLOCK_TRANSACTIONS + 1) != 0;
    }

    private void drawBootstrap() throws IOException {
        workload.addCoinbase(1, Genesis.VALUE_SAT);
        beginBlock();
        endBlock();
        for (int block = 0; block < BOOTSTRAP_BLOCKS; block++) {
            addCoinbase(BOOTSTRAP_OUTPUTS, BOOTSTRAP_OUTPUT_SAT);
            beginBlock();
            endBlock();
        }
    }

    private void drawBlock(long done, long transactions) throws IOException {
        long coinbaseOutput = workload.outputs();
        addCoinbase(1, SUBSIDY_SAT);
        workload.addCommitment();
        beginBlock();
        long feesSat = 0;
        for (int i = 0; i < BLOCK_TRANSACTIONS; i++) {
            if (firstStolen < 0 && 5 * (done + i) >= transactions) {
                firstStolen = workload.outputs();
            }
            feesSat += workload.addTransaction();
            for (ChainSink sink : sinks) {
                sink.addTransaction(workload);
            }
        }
        workload.values.set(coinbaseOutput, SUBSIDY_SAT + feesSat);
        endBlock();
    }

    private void addCoinbase(int outputs, long valueSatEach) {
        immature.add(new NewCoins(workload.outputs(), outputs));
        if (immature.size() > MATURITY_BLOCKS) {
            NewCoins coins = immature.remove();
            workload.mature(coins.firstOutput, coins.count);
        }
        workload.addCoinbase(outputs, valueSatEach);
    }

    private void beginBlock() throws IOException {
        for (ChainSink sink : sinks) {
            sink.beginBlock(workload);
        }
    }

    private void endBlock() throws IOException {
        for (ChainSink sink : sinks) {
            sink.endBlock(workload);
        }
    }
}
