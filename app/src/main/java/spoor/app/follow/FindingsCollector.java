package spoor.app.follow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import spoor.app.tags.CoinJoins;
import spoor.app.tags.Owner;
import spoor.app.tags.Tag;
import spoor.app.tags.TagBook;
import spoor.app.tags.TagStopRule;
import spoor.ledger.base.UInt256;
import spoor.ledger.chain.UtxoChain;
import spoor.ledger.store.Ledger;
import spoor.ledger.trace.Policy;
import spoor.ledger.trace.StopRule;
import spoor.ledger.trace.TerminalKind;
import spoor.ledger.trace.TraceSink;
import spoor.ledger.trace.TraceSummary;

/// Turns what a trace reports, in numbers, into findings, in words.
final class FindingsCollector implements TraceSink {
    private static final String BITCOIN = Findings.Asset.BITCOIN.id();

    private final UtxoChain chain;
    private final ChainText text;
    private final CaseFile wanted;
    private final Origins origins;
    private final TagStopRule rule;
    private final TagBook book;
    private final boolean hasTags;
    private final CoinJoins coinJoins;
    private final Trail trail;
    private final Assumptions assumptions;
    private final LimitTotals limits;
    private final List<Findings.Step> steps = new ArrayList<>();
    private final List<Findings.Terminal> terminals = new ArrayList<>();
    private final List<Findings.Bounds> bounds = new ArrayList<>();

    /// Units reported, by theft and policy.
    private final Map<List<String>, Long> sums = new HashMap<>();

    /// Addresses on the trail: tags of these are looked at for contradictions.
    private final Set<Long> met = new HashSet<>();

    FindingsCollector(
            Ledger chain,
            CaseFile wanted,
            Origins origins,
            TagStopRule rule,
            TagBook book,
            CoinJoins coinJoins,
            Trail trail) {
        this.chain = chain;
        this.trail = trail;
        this.text = new ChainText(chain);
        this.wanted = wanted;
        this.origins = origins;
        this.rule = rule;
        this.book = book;
        this.hasTags = !book.isEmpty();
        this.coinJoins = coinJoins;
        this.assumptions = new Assumptions(chain, text, origins.thefts());
        this.limits = new LimitTotals(wanted);
    }

    /// Steps tell which addresses and transactions the trail meets, so they are wanted even when
    /// the case does not keep them.
    @Override
    public boolean wantsSteps() {
        return true;
    }

    @Override
    public void step(Step step) {
        step.deposited().forEach(parcel -> meet(parcel.output()));
        step.withdrawn().forEach(parcel -> meet(parcel.output()));
        trail.transaction(step.transaction());
        if (!step.deposited().isEmpty()) {
            assumptions.handled(step.transaction());
        }
        if (wanted.steps()) {
            steps.add(
                    new Findings.Step(
                            step.policy().label(),
                            text.id(step.transaction()),
                            "",
                            text.height(step.transaction()),
                            text.time(step.transaction()),
                            parcels(step.deposited()),
                            parcels(step.withdrawn()),
                            parts(step.fee()),
                            notes(step.transaction())));
        }
    }

    /// A CoinJoin that the case lets trails go through is at least named.
    private List<String> notes(long transaction) {
        String rule = wanted.stops().coinJoins() ? null : coinJoins.at(transaction);
        return rule == null ? List.of() : List.of(rule);
    }

    @Override
    public void carried(int theft, long output, long leastUnits, long mostUnits) {
        trail.output(output);
        trail.transaction(chain.transactionOf(output));
    }

    private void meet(long output) {
        trail.output(output);
        if (hasTags) {
            met.add(chain.address(output));
        }
    }

    private List<Findings.Parcel> parcels(List<Parcel> parcels) {
        return parcels.stream()
                .map(parcel ->
                        new Findings.Parcel(
                                text.output(parcel.output()),
                                text.owner(parcel.output()),
                                BITCOIN,
                                UInt256.of(chain.value(parcel.output())),
                                parts(parcel.runs())))
                .toList();
    }

    private static List<Findings.Part> parts(List<Run> runs) {
        return runs.stream()
                .map(run -> new Findings.Part(run.label(), UInt256.of(run.units())))
                .toList();
    }

