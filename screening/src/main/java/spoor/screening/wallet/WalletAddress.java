package spoor.screening.wallet;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// An address, understood.
///
/// @param text in its one canonical writing: small letters where case means nothing
/// @param form what kind of address it is
/// @param key what it stands for
/// @param nested for a hash of a key: the script hash under which the same key receives as
///   P2SH-P2WPKH (BIP 141), nothing otherwise
/// @param fault why the text cannot be a whole address as it stands, empty where it can: such an
///   address is compared, but never found clear
public record WalletAddress(
        String text, AddressForm form, WalletKey key, @Nullable WalletKey nested, String fault) {

    /// Longer texts are no addresses.
    private static final int LONGEST = 200;

    /// Understands any text.
    ///
    /// @param written as somebody wrote it; white space around it does not count
    public static WalletAddress of(String written) {
        String text = written.strip();
        if (text.isEmpty()) {
            return text(text).withFault("an empty text, expected an address");
        }
        if (text.length() > LONGEST) {
            return text(text)
                    .withFault(
                            "a text of "
                                    + text.length()
                                    + " characters, expected at most "
                                    + LONGEST);
        }
        if (EvmText.isLike(text)) {
            return EvmText.parse(text);
        }
        if (CashAddress.isLike(text)) {
            return orFault(CashAddress.parse(text), text, "Bitcoin Cash");
        }
        if (MoneroAddress.isLike(text)) {
            return orFault(MoneroAddress.parse(text), text, "Monero");
        }
        @Nullable WalletAddress witness = WitnessText.parse(text);
        return witness == null ? Base58Text.parse(text) : witness;
    }

    private static WalletAddress orFault(
            @Nullable WalletAddress address, String text, String network) {
        return address == null
                ? text(text)
                        .withFault("the checksum does not fit, expected an address of " + network)
                : address;
    }

    static WalletAddress text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return known(text, AddressForm.TEXT, new WalletKey(WalletKey.Kind.TEXT, bytes));
    }

    static WalletAddress known(String text, AddressForm form, WalletKey key) {
        return new WalletAddress(text, form, key, key.nested(), "");
    }

    WalletAddress withFault(String newFault) {
        return new WalletAddress(text, form, key, nested, newFault);
    }

    /// Where the part of the text begins that an imitator has to imitate: behind what all addresses
    /// of the form begin with.
    int imitableFrom() {
        int skip =
                switch (form) {
                    case EVM -> 2;
                    case BITCOIN_WITNESS_KEY,
                            BITCOIN_WITNESS_SCRIPT,
                            BITCOIN_TAPROOT,
                            BITCOIN_WITNESS,
                            LITECOIN_WITNESS,
                            GOLD_WITNESS ->
                            text.indexOf('1') + 2;
                    case CASH_KEY, CASH_SCRIPT -> text.indexOf(':') + 2;
                    case TEXT -> 0;
                    default -> 1;
                };
        return Math.min(skip, text.length());
    }
}
