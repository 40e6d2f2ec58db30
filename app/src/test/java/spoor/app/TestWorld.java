package spoor.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import spoor.ledger.base.Bytes32;
import spoor.ledger.base.Location;
import spoor.ledger.chain.Lock;
import spoor.ledger.chain.LockKind;
import spoor.ledger.chain.Network;
import spoor.ledger.chain.bitcoin.Addresses;
import spoor.ledger.intake.PartialIntake;
import spoor.ledger.intake.PartialTransaction;
import spoor.ledger.intake.Progress;

/// A small world in a real ledger on disk: transactions written one call each.
///
/// Ids are two digits 32 times over, addresses are key hashes of one byte 20 times over, block `h`
/// is of second `1500000000 + 600 h`.
public final class TestWorld {
    private final List<PartialTransaction> transactions = new ArrayList<>();

    /// The world of the error catalogue and the golden files: a theft of 5 BTC, one half of it sold
    /// at an exchange, the rest mixed with 1 BTC from elsewhere and still there.
    public static TestWorld usual() {
        TestWorld world = new TestWorld();
        world.transaction("a1", 100, List.of(input("00", 7, 600_000_000, 0x10)))
                .paying(500_000_000, 0x11)
                .paying(99_990_000, 0x10)
                .paying(0, dataLock());
        world.transaction("b2", 101, List.of(input("a1", 0, 500_000_000, 0x11)))
                .paying(250_000_000, 0x22)
                .paying(249_990_000, 0x12);
        world.transaction(
                        "c3",
                        102,
                        List.of(
                                input("b2", 1, 249_990_000, 0x12),
                                input("0f", 3, 100_000_000, 0x13)))
                .paying(300_000_000, 0x14)
                .paying(49_980_000, 0x12);
        return world;
    }

    /// A transaction that is being written.
    public final class Paying {
        private final String id;
        private final int height;
        private final List<PartialTransaction.Input> inputs;
        private final List<PartialTransaction.Output> outputs = new ArrayList<>();

        private Paying(String id, int height, List<PartialTransaction.Input> inputs) {
            this.id = id;
            this.height = height;
            this.inputs = inputs;
        }

        public Paying paying(long value, int owner) {
            return paying(value, lock(owner));
        }

        public Paying paying(long value, Lock owner) {
            outputs.add(new PartialTransaction.Output(outputs.size(), value, owner));
            if (outputs.size() > 1) {
                transactions.removeLast();
            }
            transactions.add(
                    new PartialTransaction(
                            Location.of(id),
                            id(id),
                            height,
                            null,
                            1_500_000_000L + 600L * height,
                            -1,
                            inputs,
                            outputs));
            return this;
        }
    }

    public Paying transaction(String id, int height, List<PartialTransaction.Input> inputs) {
        return new Paying(id, height, inputs);
    }

    public static PartialTransaction.Input input(String spent, long index, long value, int owner) {
        return new PartialTransaction.Input(id(spent), index, value, lock(owner));
    }

    public static Bytes32 id(String digits) {
        return Bytes32.parse(digits.repeat(32));
    }

    public static Lock lock(int owner) {
        byte[] payload = new byte[20];
        java.util.Arrays.fill(payload, (byte) owner);
        return new Lock(LockKind.P2PKH, payload);
    }

    public static Lock dataLock() {
        return new Lock(LockKind.NULL_DATA, new byte[] {2, 'h', 'i'});
    }

    public static String address(int owner) {
        return Addresses.text(Network.MAINNET, lock(owner));
    }

    /// Writes the world into the ledger of this folder.
    public void writeTo(Path ledger) throws IOException {
        PartialIntake.merge(ledger, Network.MAINNET, transactions, List.of(), Progress.SILENT);
    }
}
