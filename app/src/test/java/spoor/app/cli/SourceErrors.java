package spoor.app.cli;

import static spoor.app.cli.ErrorCase.error;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import spoor.app.TestWorld;
import spoor.ledger.chain.Network;
import spoor.ledger.chain.bitcoin.TestBlocks;
import spoor.ledger.store.WriterLock;

/// Sources that hold no blocks, or wrong ones, and workspaces that cannot be written.
final class SourceErrors {
    private static final int HEADER = 80;
    private static final String INGEST = "ingest bitcoin blk00000.dat --chain new";
    private static final String PAYS_50 =
            TestBlocks.COINBASE_HEAD + "01" + TestBlocks.output(5_000_000_000L, "51") + "00000000";
    private static final String PAYS_40_MILLION =
            TestBlocks.COINBASE_HEAD
                    + "02"
                    + TestBlocks.output(2_000_000_000_000_000L, "51").repeat(2)
                    + "00000000";
    private static final byte[] FIRST = TestBlocks.block(PAYS_50);

    /// A folder of its own over the current one, which only this process sees.
    private static final String READ_ONLY =
            "exec unshare --mount --map-root-user sh -c 'mount --bind . . && mount -o"
                    + " remount,bind,ro . && cd \"$PWD\" && exec \"$0\" \"$@\"' \"$0\" \"$@\"";

    private static final String FULL = "ulimit -f 1; exec \"$0\" \"$@\"";

    private SourceErrors() {}

    static List<ErrorCase> all() {
        return List.of(
                error("A folder without blocks or data")
                        .given("papers/notes.txt", "nothing of use")
                        .running("ingest bitcoin papers")
                        .says(
                                "spoor: <folder>/papers: holds nothing that can be ingested, expected"
                                        + " block files of a node (blk00000.dat and so on), JSON of"
                                        + " bitcoin-etl, Esplora,"
                                        + " blockchain.info or getblock, or a file of facts; the first"
                                        + " file is notes.txt: does not start with { or [, expected JSON"
                                        + " or a file of facts"),
                error("The folder around a node's blocks folder")
                        .given("node/blocks/blk00000.dat", () -> records(FIRST))
                        .given("node/banlist.json", "{}")
                        .running("ingest bitcoin node")
                        .says(
                                "spoor: node: holds no blk*.dat, but its folder blocks does, expected"
                                        + " node/blocks"),
                error("Another coin's blocks")
                        .given("blk00000.dat", () -> record(0xdbb6c0fb, FIRST))
                        .running(INGEST)
                        .says(
                                "spoor: blk00000.dat:0: block file starts with fbc0b6db, expected the "
                                        + "magic of mainnet f9beb4d9, testnet3 0b110907, testnet4 1c163f28, "
                                        + "signet 0a03cf40, regtest fabfb5da; is it another coin's, or scrambled "
                                        + "and its xor.dat missing?"),
                error("A key of the wrong length")
                        .given("blocks/blk00000.dat", () -> records(FIRST))
                        .given("blocks/xor.dat", () -> new byte[9])
                        .running("ingest bitcoin blocks --chain new")
                        .says("spoor: xor.dat: has 9 bytes, expected a key of 8"),
                error("A record that is cut off")
                        .given("blk00000.dat", () -> withoutLast(records(FIRST, on(FIRST))))
                        .running(INGEST)
                        .says(
                                "spoor: blk00000.dat:152: record claims 144 bytes, expected at most "
                                        + "the 143 left in the file; block not used")
                        .so("What stands before it is in the ledger."),
                error("A changed byte in a block")
                        .given("blk00000.dat", () -> changed(records(FIRST, on(FIRST))))
                        .running(INGEST)
                        .says(
                                "spoor: blk00000.dat:160: block header has Merkle root "
                                        + "7b54a83321b3fc625a7a5203501911056b363eb7617ff169b1ff682840e6d51e, "
                                        + "expected "
                                        + "11e913fb68fe493e7ca61fd40d0df5bc2af151bc12a171b6734c169bc71facfc of "
                                        + "the transactions read")
                        .so("The blocks before it are in the ledger."),
                error("An amount above all coins")
                        .given(
                                "blk00000.dat",
                                () ->
                                        records(
                                                TestBlocks.block(
                                                        TestBlocks.COINBASE_HEAD
                                                                + "01"
                                                                + TestBlocks.output(
                                                                        2_100_000_000_000_001L,
                                                                        "51")
                                                                + "00000000")))
                        .running(INGEST)
                        .says(
                                "spoor: blk00000.dat:138: transaction 0 output 0 pays 2100000000000001 "
                                        + "satoshi, expected 0 to 2100000000000000"),
                error("Amounts that add up to more than all coins")
                        .given("blk00000.dat", () -> records(TestBlocks.block(PAYS_40_MILLION)))
                        .running(INGEST)
                        .says(
                                "spoor: blk00000.dat:138: transaction 0 pays 4000000000000000 satoshi"
                                        + " with its first 2 outputs, expected at most 2100000000000000"),
                error("A transaction that spends what is not there")
                        .given(
                                "blk00000.dat",
                                () ->
                                        records(
                                                FIRST,
                                                on(FIRST, coinbase(2), spending("11".repeat(32)))))
                        .running(INGEST)
                        .says(
                                "spoor: blk00000.dat:160: block "
                                        + "737740f2b096323f47eb82738de30789a0a5ace34814cbed3f90e6adc65fe88a: "
                                        + "transaction "
                                        + "e05609ce390b3ea464b409a0cd43742a3f549776768fc19221d614cf86098f1b "
                                        + "spends "
                                        + "1111111111111111111111111111111111111111111111111111111111111111:0, "
                                        + "which is not in the chain before it"),
                error("A transaction that repeats the id of an unspent one")
                        .given("blk00000.dat", () -> records(FIRST, on(FIRST, PAYS_50)))
                        .running(INGEST)
                        .says(
                                "spoor: blk00000.dat:160: block "
                                        + "5ca29715c4c9ca26bf3c91fed9319120409c92e211d766a75c83a8a7022c5030: "
                                        + "transaction "
                                        + "f60c73405d499a956d3162e3483c395526ef78286458a4cb17b125aa92e49b20 "
                                        + "repeats the id of an earlier one whose outputs are unspent, expected "
                                        + "a new id (BIP 30)"),
                error("A web page for data")
                        .given("answer.json", "<!DOCTYPE html><title>Not found</title>")
                        .running("ingest bitcoin answer.json")
                        .says("spoor: answer.json: starts with '<' like a web page, expected JSON"),
                error("Two ingests at once")
                        .given("blk00000.dat", () -> records(FIRST))
                        .during(folder -> WriterLock.take(folder.resolve("chains/new")))
                        .running(INGEST)
                        .says(
                                "spoor: <folder>/chains/new: another ingest is writing here, expected "
                                        + "to be the only one; try again when it is done"),
                error("A full disk")
                        .given("facts.txt", () -> facts(100))
                        .in(FULL)
                        .running("ingest bitcoin facts.txt --chain new --quiet")
                        .says(
                                "spoor: <folder>/chains/new: File too large while writing, expected"
                                        + " room and a disk that works; what was committed is safe, and"
                                        + " another ingest goes on from there")
                        .so(
                                "A shell's limit on the length of files stands in for the disk; a full"
                                        + " one says `No space left on device`."),
                error("A workspace that is read-only")
                        .given("facts.txt", () -> facts(1))
                        .in(READ_ONLY)
                        .running("ingest bitcoin facts.txt --quiet")
                        .says("spoor: <folder>/spoor.toml: Read-only file system"),
                error("A case in a folder that is read-only")
                        .given("case.yaml", CaseFileErrors.CASE)
                        .in(READ_ONLY)
                        .says("spoor: <folder>/result.jsonl: Read-only file system"),
                error("Blocks for a chain of single transactions")
                        .given("blk00000.dat", () -> records(FIRST))
                        .running("ingest bitcoin blk00000.dat")
                        .says(
                                "spoor: <folder>/chains/bitcoin: ledger is of mainnet, expected "
                                        + "regtest; another chain needs another --chain NAME"));
    }

