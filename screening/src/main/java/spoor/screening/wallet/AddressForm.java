package spoor.screening.wallet;

/// The forms of addresses that are understood, each with the networks that use it.
public enum AddressForm {
    BITCOIN_KEY("Bitcoin, Bitcoin Cash or Bitcoin SV address of a key"),
    BITCOIN_SCRIPT("Bitcoin, Bitcoin Cash, Bitcoin SV or old Litecoin address of a script"),
    BITCOIN_WITNESS_KEY("Bitcoin segwit address of a key"),
    BITCOIN_WITNESS_SCRIPT("Bitcoin segwit address of a script"),
    BITCOIN_TAPROOT("Bitcoin taproot address"),
    BITCOIN_WITNESS("Bitcoin address of a later witness version"),
    BITCOIN_TEST("Bitcoin test network address"),
    CASH_KEY("Bitcoin Cash address of a key"),
    CASH_SCRIPT("Bitcoin Cash address of a script"),
    LITECOIN_KEY("Litecoin address of a key"),
    LITECOIN_SCRIPT("Litecoin address of a script"),
    LITECOIN_WITNESS("Litecoin segwit address"),
    DASH_KEY("Dash address of a key"),
    DASH_SCRIPT("Dash address of a script"),
    DOGE_OR_VERGE_KEY("Dogecoin or Verge address of a key"),
    DOGE_SCRIPT("Dogecoin address of a script"),
    VERGE_SCRIPT("Verge address of a script"),
    GOLD_KEY("Bitcoin Gold address of a key"),
    GOLD_SCRIPT("Bitcoin Gold address of a script"),
    GOLD_WITNESS("Bitcoin Gold segwit address"),
    ZCASH_KEY("Zcash transparent address of a key"),
    ZCASH_SCRIPT("Zcash transparent address of a script"),
    RIPPLE("XRP Ledger account"),
    TRON("TRON account"),
    EVM("account of Ethereum and its like"),
    MONERO("Monero address"),

    /// A form that is not understood: such an address is compared letter by letter.
    TEXT("address of a form that is not known here, compared letter by letter");

    private final String description;

    AddressForm(String description) {
        this.description = description;
    }

    public String description() {
        return description;
    }
}
