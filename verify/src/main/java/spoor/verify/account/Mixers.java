package spoor.verify.account;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import spoor.verify.file.Lines;
import spoor.verify.file.Report;
import spoor.verify.file.Row;
import spoor.verify.file.Zip;
import spoor.verify.trace.Place;
import spoor.verify.trace.Result;
import spoor.verify.trace.Stop;
import spoor.verify.trace.Sums;

/// Contracts that are known to mix, and what went into each.
final class Mixers {
    private static final String FILE = "tags/contracts.jsonl";

    /// A mixer's contract.
    ///
    /// @param denomination units of the asset that a pool takes at a time; null for a router
    private record Contract(Stop stop, String asset, BigInteger denomination) {
        boolean isPool() {
            return denomination != null;
        }
    }

    /// What the result sums up.
    ///
    /// @param denomination or null
    private record Key(
            String theft,
            String policy,
            String place,
            String asset,
            String mixer,
            BigInteger denomination) {}

    private static final class Sum {
        BigInteger moved = BigInteger.ZERO;
        BigInteger units = BigInteger.ZERO;
        long deposits;
        long transfers;
        String first = "";
        String last = "";
    }

    private final Map<String, Contract> contracts = new HashMap<>();
    private final Map<Key, Sum> sums = new LinkedHashMap<>();

    Mixers(Zip zip) {
        if (zip.holds(FILE)) {
            Lines.rows(zip, FILE, this::add);
        }
    }

    private void add(Row row) {
        Stop stop = new Stop("MIXER", row.text("reason"), row.text("name"), row.text("source"));
        String asset = row.textOrNothing("asset");
        Contract contract = new Contract(stop, asset, row.unitsOrNothing("denomination"));
        boolean isNew = contracts.put(row.text("address"), contract) == null;
        Report.require(row.is("contract") && isNew, row.item(), "is no new contract");
    }

    /// Why trails end at an address, or null.
    Stop at(String address) {
        return contracts.containsKey(address) ? contracts.get(address).stop : null;
    }

    boolean isPool(String address) {
        return contracts.containsKey(address) && contracts.get(address).isPool();
    }

    boolean isRouter(String address) {
        return contracts.containsKey(address) && !contracts.get(address).isPool();
    }

    /// What a terminal in a mixer says besides: the mixer, its denomination and how many deposits
    /// this is, where that is known, and what moved.
    List<?> add(String theft, String policy, Stop stop, Place place, BigInteger units, Sums caps) {
        Contract contract = contracts.get(place.address());
        String name = contract == null ? stop.entity() : contract.stop.entity();
        BigInteger denomination = contract == null ? null : denomination(contract, place);
        long deposits =
                denomination == null ? -1 : place.moved().divide(denomination).longValueExact();
        Key key = new Key(theft, policy, place.place(), place.asset(), name, denomination);
        Sum sum = sums.computeIfAbsent(key, _ -> new Sum());
        sum.moved = caps.plus(sum.moved, place.moved());
        sum.units = caps.plus(sum.units, units);
        sum.deposits += deposits;
        sum.transfers++;
        String time = place.when().text();
        boolean isFirst = sum.first.isEmpty() || (!time.isEmpty() && time.compareTo(sum.first) < 0);
        sum.first = isFirst ? time : sum.first;
        sum.last = time.compareTo(sum.last) > 0 ? time : sum.last;
        return Arrays.asList(
                "mixer",
                name,
                "denomination",
                denomination,
                "deposits",
                deposits,
                "moved",
                place.moved());
    }

    /// What of a denomination a transfer is a whole number of, or null. A router takes one of any.
    private BigInteger denomination(Contract contract, Place place) {
        boolean isPool = contract.isPool();
        List<Contract> pools = isPool ? List.of(contract) : List.copyOf(contracts.values());
        for (Contract pool : pools) {
            boolean isAsset = pool.isPool() && pool.asset.equals(place.asset());
            boolean isOne = isAsset && place.moved().equals(pool.denomination);
            boolean isMany =
                    isAsset
                            && place.moved().signum() > 0
                            && place.moved().mod(pool.denomination).signum() == 0;
            if (isOne || (isPool && isMany)) {
                return pool.denomination;
            }
        }
        return null;
    }

    void check(Result result) {
        sums.forEach((key, sum) ->
                result.record(
                        "mixer",
                        "at " + key.place,
                        List.of("theft", key.theft, "policy", key.policy, "place", key.place),
                        List.of("asset", key.asset, "mixer", key.mixer),
                        Arrays.asList("denomination", key.denomination),
                        List.of("deposits", key.denomination == null ? -1 : sum.deposits),
                        List.of("transfers", sum.transfers, "moved", sum.moved),
                        List.of("units", sum.units, "first", sum.first, "last", sum.last)));
    }

    void told(Report report) {
        report.statesOf(contracts.size(), "That the %s contracts of " + FILE + " are mixers.");
    }
}
