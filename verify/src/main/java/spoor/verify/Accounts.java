package spoor.verify;

import java.io.IOException;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The transactions of a bundle of a chain of accounts, in chain order, each with all that it
/// transfers, as the ledger says.
final class Accounts {
    static final String FILE = "evm/transactions.jsonl";
    static final String NO_ID = "0x" + "0".repeat(64);
    private static final Set<String> KINDS =
            Set.of(
                    "genesis",
                    "fee",
                    "burnt fee",
                    "value",
                    "call",
                    "token",
                    "flow",
                    "reward",
                    "withdrawal");

    /// An (address, asset) pair.
    static final class Holding {
        final String address;
        final String asset;
        BigInteger balance = BigInteger.ZERO;
        BigInteger lowest = BigInteger.ZERO;

        /// Whether its whole history has to be in the bundle, because taint came to it.
        boolean isMet;

        /// What the trace finds in it.
        AccountTrace.Held held;

        Holding(String address, String asset) {
            this.address = address;
            this.asset = asset;
        }

        /// The smallest balance with which it never goes below zero.
        BigInteger opening() {
            return lowest.negate();
        }

        void change(BigInteger units) {
            balance = balance.add(units);
            lowest = lowest.min(balance);
        }
    }

    /// @param number its place among all that the transaction makes
    /// @param from or null for nobody
    /// @param to likewise
    /// @param position a log's index or a call's trace address, or ""
    record Transfer(
            Tx tx,
            int number,
            String kind,
            String position,
            Holding from,
            Holding to,
            String asset,
            BigInteger units) {
        boolean isFee() {
            return kind.equals("fee") || kind.equals("burnt fee");
        }
    }

    /// @param block hash, or ""
    /// @param time ISO 8601 in UTC, or ""
    record Tx(String id, String block, long height, String time, List<Transfer> transfers) {
        long seconds() {
            return time.isEmpty() ? -1 : Instant.parse(time).getEpochSecond();
        }
    }

    final List<Tx> transactions = new ArrayList<>();
    final Map<String, Tx> byId = new HashMap<>();
    private final Map<List<String>, Holding> holdings = new HashMap<>();

    static Accounts read(Zip zip) throws IOException {
        Accounts accounts = new Accounts();
        Json.lines(zip, FILE, accounts::add);
        for (Holding holding : accounts.holdings.values()) {
            holding.balance = holding.opening();
        }
        return accounts;
    }

    private void add(Json.Row row) {
        String id = row.text("id");
        boolean isId = row.is("transaction") && id.matches("0x[0-9a-f]{64}");
        Report.require(isId, row.item(), "is no transaction");
        String block = row.textOrNothing("block");
        Tx tx =
                new Tx(
                        id,
                        block,
                        row.height("height"),
                        row.textOrNothing("time"),
                        new ArrayList<>());
        try {
            tx.seconds();
        } catch (DateTimeException _) {
            throw new Report.False(row.item(), "time is \"" + tx.time + "\"");
        }
        for (Json.Row transfer : row.rows("transfers")) {
            tx.transfers.add(transfer(tx, transfer));
        }
        boolean isLater =
                transactions.isEmpty()
                        || tx.height < 0
                        || tx.height >= transactions.getLast().height;
        Report.require(isLater, row.item(), "stands behind a later block's");
        Tx earlier = id.equals(NO_ID) ? null : byId.put(id, tx);
        Report.require(earlier == null, row.item(), "transaction " + id + " is there twice");
        transactions.add(tx);
    }

    private Transfer transfer(Tx tx, Json.Row row) {
        String kind = row.text("kind");
        Report.require(KINDS.contains(kind), row.item(), "kind is \"" + kind + "\"");
        String asset = row.text("asset");
        Holding from = holding(row.textOrNothing("from"), asset, row.item());
        Holding to = holding(row.textOrNothing("to"), asset, row.item());
        BigInteger units = row.units("units");
        if (from != null) {
            from.change(units.negate());
        }
        if (to != null) {
            to.change(units);
        }
        return new Transfer(
                tx,
                tx.transfers.size(),
                kind,
                row.textOrNothing("position"),
                from,
                to,
                asset,
                units);
    }

    private Holding holding(String address, String asset, String item) {
        boolean isAddress = address.isEmpty() || address.matches("0x[0-9a-fA-F]{40}");
        Report.require(isAddress, item, "\"" + address + "\" is no address");
        return address.isEmpty()
                ? null
                : holdings.computeIfAbsent(
                        List.of(address, asset), _ -> new Holding(address, asset));
    }

    /// Holdings by address, then by the place of the asset in the result's list.
    List<Holding> inOrder(List<String> assets) {
        return holdings.values().stream()
                .filter(holding -> holding.isMet)
                .sorted(
                        Comparator.comparing((Holding holding) ->
                                        holding.address.toLowerCase(Locale.ROOT))
                                .thenComparingInt(holding -> assets.indexOf(holding.asset)))
                .toList();
    }

    /// @param proven how many transactions are
    void told(long proven, Report report) {
        long met = holdings.values().stream().filter(holding -> holding.isMet).count();
        report.checked(
                "histories",
                met,
                "holdings that taint came to, each with all its transfers from its opening on");
        report.states(
                "Of "
                        + transactions.size()
                        + " transactions, "
                        + (transactions.size() - proven)
                        + " are stated, not proven: they are what a ledger says that was made from"
                        + " other sources; and that the "
                        + met
                        + " holdings moved nothing else.");
    }

    /// The transfer `txid#number`, or null.
    Transfer transfer(String place) {
        int hash = place.indexOf('#');
        Tx tx = hash < 0 ? null : byId.get(place.substring(0, hash));
        boolean isNumber = place.substring(hash + 1).matches("0|[1-9][0-9]{0,8}");
        int number = isNumber ? Integer.parseInt(place.substring(hash + 1)) : -1;
        boolean isThere = tx != null && 0 <= number && number < tx.transfers.size();
        return isThere ? tx.transfers.get(number) : null;
    }
}
