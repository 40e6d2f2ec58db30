package spoor.verify.account;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import spoor.verify.account.Accounts.Transfer;
import spoor.verify.account.Accounts.Tx;
import spoor.verify.file.Hash;
import spoor.verify.file.Lines;
import spoor.verify.file.Report;
import spoor.verify.file.Row;
import spoor.verify.file.Zip;

/// What `evm/proofs.jsonl` proves of transactions on a chain of accounts: their bytes and those of
/// their receipts lie in the trees whose roots stand in the block's header, whose hash is the
/// block's. From the bytes follow the sender, what the transaction itself pays, whether it failed,
/// and the Transfer events of tokens. Calls between contracts leave no trace in a block.
final class Proofs {
    static final String FILE = "evm/proofs.jsonl";
    private static final String TRANSFER =
            "0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef";
    private static final String DEPOSIT =
            "0xe1fffcc4923d04b559f4d29a8bfc6cda04eb5b0d3c460751c2402c5c5cc9109c";
    private static final String WITHDRAWAL =
            "0x7fcf532c15f0a6db0bd6d0e038bea71d30d808c7d98cb3bf7268a95bf5081b65";
    private static final String NOBODY = "0x" + "0".repeat(40);

    /// Fields before the signature of a transaction by its type, and where value and receiver are.
    private static final int[] SIGNED = {6, 8, 9, 11, 10};

    private static final int[] TO = {3, 4, 5, 5, 5};

    private final Accounts accounts;
    private final Set<String> proven = new HashSet<>();
    private Rlp header;
    private long headers;
    private long nodes;
    private long senders;
    private long events;
    private long calls;

    private Proofs(Accounts accounts) {
        this.accounts = accounts;
    }

    /// @return how many transactions are proven
    static long check(Zip zip, Accounts accounts, Report report) {
        if (!zip.holds(FILE)) {
            return 0;
        }
        Proofs proofs = new Proofs(accounts);
        Lines.rows(zip, FILE, proofs::add);
        report.checked("block headers", proofs.headers, "have the hash of their block");
        String lead = "nodes lead from headers to " + proofs.proven.size();
        report.checked("trie proofs", proofs.nodes, lead + " transactions and their receipts");
        report.checked("senders", proofs.senders, "signed what the transaction itself pays");
        report.checked("events", proofs.events, "of tokens in receipts are the ledger's transfers");
        report.statesOf(
                proofs.headers,
                "That the %s blocks belong to the chain that the world uses: compare their hashes"
                        + " with any public source.");
        report.statesOf(
                proofs.calls,
                "The %s fees and calls between contracts in proven transactions: no root in a"
                        + " header is of these.");
        return proofs.proven.size();
    }

