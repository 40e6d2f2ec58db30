package spoor.screening.wallet;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// Accounts of Ethereum and its like: 40 hexadecimal digits, perhaps behind `0x`. Capital letters
/// among small ones are a checksum (EIP-55).
final class EvmText {
    private static final int BYTES = 20;

    private EvmText() {}

    /// Whether these are 40 digits; looked at for every address, so letter by letter.
    static boolean isLike(String text) {
        int from = from(text);
        if (text.length() - from != 2 * BYTES) {
            return false;
        }
        for (int i = from; i < text.length(); i++) {
            if (!HexFormat.isHexDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    static WalletAddress parse(String text) {
        int from = from(text);
        byte[] lower = new byte[2 + 2 * BYTES];
        lower[0] = '0';
        lower[1] = 'x';
        byte[] account = new byte[BYTES];
        boolean hasCapital = false;
        boolean hasSmall = false;
        for (int i = 0; i < 2 * BYTES; i++) {
            char letter = text.charAt(from + i);
            hasCapital |= letter >= 'A' && letter <= 'F';
            hasSmall |= letter >= 'a';
            int digit = HexFormat.fromHexDigit(letter);
            lower[2 + i] = (byte) (letter < 'A' ? letter : letter | 0x20);
            account[i >> 1] = (byte) (account[i >> 1] << 4 | digit);
        }
        WalletAddress address =
                WalletAddress.known(
                        new String(lower, StandardCharsets.ISO_8859_1),
                        AddressForm.EVM,
                        new WalletKey(WalletKey.Kind.ACCOUNT, account));
        if (!hasCapital || !hasSmall) {
            return address;
        }
        String expected = checksummed(address.text().substring(2));
        return text.regionMatches(from, expected, 0, 2 * BYTES)
                ? address
                : address.withFault(
                        "capital letters do not fit the checksum, expected 0x" + expected);
    }

    /// EIP-55: a letter is a capital where the digit of the hash at its place is 8 or more.
    static String checksummed(String lower) {
        byte[] hash = Digests.keccak256(lower.getBytes(StandardCharsets.US_ASCII));
        var text = new StringBuilder(lower);
        for (int i = 0; i < lower.length(); i++) {
            int digit = hash[i / 2] >> (i % 2 == 0 ? 4 : 0) & 0xf;
            if (digit >= 8) {
                text.setCharAt(i, Character.toUpperCase(lower.charAt(i)));
            }
        }
        return text.toString();
    }

    private static int from(String text) {
        return text.startsWith("0x") || text.startsWith("0X") ? 2 : 0;
    }

    static boolean isHex(String text) {
        return text.chars().allMatch(c -> c < 128 && Character.digit(c, 16) >= 0);
    }
}
