package spoor.verify.trace;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import spoor.verify.file.Report;
import spoor.verify.file.Row;

/// What a trace adds up: conservation, what limits cut off, amounts that were assumed.
public final class Sums {
    private static final Pattern COMPUTED =
            Pattern.compile(
                    "The data (do not say the amount of|(begin with the chain's first block and )?"
                            + "show more going out than)");

    /// What one theft saw of an asset under a policy.
    private static final class Account {
        BigInteger stolen = BigInteger.ZERO;
        BigInteger convertedIn = BigInteger.ZERO;
        BigInteger ended = BigInteger.ZERO;
        BigInteger convertedOut = BigInteger.ZERO;
    }

    /// What a limit cut off.
    private record Cut(BigInteger units, long places) {}

    private final Parameters wanted;
    private final List<String> assets;
    private final BigInteger highest;
    private final Map<List<Object>, Account> accounts = new HashMap<>();
    private final Map<List<String>, Cut> cuts = new LinkedHashMap<>();
    private final Map<String, BigInteger> assumed = new HashMap<>();
    private long unspent;
    private long fees;

    /// @param assets of the result, in its order
    /// @param highest sum that the chain's program can count: poison ends the same coins again and
    ///   again
    public Sums(Parameters wanted, List<String> assets, BigInteger highest) {
        this.wanted = wanted;
        this.assets = assets;
        this.highest = highest;
    }

    private Account account(int label, String policy, String asset) {
        boolean isListed = assets.contains(asset);
        Report.require(isListed, Result.FILE, "does not list the asset " + asset);
        return accounts.computeIfAbsent(List.of(label, policy, asset), _ -> new Account());
    }

    public BigInteger plus(BigInteger sum, BigInteger units) {
        return sum.add(units).min(highest);
    }

    /// Says of a theft that it was looked for, even if nothing is found.
    public void open(int label, String policy, String asset) {
        account(label, policy, asset);
    }

    void steal(int label, String policy, String asset, BigInteger units) {
        if (units.signum() > 0) {
            Account account = account(label, policy, asset);
            account.stolen = plus(account.stolen, units);
        }
    }

    void end(int label, String policy, Stop stop, String asset, BigInteger units) {
        Account account = account(label, policy, asset);
        account.ended = plus(account.ended, units);
        unspent += stop.is("UNSPENT") ? 1 : 0;
        fees += stop.is("FEE") ? 1 : 0;
        if (stop.is("TRUNCATED")) {
            String theft = wanted.thefts().get(label - 1).id();
            cuts.merge(
                    List.of(theft, policy, stop.reason(), asset),
                    new Cut(units.min(highest), 1),
                    (one, other) -> new Cut(plus(one.units, other.units), one.places + 1));
        }
    }

    public void convert(
            int label, String policy, String from, BigInteger units, String to, BigInteger after) {
        Account out = account(label, policy, from);
        out.convertedOut = plus(out.convertedOut, units);
        Account in = account(label, policy, to);
        in.convertedIn = plus(in.convertedIn, after);
    }

    /// An amount that no data say.
    public void assume(String place, BigInteger units) {
        assumed.put(place, units);
    }

    // --- against the result ----------------------------------------------------------------------

    void check(Result result, Report report) {
        for (int theft = 0; theft < wanted.thefts().size(); theft++) {
            for (String policy : wanted.policies()) {
                for (String asset : assets) {
                    Account account = accounts.get(List.of(theft + 1, policy, asset));
                    if (account != null) {
                        conserve(result, account, wanted.thefts().get(theft).id(), policy, asset);
                    }
                }
            }
        }
        cuts.forEach((key, cut) ->
                result.record(
                        "limit",
                        "of " + key,
                        List.of("theft", key.get(0), "policy", key.get(1), "limit", key.get(2)),
                        List.of("setting", Row.ANY, "asset", key.get(3)),
                        List.of("units", cut.units, "places", cut.places)));
        assumptions(result, report);
        report.checked("fees", fees, "shares of fees");
        report.checked(
                "conservation", result.count("conservation"), "stolen against the terminals");
        report.checked("limits", result.count("limit"), "what the case's limits cut off");
        report.statesOf(
                unspent,
                "That nothing moved on from the %s UNSPENT terminals by the tip: no proof of that"
                        + " is possible, the ledger says so.");
    }

    private static void conserve(
            Result result, Account account, String theft, String policy, String asset) {
        BigInteger out = account.ended.add(account.convertedOut);
        boolean holds = out.equals(account.stolen.add(account.convertedIn));
        boolean isWhole = holds || policy.equals("poison");
        Report.require(isWhole, "trace", policy + " of " + theft + ": stolen and terminals differ");
        boolean hasAssets = result.run().has("assets");
        result.record(
                "conservation",
                "of " + theft + " under " + policy,
                List.of("theft", theft, "policy", policy),
                hasAssets ? List.of("asset", asset) : List.of(),
                List.of("stolen", account.stolen),
                notZero("converted_in", account.convertedIn),
                List.of("terminals", account.ended),
                notZero("converted_out", account.convertedOut),
                List.of("holds", holds));
    }

    private static List<?> notZero(String key, BigInteger units) {
        return units.signum() > 0 ? List.of(key, units) : List.of();
    }

    /// Amounts that were assumed are computed again; the others are in words.
    private void assumptions(Result result, Report report) {
        long words = 0;
        for (Row row : result.rows("assumption")) {
            if (COMPUTED.matcher(row.text("text")).lookingAt()) {
                String place = row.text("place") + " " + row.text("asset");
                BigInteger units = assumed.remove(place);
                boolean isSame = row.units("units").equals(units);
                Report.require(isSame, row.item(), "units of " + place + ", computed " + units);
            } else {
                words++;
            }
        }
        Report.require(
                assumed.isEmpty(), Result.FILE, "does not tell the assumed " + assumed.keySet());
        report.statesOf(words, "The %s assumptions and notes that the result lists in words.");
    }
}
