package spoor.ledger.chain.bitcoin;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import spoor.ledger.base.Location;
import spoor.ledger.base.MalformedDataException;
import spoor.ledger.base.Problem;
import spoor.ledger.chain.Network;

/// What the scan of all files has found so far. [RecordScan] goes through one file.
final class BlockScan {
    final BlockIndex index = new BlockIndex();
    final List<Problem> problems = new ArrayList<>();

    /// The network of the first record; none before it.
    @Nullable Network network;

    private final XorKey key;
    private @Nullable Problem firstDamage;

    BlockScan(XorKey key) {
        this.key = key;
    }

    /// Adds the records of one file.
    ///
    /// @throws MalformedDataException if this file is not empty and neither it nor any before it
    ///   holds a record of a known network: searching the others byte by byte could take hours
    void add(Path path, int file) throws IOException {
        try (FileWindow window = new FileWindow(path, key)) {
            String name = String.valueOf(path.getFileName());
            new RecordScan(this, window, name, file).run();
            if (network == null && !window.isZero(0, window.size())) {
                throw stranger(window, name);
            }
        }
    }

    void damaged(String name, long position, String text) {
        Problem problem = new Problem(Location.ofByte(name, position), text);
        problems.add(problem);
        firstDamage = firstDamage == null ? problem : firstDamage;
    }

    void stray(String name, long from, long to, String where) {
        String text = (to - from) + " stray bytes " + where + ", expected a record's magic";
        problems.add(new Problem(Location.ofByte(name, from), text));
    }

    private MalformedDataException stranger(FileWindow window, String name) throws IOException {
        if (firstDamage != null) {
            return new MalformedDataException(firstDamage.location(), firstDamage.text());
        }
        int shown = (int) Math.min(4, window.size());
        return new MalformedDataException(
                Location.ofByte(name, 0),
                "block file starts with "
                        + HexFormat.of().formatHex(window.bytes(0, shown))
                        + ", expected the magic of "
                        + magics()
                        + "; is it another coin's, or scrambled and its "
                        + XorKey.FILE
                        + " missing?");
    }

    private static String magics() {
        return Arrays.stream(Network.values())
                .map(network -> network.label() + " " + magicText(network))
                .collect(Collectors.joining(", "));
    }

    /// The four bytes in the order in which they stand in a file.
    private static String magicText(Network network) {
        return HexFormat.of().toHexDigits(Integer.reverseBytes(network.magic()));
    }
}