    private void add(Row row) {
        try {
            if (row.is("header")) {
                header = Rlp.of(Hash.ofHex(row.text("header"), row.item()), row.item());
                headers++;
            } else {
                boolean isProof = row.is("proof") && header != null;
                Report.require(isProof, row.item(), "is no proof");
                prove(row);
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new Report.False(row.item(), "its bytes are no transaction or receipt: " + e);
        }
    }

    private void prove(Row row) {
        Tx tx = accounts.byId.get(row.text("id"));
        Report.require(tx != null, row.item(), "is of no transaction of the bundle");
        Report.require(proven.add(tx.id()), row.item(), "is there twice");
        byte[] bytes = Hash.ofHex(row.text("transaction"), row.item());
        boolean isId = tx.id().equals("0x" + Hash.hex(Keccak.hash(bytes)));
        Report.require(isId, row.item(), "its bytes have another id");
        boolean isBlock =
                tx.block().equals("0x" + Hash.hex(Keccak.hash(header.whole)))
                        && header.get(8).number().equals(BigInteger.valueOf(tx.when().height()))
                        && header.get(11).number().equals(BigInteger.valueOf(tx.when().seconds()));
        Report.require(
                isBlock,
                row.item(),
                "the ledger has it in another block, or the block at" + " another height or time");
        byte[] receipt = Hash.ofHex(row.text("receipt"), row.item());
        byte[] key = key(row.number("place"));
        climb(header.get(4).content, key, row.texts("transaction_path"), bytes, row.item());
        climb(header.get(5).content, key, row.texts("receipt_path"), receipt, row.item());
        compare(tx, bytes, untyped(receipt, row.item()), row.item());
    }

    /// The nibbles of the key of a place in a block.
    private static byte[] key(long place) {
        return nibbles(Rlp.string(BigInteger.valueOf(place)));
    }

    private static byte[] nibbles(byte[] bytes) {
        byte[] nibbles = new byte[2 * bytes.length];
        for (int i = 0; i < nibbles.length; i++) {
            nibbles[i] = (byte) (bytes[i / 2] >> (i % 2 == 0 ? 4 : 0) & 15);
        }
        return nibbles;
    }

    /// Follows the nodes of a Merkle-Patricia tree (Yellow Paper, appendix D) down to a value.
    private void climb(byte[] root, byte[] key, List<String> path, byte[] value, String item) {
        byte[] wanted = root;
        Rlp node = null;
        int used = 0;
        int at = 0;
        while (true) {
            if (node == null) {
                Report.require(used < path.size(), item, "its path ends too early");
                byte[] bytes = Hash.ofHex(path.get(used++), item);
                boolean isNode = Arrays.equals(Keccak.hash(bytes), wanted);
                Report.require(isNode, item, "a node of its path has another hash");
                node = Rlp.of(bytes, item);
                nodes++;
            }
            Rlp next;
            if (node.list().size() == 17) {
                next = node.get(key[at++]);
            } else {
                byte[] nibbles = nibbles(node.get(0).content);
                boolean isOdd = (nibbles[0] & 1) == 1;
                byte[] shared = Arrays.copyOfRange(nibbles, isOdd ? 1 : 2, nibbles.length);
                int end = at + shared.length;
                boolean isOnWay =
                        end <= key.length
                                && Arrays.equals(Arrays.copyOfRange(key, at, end), shared);
                Report.require(isOnWay, item, "its path leads elsewhere");
                at = end;
                next = node.get(1);
                if ((nibbles[0] & 2) == 2) {
                    boolean isValue = at == key.length && Arrays.equals(next.content, value);
                    boolean isAll = used == path.size();
                    Report.require(isValue && isAll, item, "its path leads to something else");
                    return;
                }
            }
            boolean isInside = next.isList();
            wanted = next.content;
            node = isInside ? next : null;
        }
    }

    private static Rlp untyped(byte[] bytes, String item) {
        boolean isTyped = bytes.length > 0 && (bytes[0] & 0xff) < 0xc0;
        return Rlp.of(isTyped ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes, item);
    }

    // --- what the bytes say ----------------------------------------------------------------------

    private void compare(Tx tx, byte[] bytes, Rlp receipt, String item) {
        int type = (bytes[0] & 0xff) < 0xc0 ? bytes[0] : 0;
        Rlp fields = untyped(bytes, item);
        boolean hasFailed =
                receipt.get(0).content.length < 32 && receipt.get(0).number().signum() == 0;
        Rlp to = fields.get(TO[type]);
        BigInteger value = fields.get(TO[type] + 1).number();
        String sender = sender(type, fields, bytes);
        boolean isCreation = to.content.length == 0;
        String receiver =
                isCreation
                        ? Curve.created(sender, fields.get(type == 0 ? 0 : 1).content)
                        : to.hex();
        List<String> own = new ArrayList<>();
        if (!hasFailed && value.signum() > 0) {
            own.add(told(sender, receiver, "native", value));
        }
        List<String> tokens = new ArrayList<>();
        List<String> optional = new ArrayList<>();
        for (Rlp log : receipt.get(3).list()) {
            read(log, tokens, optional);
        }
        for (Transfer transfer : tx.transfers()) {
            String found = told(transfer);
            switch (transfer.kind()) {
                case "value" -> {
                    boolean isOwn = own.remove(found) || transfer.units().signum() == 0;
                    Report.require(isOwn, item, "the transaction does not pay " + found);
                    senders++;
                }
                case "token" -> {
                    boolean isLogged = tokens.remove(found) || optional.remove(found);
                    boolean isEmpty = transfer.units().signum() == 0;
                    Report.require(isLogged || isEmpty, item, "no receipt tells of " + found);
                    events++;
                }
                default -> calls++;
            }
        }
        Report.require(own.isEmpty(), item, "the ledger lacks what it pays: " + own);
        Report.require(tokens.isEmpty(), item, "the ledger lacks the transfers " + tokens);
    }

    private static String told(Transfer transfer) {
        return told(
                transfer.from() == null ? NOBODY : transfer.from().address,
                transfer.to() == null ? NOBODY : transfer.to().address,
                transfer.asset(),
                transfer.units());
    }

    private static String told(String from, String to, String asset, BigInteger units) {
        return (units + " of " + asset + " from " + from + " to " + to).toLowerCase(Locale.ROOT);
    }

    /// Reads a Transfer event, or one of a contract that wraps, which the ledger may count.
    private static void read(Rlp log, List<String> tokens, List<String> optional) {
        List<Rlp> topics = log.get(1).list();
        String event = topics.isEmpty() ? "" : topics.getFirst().hex();
        byte[] data = log.get(2).content;
        if (data.length != 32) {
            return;
        }
        String asset = log.get(0).hex();
        BigInteger units = log.get(2).number();
        if (event.equals(TRANSFER) && topics.size() == 3 && units.signum() > 0) {
            tokens.add(told(address(topics.get(1)), address(topics.get(2)), asset, units));
        } else if (event.equals(DEPOSIT) && topics.size() == 2) {
            optional.add(told(NOBODY, address(topics.get(1)), asset, units));
        } else if (event.equals(WITHDRAWAL) && topics.size() == 2) {
            optional.add(told(address(topics.get(1)), NOBODY, asset, units));
        }
    }

    private static String address(Rlp topic) {
        return "0x" + topic.hex().substring(26);
    }

    /// Whose signature it is: that of the fields before it, in old transactions with the chain's id
    /// behind them (EIP-155).
    private static String sender(int type, Rlp fields, byte[] bytes) {
        List<Rlp> all = fields.list();
        int at = SIGNED[type];
        List<byte[]> signed = new ArrayList<>();
        all.subList(0, at).forEach(field -> signed.add(field.whole));
        BigInteger v = all.get(at).number();
        boolean isOdd = v.testBit(0);
        byte[] message;
        if (type == 0) {
            boolean hasChain = v.compareTo(BigInteger.valueOf(28)) > 0;
            if (hasChain) {
                signed.add(Rlp.string(v.subtract(BigInteger.valueOf(35)).shiftRight(1)));
                signed.add(Rlp.string(new byte[0]));
                signed.add(Rlp.string(new byte[0]));
            }
            isOdd = !isOdd;
            message = Rlp.list(signed);
        } else {
            byte[] list = Rlp.list(signed);
            message = new byte[1 + list.length];
            message[0] = bytes[0];
            System.arraycopy(list, 0, message, 1, list.length);
        }
        return Curve.signer(
                Keccak.hash(message), isOdd, all.get(at + 1).number(), all.get(at + 2).number());
    }
}
