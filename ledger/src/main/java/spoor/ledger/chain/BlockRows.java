package spoor.ledger.chain;

/// One verified block, taken apart into arrays: what the store appends.
///
/// Arrays may be longer than what they hold; `transactions`, `inputStart[transactions]` and
/// `outputStart[transactions]` say how much counts. Whoever fills a block owns it until it is
/// handed on.
public final class BlockRows {
    /// The 32 bytes of the block's hash, all zero where the data do not say.
    public byte[] hash = new byte[32];

    /// The block's height, or [UtxoChain#UNKNOWN_HEIGHT].
    public int height = UtxoChain.UNKNOWN_HEIGHT;

    public long timeSeconds;

    /// The 32 bytes of the hash of the block before it, all zero where there is none or the data do
    /// not say.
    public byte[] previous = new byte[32];

    /// The target of its proof of work in compact form, or 0 where the data do not say.
    public int bits;

    public int transactions;

    /// 32 bytes for each transaction.
    public byte[] ids = new byte[0];

    /// The first input of each transaction, and one more entry: the number of inputs. A coinbase
    /// has none.
    public int[] inputStart = new int[1];

    /// The first output of each transaction, and one more entry: the number of outputs.
    public int[] outputStart = new int[1];

    /// 32 bytes for each input: the id of the transaction that it spends from.
    public byte[] spentIds = new byte[0];

    /// For each input: which output of that transaction it spends, an unsigned number.
    public int[] spentIndexes = new int[0];

    /// For each output: satoshi.
    public long[] values = new long[0];

    /// For each output: the code of its [LockKind].
    public byte[] lockKinds = new byte[0];

    /// For each output: where its lock's payload starts in `payloads`; it ends where the next one
    /// starts.
    public int[] payloadStart = new int[1];

    /// The payloads of all locks, one behind the other.
    public byte[] payloads = new byte[0];

    /// For each input, where the data say what it spends (partial data); otherwise empty.
    public SpentOutput[] spent = new SpentOutput[0];

    /// What a partial source says of an output that lies outside its data.
    ///
    /// @param value satoshi, or [UtxoChain#UNKNOWN_VALUE]
    public record SpentOutput(long value, Lock lock) {}

    public int inputs() {
        return inputStart[transactions];
    }

    public int outputs() {
        return outputStart[transactions];
    }
}
