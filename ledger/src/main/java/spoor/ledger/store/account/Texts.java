package spoor.ledger.store.account;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spoor.ledger.chain.evm.Asset;
import spoor.ledger.chain.evm.EvmAddress;
import spoor.ledger.chain.evm.Networks;

/// What an account ledger knows in words.
///
/// ```
/// text     4 bytes of length, then UTF-8
/// file     text     name of the network
///          4        assets, each: 1 byte, 1 with a contract; 20 bytes contract if so;
///                   text name; text symbol; 4 bytes decimals, all ones for unknown
///          4        contracts of tokens that are no amounts, 20 bytes each
///          4        paths of calls, a text each
///          4        doubts, each: 8 bytes how often; text where first; text what
///          8        the chain's id (EIP-155), 0 for unknown; missing in older files
///                   for each doubt: 4 how many blocks, each: 8 height; 8 times; likewise
/// ```
///
/// Numbers in this file are big-endian.
///
/// @param chainId of EIP-155 as a node said it, or [#UNKNOWN_CHAIN]
/// @param nonFungible contracts whose transfers name things and are left out
/// @param paths addresses in a tree of calls, in the order of such trees: callers before callees
public record Texts(
        String network,
        long chainId,
        List<Asset> assets,
        List<EvmAddress> nonFungible,
        List<String> paths,
        List<Doubt> doubts) {
    public static final long UNKNOWN_CHAIN = 0;
    private static final int MOST_BYTES = 1 << 30;

    public Texts {
        assets = List.copyOf(assets);
        nonFungible = List.copyOf(nonFungible);
        paths = List.copyOf(paths);
        doubts = List.copyOf(doubts);
    }

    /// Of a chain of which no node said its id.
    public Texts(
            String network,
            List<Asset> assets,
            List<EvmAddress> nonFungible,
            List<String> paths,
            List<Doubt> doubts) {
        this(network, UNKNOWN_CHAIN, assets, nonFungible, paths, doubts);
    }

    /// The chain's id as a node said it, or as its network's name does, or [#UNKNOWN_CHAIN].
    public long knownChainId() {
        return chainId != UNKNOWN_CHAIN ? chainId : Networks.id(network).orElse(UNKNOWN_CHAIN);
    }

    /// What was left out or replaced when the data came in.
    ///
    /// @param times how often
    /// @param first place of the first time
    /// @param last how often in which of the last blocks, ascending; those that a node told
    public record Doubt(long times, String first, String what, List<AtHeight> last) {
        public Doubt {
            last = List.copyOf(last);
        }

        public Doubt(long times, String first, String what) {
            this(times, first, what, List.of());
        }
    }

    public record AtHeight(long height, long times) {}

    byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            write(out, network);
            out.writeInt(assets.size());
            for (Asset asset : assets) {
                write(out, asset);
            }
            out.writeInt(nonFungible.size());
            for (EvmAddress contract : nonFungible) {
                write(out, contract);
            }
            out.writeInt(paths.size());
            for (String path : paths) {
                write(out, path);
            }
            out.writeInt(doubts.size());
            for (Doubt doubt : doubts) {
                out.writeLong(doubt.times);
                write(out, doubt.first);
                write(out, doubt.what);
            }
            out.writeLong(chainId);
            for (Doubt doubt : doubts) {
                out.writeInt(doubt.last.size());
                for (AtHeight one : doubt.last) {
                    out.writeLong(one.height);
                    out.writeLong(one.times);
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("memory cannot fail", e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }

    private static void write(DataOutputStream out, EvmAddress address) throws IOException {
        byte[] bytes = new byte[EvmAddress.SIZE];
        address.copyTo(bytes, 0);
        out.write(bytes);
    }

    private static void write(DataOutputStream out, Asset asset) throws IOException {
        EvmAddress contract = asset.contract();
        out.writeByte(contract == null ? 0 : 1);
        if (contract != null) {
            write(out, contract);
        }
        write(out, asset.name());
        write(out, asset.symbol());
        out.writeInt(asset.decimals());
    }

    /// @throws IOException if the bytes are not such a file
    static Texts read(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        String network = text(in);
        List<Asset> assets = new ArrayList<>();
        for (int left = count(in); left > 0; left--) {
            @Nullable EvmAddress contract = in.readByte() == 0 ? null : address(in);
            assets.add(new Asset(contract, text(in), text(in), in.readInt()));
        }
        List<EvmAddress> nonFungible = new ArrayList<>();
        for (int left = count(in); left > 0; left--) {
            nonFungible.add(address(in));
        }
        List<String> paths = new ArrayList<>();
        for (int left = count(in); left > 0; left--) {
            paths.add(text(in));
        }
        List<Doubt> doubts = new ArrayList<>();
        for (int left = count(in); left > 0; left--) {
            doubts.add(new Doubt(in.readLong(), text(in), text(in)));
        }
        long chainId = in.available() == 0 ? UNKNOWN_CHAIN : in.readLong();
        for (int doubt = 0; doubt < doubts.size() && in.available() > 0; doubt++) {
            Doubt plain = doubts.get(doubt);
            doubts.set(doubt, new Doubt(plain.times, plain.first, plain.what, last(in)));
        }
        return new Texts(network, chainId, assets, nonFungible, paths, doubts);
    }

    private static List<AtHeight> last(DataInputStream in) throws IOException {
        List<AtHeight> last = new ArrayList<>();
        for (int left = count(in); left > 0; left--) {
            last.add(new AtHeight(in.readLong(), in.readLong()));
        }
        return last;
    }

    private static int count(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > MOST_BYTES) {
            throw new IOException("a count is " + count + ", expected 0 to " + MOST_BYTES);
        }
        return count;
    }

    private static String text(DataInputStream in) throws IOException {
        int length = count(in);
        if (length > in.available()) {
            throw new IOException(
                    "a text has " + length + " bytes, expected at most " + in.available());
        }
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    private static EvmAddress address(DataInputStream in) throws IOException {
        byte[] bytes = new byte[EvmAddress.SIZE];
        in.readFully(bytes);
        return EvmAddress.of(bytes, 0);
    }
}