    @Override
    public void terminal(
            int theft,
            Policy policy,
            TerminalKind kind,
            long output,
            long transaction,
            long units,
            String reason) {
        trail.transaction(transaction);
        Tag tag = endingTag(output, reason);
        if (tag != null) {
            trail.tagged(output);
        }
        Findings.Terminal terminal =
                new Findings.Terminal(
                        theftId(theft),
                        policy.label(),
                        kind.name(),
                        place(output, transaction),
                        owner(output),
                        text.id(transaction),
                        BITCOIN,
                        UInt256.of(units),
                        text.height(transaction),
                        text.time(transaction),
                        tag == null ? "" : tag.label(),
                        tag == null ? "" : tag.source(),
                        reason);
        terminals.add(terminal);
        limits.add(terminal);
        sums.merge(List.of(theftId(theft), policy.label()), units, Math::addExact);
        if (output >= 0) {
            meet(output);
        }
    }

    @Override
    public void bounds(
            int theft,
            TerminalKind kind,
            long output,
            long transaction,
            long leastUnits,
            long mostUnits,
            String reason) {
        trail.transaction(transaction);
        Tag tag = endingTag(output, reason);
        bounds.add(
                new Findings.Bounds(
                        theftId(theft),
                        kind.name(),
                        place(output, transaction),
                        owner(output),
                        BITCOIN,
                        UInt256.of(leastUnits),
                        UInt256.of(mostUnits),
                        text.height(transaction),
                        text.time(transaction),
                        tag == null ? "" : tag.label()));
    }

    @Override
    public void assumedInput(long transaction, long output, long units) {
        assumptions.assumedInput(transaction, output, units);
    }

    private String theftId(int theft) {
        return wanted.thefts().get(theft).id();
    }

    private String place(long output, long transaction) {
        return output < 0 ? text.id(transaction) : text.output(output);
    }

    private String owner(long output) {
        return output < 0 ? "" : text.owner(output);
    }

    /// The tag whose rule ended the trail in this output, or nothing when something else ended it.
    private @Nullable Tag endingTag(long output, String reason) {
        StopRule.@Nullable Stop stop = output < 0 ? null : rule.atOutput(output);
        return stop == null || !stop.reason().equals(reason)
                ? null
                : rule.tag(chain.address(output));
    }

    Findings findings(Findings.Run run, TraceSummary summary) {
        return new Findings(
                run,
                origins.found(),
                steps,
                terminals,
                bounds,
                conservation(summary),
                assumptions.list(earlierAssumptions()),
                limits.list(),
                conflicts());
    }

    /// The case's own notes, then what its origins left out.
    private List<Findings.Assumption> earlierAssumptions() {
        List<Findings.Assumption> earlier = new ArrayList<>();
        wanted.notes()
                .forEach(note -> earlier.add(new Findings.Assumption(note, "", BITCOIN, null)));
        earlier.addAll(origins.assumptions());
        return earlier;
    }

    /// The engine's sums, held against those of the terminals that it reported.
    private List<Findings.Conservation> conservation(TraceSummary summary) {
        List<Findings.Conservation> rows = new ArrayList<>();
        for (TraceSummary.Conservation row : summary.conservation()) {
            String theft = theftId(row.theft());
            String policy = row.policy().label();
            long reported = sums.getOrDefault(List.of(theft, policy), 0L);
            if (reported != row.terminals() || (row.policy().conserves() && !row.holds())) {
                throw new IllegalStateException(
                        theft
                                + " under "
                                + policy
                                + ": stolen "
                                + row.stolen()
                                + ", terminals "
                                + row.terminals()
                                + ", reported "
                                + reported);
            }
            rows.add(
                    new Findings.Conservation(
                            theft,
                            policy,
                            BITCOIN,
                            UInt256.of(row.stolen()),
                            UInt256.ZERO,
                            UInt256.of(row.terminals()),
                            UInt256.ZERO,
                            row.holds()));
        }
        return rows;
    }

    private List<Findings.TagConflict> conflicts() {
        List<Findings.TagConflict> conflicts = new ArrayList<>();
        for (long address : new TreeSet<>(met)) {
            List<Tag> tags = book.conflict(new Owner.OfLock(chain.lock(address)));
            if (!tags.isEmpty()) {
                conflicts.add(
                        new Findings.TagConflict(
                                text.address(address),
                                tags.stream().map(FindingsCollector::said).toList()));
            }
        }
        return conflicts;
    }

    private static Findings.TagSaid said(Tag tag) {
        return new Findings.TagSaid(
                tag.label(), tag.category(), tag.confidence(), tag.source(), tag.pack());
    }
}
