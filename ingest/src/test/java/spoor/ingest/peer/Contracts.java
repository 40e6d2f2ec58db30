package spoor.ingest.peer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import spoor.ledger.peer.Json;

/// The contracts of `contracts/Peer.sol`, compiled by the `solc` that `tools/get-anvil` fetches.
public final class Contracts {
    private static final String SOURCE = "/contracts/Peer.sol";

    private final Json compiled;

    private Contracts(Json compiled) {
        this.compiled = compiled;
    }

    /// Compiles them. Where no compiler is installed, the test is skipped with a line.
    public static Contracts compileOrSkip() throws IOException {
        Path solc = AnvilNode.programOrSkip("solc");
        Path question = Files.createTempFile("spoor-solc", ".json");
        Path answer = Files.createTempFile("spoor-solc", ".json");
        try {
            Files.writeString(question, question());
            Process process =
                    new ProcessBuilder(solc.toString(), "--standard-json")
                            .redirectInput(question.toFile())
                            .redirectOutput(answer.toFile())
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            process.waitFor();
            String text = Files.readString(answer);
            Json all = Json.parse(text.substring(Math.max(0, text.indexOf('{'))));
            if (!all.has("contracts")) {
                throw new IllegalStateException("solc: " + all.write());
            }
            return new Contracts(all.get("contracts").get("Peer.sol"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } finally {
            Files.delete(question);
            Files.delete(answer);
        }
    }

    private static String question() {
        Object wanted = List.of("evm.bytecode.object", "evm.methodIdentifiers");
        return new Json(
                        Map.of(
                                "language",
                                "Solidity",
                                "sources",
                                Map.of("Peer.sol", Map.of("content", source())),
                                "settings",
                                Map.of(
                                        "evmVersion",
                                        "shanghai",
                                        "outputSelection",
                                        Map.of("*", Map.of("*", wanted)))))
                .write();
    }

    private static String source() {
        try (InputStream bytes = Contracts.class.getResourceAsStream(SOURCE)) {
            if (bytes == null) {
                throw new IllegalStateException("no " + SOURCE + " in the test resources");
            }
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What creates a contract: `0x` and its code.
    ///
    /// @param library address of the library that it uses, or empty
    /// @param words arguments of its constructor, as [#word] makes them
    public String creation(String contract, String library, String... words) {
        String code = compiled.get(contract).get("evm").get("bytecode").get("object").text();
        String linked =
                library.isEmpty()
                        ? code
                        : code.replaceAll("__\\$[0-9a-f]{34}\\$__", library.substring(2));
        return "0x" + linked + String.join("", words);
    }

    /// What calls a method.
    ///
    /// @param method as in `transfer(address,uint256)`
    public String call(String contract, String method, String... words) {
        String selector =
                compiled.get(contract).get("evm").get("methodIdentifiers").get(method).text();
        return "0x" + selector + String.join("", words);
    }

    /// A number as the 32 bytes of an argument.
    public static String word(long number) {
        return word("0x" + Long.toHexString(number));
    }

    /// An address, or any digits, as the 32 bytes of an argument.
    public static String word(String hex) {
        String digits = new BigInteger(hex.substring(2), 16).toString(16);
        return "0".repeat(64 - digits.length()) + digits;
    }

    /// A text as the only argument.
    public static String text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        StringBuilder digits = new StringBuilder(word(32)).append(word(bytes.length));
        for (byte one : bytes) {
            digits.append(Character.forDigit(one >> 4 & 15, 16))
                    .append(Character.forDigit(one & 15, 16));
        }
        return digits.append("0".repeat((64 - 2 * bytes.length % 64) % 64)).toString();
    }
}
