package spoor.ingest.evm;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import spoor.ingest.table.Cells;
import spoor.ingest.table.Columns;
import spoor.ledger.base.UInt256;
import spoor.ledger.chain.evm.EvmAddress;
import spoor.ledger.intake.account.AccountFacts;

/// Events of contracts, of which transfers of tokens are read, and the making and destroying of
/// wrapped coins ([WrapEvents]).
///
/// `Transfer(address,address,uint256)` is the event of ERC-20 and ERC-721 alike. ERC-20 has its
/// number in the data, ERC-721 as a fourth topic. Older contracts have addresses in the data too.
final class LogTable implements EtlTable {
    private static final String TRANSFER =
            "0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef";
    private static final String TRANSFER_SINGLE =
            "0xc3d58168c5ae7397731d063d5bbf3d657854427343f4c083240f7aacaa2d0f62";
    private static final String TRANSFER_BATCH =
            "0x4a39dc06d4c0dbc64b70af90fd698a233a518aa5d07e595d983b8c0526c8f7fb";

    private static final String DEPOSIT =
            "0xe1fffcc4923d04b559f4d29a8bfc6cda04eb5b0d3c460751c2402c5c5cc9109c";
    private static final String WITHDRAWAL =
            "0x7fcf532c15f0a6db0bd6d0e038bea71d30d808c7d98cb3bf7268a95bf5081b65";

    private static final int WORD = 64;
    private static final String ADDRESS_PADDING = "0".repeat(24);

    private final AccountFacts facts;
    private final Tokens tokens;
    private final WrapEvents wraps;
    private final Columns columns = new Columns();
    private final int hash = columns.add("transaction_hash");
    private final int height = columns.add("block_number");
    private final int transactionIndex = columns.add("transaction_index");
    private final int logIndex = columns.add("log_index");
    private final int contract = columns.add("address");
    private final int topics = columns.add("topics");
    private final int data = columns.add("data");

    LogTable(AccountFacts facts, Tokens tokens, WrapEvents wraps) {
        this.facts = facts;
        this.tokens = tokens;
        this.wraps = wraps;
    }

    @Override
    public boolean recognises(Collection<String> found) {
        return found.containsAll(Set.of("transaction_hash", "address", "topics", "data"));
    }

    @Override
    public String name() {
        return "logs";
    }

    @Override
    public List<String> columns() {
        return columns.names();
    }

    @Override
    public void read(Cells row) {
        List<String> words = topics(row);
        switch (words.isEmpty() ? "" : words.getFirst()) {
            case TRANSFER -> readTransfer(row, words);
            case DEPOSIT -> readWrap(row, words, true);
            case WITHDRAWAL -> readWrap(row, words, false);
            case TRANSFER_SINGLE, TRANSFER_BATCH ->
                    facts.doubt(
                            row.row(),
                            "ERC-1155 transfer left out: its token stands for many assets, which"
                                    + " this program does not tell apart");
            default -> {}
        }
    }

    /// Parted by commas; a list as Python prints it is read as well.
    private List<String> topics(Cells row) {
        String text = row.text(topics);
        if (text.startsWith("[")) {
            text = text.replaceAll("[\\[\\]'\"\\s]", "");
        }
        return text.isEmpty() ? List.of() : List.of(text.split(",", -1));
    }

    private void readTransfer(Cells row, List<String> indexed) {
        List<String> words = words(row, indexed);
        boolean isStandard =
                words.size() == 3
                        && words.get(0).startsWith(ADDRESS_PADDING)
                        && words.get(1).startsWith(ADDRESS_PADDING);
        if (!isStandard) {
            facts.doubt(
                    row.row(),
                    "event Transfer without two addresses and one number left out: no standard"
                            + " token makes it");
            return;
        }
        EvmAddress token = row.address(contract);
        if (indexed.size() == 4) {
            tokens.namesThings(row.row(), token);
            facts.doubt(
                    row.row(), "ERC-721 transfer left out: its number names a thing, no amount");
            return;
        }
        if (indexed.size() == 3) {
            tokens.countsUnits(token);
        } else {
            tokens.moved(row.row(), token);
        }
        tell(row, token, words);
    }

    /// `Deposit(address,uint256)` and `Withdrawal(address,uint256)` with the account as a topic;
    /// other events of these names are not WETH9's.
    private void readWrap(Cells row, List<String> indexed, boolean isDeposit) {
        List<String> words = words(row, indexed);
        if (indexed.size() != 2 || words.size() != 2 || !words.get(0).startsWith(ADDRESS_PADDING)) {
            return;
        }
        String nobody = "0".repeat(WORD);
        String account = words.get(0);
        wraps.event(
                transfer(
                        row,
                        row.address(contract),
                        isDeposit
                                ? List.of(nobody, account, words.get(1))
                                : List.of(account, nobody, words.get(1))));
    }

    /// What an event says behind its own hash: topics, then data.
    private List<String> words(Cells row, List<String> indexed) {
        List<String> words = new ArrayList<>();
        for (String topic : indexed.subList(1, indexed.size())) {
            if (!topic.matches("0x[0-9a-fA-F]{64}")) {
                throw row.wrong(topics, "topics of 0x and 64 hexadecimal digits, parted by commas");
            }
            words.add(topic.substring(2));
        }
        words.addAll(dataWords(row));
        return words;
    }

    private List<String> dataWords(Cells row) {
        String text = row.text(data);
        if (text.length() % 2 != 0 || !text.matches("(0x)?[0-9a-fA-F]*")) {
            throw row.wrong(data, "0x and an even number of hexadecimal digits");
        }
        List<String> words = new ArrayList<>();
        for (int at = text.startsWith("0x") ? 2 : 0; at < text.length(); at += WORD) {
            words.add(text.substring(at, Math.min(text.length(), at + WORD)));
        }
        return words.isEmpty() || words.getLast().length() == WORD ? words : List.of();
    }

    private void tell(Cells row, EvmAddress token, List<String> words) {
        if (!row.isGiven(logIndex)) {
            facts.doubt(row.row(), AccountFacts.NO_LOG_INDEX);
        }
        AccountFacts.TokenTransfer transfer = transfer(row, token, words);
        wraps.transfer(transfer);
        facts.tokenTransfer(transfer);
    }

    private AccountFacts.TokenTransfer transfer(Cells row, EvmAddress token, List<String> words) {
        return new AccountFacts.TokenTransfer(
                row.row(),
                row.hash(hash),
                row.whole(height, Long.MAX_VALUE, AccountFacts.UNKNOWN),
                row.index(transactionIndex, AccountFacts.UNKNOWN),
                row.index(logIndex, AccountFacts.UNKNOWN),
                token,
                address(words.get(0)),
                address(words.get(1)),
                UInt256.ofHex("0x" + words.get(2)));
    }

    private static EvmAddress address(String word) {
        String digits = word.substring(ADDRESS_PADDING.length()).toLowerCase(Locale.ROOT);
        return EvmAddress.parse("0x" + digits);
    }
}
