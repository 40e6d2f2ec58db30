package spoor.app.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import spoor.ingest.json.Json;
import spoor.ledger.base.MalformedDataException;

/// A block of an account chain with all its transactions and receipts, as a node tells them in JSON
/// (`eth_getBlockByHash` with whole transactions, `eth_getBlockReceipts`), turned back into the
/// bytes that its hashes are of. Sources: Yellow Paper, 4.3; EIP-2718, 2930, 1559, 4844, 7702,
/// 4895, 4788, 7685.
final class EvmBlock {
    private static final List<String> HEADER =
            List.of(
                    "parentHash",
                    "sha3Uncles",
                    "miner",
                    "stateRoot",
                    "transactionsRoot",
                    "receiptsRoot",
                    "logsBloom",
                    "#difficulty",
                    "#number",
                    "#gasLimit",
                    "#gasUsed",
                    "#timestamp",
                    "extraData",
                    "mixHash",
                    "nonce");

    /// What later rules added behind, each only where those before it are there.
    private static final List<String> LATER =
            List.of(
                    "#baseFeePerGas",
                    "withdrawalsRoot",
                    "#blobGasUsed",
                    "#excessBlobGas",
                    "parentBeaconBlockRoot",
                    "requestsHash");

    /// Fields of a transaction by its type, up to the signature.
    private static final List<List<String>> TRANSACTION =
            List.of(
                    fields("#nonce #gasPrice #gas to #value input #v"),
                    fields("#chainId #nonce #gasPrice #gas to #value input accessList #yParity"),
                    fields(
                            "#chainId #nonce #maxPriorityFeePerGas #maxFeePerGas #gas to #value"
                                    + " input accessList #yParity"),
                    fields(
                            "#chainId #nonce #maxPriorityFeePerGas #maxFeePerGas #gas to #value"
                                    + " input accessList #maxFeePerBlobGas blobVersionedHashes"
                                    + " #yParity"),
                    fields(
                            "#chainId #nonce #maxPriorityFeePerGas #maxFeePerGas #gas to #value"
                                    + " input accessList authorizationList #yParity"));

    private static List<String> fields(String names) {
        return List.of((names + " #r #s").split(" ", -1));
    }

    private final byte[] header;
    private final List<byte[]> transactions = new ArrayList<>();
    private final List<byte[]> receipts = new ArrayList<>();
    private final Trie transactionTrie;
    private final Trie receiptTrie;

    /// @throws MalformedDataException if what the node tells does not have the hashes that it tells
    EvmBlock(Json.Fields block, Json.Items told) {
        header = header(block);
        requireHash(block, "hash", Trie.keccak(header));
        for (Json one : items(block, "transactions")) {
            Json.Fields transaction = object(one);
            transactions.add(transaction(transaction));
            requireHash(transaction, "hash", Trie.keccak(transactions.getLast()));
        }
        told.values().forEach(one -> receipts.add(receipt(object(one))));
        transactionTrie = new Trie(transactions);
        receiptTrie = new Trie(receipts);
        requireHash(block, "transactionsRoot", transactionTrie.rootHash());
        requireHash(block, "receiptsRoot", receiptTrie.rootHash());
    }

    byte[] header() {
        return header;
    }

    /// The transaction's place in the block, or -1.
    int place(byte[] id) {
        int place = transactions.size() - 1;
        while (place >= 0 && !Arrays.equals(Trie.keccak(transactions.get(place)), id)) {
            place--;
        }
        return place;
    }

    byte[] transaction(int place) {
        return transactions.get(place);
    }

    byte[] receipt(int place) {
        return receipts.get(place);
    }

    List<byte[]> transactionPath(int place) {
        return transactionTrie.proof(place);
    }

    List<byte[]> receiptPath(int place) {
        return receiptTrie.proof(place);
    }

    // --- bytes out of JSON -----------------------------------------------------------------------

    private static byte[] header(Json.Fields block) {
        List<byte[]> cells = new ArrayList<>();
        HEADER.forEach(name -> cells.add(cell(block, name)));
        for (String name : LATER) {
            if (block.find(name.replace("#", "")) != null) {
                cells.add(cell(block, name));
            }
        }
        return Rlp.list(cells);
    }

