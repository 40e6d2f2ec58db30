package spoor.screening.wallet;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;

/// Accounts of Ethereum and its like: 40 hexadecimal digits, perhaps behind `0x`. Capital letters
/// among small ones are a checksum (EIP-55).
final class EvmText {
    private EvmText() {}

    static boolean isLike(String text) {
        return digits(text).length() == 40 && isHex(digits(text));
    }

    static WalletAddress parse(String text) {
        String digits = digits(text);
        String lower = digits.toLowerCase(Locale.ROOT);
        var key = new WalletKey(WalletKey.Kind.ACCOUNT, HexFormat.of().parseHex(lower));
        WalletAddress address = WalletAddress.known("0x" + lower, AddressForm.EVM, key);
        boolean isOneCase = digits.equals(lower) || digits.equals(digits.toUpperCase(Locale.ROOT));
        return isOneCase || digits.equals(checksummed(lower))
                ? address
                : address.withFault(
                        "capital letters do not fit the checksum, expected 0x"
                                + checksummed(lower));
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

    private static String digits(String text) {
        return text.startsWith("0x") || text.startsWith("0X") ? text.substring(2) : text;
    }

    static boolean isHex(String text) {
        return text.chars().allMatch(c -> c < 128 && Character.digit(c, 16) >= 0);
    }
}
