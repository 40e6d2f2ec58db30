package spoor.app.tags;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import spoor.app.work.Words;
import spoor.ledger.chain.evm.AccountChain;
import spoor.ledger.chain.evm.EvmAddress;
import spoor.ledger.pattern.account.DepositAddress;
import spoor.ledger.trace.StopRule.Stop;
import spoor.ledger.trace.TerminalKind;
import spoor.ledger.trace.account.AccountStopRule;

/// Ends a trail at an account that a tag with one of the case's stop categories names; at a mixer's
/// contract; at the inferred deposit address of a tagged service; and where nothing can come back.
public final class AccountTagRule implements AccountStopRule {
    /// Addresses for which nobody can have a key.
    private static final List<EvmAddress> BURNS =
            List.of(
                    EvmAddress.ZERO,
                    EvmAddress.parse("0x000000000000000000000000000000000000dEaD"));

    private final AccountChain chain;
    private final Map<Integer, Stop> stops = new HashMap<>();
    private final Map<Integer, Tag> tags = new HashMap<>();

    /// Number of the service that an account belongs to: the same actor, or the same label.
    private final Map<Integer, Integer> services = new HashMap<>();

    private final MixerContracts mixers;
    private final @Nullable DepositAddress deposits;

    /// What was found at holdings that have no tag.
    private final Map<Integer, Optional<Stop>> inferred = new HashMap<>();

    private final Map<Integer, DepositAddress.Forwarding> forwardings = new HashMap<>();

    /// @param categories the stop list: single categories, groups taken apart
    /// @param mixers contracts of the chain that are known to mix
    /// @param endsAtMixers whether trails end at these, tagged or not
    /// @param infersDeposits whether trails end at inferred deposit addresses
    public AccountTagRule(
            AccountChain chain,
            TagBook book,
            Set<String> categories,
            MixerContracts mixers,
            boolean endsAtMixers,
            boolean infersDeposits) {
        this.chain = chain;
        this.mixers = mixers;
        if (endsAtMixers) {
            for (EvmAddress address : mixers.addresses()) {
                stopAtMixer(address);
            }
        }
        for (EvmAddress burn : BURNS) {
            int account = chain.findAccount(burn);
            if (account >= 0) {
                stops.put(
                        account,
                        new Stop(TerminalKind.BURNED, "nobody can have a key to this address"));
            }
        }
        Map<String, Integer> names = new HashMap<>();
        for (List<Tag> said : book.tagsByAddress()) {
            Tag tag = Deciding.tag(said, categories);
            int account = tag == null ? -1 : account(tag);
            if (tag != null && account >= 0) {
                Stop stop = Deciding.stop(tag, said, categories);
                stops.put(account, stop);
                tags.put(account, tag);
                if (stop.kind() == TerminalKind.SERVICE) {
                    services.put(account, names.computeIfAbsent(name(tag), _ -> names.size()));
                }
            }
        }
        this.deposits =
                infersDeposits
                        ? new DepositAddress(chain, account -> services.getOrDefault(account, -1))
                        : null;
    }

    private void stopAtMixer(EvmAddress address) {
        MixerContracts.Contract contract = mixers.at(address);
        int account = chain.findAccount(address);
        if (contract != null && account >= 0) {
            stops.put(account, new Stop(TerminalKind.MIXER, contract.reason()));
        }
    }

    private int account(Tag tag) {
        return tag.owner() instanceof Owner.OfAccount owner
                ? chain.findAccount(owner.address())
                : -1;
    }

    private static String name(Tag tag) {
        String name = tag.actor() == null ? tag.label() : tag.actor();
        return name.toLowerCase(Locale.ROOT);
    }

    @Override
    public @Nullable Stop atHolding(int holding) {
        Stop stop = stops.get(chain.account(holding));
        if (stop != null || deposits == null || services.isEmpty()) {
            return stop;
        }
        return inferred.computeIfAbsent(holding, _ -> infer(holding, deposits)).orElse(null);
    }

    @Override
    public @Nullable Stop atArrival(int holding, long transfer) {
        return handsOn(holding, transfer) ? null : atHolding(holding);
    }

    /// Whether a mixer's router passes all that it gets in this transaction on to pools, and has
    /// nothing else: then the trail ends there.
    private boolean handsOn(int holding, long transfer) {
        MixerContracts.Contract contract = contract(holding);
        if (contract == null || !contract.isRouter()) {
            return false;
        }
        long transaction = chain.transactionOf(transfer);
        long first = chain.entryFrom(holding, chain.firstTransfer(transaction));
        long end = chain.entryFrom(holding, chain.firstTransfer(transaction + 1));
        for (long entry = first; entry < end; entry++) {
            if (!chain.isDeposit(entry) && !goesToPool(chain.transferOf(entry))) {
                return false;
            }
        }
        return chain.balanceBefore(holding, first).isZero()
                && chain.balance(holding, end - 1).isZero();
    }

    private boolean goesToPool(long transfer) {
        int to = chain.to(transfer);
        MixerContracts.Contract contract = to < 0 ? null : contract(to);
        return contract != null && !contract.isRouter() && stops.containsKey(chain.account(to));
    }

    private MixerContracts.@Nullable Contract contract(int holding) {
        return mixers.at(chain.address(chain.account(holding)));
    }

    /// What a transfer into a mixer was.
    public Mixing mixing(int holding, long transfer) {
        return Mixing.of(chain, mixers, contract(holding), label(holding), transfer);
    }

    private Optional<Stop> infer(int holding, DepositAddress rule) {
        return rule.find(holding)
                .map(found -> {
                    forwardings.put(holding, found);
                    return new Stop(TerminalKind.SERVICE, reason(found));
                });
    }

    private String reason(DepositAddress.Forwarding found) {
        Tag tag = tags.get(found.account());
        return "inferred: a deposit address of \""
                + (tag == null ? "" : Words.clip(tag.label()))
                + "\": it forwarded "
                + found.forwarded()
                + " of the "
                + found.received()
                + " units that it received to wallets with that tag, in "
                + Words.count(found.transfers(), "transfer")
                + ", the first in transaction "
                + chain.id(chain.transactionOf(found.first())).toHex()
                + ", each within "
                + hours(found.longestSeconds())
                + (tag == null ? "" : " (" + tag.where() + "; " + Words.clip(tag.source()) + ")");
    }

    private static String hours(long seconds) {
        long hours = Duration.ofSeconds(seconds).plusMinutes(59).plusSeconds(59).toHours();
        return Words.count(Math.max(1, hours), "hour");
    }

    /// The tag that ends trails at this holding, its own or that of the service it forwards to, or
    /// nothing.
    public @Nullable Tag tag(int holding) {
        DepositAddress.Forwarding found = forwardings.get(holding);
        return tags.get(found == null ? chain.account(holding) : found.account());
    }

    /// Name of whom trails end at here: the tag's label, otherwise the contract's name, or empty.
    public String label(int holding) {
        Tag tag = tag(holding);
        MixerContracts.Contract contract = tag == null ? contract(holding) : null;
        return tag != null ? tag.label() : contract != null ? contract.name() : "";
    }

    /// Where that is known from, or empty.
    public String source(int holding) {
        Tag tag = tag(holding);
        return tag != null ? tag.source() : contract(holding) != null ? MixerContracts.SOURCE : "";
    }

    /// How many accounts of the chain end a trail.
    public int accounts() {
        return stops.size();
    }
}
