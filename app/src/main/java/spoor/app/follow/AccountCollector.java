package spoor.app.follow;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import spoor.app.tags.AccountTagRule;
import spoor.app.tags.Owner;
import spoor.app.tags.Tag;
import spoor.app.tags.TagBook;
import spoor.ledger.base.UInt256;
import spoor.ledger.chain.evm.AccountChain;
import spoor.ledger.chain.evm.Networks;
import spoor.ledger.store.account.AccountTables;
import spoor.ledger.store.account.Texts;
import spoor.ledger.trace.Policy;
import spoor.ledger.trace.StopRule;
import spoor.ledger.trace.TerminalKind;
import spoor.ledger.trace.account.AccountSink;
import spoor.ledger.trace.account.AccountSummary;

/// Turns what a trace on accounts reports, in numbers, into findings, in words.
final class AccountCollector implements AccountSink {
    private static final String OPENING =
            "The data show more going out than coming in before: taken to be there, and clean, when"
                    + " the data begin";

    /// A node does not tell what a chain's genesis gave to whom.
    private static final String OPENING_AT_GENESIS =
            "The data begin with the chain's first block and show more going out than coming in"
                    + " before: taken to be there, and clean, from the beginning, as what the"
                    + " chain's genesis gave (no block of a node tells it), or else what the data"
                    + " leave out";

    private final AccountTables chain;
    private final AccountText text;
    private final CaseFile wanted;
    private final AccountOrigins origins;
    private final AccountTagRule rule;
    private final TagBook book;
    private final AccountTrail trail;
    private final LimitTotals limits;
    private final List<Findings.Step> steps = new ArrayList<>();
    private final List<Findings.Terminal> terminals = new ArrayList<>();
    private final List<Findings.Bounds> bounds = new ArrayList<>();
    private final List<Findings.Conversion> conversions = new ArrayList<>();
    private final List<Findings.Assumption> openings = new ArrayList<>();

    /// Accounts on the trail: tags of these are looked at for contradictions.
    private final Set<Integer> met = new TreeSet<>();

    private final Set<Integer> assets = new TreeSet<>();

    AccountCollector(
            AccountTables chain,
            AccountText text,
            CaseFile wanted,
            AccountOrigins origins,
            AccountTagRule rule,
            TagBook book,
            AccountTrail trail) {
        this.chain = chain;
        this.text = text;
        this.wanted = wanted;
        this.origins = origins;
        this.rule = rule;
        this.book = book;
        this.trail = trail;
        this.limits = new LimitTotals(wanted);
    }

    @Override
    public boolean wantsSteps() {
        return true;
    }

    @Override
    public void moved(Policy policy, long transfer, List<Run> runs) {
        meet(chain.from(transfer));
        meet(chain.to(transfer));
        assets.add(chain.assetOfTransfer(transfer));
        if (!wanted.steps()) {
            return;
        }
        List<Findings.Part> parts =
                runs.stream().map(run -> new Findings.Part(run.label(), run.units())).toList();
        boolean isFee = chain.kind(transfer).isFee();
        steps.add(
                new Findings.Step(
                        policy.label(),
                        text.id(transfer),
                        chain.position(transfer),
                        text.height(transfer),
                        text.time(transfer),
                        parcel(chain.from(transfer), transfer, parts),
                        isFee ? List.of() : parcel(chain.to(transfer), transfer, parts),
                        isFee ? parts : List.of(),
                        List.of()));
    }

    private List<Findings.Parcel> parcel(int holding, long transfer, List<Findings.Part> parts) {
        return holding < 0
                ? List.of()
                : List.of(
                        new Findings.Parcel(
                                text.party(holding),
                                text.party(holding),
                                text.assetOf(transfer),
                                chain.units(transfer),
                                parts));
    }

    /// A claim is about this asset.
    void compared(int asset) {
        assets.add(asset);
    }

    private void meet(int holding) {
        if (holding >= 0) {
            met.add(chain.account(holding));
            trail.met(holding);
        }
    }

    @Override
    public void opened(int holding) {
        trail.opened(holding);
    }

    @Override
    public void terminal(
            int theft,
            Policy policy,
            TerminalKind kind,
            int holding,
            long transfer,
            UInt256 units,
            String reason) {
        boolean isEnded = isEndedByRule(holding, reason);
        assets.add(chain.assetOf(holding));
        meet(holding);
        Findings.Terminal terminal =
                new Findings.Terminal(
                        theftId(theft),
                        policy.label(),
                        kind.name(),
                        text.party(holding),
                        kind == TerminalKind.FEE ? "" : text.party(holding),
                        text.id(transfer),
                        text.asset(holding),
                        units,
                        text.height(transfer),
                        text.time(transfer),
                        isEnded ? rule.label(holding) : "",
                        isEnded ? rule.source(holding) : "",
                        reason,
                        kind == TerminalKind.MIXER ? rule.mixing(holding, transfer) : null);
        terminals.add(terminal);
        limits.add(terminal);
    }

