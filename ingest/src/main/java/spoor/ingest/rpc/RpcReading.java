package spoor.ingest.rpc;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spoor.ledger.base.Bytes32;
import spoor.ledger.base.Location;
import spoor.ledger.base.MalformedDataException;
import spoor.ledger.chain.evm.WrappedCoins;
import spoor.ledger.intake.Progress;
import spoor.ledger.intake.account.AccountFacts;
import spoor.ledger.intake.account.AccountSource;

/// One reading of a node: where to begin, then block after block in batches.
final class RpcReading {
    static final String GAP =
            "the blocks between the ledger's tip and the first block asked for were not read";

    private final RpcClient client;
    private final RpcOptions options;
    private final AccountFacts facts;
    private final AccountSource.Known known;
    private final Progress progress;

    private long agreed;
    private long lastHeight = -1;
    private @Nullable Bytes32 lastHash;

    RpcReading(
            RpcClient client,
            RpcOptions options,
            AccountFacts facts,
            AccountSource.Known known,
            Progress progress) {
        this.client = client;
        this.options = options;
        this.facts = facts;
        this.known = known;
        this.progress = progress;
    }

    RpcReport read() throws IOException, InterruptedException {
        List<Answer> answers =
                client.ask(
                        List.of(
                                new Question("eth_chainId", "[]"),
                                new Question("eth_blockNumber", "[]")),
                        "head");
        long chainId = number(answers.get(0), "the chain's number");
        facts.chainId(new AccountFacts.Row(client.place("head"), 0), chainId);
        long head = number(answers.get(1), "the height of its last block");
        long last = last(head);
        long tip = known.tip();
        agreed = new Fork(client, known).settle(head);
        long first = options.from() < 0 ? agreed + 1 : options.from();
        if (agreed >= 0 && first > agreed + 1) {
            facts.doubt(new AccountFacts.Row(client.place("head"), 0), GAP);
        }
        long tried = Math.clamp(first, Math.min(1, head), head);
        NodeMethods methods = NodeMethods.probe(client, tried, options.traces());
        var blocks =
                new BlockReading(client, methods, facts, WrappedCoins.of(chainId, options.wraps()));
        long wanted = readAll(blocks, first, last);
        return new RpcReport(
                chainId,
                head,
                last,
                lastHeight,
                Math.min(wanted, options.most()),
                agreed < tip ? agreed + 1 : -1,
                methods.traces(),
                wanted > options.most());
    }

    private long number(Answer answer, String expected) {
        String place = client.place("head");
        return answer.read(place, () -> Quantities.number(answer.required(place, expected)));
    }

    /// The last block to read: deep enough, and the last that is wanted.
    private long last(long head) {
        long deepest = Math.max(-1, head - options.finality());
        if (options.to() > deepest) {
            throw new MalformedDataException(
                    Location.of(client.place("head")),
                    "the last block asked for is "
                            + options.to()
                            + ", expected "
                            + (deepest < 0 ? "none yet" : "at most " + deepest)
                            + ": the node's head is block "
                            + head
                            + " and "
                            + options.finality()
                            + " blocks must lie above one that is read");
        }
        return options.to() < 0 ? deepest : options.to();
    }

    /// @return how many blocks there were to read, at most one more than one reading takes
    private long readAll(BlockReading blocks, long first, long last)
            throws IOException, InterruptedException {
        List<Long> batch = new ArrayList<>();
        long wanted = 0;
        for (long height = first; height <= last && wanted <= options.most(); height++) {
            boolean isHeld = height <= agreed && known.hashAt(height) != null;
            if (isHeld || ++wanted > options.most()) {
                continue;
            }
            batch.add(height);
            if (batch.size() == options.atOnce()) {
                tell(blocks, batch);
                progress.at("blocks", height - first + 1, last - first + 1, 0);
                batch.clear();
            }
        }
        tell(blocks, batch);
        return wanted;
    }

    private void tell(BlockReading blocks, List<Long> batch)
            throws IOException, InterruptedException {
        if (!batch.isEmpty()) {
            for (ChainBlock block : blocks.read(batch)) {
                requireParent(block);
            }
        }
    }

    /// That a block stands on the one before it, where we know that one.
    private void requireParent(ChainBlock block) {
        long below = block.height() - 1;
        boolean isNext = below == lastHeight;
        Bytes32 expected = isNext ? lastHash : below <= agreed ? known.hashAt(below) : null;
        if (expected != null && below >= 0 && !expected.equals(block.parentHash())) {
            throw new MalformedDataException(
                    Location.of(block.where().source()),
                    "the parent is "
                            + block.parentHash().toHex()
                            + ", expected "
                            + expected.toHex()
                            + ", block "
                            + below
                            + (isNext ? " as just read" : " of the ledger")
                            + ": the chain gave up blocks while it was read");
        }
        lastHeight = block.height();
        lastHash = block.hash();
    }
}
