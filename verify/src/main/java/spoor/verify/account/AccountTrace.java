package spoor.verify.account;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import spoor.verify.account.Accounts.Account;
import spoor.verify.account.Accounts.Transfer;
import spoor.verify.file.Json;
import spoor.verify.file.Report;
import spoor.verify.file.Row;
import spoor.verify.file.Zip;
import spoor.verify.trace.Holding;
import spoor.verify.trace.Holding.Run;
import spoor.verify.trace.Parameters;
import spoor.verify.trace.Place;
import spoor.verify.trace.Stop;
import spoor.verify.trace.Sums;
import spoor.verify.trace.Tags;
import spoor.verify.trace.Trace;

/// Traces the thefts again through the transfers of a chain of accounts: each withdraws a parcel
/// from the giver's holding and deposits it into the receiver's.
public final class AccountTrace extends Trace {
    /// A bundle that holds this is of a chain of accounts.
    public static final String FILE = Accounts.FILE;

    private static final Stop FEE = new Stop("FEE", "paid to the proposer or destroyed");
    private static final Stop DESTROYED = new Stop("BURNED", "destroyed");
    private static final Stop UNSPENT = new Stop("UNSPENT", "not moved on in the data");
    private static final Stop DISPLACED =
            new Stop("SWAP", "given for other units of the same kind");
    private static final BigInteger HIGHEST =
            BigInteger.ONE.shiftLeft(256).subtract(BigInteger.ONE);

    /// What an account holds of thefts.
    static final class Pot {
        private final Holding holding;
        private long nearest = Long.MAX_VALUE;
        private long farthest;

        /// The last transfer that brought taint.
        private Transfer since;

        Pot(Holding holding) {
            this.holding = holding;
        }
    }

    private final Accounts accounts;
    private final Stops stops;
    private final Mixers mixers;
    private List<String> assets = List.of();
    private long openings;

    /// What conversions will bring, way by way.
    private final IdentityHashMap<Transfer, Moving[]> converted = new IdentityHashMap<>();

    /// The transfer at hand, and what it moves, way by way.
    private Transfer at;

    private final Moving[] moving;

    public AccountTrace(Zip zip, Parameters wanted, Tags tags) {
        super(wanted, tags);
        accounts = new Accounts(zip);
        mixers = new Mixers(zip);
        stops = new Stops(wanted, tags, mixers);
        moving = new Moving[ways.size()];
        for (int theft = 0; theft < thefts; theft++) {
            for (Parameters.Origin origin : wanted.thefts().get(theft).origins()) {
                Transfer transfer = accounts.transfer(origin.place());
                String item = Parameters.FILE + " origin " + origin.place();
                Report.require(transfer != null, item, "is no transfer of the bundle");
                claim(theft, origin, transfer, transfer.units());
            }
        }
    }

    @Override
    protected String moves() {
        return "transfers";
    }

    @Override
    protected Sums sums(Row run) {
        assets = run.rows("assets").stream().map(row -> row.text("asset")).toList();
        return new Sums(wanted, assets, HIGHEST);
    }

    @Override
    protected List<?> said(Parameters.Origin origin) {
        Transfer transfer = accounts.transfer(origin.place());
        String position = transfer.position().isEmpty() ? "" : ":" + transfer.position();
        List<Object> said = new ArrayList<>();
        said.addAll(List.of("transfer", transfer.tx().id() + position));
        said.addAll(List.of("address", transfer.to() == null ? "" : transfer.to().address));
        said.addAll(List.of("asset", transfer.asset(), "units", origin.units()));
        said.addAll(List.of("value", transfer.units(), "height", transfer.tx().when().height()));
        said.addAll(List.of("time", transfer.tx().when().text()));
        return said;
    }

    @Override
    public void learn(Row end) {
        stops.learn(end);
    }

    // --- a transfer ------------------------------------------------------------------------------

    @Override
    protected void walk() {
        for (Accounts.Tx tx : accounts.transactions) {
            tx.transfers().forEach(this::visit);
        }
        Report.require(converted.isEmpty(), "trace", "a conversion brings nothing");
        accounts.met(assets).forEach(this::endHeld);
    }

    private void visit(Transfer next) {
        at = next;
        Moving[] brought = converted.remove(at);
        withdraw();
        if (brought != null) {
            take(brought);
        }
        for (Claim claim : claims(at)) {
            for (int way = 0; way < moving.length; way++) {
                List<Run> parcel = moving[way].parcel();
                Place place = place(at.to(), at);
                parcel = fill(ways.get(way), parcel, at.units(), claim, place);
                moving[way] = new Moving(parcel, 0, 0);
            }
        }
        steps();
        if (bringsTaint()) {
            settle(brought == null);
        }
        if (at.from() != null) {
            at.from().change(at.units().negate());
        }
        if (bringsTaint() || isTainted(at.to())) {
            deposit();
        }
        if (at.to() != null) {
            at.to().change(at.units());
        }
    }

