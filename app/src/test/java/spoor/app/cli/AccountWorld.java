package spoor.app.cli;

/// A small theft on an account chain, as tables of ethereum-etl: the victim pays the thief 5000
/// wei, who passes 3000 on and receives a token in two transfers of one transaction.
final class AccountWorld {
    static final String VICTIM = address("11");
    static final String THIEF = address("22");
    static final String NEXT = address("33");
    static final String TOKEN = address("44");
    static final String NOBODY = address("77");
    static final String THEFT = hash("a1");
    static final String ONWARD = hash("b2");
    static final String TOKENS = hash("c3");

    static final String TRANSACTION_COLUMNS =
            "hash,block_number,transaction_index,from_address,to_address,value,gas_price,"
                    + "receipt_gas_used,receipt_status\n";
    static final String TRANSFER_COLUMNS =
            "transaction_hash,log_index,token_address,from_address,to_address,value,block_number\n";

    private AccountWorld() {}

    static String address(String twoDigits) {
        return "0x" + twoDigits.repeat(20);
    }

    static String hash(String twoDigits) {
        return "0x" + twoDigits.repeat(32);
    }

    /// A row of transactions, without fee.
    static String transaction(String hash, String place, String from, String to, String value) {
        return String.join(",", hash, place, from, to, value, "0", "0", "1") + "\n";
    }

    static String transfer(String hash, String log, String from, String to, String value) {
        return String.join(",", hash, log, TOKEN, from, to, value, "101") + "\n";
    }

    /// A case that has the files of the world, and the command that puts them into the chain `eth`.
    static ErrorCase in(ErrorCase one) {
        return one.given("world/blocks.csv", blocks())
                .given("world/transactions.csv", transactions())
                .given("world/token_transfers.csv", transfers())
                .given("world/tokens.csv", "address,symbol,decimals\n" + TOKEN + ",TOK,2\n")
                .after("ingest evm world --chain eth");
    }

    private static String blocks() {
        return "number,timestamp,hash,parent_hash\n"
                + String.join(",", "100", "1500060000", hash("64"), hash("63"))
                + "\n"
                + String.join(",", "101", "1500060600", hash("65"), hash("64"))
                + "\n";
    }

    private static String transactions() {
        return TRANSACTION_COLUMNS
                + transaction(THEFT, "100,0", VICTIM, THIEF, "5000")
                + transaction(ONWARD, "101,0", THIEF, NEXT, "3000")
                + transaction(TOKENS, "101,1", VICTIM, TOKEN, "0");
    }

    private static String transfers() {
        return TRANSFER_COLUMNS
                + transfer(TOKENS, "0", VICTIM, THIEF, "700")
                + transfer(TOKENS, "1", VICTIM, THIEF, "300");
    }
}
