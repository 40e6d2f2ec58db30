package spoor.verify.trace;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import spoor.verify.file.Json;
import spoor.verify.file.Report;
import spoor.verify.file.Row;
import spoor.verify.file.Zip;
import spoor.verify.trace.Holding.Run;
import spoor.verify.trace.Place.Time;

/// What a trace does on chains of outputs and of accounts alike: origins fill parcels, trails end,
/// and each finding is held against the result. All that the core asks of a kind of chain is here.
///
/// Every policy goes its own way over the chain, and so do the bounds.
public abstract class Trace {
    /// What of an output or transfer is a theft's.
    ///
    /// @param label of the theft, from 1
    protected record Claim(int label, BigInteger units) {}

    protected final Parameters wanted;
    protected final Tags tags;

    /// The policies, and the bounds where the case wants them.
    protected final List<String> ways;

    protected final int thefts;
    protected Result result;
    protected Sums sums;

    /// Transactions (transfers) that divided taint.
    protected long handled;

    private long steps;
    private final IdentityHashMap<Object, List<Claim>> claims = new IdentityHashMap<>();

    protected Trace(Parameters wanted, Tags tags) {
        this.wanted = wanted;
        this.tags = tags;
        this.thefts = wanted.thefts().size();
        this.ways = new ArrayList<>(wanted.policies());
        if (wanted.hasBounds()) {
            ways.add(Holding.BOUNDS);
        }
    }

    // --- what each kind of chain does in its way -------------------------------------------------

    /// Takes from a terminal or bounds of the result what a rule of the program found.
    public abstract void learn(Row end);

    /// Goes through the chain.
    protected abstract void walk();

    /// Empty sums of the assets that the result names.
    protected abstract Sums sums(Row run);

    /// What the result has to say of an origin, as keys and values in turn.
    protected abstract List<?> said(Parameters.Origin origin);

    /// Further keys and values of a terminal.
    protected List<?> more(int label, String policy, Stop stop, Place place, BigInteger units) {
        return List.of();
    }

    /// @return what the chain counts: "transactions" or "transfers"
    protected abstract String moves();

    /// Says what else was computed again.
    protected void told(Report report) {}

    /// Says what the bundle proves of the chain, and what it only states.
    public abstract void prove(Zip zip, Report report);

    // --- the whole -------------------------------------------------------------------------------

    /// Follows the thefts, and holds every record of the result against what is found.
    public final void run(Result against, Report report) {
        result = against;
        sums = sums(result.run());
        walk();
        for (Parameters.Theft theft : wanted.thefts()) {
            origins(theft);
        }
        report.checked(moves(), handled, "divided again, each by what it gives up");
        String policies = String.join(", ", wanted.policies());
        report.checked("steps", steps, "computed again under " + policies);
        long terminals = result.count("terminal");
        report.checked("terminals", terminals, "computed again, none too many or missing");
        report.checked("bounds", result.count("bounds"), "least and most computed again");
        sums.check(result, report);
        told(report);
        result.finish(report);
        String skipped = "what taint came to is moved by a step or is a terminal";
        report.checked("nothing skipped", handled, skipped);
    }

    private void origins(Parameters.Theft theft) {
        boolean hasAssets = result.run().has("assets");
        Row row =
                result.record(
                        "theft",
                        theft.id(),
                        List.of("theft", theft.id(), "victim", Row.ANY, "when", Row.ANY),
                        hasAssets ? List.of() : List.of("asset", "btc"),
                        List.of("origins", Row.ANY));
        List<Row> said = row.rows("origins");
        boolean isWhole = said.size() == theft.origins().size();
        Report.require(isWhole, row.item(), "has not the case's origins");
        for (int i = 0; i < said.size(); i++) {
            said.get(i).expect(said(theft.origins().get(i)));
        }
    }

    public final long handled() {
        return handled;
    }

    // --- origins ---------------------------------------------------------------------------------

    /// @param there the output or transfer
    /// @param held its units
    protected final void claim(int theft, Parameters.Origin origin, Object there, BigInteger held) {
        String item = Parameters.FILE + " origin " + origin.place();
        boolean fits = origin.units().signum() > 0 && origin.units().compareTo(held) <= 0;
        Report.require(fits, item, origin.units() + " units are not in what it names");
        List<Claim> all = claims.computeIfAbsent(there, _ -> new ArrayList<>());
        boolean isNew = all.stream().noneMatch(claim -> claim.label == theft + 1);
        Report.require(isNew, item, "is there twice");
        all.add(new Claim(theft + 1, origin.units()));
    }

    protected final List<Claim> claims(Object there) {
        return claims.getOrDefault(there, List.of());
    }

    /// An origin's first units become the theft's; its own stay, another's are stolen again.
    protected final List<Run> fill(
            String way, List<Run> parcel, BigInteger value, Claim claim, Place place) {
        return switch (way) {
            case Holding.BOUNDS -> fillBounds(parcel, value, claim, place);
            case "poison" -> fillPoison(parcel, claim, place);
            default -> fillRuns(way, parcel, claim, place);
        };
    }