    @Override
    public void bounds(
            int theft,
            TerminalKind kind,
            int holding,
            long transfer,
            UInt256 least,
            UInt256 most,
            String reason) {
        assets.add(chain.assetOf(holding));
        trail.met(holding);
        bounds.add(
                new Findings.Bounds(
                        theftId(theft),
                        kind.name(),
                        text.party(holding),
                        kind == TerminalKind.FEE ? "" : text.party(holding),
                        text.asset(holding),
                        least,
                        most,
                        text.height(transfer),
                        text.time(transfer),
                        isEndedByRule(holding, reason) ? rule.label(holding) : ""));
    }

    @Override
    public void converted(
            int theft,
            Policy policy,
            long transfer,
            long transferAfter,
            UInt256 units,
            UInt256 unitsAfter) {
        assets.add(chain.assetOfTransfer(transferAfter));
        conversions.add(
                new Findings.Conversion(
                        theftId(theft),
                        policy.label(),
                        text.assetOf(transfer),
                        units,
                        text.assetOf(transferAfter),
                        unitsAfter,
                        text.id(transfer),
                        text.height(transfer),
                        text.time(transfer),
                        text.party(chain.from(transfer))));
    }

    @Override
    public void assumedOpening(int holding, UInt256 units) {
        assets.add(chain.assetOf(holding));
        openings.add(
                new Findings.Assumption(
                        beginsWithTheChain() && chain.asset(chain.assetOf(holding)).isNative()
                                ? OPENING_AT_GENESIS
                                : OPENING,
                        text.party(holding),
                        text.asset(holding),
                        units));
    }

    private boolean beginsWithTheChain() {
        long first = chain.blocks() == 0 ? AccountChain.UNKNOWN_HEIGHT : chain.height(0);
        return first == 0 || first == 1;
    }

    private String theftId(int theft) {
        return wanted.thefts().get(theft).id();
    }

    /// Whether a rule about this holding ended the trail, and not something else.
    private boolean isEndedByRule(int holding, String reason) {
        StopRule.@Nullable Stop stop = rule.atHolding(holding);
        return stop != null && stop.reason().equals(reason);
    }

    Findings findings(FindingsRun run, AccountSummary summary) {
        return new Findings(
                run.with(assets()),
                origins.found(),
                steps,
                terminals,
                bounds,
                conservation(summary),
                conversions,
                assumptions(),
                limits.list(),
                conflicts(),
                new Imitations(chain).find(met, assets),
                List.of());
    }

    /// Says everything of the run but which assets it met.
    interface FindingsRun {
        Findings.Run with(List<Findings.Asset> assets);
    }

    private List<Findings.Asset> assets() {
        return assets.stream().map(asset -> AccountText.asset(chain.asset(asset))).toList();
    }

    private List<Findings.Conservation> conservation(AccountSummary summary) {
        return summary.conservation().stream()
                .map(row ->
                        new Findings.Conservation(
                                theftId(row.theft()),
                                row.policy().label(),
                                chain.asset(row.asset()).id(),
                                row.stolen(),
                                row.convertedIn(),
                                row.terminals(),
                                row.convertedOut(),
                                row.holds()))
                .toList();
    }

    /// The case's own notes, what the data left out, and what holdings were taken to open with.
    private List<Findings.Assumption> assumptions() {
        List<Findings.Assumption> all = new ArrayList<>();
        wanted.notes().forEach(note -> all.add(new Findings.Assumption(note, "", "", null)));
        if (chain.texts().chainId() != Texts.UNKNOWN_CHAIN
                && Networks.id(chain.network()).isEmpty()) {
            all.add(
                    new Findings.Assumption(
                            "The name of the network, "
                                    + chain.network()
                                    + ", is none that is well known; the node that the data came"
                                    + " from says that the chain's id is "
                                    + chain.texts().chainId(),
                            "",
                            "",
                            null));
        }
        for (Texts.Doubt doubt : chain.texts().doubts()) {
            all.add(
                    new Findings.Assumption(
                            "When the data were put in: "
                                    + doubt.what()
                                    + (doubt.times() == 1
                                            ? ""
                                            : " (" + doubt.times() + " times, first here)"),
                            doubt.first(),
                            "",
                            null));
        }
        all.addAll(openings);
        return all;
    }

    private List<Findings.TagConflict> conflicts() {
        List<Findings.TagConflict> conflicts = new ArrayList<>();
        for (int account : met) {
            List<Tag> tags = book.conflict(new Owner.OfAccount(chain.address(account)));
            if (!tags.isEmpty()) {
                conflicts.add(
                        new Findings.TagConflict(
                                chain.address(account).toString(),
                                tags.stream().map(AccountCollector::said).toList()));
            }
        }
        return conflicts;
    }

    private static Findings.TagSaid said(Tag tag) {
        return new Findings.TagSaid(
                tag.label(), tag.category(), tag.confidence(), tag.source(), tag.pack());
    }
}