    private static boolean isTainted(Account account) {
        return account != null
                && account.pots != null
                && Arrays.stream(account.pots).anyMatch(pot -> pot != null);
    }

    private boolean bringsTaint() {
        return Arrays.stream(moving).anyMatch(Moving::isTainted);
    }

    // --- the giver -------------------------------------------------------------------------------

    private void withdraw() {
        boolean isTainted = isTainted(at.from());
        String limit = isTainted ? limit() : "";
        handled += isTainted && limit.isEmpty() ? 1 : 0;
        for (int way = 0; way < moving.length; way++) {
            Pot pot = isTainted ? at.from().pots[way] : null;
            boolean isDeep = pot != null && pot.nearest >= wanted.depth();
            String cut = limit.isEmpty() && isDeep ? "depth" : limit;
            if (pot != null && !cut.isEmpty()) {
                Place place = place(at.from(), at);
                endAll(ways.get(way), pot.holding.thefts(), Stop.truncated(cut), place);
                at.from().pots[way] = null;
                pot = null;
            }
            moving[way] = new Moving(Holding.clean(at.units()), 0, 0);
            if (pot != null) {
                if (pot.farthest >= wanted.depth()) {
                    // Some policy's trail may have come on the longest way, and have been cut here.
                    pot.holding.loosen();
                }
                List<Run> parcel = pot.holding.withdraw(at.units());
                moving[way] = new Moving(parcel, pot.nearest + 1, pot.farthest + 1);
                at.from().pots[way] = pot.holding.thefts().isEmpty() ? null : pot;
            }
        }
    }

    private String limit() {
        boolean isHigh = at.tx().when().height() > wanted.untilHeight();
        boolean isLate = at.tx().when().seconds() > wanted.untilSeconds();
        boolean isCut = handled >= wanted.transactions();
        return isCut ? "transactions" : isHigh || isLate ? "until" : "";
    }

    // --- what moves ------------------------------------------------------------------------------

    /// What a conversion brings comes in the place of what was there, which ends. It brings nothing
    /// under a policy that paid nothing tainted: so bounds that are not sure of a theft in it have
    /// either, and poison, which loses nothing, both.
    private void take(Moving[] brought) {
        for (int way = 0; way < moving.length; way++) {
            Moving come = brought[way];
            if (come == null || !come.isTainted()) {
                continue;
            }
            boolean isBounds = ways.get(way).equals(Holding.BOUNDS);
            boolean isSure = come.parcel().stream().anyMatch(run -> run.least().signum() > 0);
            boolean stays = ways.get(way).equals("poison") || (isBounds && !isSure);
            List<Run> there = moving[way].parcel();
            List<Run> ended = stays ? Holding.loosened(there) : there;
            endAll(ways.get(way), ended, DISPLACED, place(at.from(), at));
            moving[way] = stays && moving[way].isTainted() ? moving[way].or(come, thefts) : come;
        }
    }

    private void steps() {
        for (int way = 0; way < moving.length; way++) {
            String policy = ways.get(way);
            if (moving[way].isTainted() && !policy.equals(Holding.BOUNDS)) {
                tags.met(at.from() == null ? "" : at.from().address);
                tags.met(at.to() == null ? "" : at.to().address);
                step(policy, at.tx().id(), line(policy, moving[way].parcel()));
            }
        }
    }

    /// Ends what goes no further than to the receiver.
    private void settle(boolean mayConvert) {
        boolean isOrigin = !claims(at).isEmpty();
        Transfer given = Wraps.given(at);
        Stop stop = stop(isOrigin, given);
        boolean isGivers = at.to() == null || (stop != null && stop.is("FEE"));
        Place place = place(isGivers ? at.from() : at.to(), at);
        boolean converts = stop == null && given != null && mayConvert;
        for (int way = 0; way < moving.length; way++) {
            List<Run> parcel = moving[way].parcel();
            if (moving[way].isTainted() && stop != null) {
                endAll(ways.get(way), parcel, stop, place);
            } else if (moving[way].isTainted() && converts) {
                convert(way, given);
            } else if (moving[way].isTainted() && !isOrigin) {
                moving[way] = moving[way].with(cutSmall(ways.get(way), parcel, place));
            }
            if (stop != null || converts) {
                moving[way] = moving[way].with(Holding.clean(at.units()));
            }
        }
    }

    private Stop stop(boolean isOrigin, Transfer given) {
        if (at.isFee()) {
            return FEE;
        }
        if (at.to() == null && given == null) {
            return DESTROYED;
        }
        return isOrigin || at.to() == null ? null : stops.at(at);
    }

