package spoor.app.follow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import spoor.app.work.Words;
import spoor.ledger.base.Location;
import spoor.ledger.base.MalformedDataException;
import spoor.ledger.base.UInt256;
import spoor.ledger.chain.evm.AccountChain;
import spoor.ledger.chain.evm.EvmAddress;
import spoor.ledger.chain.evm.TransferKind;
import spoor.ledger.trace.account.AccountTheft;

/// The origins of a case, held against an account chain: which transfers they are, and how much of
/// each is stolen.
final class AccountOrigins {
    private static final int MOST_SHOWN = 5;

    private final AccountChain chain;
    private final AccountText text;
    private final Map<Long, Location> taken = new HashMap<>();
    private final List<AccountTheft> thefts = new ArrayList<>();
    private final List<Findings.TheftFound> found = new ArrayList<>();

    /// @throws MalformedDataException at the first origin that the ledger cannot answer for
    AccountOrigins(AccountChain chain, AccountText text, List<CaseFile.TheftWanted> wanted) {
        this.chain = chain;
        this.text = text;
        wanted.forEach(this::resolve);
    }

    List<AccountTheft> thefts() {
        return thefts;
    }

    List<Findings.TheftFound> found() {
        return found;
    }

    private void resolve(CaseFile.TheftWanted wanted) {
        List<AccountTheft.Origin> origins = new ArrayList<>();
        for (CaseFile.OriginWanted origin : wanted.origins()) {
            switch (origin) {
                case CaseFile.TransferWanted transfer -> origins.add(transfer(transfer));
                case CaseFile.AddressWanted address -> origins.addAll(address(address));
                case CaseFile.OutputWanted output ->
                        throw fault(
                                output.where(),
                                "the origin is an output, which only chains of outputs have; on an"
                                        + " account chain expected `transfer`, `address` or"
                                        + " `sender`");
            }
        }
        thefts.add(new AccountTheft(wanted.id(), origins));
        found.add(
                new Findings.TheftFound(
                        wanted.id(),
                        wanted.victim(),
                        wanted.when(),
                        origins.stream().map(this::found).toList()));
    }

    private Findings.OriginFound found(AccountTheft.Origin origin) {
        long transfer = origin.transfer();
        return new Findings.OriginFound(
                text.transfer(transfer),
                text.party(chain.to(transfer)),
                text.assetOf(transfer),
                origin.units(),
                chain.units(transfer),
                text.height(transfer),
                text.time(transfer));
    }

    private AccountTheft.Origin transfer(CaseFile.TransferWanted wanted) {
        long transaction = chain.find(wanted.id());
        if (transaction < 0) {
            throw fault(
                    wanted.where(),
                    "transaction "
                            + wanted.id().toHex()
                            + " is not in the ledger, which holds "
                            + chain.transactions()
                            + " transactions, expected one of these");
        }
        List<Long> fitting = fitting(wanted, transaction);
        if (fitting.size() != 1) {
            throw fault(wanted.where(), notOne(wanted, fitting));
        }
        long transfer = fitting.getFirst();
        take(transfer, wanted.where());
        return new AccountTheft.Origin(transfer, stolen(transfer, wanted));
    }

    private List<Long> fitting(CaseFile.TransferWanted wanted, long transaction) {
        Integer asset = asset(wanted.asset());
        List<Long> fitting = new ArrayList<>();
        for (long transfer = chain.firstTransfer(transaction);
                transfer < chain.firstTransfer(transaction + 1);
                transfer++) {
            boolean isPlace =
                    isPossible(transfer)
                            && (asset == null || chain.assetOfTransfer(transfer) == asset)
                            && isAt(transfer, wanted);
            if (isPlace) {
                fitting.add(transfer);
            }
        }
        boolean saysNothing =
                wanted.log() == null && wanted.trace() == null && wanted.asset() == null;
        return saysNothing ? ownValue(fitting) : fitting;
    }

    private boolean isAt(long transfer, CaseFile.TransferWanted wanted) {
        TransferKind kind = chain.kind(transfer);
        Long log = wanted.log();
        String trace = wanted.trace();
        boolean isLog =
                (kind == TransferKind.TOKEN || kind == TransferKind.FLOW)
                        && log != null
                        && chain.position(transfer).equals(log.toString());
        boolean isCall =
                trace != null
                        && (trace.isEmpty()
                                ? kind == TransferKind.VALUE
                                : kind == TransferKind.CALL
                                        && chain.position(transfer).equals(trace));
        return (log == null || isLog) && (trace == null || isCall);
    }

    /// The transaction's own value where it has one, otherwise all that it moves.
    private List<Long> ownValue(List<Long> transfers) {
        List<Long> own =
                transfers.stream()
                        .filter(transfer -> chain.kind(transfer) == TransferKind.VALUE)
                        .toList();
        return own.isEmpty() ? transfers : own;
    }

    /// Shows what fits; where nothing does, what the transaction has.
    private String notOne(CaseFile.TransferWanted wanted, List<Long> fitting) {
        long transaction = chain.find(wanted.id());
        List<Long> shown =
                fitting.isEmpty()
                        ? LongStream.range(
                                        chain.firstTransfer(transaction),
                                        chain.firstTransfer(transaction + 1))
                                .filter(this::isPossible)
                                .boxed()
                                .toList()
                        : fitting;
        String all = Words.list(shown.stream().limit(MOST_SHOWN).map(this::words).toList(), "and");
        String more = shown.size() > MOST_SHOWN ? ", among others" : "";
        return "transaction "
                + wanted.id().toHex()
                + (fitting.isEmpty()
                        ? " has no transfer of that description; it has "
                                + (shown.isEmpty() ? "none that moves anything" : all + more)
                                + ", expected one of its transfers"
                        : " has "
                                + fitting.size()
                                + " transfers of that description: "
                                + all
                                + more
                                + ", expected one: say `log`, `trace` or `asset`");
    }

