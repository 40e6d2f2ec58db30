package spoor.verify.file;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

/// Hashes and hexadecimal digits.
public final class Hash {
    private Hash() {}

    /// @param name SHA-1, SHA-256, SHA-384 or SHA-512, which every JDK has
    static MessageDigest digest(String name) {
        try {
            return MessageDigest.getInstance(name);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(name, e);
        }
    }

    static byte[] of(String name, byte[]... parts) {
        MessageDigest digest = digest(name);
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }

    public static byte[] sha256(byte[]... parts) {
        return of("SHA-256", parts);
    }

    /// SHA-256 of SHA-256: Bitcoin's ids, tree nodes, headers.
    public static byte[] twice(byte[]... parts) {
        return sha256(sha256(parts));
    }

    public static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    public static byte[] ofHex(String digits, String item) {
        boolean isHex = digits.length() % 2 == 0 && digits.matches("[0-9a-f]*+");
        Report.require(isHex, item, "holds what are no hexadecimal digits in small letters");
        return HexFormat.of().parseHex(digits);
    }
}