    private void convert(int way, Transfer given) {
        String policy = ways.get(way);
        List<Run> before = moving[way].parcel();
        List<Run> after = Wraps.after(policy, before, at.units(), given.units(), thefts);
        converted.computeIfAbsent(given, _ -> new Moving[ways.size()])[way] =
                moving[way].with(after);
        for (int label = 1; label <= thefts && !policy.equals(Holding.BOUNDS); label++) {
            BigInteger units = Holding.sum(before, label).units();
            BigInteger come = Holding.sum(after, label).units();
            if (units.signum() > 0) {
                sums.convert(label, policy, at.asset(), units, given.asset(), come);
                String address = at.from().address;
                result.record(
                        "conversion",
                        "at " + address,
                        List.of("theft", wanted.thefts().get(label - 1).id(), "policy", policy),
                        List.of("asset", at.asset(), "units", units),
                        List.of("asset_after", given.asset(), "units_after", come),
                        List.of("transaction", at.tx().id(), "height", at.tx().when().height()),
                        List.of("time", at.tx().when().text(), "place", address));
            }
        }
    }

    // --- the receiver ----------------------------------------------------------------------------

    private void deposit() {
        Account receiver = at.to();
        Report.require(receiver != null, "transaction " + at.tx().id(), "taint goes to nobody");
        if (receiver.pots == null) {
            receiver.pots = new Pot[ways.size()];
            if (receiver.opening().signum() > 0) {
                openings++;
                sums.assume(receiver.address + " " + receiver.asset, receiver.opening());
            }
        }
        for (int way = 0; way < moving.length; way++) {
            Moving arriving = moving[way];
            Pot pot = receiver.pots[way];
            if (pot == null && arriving.isTainted()) {
                pot = new Pot(Holding.of(ways.get(way), thefts));
                pot.holding.deposit(Holding.clean(receiver.balance), receiver.balance);
                receiver.pots[way] = pot;
            }
            if (pot != null) {
                pot.holding.deposit(arriving.parcel(), at.units());
            }
            if (arriving.isTainted()) {
                pot.nearest = Math.min(pot.nearest, arriving.nearest());
                pot.farthest = Math.max(pot.farthest, arriving.farthest());
                pot.since = at;
            }
        }
    }

    private void endHeld(Account account) {
        for (int way = 0; way < moving.length; way++) {
            Pot pot = account.pots[way];
            if (pot != null) {
                endAll(ways.get(way), pot.holding.thefts(), UNSPENT, place(account, pot.since));
            }
        }
    }

    private static Place place(Account account, Transfer by) {
        String address = account == null ? "" : account.address;
        Accounts.Tx tx = by.tx();
        return new Place(address, address, by.asset(), tx.id(), tx.when(), by.units());
    }

    // --- records ---------------------------------------------------------------------------------

    /// The record of a step up to its notes.
    private String line(String policy, List<Run> runs) {
        String start =
                "{\"record\":\"step\",\"policy\":\"%s\",\"transaction\":\"%s\",\"position\":%s"
                        .formatted(policy, at.tx().id(), Json.quoted(at.position()));
        List<String> out = at.isFee() ? List.of() : parcel(at.to(), runs);
        List<Run> fee = at.isFee() ? runs : List.of();
        return start + moved(at.tx().when(), parcel(at.from(), runs), out, fee);
    }

    private List<String> parcel(Account account, List<Run> runs) {
        if (account == null) {
            return List.of();
        }
        String parts = wanted.parts(runs);
        return List.of(
                "{\"address\":\"%s\",\"asset\":\"%s\",\"value\":\"%s\",\"parts\":%s}"
                        .formatted(account.address, at.asset(), at.units(), parts));
    }

    @Override
    protected List<?> more(int label, String policy, Stop stop, Place place, BigInteger units) {
        return stop.is("MIXER")
                ? mixers.add(wanted.thefts().get(label - 1).id(), policy, stop, place, units, sums)
                : List.of();
    }

    @Override
    protected void told(Report report) {
        mixers.check(result);
        report.checked("conversions", result.count("conversion"), "of one asset into another");
        report.checked("mixers", result.count("mixer"), "sums of deposits");
        report.statesOf(
                openings,
                "What %s holdings held before the data begin: the least with which they never fall"
                        + " below zero.");
    }

    @Override
    public void prove(Zip zip, Report report) {
        mixers.told(report);
        stops.told(report);
        long proven = Proofs.check(zip, accounts, report);
        long met = accounts.met(assets).size();
        String each =
                "holdings that taint came to, each with all its transfers from its opening on";
        report.checked("histories", met, each);
        int all = accounts.transactions.size();
        report.states(
                ("Of %s transactions, %s are stated, not proven: they are what a ledger says that"
                                + " was made from other sources; and that the %s holdings moved"
                                + " nothing else.")
                        .formatted(all, all - proven, met));
    }
}
