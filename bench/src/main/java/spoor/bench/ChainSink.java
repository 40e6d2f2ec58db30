package spoor.bench;

import java.io.IOException;

/// Takes down a chain while [WorkloadChain] draws it.
interface ChainSink extends AutoCloseable {
    /// The coinbase of a new block is the workload's last transaction.
    default void beginBlock(Workload workload) throws IOException {}

    /// An ordinary transaction is the workload's last; its inputs are the workload's.
    default void addTransaction(Workload workload) throws IOException {}

    /// The values of the block's outputs are final.
    default void endBlock(Workload workload) throws IOException {}

    @Override
    default void close() throws IOException {}
}