    private static byte[] transaction(Json.Fields transaction) {
        int type = type(transaction);
        if (type >= TRANSACTION.size()) {
            throw transaction.wrong(
                    "transaction has type " + type + ", expected one of type 0 to 4");
        }
        List<byte[]> cells = new ArrayList<>();
        for (String name : TRANSACTION.get(type)) {
            boolean isOld = name.equals("#yParity") && transaction.find("yParity") == null;
            cells.add(cell(transaction, isOld ? "#v" : name));
        }
        return typed(type, Rlp.list(cells));
    }

    private static byte[] receipt(Json.Fields receipt) {
        List<byte[]> logs = new ArrayList<>();
        for (Json one : items(receipt, "logs")) {
            Json.Fields log = object(one);
            logs.add(
                    Rlp.list(
                            List.of(cell(log, "address"), cell(log, "topics"), cell(log, "data"))));
        }
        boolean hasRoot = receipt.find("status") == null;
        return typed(
                type(receipt),
                Rlp.list(
                        List.of(
                                cell(receipt, hasRoot ? "root" : "#status"),
                                cell(receipt, "#cumulativeGasUsed"),
                                cell(receipt, "logsBloom"),
                                Rlp.list(logs))));
    }

    private static int type(Json.Fields of) {
        byte[] type = of.find("type") == null ? new byte[0] : number(of, "type");
        return type.length == 0 ? 0 : type[0];
    }

    private static byte[] typed(int type, byte[] list) {
        byte[] all = new byte[list.length + (type == 0 ? 0 : 1)];
        all[0] = (byte) type;
        System.arraycopy(list, 0, all, all.length - list.length, list.length);
        return all;
    }

    /// @param name with `#` before it for a number, which loses its leading zeros
    private static byte[] cell(Json.Fields from, String name) {
        if (name.startsWith("#")) {
            return Rlp.of(number(from, name.substring(1)));
        }
        Json value = from.find(name);
        if (value == null) {
            if (name.equals("to")) {
                return Rlp.of(new byte[0]);
            }
            throw missing(from, name);
        }
        return cell(from, name, value);
    }

    private static byte[] cell(Json.Fields from, String name, Json value) {
        return switch (value) {
            case Json.Text text -> Rlp.of(bytes(from, name, text.text()));
            case Json.Items items ->
                    Rlp.list(items.values().stream().map(one -> cell(from, name, one)).toList());
            case Json.Fields fields when fields.has("storageKeys") ->
                    Rlp.list(List.of(cell(fields, "address"), cell(fields, "storageKeys")));
            case Json.Fields fields when fields.has("chainId") ->
                    Rlp.list(
                            List.of("#chainId", "address", "#nonce", "#yParity", "#r", "#s")
                                    .stream()
                                    .map(key -> cell(fields, key))
                                    .toList());
            default -> throw missing(from, name);
        };
    }

    private static byte[] number(Json.Fields from, String name) {
        byte[] bytes = text(from, name);
        int first = 0;
        while (first < bytes.length && bytes[first] == 0) {
            first++;
        }
        return Arrays.copyOfRange(bytes, first, bytes.length);
    }

    private static byte[] text(Json.Fields from, String name) {
        if (from.find(name) instanceof Json.Text text) {
            return bytes(from, name, text.text());
        }
        throw missing(from, name);
    }

    private static byte[] bytes(Json.Fields from, String name, String text) {
        String digits = text.startsWith("0x") ? text.substring(2) : "";
        try {
            return HexFormat.of().parseHex(digits.length() % 2 == 0 ? digits : "0" + digits);
        } catch (IllegalArgumentException _) {
            throw missing(from, name);
        }
    }

    private static MalformedDataException missing(Json.Fields from, String name) {
        Json value = from.find(name);
        return from.wrong(
                from.pathOf(name)
                        + " is "
                        + (value == null ? "missing" : value.shown())
                        + ", expected 0x and hexadecimal digits, as a node's JSON-RPC has");
    }

    private static List<Json> items(Json.Fields from, String name) {
        if (from.find(name) instanceof Json.Items items) {
            return items.values();
        }
        throw missing(from, name);
    }

    private static Json.Fields object(Json value) {
        if (value instanceof Json.Fields fields) {
            return fields;
        }
        throw value.wrong(
                "is " + value.shown() + ", expected an object: blocks with whole transactions");
    }

    private static void requireHash(Json.Fields from, String name, byte[] computed) {
        if (!Arrays.equals(text(from, name), computed)) {
            throw from.wrong(
                    from.pathOf(name)
                            + " is not what the rest gives, 0x"
                            + HexFormat.of().formatHex(computed)
                            + ": something is missing, or of a kind that is not known here");
        }
    }
}
