package spoor.screening.wallet;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import spoor.screening.wallet.WalletKey.Kind;

/// Segwit addresses (BIP 141, 173, 350) of Bitcoin, Litecoin and Bitcoin Gold.
final class WitnessText {
    private static final Map<String, String> PREFIXES =
            Map.of(
                    "bc",
                    "Bitcoin",
                    "tb",
                    "Bitcoin",
                    "bcrt",
                    "Bitcoin",
                    "ltc",
                    "Litecoin",
                    "btg",
                    "Bitcoin Gold");

    private WitnessText() {}

    /// The address, nothing if the text is not of this form.
    static @Nullable WalletAddress parse(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        int one = lower.lastIndexOf('1');
        String prefix = one < 0 ? "" : lower.substring(0, one);
        if (!PREFIXES.containsKey(prefix)) {
            return null;
        }
        Bech32.@Nullable Text decoded = Bech32.decode(text);
        @Nullable WalletAddress address =
                decoded == null || decoded.groups.length == 0 ? null : program(lower, decoded);
        return address == null
                ? WalletAddress.text(text)
                        .withFault(
                                "the checksum or length does not fit, expected an address of "
                                        + PREFIXES.get(prefix))
                : address;
    }

    private static @Nullable WalletAddress program(String lower, Bech32.Text decoded) {
        int version = decoded.groups[0];
        byte @Nullable [] program = Bech32.bytes(decoded.groups, 1);
        boolean isWhole =
                program != null
                        && version <= 16
                        && decoded.isM == version > 0
                        && (version == 0
                                ? program.length == 20 || program.length == 32
                                : program.length >= 2 && program.length <= 40);
        return isWhole && program != null
                ? WalletAddress.known(
                        lower, form(decoded.prefix, version, program), key(version, program))
                : null;
    }

    private static WalletKey key(int version, byte[] program) {
        if (version == 0) {
            return new WalletKey(
                    program.length == 20 ? Kind.KEY_HASH : Kind.WITNESS_SCRIPT, program);
        }
        byte[] bytes = new byte[program.length + 1];
        bytes[0] = (byte) version;
        System.arraycopy(program, 0, bytes, 1, program.length);
        return new WalletKey(Kind.WITNESS_PROGRAM, bytes);
    }

    private static AddressForm form(String prefix, int version, byte[] program) {
        return switch (prefix) {
            case "ltc" -> AddressForm.LITECOIN_WITNESS;
            case "btg" -> AddressForm.GOLD_WITNESS;
            case "tb", "bcrt" -> AddressForm.BITCOIN_TEST;
            default ->
                    version == 0
                            ? program.length == 20
                                    ? AddressForm.BITCOIN_WITNESS_KEY
                                    : AddressForm.BITCOIN_WITNESS_SCRIPT
                            : version == 1 && program.length == 32
                                    ? AddressForm.BITCOIN_TAPROOT
                                    : AddressForm.BITCOIN_WITNESS;
        };
    }
}