    private List<Run> fillRuns(String policy, List<Run> parcel, Claim claim, Place place) {
        List<Run> filled = new ArrayList<>(List.of(new Run(claim.label, claim.units)));
        List<Run> lost = new ArrayList<>();
        BigInteger left = claim.units;
        for (Run run : parcel) {
            BigInteger covered = left.min(run.units());
            left = left.subtract(covered);
            lost.add(new Run(run.label(), covered));
            Holding.append(filled, new Run(run.label(), run.units().subtract(covered)));
        }
        BigInteger own = Holding.sum(lost, claim.label).units();
        sums.steal(claim.label, policy, place.asset(), claim.units.subtract(own));
        lost.removeIf(run -> run.label() == claim.label);
        endAll(policy, lost, restolen(claim), place);
        return filled;
    }

    private List<Run> fillPoison(List<Run> parcel, Claim claim, Place place) {
        List<Run> filled = new ArrayList<>();
        for (int label = 1; label <= thefts; label++) {
            Run run = Holding.sum(parcel, label);
            BigInteger least = label == claim.label ? claim.units : BigInteger.ZERO;
            Holding.append(filled, new Run(label, run.units().max(least)));
            BigInteger stolen = least.subtract(run.units());
            sums.steal(label, "poison", place.asset(), stolen);
        }
        return filled;
    }

    /// Of every theft the rest can hold what it could.
    private List<Run> fillBounds(List<Run> parcel, BigInteger value, Claim claim, Place place) {
        BigInteger rest = value.subtract(claim.units);
        List<Run> filled = new ArrayList<>();
        for (int label = 1; label <= thefts; label++) {
            Run run = Holding.sum(parcel, label);
            BigInteger lost = run.least().subtract(rest).max(BigInteger.ZERO);
            BigInteger least = run.least().subtract(claim.units).max(BigInteger.ZERO);
            Run kept = new Run(label, run.units().min(rest), least);
            if (label == claim.label) {
                kept = kept.plus(new Run(label, claim.units, claim.units));
            } else {
                Run ended = new Run(label, run.units().min(claim.units), lost);
                end(Holding.BOUNDS, ended, restolen(claim), place);
            }
            Holding.append(filled, kept);
        }
        return filled;
    }

    private Stop restolen(Claim claim) {
        return new Stop("RESTOLEN", wanted.thefts().get(claim.label - 1).id());
    }

    // --- ends ------------------------------------------------------------------------------------

    /// A theft with too few units ends here; they go on as clean.
    protected final List<Run> cutSmall(String way, List<Run> parcel, Place place) {
        boolean[] isSmall = new boolean[thefts + 1];
        for (int label = 1; label <= thefts; label++) {
            Run run = Holding.sum(parcel, label);
            isSmall[label] = run.units().compareTo(wanted.minUnits()) < 0;
            if (isSmall[label]) {
                end(way, run, Stop.truncated("min_units"), place);
            }
        }
        boolean divides = !way.equals("poison") && !way.equals(Holding.BOUNDS);
        List<Run> left = new ArrayList<>();
        for (Run run : parcel) {
            boolean isSure = run.least().compareTo(wanted.minUnits()) >= 0;
            if (!isSmall[run.label()]) {
                Holding.append(left, isSure ? run : new Run(run.label(), run.units()));
            } else if (divides) {
                Holding.append(left, new Run(Holding.CLEAN, run.units()));
            }
        }
        return left;
    }

    protected final void endAll(String way, List<Run> parcel, Stop stop, Place place) {
        for (int label = 1; label <= thefts; label++) {
            end(way, Holding.sum(parcel, label), stop, place);
        }
    }

    private void end(String way, Run run, Stop stop, Place place) {
        if (run.units().signum() == 0) {
            return;
        }
        String theft = wanted.thefts().get(run.label() - 1).id();
        String address = stop.is("FEE") ? "" : place.address();
        List<?> where = List.of("terminal", stop.terminal(), "place", place.place());
        List<?> when = List.of("height", place.when().height(), "time", place.when().text());
        String found = stop.terminal() + " of " + theft + " under " + way + " at " + place.place();
        if (way.equals(Holding.BOUNDS)) {
            result.record(
                    "bounds",
                    found,
                    List.of("theft", theft),
                    where,
                    List.of("asset", place.asset(), "least", run.least(), "most", run.units()),
                    when,
                    List.of("address", address, "entity", stop.entity()));
            return;
        }
        sums.end(run.label(), way, stop, place.asset(), run.units());
        result.record(
                "terminal",
                found,
                List.of("theft", theft, "policy", way),
                where,
                List.of("asset", place.asset(), "units", run.units()),
                when,
                List.of("reason", stop.entity().isEmpty() ? stop.reason() : stop.begins()),
                List.of("address", address, "transaction", place.transaction()),
                List.of("entity", stop.entity(), "source", stop.source()),
                more(run.label(), way, stop, place, run.units()));
    }

    // --- steps -----------------------------------------------------------------------------------

    /// A step of the result has to be this line, up to its notes.
    protected final void step(String policy, String transaction, String line) {
        steps++;
        if (wanted.hasSteps()) {
            result.step(policy, transaction, line);
        }
    }

    /// The end of a step's record, up to its notes.
    protected final String moved(Time when, List<String> in, List<String> out, List<Run> fee) {
        String height = when.height() < 0 ? "null" : String.valueOf(when.height());
        return ",\"height\":%s,\"time\":%s,\"deposited\":[%s],\"withdrawn\":[%s],\"fee\":%s"
                .formatted(
                        height,
                        Json.quoted(when.text()),
                        String.join(",", in),
                        String.join(",", out),
                        wanted.parts(fee));
    }
}
