package spoor.ingest.flows;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import spoor.ledger.base.Bytes32;

/// Knows rows and flows that were there before, by their SHA-256.
final class Repetitions {
    private final MessageDigest sha256 = sha256();
    private final Set<Bytes32> rows = new HashSet<>();
    private final Map<Bytes32, Integer> flows = new HashMap<>();

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// Whether this row was there before.
    boolean isRepeated(String row) {
        return !rows.add(hash(row));
    }

    /// How often this flow was there before.
    int count(String flow) {
        return flows.merge(hash(flow), 1, Integer::sum) - 1;
    }

    private Bytes32 hash(String text) {
        return Bytes32.of(sha256.digest(text.getBytes(StandardCharsets.UTF_8)), 0);
    }
}
