package spoor.ledger.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import spoor.ledger.base.Bytes32;
import spoor.ledger.base.Location;
import spoor.ledger.base.MalformedDataException;
import spoor.ledger.base.Problem;
import spoor.ledger.chain.UtxoChain;
import spoor.ledger.chain.bitcoin.BlockFiles;
import spoor.ledger.chain.bitcoin.BlockHeader;
import spoor.ledger.chain.bitcoin.BlockParser;
import spoor.ledger.chain.bitcoin.CompactTarget;
import spoor.ledger.store.Ledger;
import spoor.ledger.store.LedgerWriter;
import spoor.ledger.store.account.AccountLedger;

/// Puts the blocks of a node's blocks folder (or of one block file) into a ledger.
///
/// The first pass reads headers and chooses the chain with the most work among the blocks of the
/// source and of the ledger; the second takes back what is no longer on it and appends what is
/// missing. Block files hold blocks in the order in which a node received them, so only the second
/// pass knows heights.
public final class BlocksIntake {
    private final BlockFiles files;
    private final LedgerWriter writer;
    private final Progress progress;
    private final ChainChoice choice = new ChainChoice();

    /// For each block of the choice: its number in the source, or -1; and in the ledger, or -1.
    private final List<Integer> inSource = new ArrayList<>();

    private final List<Integer> inLedger = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    /// Further records of a block that the source holds more than once, by the number of the first.
    private final Map<Integer, List<Integer>> copies = new HashMap<>();

    private int knownBlocks;

    private BlocksIntake(BlockFiles files, LedgerWriter writer, Progress progress) {
        this.files = files;
        this.writer = writer;
        this.progress = progress;
        this.problems.addAll(files.problems());
    }

    /// @param source a folder with `blk*.dat` files, or one such file
    /// @param ledger folder of the ledger, made when missing
    /// @throws MalformedDataException if the source holds no blocks, or a block of the chosen chain
    ///   is wrong; all blocks before it are in the ledger then
    public static IntakeReport run(Path source, Path ledger, Progress progress) throws IOException {
        BlockFiles files =
                BlockFiles.scan(
                        source,
                        (blocks, bytes, total) -> progress.at("headers", blocks, -1, bytes));
        AccountLedger.refuse(ledger);
        try (LedgerWriter writer = LedgerWriter.open(ledger, files.network())) {
            return new BlocksIntake(files, writer, progress).run();
        }
    }

    private IntakeReport run() throws IOException {
        addLedger();
        int ledgerBlocks = choice.size();
        addSource();
        List<ChainChoice.Piece> pieces = choice.choose();
        List<Wanted> wanted = wanted(pieces);
        int common = commonPrefix(wanted, ledgerBlocks);
        for (Wanted block : wanted.subList(common, wanted.size())) {
            checkSourceHas(block);
        }
        if (common < ledgerBlocks) {
            writer.rewind(common);
        }
        List<Wanted> missing = wanted.subList(common, wanted.size());
        long transactions = appendBlocks(missing);
        return report(wanted, missing.size(), transactions, ledgerBlocks - common);
    }

    private long appendBlocks(List<Wanted> missing) throws IOException {
        BlockPipeline pipeline = new BlockPipeline(files, copies, writer, progress);
        long transactions = pipeline.append(missing);
        problems.addAll(pipeline.problems());
        return transactions;
    }

    /// A block of the chosen chain.
    ///
    /// @param source number in the source, or -1
    /// @param ledger number in the ledger, or -1
    /// @param height or [UtxoChain#UNKNOWN_HEIGHT]
    /// @param mayBeOutside whether it may spend what the chain does not hold, because there is a
    ///   hole before it
    record Wanted(int source, int ledger, int height, boolean mayBeOutside) {}

    private void addLedger() {
        @Nullable Ledger now = writer.view();
        for (int block = 0; now != null && block < now.blocks(); block++) {
            choice.add(
                    now.blockHash(block),
                    now.previousHash(block),
                    CompactTarget.work(CompactTarget.decode(now.bits(block))),
                    now.timeSeconds(block));
            inSource.add(-1);
            inLedger.add(block);
        }
    }

    private void addSource() {
        for (int block = 0; block < files.blocks(); block++) {
            BlockHeader header = files.header(block);
            int before = choice.size();
            int number =
                    choice.add(
                            header.hash(), header.previous(), header.work(), header.timeSeconds());
            if (number == before) {
                inSource.add(block);
                inLedger.add(-1);
            } else if (inSource.get(number) < 0) {
                inSource.set(number, block);
                knownBlocks++;
            } else {
                copies.computeIfAbsent(inSource.get(number), _ -> new ArrayList<>()).add(block);
            }
        }
    }

    private List<Wanted> wanted(List<ChainChoice.Piece> pieces) throws IOException {
        List<Wanted> wanted = new ArrayList<>();
        boolean hasHole = false;
        for (ChainChoice.Piece piece : pieces) {
            hasHole |= !piece.startsAtFirst();
            int first = piece.startsAtFirst() ? 0 : firstHeight(piece.blocks().getFirst());
            for (int i = 0; i < piece.blocks().size(); i++) {
                int block = piece.blocks().get(i);
                int height = first == UtxoChain.UNKNOWN_HEIGHT ? first : Math.addExact(first, i);
                wanted.add(new Wanted(inSource.get(block), inLedger.get(block), height, hasHole));
            }
        }
        return wanted;
    }

    private int firstHeight(int block) throws IOException {
        @Nullable Ledger now = writer.view();
        int known = inLedger.get(block);
        if (now != null && known >= 0) {
            return now.height(known);
        }
        return statedHeight(inSource.get(block));
    }

    /// What the coinbase says (BIP 34). A block that cannot be parsed is refused when its turn
    /// comes.
    private int statedHeight(int block) throws IOException {
        BlockParser parser = new BlockParser(files.network());
        byte[] bytes = files.read(block, new byte[0]);
        try {
            parser.parse(bytes, 0, files.length(block), files.file(block), files.offset(block));
        } catch (MalformedDataException e) {
            return UtxoChain.UNKNOWN_HEIGHT;
        }
        return parser.statedHeight().orElse(UtxoChain.UNKNOWN_HEIGHT);
    }

    private static int commonPrefix(List<Wanted> wanted, int ledgerBlocks) {
        int common = 0;
        while (common < Math.min(wanted.size(), ledgerBlocks)
                && wanted.get(common).ledger() == common) {
            common++;
        }
        return common;
    }

    private void checkSourceHas(Wanted block) {
        @Nullable Ledger now = writer.view();
        if (block.source() < 0 && now != null) {
            Bytes32 hash = now.blockHash(block.ledger());
            throw new MalformedDataException(
                    Location.of("block " + hash),
                    "is in the ledger and has to be written again behind new blocks, but the source does not hold it;"
                            + " expected a source with both");
        }
    }

    private IntakeReport report(List<Wanted> wanted, int added, long transactions, int rewound) {
        int chosenInSource = Math.toIntExact(wanted.stream().filter(w -> w.source() >= 0).count());
        int distinct = Math.toIntExact(inSource.stream().filter(source -> source >= 0).count());
        return new IntakeReport(
                added,
                transactions,
                rewound,
                knownBlocks,
                distinct - chosenInSource,
                files.sizeBytes(),
                problems);
    }
}