    /// A block file of one block.
    static byte[] oneBlock() {
        return records(FIRST);
    }

    private static byte[] facts(int transactions) {
        StringBuilder text = new StringBuilder("spoor-facts 1\nnetwork mainnet\n");
        for (int i = 1; i <= transactions; i++) {
            text.append(
                    "\ntransaction %064x\nheight 100\ntime 2017-08-03T00:00:00Z\ncoinbase\npays 0 %s 5\n"
                            .formatted(i, TestWorld.address(i)));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] record(int magic, byte[] block) {
        return ByteBuffer.allocate(8 + block.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(magic)
                .putInt(block.length)
                .put(block)
                .array();
    }

    private static byte[] records(byte[]... blocks) {
        byte[] file = new byte[0];
        for (byte[] block : blocks) {
            byte[] record = record(Network.REGTEST.magic(), block);
            byte[] longer = Arrays.copyOf(file, file.length + record.length);
            System.arraycopy(record, 0, longer, file.length, record.length);
            file = longer;
        }
        return file;
    }

    /// A block behind another, of these transactions or of a coinbase alone.
    private static byte[] on(byte[] parent, String... transactions) {
        byte[] block =
                TestBlocks.block(
                        transactions.length == 0 ? new String[] {coinbase(1)} : transactions);
        byte[] hash = TestBlocks.hash(Arrays.copyOf(parent, HEADER));
        System.arraycopy(hash, 0, block, 4, hash.length);
        return TestBlocks.mine(block);
    }

    private static String coinbase(long value) {
        return TestBlocks.COINBASE_HEAD + "01" + TestBlocks.output(value, "51") + "00000000";
    }

    private static String spending(String id) {
        return "01000000"
                + "01"
                + id
                + "00000000"
                + "00"
                + "ffffffff"
                + "01"
                + TestBlocks.output(1, "51")
                + "00000000";
    }

    private static byte[] withoutLast(byte[] file) {
        return Arrays.copyOf(file, file.length - 1);
    }

    private static byte[] changed(byte[] file) {
        byte[] changed = file.clone();
        changed[file.length - 10] ^= 1;
        return changed;
    }
}