    /// `log 12 with 700 units of 0x…`, as a case names it.
    private String words(long transfer) {
        TransferKind kind = chain.kind(transfer);
        String place = chain.position(transfer);
        String named =
                place.isEmpty()
                        ? kind == TransferKind.VALUE ? "the transaction's own value" : kind.label()
                        : (kind == TransferKind.CALL ? "trace " : "log ") + place;
        return named + " with " + chain.units(transfer) + " units of " + text.assetOf(transfer);
    }

    private boolean isPossible(long transfer) {
        return !chain.kind(transfer).isFee() && !chain.units(transfer).isZero();
    }

    private UInt256 stolen(long transfer, CaseFile.TransferWanted wanted) {
        CaseFile.Units units = wanted.units();
        UInt256 moved = chain.units(transfer);
        if (units != null && units.units().compareTo(moved) > 0) {
            throw fault(
                    units.where(),
                    "units is "
                            + units.units()
                            + ", expected at most the "
                            + moved
                            + " that transfer "
                            + text.transfer(transfer)
                            + " moves");
        }
        return units == null ? moved : units.units();
    }

    private void take(long transfer, Location where) {
        Location earlier = taken.putIfAbsent(transfer, where);
        if (earlier != null) {
            throw fault(
                    where,
                    "transfer " + text.transfer(transfer) + " is an origin already, by " + earlier);
        }
    }

    private List<AccountTheft.Origin> address(CaseFile.AddressWanted wanted) {
        int account = chain.findAccount(parse(wanted.where(), wanted.address()));
        Integer asset = asset(wanted.asset());
        List<AccountTheft.Origin> origins = new ArrayList<>();
        for (int holding = account < 0 ? 0 : chain.firstHolding(account);
                account >= 0 && holding < chain.firstHolding(account + 1);
                holding++) {
            if (asset == null || chain.assetOf(holding) == asset) {
                addEntries(holding, wanted, origins);
            }
        }
        if (origins.isEmpty()) {
            throw fault(
                    wanted.where(),
                    "address "
                            + wanted.address()
                            + (wanted.isSender() ? " sends" : " receives")
                            + " nothing"
                            + span(wanted)
                            + " in the ledger, expected at least one transfer");
        }
        origins.sort((one, other) -> Long.compare(one.transfer(), other.transfer()));
        return origins;
    }

    private static String span(CaseFile.AddressWanted wanted) {
        Moment from = wanted.from();
        Moment to = wanted.to();
        return (wanted.asset() == null ? "" : " of " + Words.clip(wanted.asset().name()))
                + (from == null ? "" : " from " + from.text())
                + (to == null ? "" : " to " + to.text());
    }

    private void addEntries(
            int holding, CaseFile.AddressWanted wanted, List<AccountTheft.Origin> origins) {
        for (long entry = chain.firstEntry(holding);
                entry < chain.firstEntry(holding + 1);
                entry++) {
            long transfer = chain.transferOf(entry);
            boolean isWanted =
                    chain.isDeposit(entry) != wanted.isSender()
                            && !chain.kind(transfer).isFee()
                            && !chain.kind(transfer).isCredit()
                            && !chain.units(transfer).isZero()
                            && isWithin(transfer, wanted);
            if (isWanted) {
                take(transfer, wanted.where());
                origins.add(new AccountTheft.Origin(transfer, chain.units(transfer)));
            }
        }
    }

    private boolean isWithin(long transfer, CaseFile.AddressWanted wanted) {
        long block = chain.block(chain.transactionOf(transfer));
        Moment from = wanted.from();
        Moment to = wanted.to();
        return (from == null || from.isReachedBy(chain.height(block), chain.timeSeconds(block)))
                && (to == null || to.isNotPassedBy(chain.height(block), chain.timeSeconds(block)));
    }

    private static EvmAddress parse(Location where, String address) {
        try {
            return EvmAddress.parse(address);
        } catch (IllegalArgumentException e) {
            throw fault(where, String.valueOf(e.getMessage()));
        }
    }

    private @Nullable Integer asset(CaseFile.@Nullable NamedAsset wanted) {
        return wanted == null ? null : Integer.valueOf(asset(chain, wanted.where(), wanted.name()));
    }

    /// The number of an asset.
    ///
    /// @param wanted `native`, the contract of a token or the name of an asset
    /// @throws MalformedDataException if the chain has no such asset, or the contract's checksum is
    ///   wrong
    static int asset(AccountChain chain, Location where, String wanted) {
        String id = wanted.startsWith("0x") ? parse(where, wanted).toString() : wanted;
        for (int asset = 0; asset < chain.assets(); asset++) {
            if (chain.asset(asset).id().equals(id)) {
                return asset;
            }
        }
        throw fault(
                where,
                "asset is \""
                        + Words.clip(wanted)
                        + "\", which the ledger does not have, expected native, or the contract of a"
                        + " token or the name of an asset that it has");
    }

    private static MalformedDataException fault(Location where, String problem) {
        return new MalformedDataException(where, problem);
    }
}
