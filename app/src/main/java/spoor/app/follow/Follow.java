package spoor.app.follow;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spoor.app.tags.CoinJoins;
import spoor.app.tags.TagBook;
import spoor.app.tags.TagPack;
import spoor.app.tags.TagStopRule;
import spoor.ledger.base.Bytes32;
import spoor.ledger.base.UInt256;
import spoor.ledger.store.Ledger;
import spoor.ledger.trace.Limits;
import spoor.ledger.trace.Policy;
import spoor.ledger.trace.StopRule;
import spoor.ledger.trace.Trace;
import spoor.ledger.trace.TraceRequest;
import spoor.ledger.trace.TraceSummary;

/// Runs a case: origins and tags held against the ledger, the trace, and what it found in words.
public final class Follow {
    private Follow() {}

    /// @param book the case's tags, read for the chain's network
    /// @param coinJoins recognises CoinJoins: they end trails, or are noted where the case lets
    ///   trails go on
    /// @param program name and version, for the result
    /// @throws spoor.ledger.base.MalformedDataException if the case asks for what the ledger does
    ///   not hold
    public static Findings run(
            Ledger chain, CaseFile wanted, TagBook book, CoinJoins coinJoins, String program) {
        return run(chain, wanted, book, coinJoins, program, Trail.UNHEARD);
    }

    /// As above, and tells which transactions and outputs the trace met.
    public static Findings run(
            Ledger chain,
            CaseFile wanted,
            TagBook book,
            CoinJoins coinJoins,
            String program,
            Trail trail) {
        requireBitcoin(wanted);
        Origins origins = new Origins(chain, wanted.thefts());
        TagStopRule rule =
                new TagStopRule(
                        chain,
                        book,
                        wanted.stops().categories(),
                        wanted.stops().coinJoins() ? coinJoins : CoinJoins.NONE);
        FindingsCollector collector =
                new FindingsCollector(chain, wanted, origins, rule, book, coinJoins, trail);
        TraceSummary summary = Trace.run(chain, request(wanted, origins, rule), collector);
        Findings findings = collector.findings(run(chain, wanted, book, summary, program), summary);
        return PublishedFigure.compare(findings, wanted.claims(), PublishedFigure.SentTotals.NONE);
    }

    /// Heights that no Bitcoin chain has are dates written without their hyphens; what accounts
    /// sent it cannot say.
    private static void requireBitcoin(CaseFile wanted) {
        Moment until = wanted.limits().until();
        if (until != null) {
            until.requireBitcoin("until");
        }
        wanted.claims().forEach(PublishedFigure::requireBitcoin);
    }

    private static TraceRequest request(CaseFile wanted, Origins origins, StopRule rule) {
        return new TraceRequest(
                origins.thefts(),
                EnumSet.copyOf(wanted.policies()),
                wanted.bounds(),
                limits(wanted.limits()),
                rule);
    }

    static Limits limits(CaseFile.LimitsWanted wanted) {
        Limits none = Limits.NONE;
        UInt256 minUnits = wanted.minUnits();
        Moment until = wanted.until();
        boolean isHeight = until != null && until.isHeight();
        return new Limits(
                Math.toIntExact(or(wanted.depth(), none.depth())),
                minUnits == null ? none.minUnits() : minUnits,
                until != null && isHeight ? until.height() : none.untilHeight(),
                until != null && !isHeight ? until.lastSecond() : none.untilTimeSeconds(),
                or(wanted.transactions(), none.transactions()));
    }

    private static long or(@Nullable Long wanted, long otherwise) {
        return wanted == null ? otherwise : wanted;
    }

    private static Findings.Run run(
            Ledger chain, CaseFile wanted, TagBook book, TraceSummary summary, String program) {
        int tip = chain.blocks() - 1;
        Bytes32 tipHash = chain.tipHash();
        return new Findings.Run(
                program,
                wanted.name(),
                wanted.chain(),
                chain.network().label(),
                chain.isPartial(),
                tip < 0 ? -1 : chain.height(tip),
                tipHash == null ? "" : tipHash.toString(),
                tip < 0 ? "" : ChainText.instant(chain.timeSeconds(tip)),
                wanted.file().sha256(),
                packs(book),
                wanted.policies().stream().map(Policy::label).toList(),
                List.of(Findings.Asset.BITCOIN),
                summary.transactions(),
                !wanted.steps());
    }

    static List<Findings.TagPackUsed> packs(TagBook book) {
        List<Findings.TagPackUsed> packs = new ArrayList<>();
        for (TagPack pack : book.packs()) {
            packs.add(
                    new Findings.TagPackUsed(
                            pack.file(),
                            pack.title(),
                            pack.sha256(),
                            pack.tags().size(),
                            pack.leftOut()));
        }
        return packs;
    }
}
