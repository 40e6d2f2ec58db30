package spoor.ledger.intake.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import spoor.ledger.base.Bytes32;

/// An identifier for a row of a table of flows without one: the SHA-256 of what it says.
final class MadeUpId {
    private MadeUpId() {}

    static Bytes32 of(AccountFacts.Flow told) {
        String content =
                String.join(
                        "|",
                        Long.toString(told.height()),
                        Long.toString(told.timeSeconds()),
                        told.asset().id(),
                        told.from().toLowerCase(),
                        told.to().toLowerCase(),
                        told.units().toString(),
                        Integer.toString(told.copy()));
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return Bytes32.of(sha256.digest(content.getBytes(StandardCharsets.UTF_8)), 0);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
