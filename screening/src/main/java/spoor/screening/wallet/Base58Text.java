package spoor.screening.wallet;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import spoor.screening.wallet.WalletKey.Kind;

/// Addresses with a version, a hash of 20 bytes and a checksum, to the base 58: Bitcoin and the
/// networks made after it, TRON, the XRP Ledger.
final class Base58Text {
    private static final int TRON = 0x41;
    private static final Map<Integer, AddressForm> KEYS =
            Map.of(
                    0x00, AddressForm.BITCOIN_KEY,
                    0x30, AddressForm.LITECOIN_KEY,
                    0x4c, AddressForm.DASH_KEY,
                    0x1e, AddressForm.DOGE_OR_VERGE_KEY,
                    0x26, AddressForm.GOLD_KEY,
                    0x6f, AddressForm.BITCOIN_TEST,
                    0x1cb8, AddressForm.ZCASH_KEY);
    private static final Map<Integer, AddressForm> SCRIPTS =
            Map.of(
                    0x05, AddressForm.BITCOIN_SCRIPT,
                    0x32, AddressForm.LITECOIN_SCRIPT,
                    0x10, AddressForm.DASH_SCRIPT,
                    0x16, AddressForm.DOGE_SCRIPT,
                    0x21, AddressForm.VERGE_SCRIPT,
                    0x17, AddressForm.GOLD_SCRIPT,
                    0xc4, AddressForm.BITCOIN_TEST,
                    0x1cbd, AddressForm.ZCASH_SCRIPT);

    private Base58Text() {}

    static WalletAddress parse(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (text.length() == 42 && text.startsWith("41") && EvmText.isHex(text)) {
            byte[] hash = HexFormat.of().parseHex(lower.substring(2));
            return WalletAddress.known(lower, AddressForm.TRON, new WalletKey(Kind.ACCOUNT, hash));
        }
        if (text.length() < 25 || text.length() > 40) {
            return WalletAddress.text(text);
        }
        return text.startsWith("r")
                ? parse(text, Base58.RIPPLE.decode(text), true)
                : parse(text, Base58.BITCOIN.decode(text), false);
    }

    private static WalletAddress parse(String text, byte @Nullable [] bytes, boolean isRipple) {
        if (bytes == null || (bytes.length != 25 && bytes.length != 26)) {
            return looksMistyped(text)
                    ? WalletAddress.text(text)
                            .withFault("letters or length do not fit, expected an address")
                    : WalletAddress.text(text);
        }
        byte @Nullable [] payload = Base58.checked(bytes);
        if (payload == null) {
            return WalletAddress.text(text)
                    .withFault("the checksum does not fit, expected an address to the base 58");
        }
        byte[] hash = Arrays.copyOfRange(payload, payload.length - 20, payload.length);
        int version = 0;
        for (int i = 0; i < payload.length - 20; i++) {
            version = version << 8 | (payload[i] & 0xff);
        }
        return known(text, version, hash, isRipple);
    }

    private static WalletAddress known(String text, int version, byte[] hash, boolean isRipple) {
        if (isRipple) {
            return version == 0
                    ? WalletAddress.known(
                            text, AddressForm.RIPPLE, new WalletKey(Kind.KEY_HASH, hash))
                    : WalletAddress.text(text);
        }
        AddressForm key = KEYS.get(version);
        AddressForm script = SCRIPTS.get(version);
        if (key != null) {
            return WalletAddress.known(text, key, new WalletKey(Kind.KEY_HASH, hash));
        }
        if (script != null) {
            return WalletAddress.known(text, script, new WalletKey(Kind.SCRIPT_HASH, hash));
        }
        return version == TRON
                ? WalletAddress.known(text, AddressForm.TRON, new WalletKey(Kind.ACCOUNT, hash))
                : WalletAddress.text(text);
    }

    /// Begins and is as long as an address of Bitcoin or TRON.
    private static boolean looksMistyped(String text) {
        return text.matches("[13T][0-9A-Za-z]{24,34}");
    }
}
