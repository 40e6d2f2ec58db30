package spoor.app.export;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.UUID;

/// Ids that follow from what they name: UUID version 5 (RFC 9562, section 5.5).
final class Uuids {
    /// Of STIX 2.1, section 2.9: for observables alone.
    static final UUID OBSERVABLES = UUID.fromString("00abedb4-aa42-466c-9c01-fed23315a9b7");

    /// Of RFC 9562: names are addresses.
    private static final UUID ADDRESSES = UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8");

    /// For everything of ours.
    static final UUID SPOOR = of(ADDRESSES, "urn:spoor:register");

    private static final int VERSION_BYTE = 6;
    private static final int VARIANT_BYTE = 8;

    private Uuids() {}

    /// @param parts of the name, kept apart by a character that none of them holds
    static UUID ours(String... parts) {
        return of(SPOOR, String.join("\u0000", parts));
    }

    static UUID of(UUID namespace, String name) {
        ByteBuffer space = ByteBuffer.allocate(16);
        space.putLong(namespace.getMostSignificantBits());
        space.putLong(namespace.getLeastSignificantBits());
        MessageDigest digest = sha1();
        digest.update(space.array());
        byte[] hash = Arrays.copyOf(digest.digest(name.getBytes(StandardCharsets.UTF_8)), 16);
        hash[VERSION_BYTE] = (byte) ((hash[VERSION_BYTE] & 0x0f) | 0x50);
        hash[VARIANT_BYTE] = (byte) ((hash[VARIANT_BYTE] & 0x3f) | 0x80);
        ByteBuffer id = ByteBuffer.wrap(hash);
        return new UUID(id.getLong(), id.getLong());
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-1", e);
        }
    }
}
