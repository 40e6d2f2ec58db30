package spoor.ingest.rpc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import spoor.ingest.json.Json;
import spoor.ledger.base.UInt256;
import spoor.ledger.chain.evm.Asset;
import spoor.ledger.chain.evm.EvmAddress;

/// Asks contracts for symbol and decimals, each once. They are what a stranger's program says, for
/// display only: a contract that does not answer, or not sensibly, has no symbol and unknown
/// decimals.
final class TokenNames {
    /// `symbol()` and `decimals()`.
    private static final String SYMBOL = "0x95d89b41";

    private static final String DECIMALS = "0x313ce567";
    private static final int LONGEST_SYMBOL = 64;
    private static final int WORD = UInt256.SIZE;

    /// @param symbol may be empty
    /// @param decimals or [Asset#UNKNOWN_DECIMALS]
    record Name(String symbol, int decimals) {
        /// Whether the contract answers as a token does.
        boolean isToken() {
            return !symbol.isEmpty() && decimals != Asset.UNKNOWN_DECIMALS;
        }
    }

    private final RpcClient client;
    private final Map<EvmAddress, Name> known = new HashMap<>();

    TokenNames(RpcClient client) {
        this.client = client;
    }

    void learn(Collection<EvmAddress> contracts, String about)
            throws IOException, InterruptedException {
        List<EvmAddress> unknown =
                contracts.stream().filter(one -> !known.containsKey(one)).distinct().toList();
        List<Question> questions = new ArrayList<>();
        for (EvmAddress contract : unknown) {
            questions.add(question(contract, SYMBOL));
            questions.add(question(contract, DECIMALS));
        }
        List<Answer> answers = client.ask(questions, about);
        for (int i = 0; i < unknown.size(); i++) {
            Name name =
                    new Name(
                            symbol(answers.get(2 * i).result()),
                            decimals(answers.get(2 * i + 1).result()));
            known.put(unknown.get(i), name);
        }
    }

    Name of(EvmAddress contract) {
        return known.getOrDefault(contract, new Name("", Asset.UNKNOWN_DECIMALS));
    }

    private static Question question(EvmAddress contract, String data) {
        return new Question(
                "eth_call",
                "[{\"to\":\""
                        + contract.toLowerCase()
                        + "\",\"data\":\""
                        + data
                        + "\"},\"latest\"]");
    }

    static int decimals(@Nullable Json answer) {
        byte[] bytes = answer == null ? null : Quantities.bytes(answer);
        if (bytes == null || bytes.length < WORD) {
            return Asset.UNKNOWN_DECIMALS;
        }
        UInt256 decimals = UInt256.ofBytes(bytes, 0);
        return decimals.compareTo(UInt256.of(255)) > 0
                ? Asset.UNKNOWN_DECIMALS
                : Math.toIntExact(decimals.toLong());
    }

    /// A string as the contract ABI codes it, or the 32 bytes that early tokens answer.
    static String symbol(@Nullable Json answer) {
        byte[] bytes = answer == null ? null : Quantities.bytes(answer);
        if (bytes == null) {
            return "";
        }
        if (bytes.length == WORD) {
            return text(bytes, 0, WORD);
        }
        long start = word(bytes, 0);
        long length = start < 0 ? -1 : word(bytes, start);
        boolean fits = length >= 0 && length <= bytes.length - start - WORD;
        return fits ? text(bytes, Math.toIntExact(start + WORD), Math.toIntExact(length)) : "";
    }

    /// The number in 32 bytes, -1 where it is none that counts bytes here.
    private static long word(byte[] bytes, long offset) {
        if (offset > bytes.length - WORD) {
            return -1;
        }
        UInt256 number = UInt256.ofBytes(bytes, Math.toIntExact(offset));
        return number.compareTo(UInt256.of(bytes.length)) > 0 ? -1 : number.toLong();
    }

    private static String text(byte[] bytes, int offset, int length) {
        int end = offset + length;
        while (end > offset && bytes[end - 1] == 0) {
            end--;
        }
        String text = new String(bytes, offset, end - offset, StandardCharsets.UTF_8);
        String clean = Json.printable(text).strip();
        return clean.length() <= LONGEST_SYMBOL
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, LONGEST_SYMBOL / 2)) + "...";
    }
}
