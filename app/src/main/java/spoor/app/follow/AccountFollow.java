package spoor.app.follow;

import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spoor.app.tags.AccountTagRule;
import spoor.app.tags.MixerContracts;
import spoor.app.tags.TagBook;
import spoor.ledger.base.Bytes32;
import spoor.ledger.base.UInt256;
import spoor.ledger.chain.evm.EvmAddress;
import spoor.ledger.pattern.account.Wraps;
import spoor.ledger.store.account.AccountTables;
import spoor.ledger.trace.Policy;
import spoor.ledger.trace.account.AccountRequest;
import spoor.ledger.trace.account.AccountSummary;
import spoor.ledger.trace.account.AccountTrace;

/// Runs a case on an account chain: origins and tags held against the ledger, the trace, and what
/// it found in words.
public final class AccountFollow {
    private AccountFollow() {}

    /// @param book the case's tags, read for the chain's network
    /// @param program name and version, for the result
    /// @throws spoor.ledger.base.MalformedDataException if the case asks for what the ledger does
    ///   not hold
    public static Findings run(AccountTables chain, CaseFile wanted, TagBook book, String program) {
        return run(chain, wanted, book, program, AccountTrail.UNHEARD);
    }

    /// As above, and tells which holdings the trace met.
    public static Findings run(
            AccountTables chain,
            CaseFile wanted,
            TagBook book,
            String program,
            AccountTrail trail) {
        AccountText text = new AccountText(chain);
        AccountOrigins origins = new AccountOrigins(chain, text, wanted.thefts());
        AccountTagRule rule =
                new AccountTagRule(
                        chain,
                        book,
                        wanted.stops().categories(),
                        MixerContracts.of(chain.texts().knownChainId()),
                        wanted.stops().mixers(),
                        wanted.stops().deposits());
        AccountCollector collector =
                new AccountCollector(chain, text, wanted, origins, rule, book, trail);
        trail.origins(origins.thefts());
        List<PublishedFigure> claims =
                wanted.claims().stream().map(claim -> named(claim, chain, collector)).toList();
        AccountRequest request =
                new AccountRequest(
                        origins.thefts(),
                        EnumSet.copyOf(wanted.policies()),
                        wanted.bounds(),
                        Follow.limits(wanted.limits()),
                        rule,
                        new Wraps(chain, Wraps.ETHEREUM));
        AccountSummary summary = AccountTrace.run(chain, request, collector);
        Findings findings =
                collector.findings(
                        assets -> run(chain, wanted, book, summary, program, assets), summary);
        return PublishedFigure.compare(
                findings, claims, (address, asset) -> sent(chain, address, asset));
    }

    /// A claim about an asset calls it as the chain does, and the findings list it.
    private static PublishedFigure named(
            PublishedFigure claim, AccountTables chain, AccountCollector collector) {
        if (claim.asset().isEmpty()) {
            return claim;
        }
        int asset = AccountOrigins.asset(chain, claim.where(), claim.asset());
        collector.compared(asset);
        return claim.withAsset(chain.asset(asset).id());
    }

    private static Findings.Run run(
            AccountTables chain,
            CaseFile wanted,
            TagBook book,
            AccountSummary summary,
            String program,
            List<Findings.Asset> assets) {
        long tip = chain.blocks() - 1;
        Bytes32 hash = tip < 0 ? Bytes32.ZERO : chain.blockHash(tip);
        long seconds = tip < 0 ? -1 : chain.timeSeconds(tip);
        return new Findings.Run(
                program,
                wanted.name(),
                wanted.chain(),
                chain.network(),
                true,
                tip < 0 ? -1 : Math.toIntExact(chain.height(tip)),
                hash.isZero() ? "" : hash.toHex(),
                seconds < 0 ? "" : ChainText.instant(seconds),
                wanted.file().sha256(),
                Follow.packs(book),
                wanted.policies().stream().map(Policy::label).toList(),
                assets,
                summary.transfers(),
                !wanted.steps());
    }

    private static @Nullable UInt256 sent(AccountTables chain, String address, String asset) {
        int account = chain.findAccount(EvmAddress.parse(address));
        if (account < 0) {
            return null;
        }
        UInt256 sum = UInt256.ZERO;
        for (int holding = chain.firstHolding(account);
                holding < chain.firstHolding(account + 1);
                holding++) {
            if (chain.asset(chain.assetOf(holding)).id().equalsIgnoreCase(asset)) {
                sum = sum.plus(sent(chain, holding));
            }
        }
        return sum;
    }

    private static UInt256 sent(AccountTables chain, int holding) {
        UInt256 sum = UInt256.ZERO;
        for (long entry = chain.firstEntry(holding);
                entry < chain.firstEntry(holding + 1);
                entry++) {
            long transfer = chain.transferOf(entry);
            if (!chain.isDeposit(entry) && !chain.kind(transfer).isFee()) {
                sum = sum.plus(chain.units(transfer));
            }
        }
        return sum;
    }
}
