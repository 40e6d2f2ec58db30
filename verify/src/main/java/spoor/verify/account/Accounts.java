package spoor.verify.account;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import spoor.verify.file.Lines;
import spoor.verify.file.Report;
import spoor.verify.file.Row;
import spoor.verify.file.Zip;
import spoor.verify.trace.Place.Time;

/// The transactions of a bundle of a chain of accounts, in chain order, each with all that it
/// transfers, as the ledger says.
final class Accounts {
    static final String FILE = "evm/transactions.jsonl";
    private static final String NO_ID = "0x" + "0".repeat(64);
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

    /// What an address has of an asset.
    static final class Account {
        final String address;
        final String asset;
        BigInteger balance = BigInteger.ZERO;

        /// What the trace finds in it, way by way; null where taint never came to it.
        AccountTrace.Pot[] pots;

        private BigInteger lowest = BigInteger.ZERO;

        Account(String address, String asset) {
            this.address = address;
            this.asset = asset;
        }

        void change(BigInteger units) {
            balance = balance.add(units);
            lowest = lowest.min(balance);
        }

        /// The smallest balance to open with that never falls below zero.
        BigInteger opening() {
            return lowest.negate();
        }
    }

    /// @param number its place among all that the transaction makes
    /// @param position a log's index or a call's trace address, or ""
    /// @param from or null for nobody
    /// @param to likewise
    record Transfer(
            Tx tx,
            int number,
            String kind,
            String position,
            Account from,
            Account to,
            String asset,
            BigInteger units) {
        boolean isFee() {
            return kind.equals("fee") || kind.equals("burnt fee");
        }

        boolean isFrom(String address) {
            return from != null && from.address.equals(address);
        }

        boolean isTo(String address) {
            return to != null && to.address.equals(address);
        }
    }

    /// @param block hash, or ""
    record Tx(String id, String block, Time when, List<Transfer> transfers) {}

    final List<Tx> transactions = new ArrayList<>();
    final Map<String, Tx> byId = new HashMap<>();
    private final Map<List<String>, Account> accounts = new HashMap<>();

    Accounts(Zip zip) {
        Lines.rows(zip, FILE, this::add);
        accounts.values().forEach(account -> account.balance = account.opening());
    }

    private void add(Row row) {
        String id = row.text("id");
        boolean isId = row.is("transaction") && id.matches("0x[0-9a-f]{64}");
        Report.require(isId, row.item(), "is no transaction");
        long height = row.height("height");
        Time when = Time.of(height, row.textOrNothing("time"), row.item());
        Tx tx = new Tx(id, row.textOrNothing("block"), when, new ArrayList<>());
        row.rows("transfers").forEach(transfer -> transfer(tx, transfer));
        long last = transactions.isEmpty() ? -1 : transactions.getLast().when.height();
        Report.require(height < 0 || height >= last, row.item(), "stands behind a later block's");
        boolean isNew = id.equals(NO_ID) || byId.put(id, tx) == null;
        Report.require(isNew, row.item(), "transaction " + id + " is there twice");
        transactions.add(tx);
    }

    private void transfer(Tx tx, Row row) {
        String kind = row.text("kind");
        Report.require(KINDS.contains(kind), row.item(), "kind is \"" + kind + "\"");
        String asset = row.text("asset");
        Account from = account(row.textOrNothing("from"), asset, row.item());
        Account to = account(row.textOrNothing("to"), asset, row.item());
        BigInteger units = row.units("units");
        String position = row.textOrNothing("position");
        int number = tx.transfers.size();
        tx.transfers.add(new Transfer(tx, number, kind, position, from, to, asset, units));
        if (from != null) {
            from.change(units.negate());
        }
        if (to != null) {
            to.change(units);
        }
    }

    private Account account(String address, String asset, String item) {
        boolean isAddress = address.isEmpty() || address.matches("0x[0-9a-fA-F]{40}");
        Report.require(isAddress, item, "\"" + address + "\" is no address");
        return address.isEmpty()
                ? null
                : accounts.computeIfAbsent(
                        List.of(address, asset), _ -> new Account(address, asset));
    }

    /// The accounts that taint came to, by address, then by the place of the asset in the result.
    List<Account> met(List<String> assets) {
        return accounts.values().stream()
                .filter(account -> account.pots != null)
                .sorted(
                        Comparator.comparing(Accounts::small)
                                .thenComparingInt(account -> assets.indexOf(account.asset)))
                .toList();
    }

    private static String small(Account account) {
        return account.address.toLowerCase(Locale.ROOT);
    }

    /// The transfer `txid#number`, or null.
    Transfer transfer(String place) {
        String[] parts = place.split("#", 2);
        Tx tx = byId.get(parts[0]);
        boolean isNumber = parts.length == 2 && parts[1].matches("0|[1-9][0-9]{0,8}");
        int number = isNumber ? Integer.parseInt(parts[1]) : -1;
        boolean isThere = tx != null && 0 <= number && number < tx.transfers.size();
        return isThere ? tx.transfers.get(number) : null;
    }
}
