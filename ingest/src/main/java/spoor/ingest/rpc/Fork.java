package spoor.ingest.rpc;

import java.io.IOException;
import java.util.List;
import spoor.ledger.base.Bytes32;
import spoor.ledger.base.Location;
import spoor.ledger.base.MalformedDataException;
import spoor.ledger.intake.account.AccountSource;

/// Finds the last block that the ledger and the node have in common and makes the ledger forget
/// what lies above it.
final class Fork {
    /// No chain that we know gave up as many blocks; a node of another chain would.
    static final int MOST_GIVEN_UP = 512;

    private final RpcClient client;
    private final AccountSource.Known known;

    Fork(RpcClient client, AccountSource.Known known) {
        this.client = client;
        this.known = known;
    }

    /// @param head height of the node's last block
    /// @return height of the last block that both have, or -1 where the ledger has none
    /// @throws MalformedDataException if the node is behind the ledger, or on another chain;
    ///   nothing is forgotten then
    long settle(long head) throws IOException, InterruptedException {
        long tip = known.tip();
        if (tip < 0) {
            return -1;
        }
        int different = 0;
        for (long height = Math.min(tip, head); height >= 0; height--) {
            Bytes32 ours = known.hashAt(height);
            if (ours == null) {
                continue;
            }
            if (ours.equals(hash(height))) {
                return agreed(height, tip, head, different);
            }
            if (++different == MOST_GIVEN_UP) {
                break;
            }
        }
        throw new MalformedDataException(
                Location.of(client.place("block " + Math.min(tip, head))),
                different == 0
                        ? "the node's head is block "
                                + head
                                + ", expected one of the ledger's"
                                + " blocks, which end at "
                                + tip
                        : "none of the ledger's last "
                                + different
                                + " blocks is on the node's chain, expected the same chain up to a"
                                + " fork: is it another chain?");
    }

    private long agreed(long height, long tip, long head, int different) {
        if (different > 0) {
            known.forgetFrom(height + 1);
        } else if (head < tip) {
            throw new MalformedDataException(
                    Location.of(client.place("block " + head)),
                    "the node's head is block "
                            + head
                            + ", expected at least "
                            + tip
                            + ", the ledger's tip: the node is behind");
        }
        return height;
    }

    private Bytes32 hash(long height) throws IOException, InterruptedException {
        String about = "block " + height;
        String place = client.place(about);
        Answer answer = client.ask(List.of(Question.header(height)), about).getFirst();
        return answer.read(place, () -> Quantities.hash(answer.object(place, "the block"), "hash"));
    }
}
