package spoor.bench;

import java.io.IOException;

/// Takes down, while a chain is drawn, what the rivals read.
interface Tables extends AutoCloseable {
    Tables NONE = new Tables() {};

    /// Called after each ordinary transaction, whose inputs are the workload's last.
    default void add(Workload workload) throws IOException {}

    /// Called when the values of a block's outputs are final.
    default void endBlock(Workload workload) throws IOException {}

    @Override
    default void close() throws IOException {}
}
