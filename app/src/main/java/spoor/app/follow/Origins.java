package spoor.app.follow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import spoor.ledger.base.Location;
import spoor.ledger.base.MalformedDataException;
import spoor.ledger.base.UInt256;
import spoor.ledger.chain.Lock;
import spoor.ledger.chain.LockKind;
import spoor.ledger.chain.UtxoChain;
import spoor.ledger.chain.bitcoin.Addresses;
import spoor.ledger.trace.Origin;
import spoor.ledger.trace.Theft;

/// The origins of a case, held against a ledger: which outputs they are, and how much of each is
/// stolen.
final class Origins {
    private final UtxoChain chain;
    private final ChainText text;
    private final Map<Long, Location> taken = new HashMap<>();
    private final List<Theft> thefts = new ArrayList<>();
    private final List<Findings.TheftFound> found = new ArrayList<>();
    private final List<Findings.Assumption> assumptions = new ArrayList<>();

    /// @throws MalformedDataException at the first origin that the ledger cannot answer for
    Origins(UtxoChain chain, List<CaseFile.TheftWanted> wanted) {
        this.chain = chain;
        this.text = new ChainText(chain);
        wanted.forEach(this::resolve);
    }

    List<Theft> thefts() {
        return thefts;
    }

    List<Findings.TheftFound> found() {
        return found;
    }

    /// What was left out of the origins, and why.
    List<Findings.Assumption> assumptions() {
        return assumptions;
    }

    private void resolve(CaseFile.TheftWanted wanted) {
        List<Origin> origins = new ArrayList<>();
        for (CaseFile.OriginWanted origin : wanted.origins()) {
            switch (origin) {
                case CaseFile.OutputWanted output -> origins.add(output(output));
                case CaseFile.AddressWanted address -> origins.addAll(address(address));
                case CaseFile.TransferWanted transfer ->
                        throw fault(
                                transfer.where(),
                                "the origin is a transfer, which only account chains have;"
                                        + " on a bitcoin chain expected `output` or `address`");
            }
        }
        thefts.add(new Theft(wanted.id(), origins));
        found.add(
                new Findings.TheftFound(
                        wanted.id(),
                        wanted.victim(),
                        wanted.when(),
                        origins.stream().map(this::found).toList()));
    }

    private Findings.OriginFound found(Origin origin) {
        long transaction = chain.transactionOf(origin.output());
        return new Findings.OriginFound(
                text.output(origin.output()),
                text.owner(origin.output()),
                Findings.Asset.BITCOIN.id(),
                UInt256.of(origin.units()),
                UInt256.of(chain.value(origin.output())),
                text.height(transaction),
                text.time(transaction));
    }

    private Origin output(CaseFile.OutputWanted wanted) {
        long transaction = chain.find(wanted.id());
        if (transaction < 0) {
            throw fault(
                    wanted.where(),
                    "transaction "
                            + wanted.id()
                            + " is not in the ledger, which "
                            + extent()
                            + ", expected one of these");
        }
        long output = chain.findOutput(wanted.id(), wanted.index());
        if (output < 0) {
            throw fault(wanted.where(), noSuchOutput(transaction, wanted));
        }
        String unfit = unfit(output);
        if (unfit != null) {
            throw fault(wanted.where(), "output " + text.output(output) + " " + unfit);
        }
        take(output, wanted.where());
        return new Origin(output, stolen(output, wanted.units()));
    }

    private String extent() {
        if (chain.blocks() == 0) {
            return "holds none";
        }
        return "holds "
                + chain.transactions()
                + " transactions up to height "
                + chain.height(chain.blocks() - 1);
    }

    private String noSuchOutput(long transaction, CaseFile.OutputWanted wanted) {
        long outputs = chain.firstOutput(transaction + 1) - chain.firstOutput(transaction);
        if (chain.block(transaction) == UtxoChain.NO_BLOCK) {
            return "transaction "
                    + wanted.id()
                    + " lies outside the data, which know nothing of its output "
                    + wanted.index();
        }
        return "transaction "
                + wanted.id()
                + " has no output "
                + wanted.index()
                + ", expected 0 to "
                + (outputs - 1);
    }

    /// Why no stolen value can start in an output, or nothing when it can.
    private @Nullable String unfit(long output) {
        if (chain.lock(chain.address(output)).kind() == LockKind.NULL_DATA) {
            return "is provably unspendable (OP_RETURN), expected one that can be spent";
        }
        if (chain.spender(output) == UtxoChain.OVERWRITTEN) {
            return "can never be spent: a later transaction with the same id took its place";
        }
        if (chain.value(output) == UtxoChain.UNKNOWN_VALUE) {
            return "has an amount that the data do not say";
        }
        return chain.value(output) == 0 ? "holds 0 satoshi, expected some" : null;
    }

    private long stolen(long output, CaseFile.@Nullable Units units) {
        long value = chain.value(output);
        if (units != null && units.units().compareTo(UInt256.of(value)) > 0) {
            throw fault(
                    units.where(),
                    "units is "
                            + units.units()
                            + ", expected at most the "
                            + value
                            + " satoshi of output "
                            + text.output(output));
        }
        return units == null ? value : units.units().toLong();
    }

    private void take(long output, Location where) {
        Location earlier = taken.putIfAbsent(output, where);
        if (earlier != null) {
            throw fault(
                    where,
                    "output " + text.output(output) + " is an origin already, by " + earlier);
        }
    }

    private List<Origin> address(CaseFile.AddressWanted wanted) {
        refuseAccounts(wanted);
        List<Origin> origins = new ArrayList<>();
        List<Long> received = received(wanted);
        for (long output : received) {
            String unfit = unfit(output);
            if (unfit == null) {
                take(output, wanted.where());
                origins.add(new Origin(output, chain.value(output)));
            } else {
                assume("is no origin, although its address is one: it " + unfit, output);
            }
        }
        if (origins.isEmpty()) {
            throw fault(
                    wanted.where(),
                    "address "
                            + wanted.address()
                            + (received.isEmpty()
                                    ? " receives nothing"
                                    : " receives nothing that can be an origin")
                            + span(wanted));
        }
        return origins;
    }

    private static void refuseAccounts(CaseFile.AddressWanted wanted) {
        if (wanted.isSender() || wanted.asset() != null) {
            throw fault(
                    wanted.where(),
                    "the origin has `"
                            + (wanted.isSender() ? "sender" : "asset")
                            + "`, which only account chains have; on a bitcoin chain expected"
                            + " `output`, or `address` with `from` and `to`");
        }
        if (wanted.from() != null) {
            wanted.from().requireBitcoin("from");
        }
        if (wanted.to() != null) {
            wanted.to().requireBitcoin("to");
        }
    }

    private void assume(String what, long output) {
        long value = chain.value(output);
        assumptions.add(
                new Findings.Assumption(
                        "The output " + what,
                        text.output(output),
                        Findings.Asset.BITCOIN.id(),
                        value == UtxoChain.UNKNOWN_VALUE ? null : UInt256.of(value)));
    }

    private static String span(CaseFile.AddressWanted wanted) {
        return (wanted.from() == null ? "" : " from " + wanted.from().text())
                + (wanted.to() == null ? "" : " to " + wanted.to().text())
                + " in the ledger, expected at least one output";
    }

    /// The outputs of an address within its span, in chain order.
    private List<Long> received(CaseFile.AddressWanted wanted) {
        long address = chain.findAddress(lock(wanted));
        List<Long> outputs = new ArrayList<>();
        long output = address < 0 ? -1 : chain.lastOutput(address);
        while (output >= 0) {
            if (isWithin(output, wanted)) {
                outputs.add(output);
            }
            output = chain.previousOutput(output);
        }
        Collections.reverse(outputs);
        return outputs;
    }

    private Lock lock(CaseFile.AddressWanted wanted) {
        try {
            return Addresses.parse(chain.network(), wanted.address());
        } catch (IllegalArgumentException e) {
            throw fault(wanted.where(), String.valueOf(e.getMessage()));
        }
    }

    private boolean isWithin(long output, CaseFile.AddressWanted wanted) {
        Moment from = wanted.from();
        Moment to = wanted.to();
        if (from == null && to == null) {
            return true;
        }
        int block = chain.block(chain.transactionOf(output));
        if (block == UtxoChain.NO_BLOCK) {
            assume("is no origin: the data do not say when its address received it", output);
            return false;
        }
        int height = chain.height(block);
        long seconds = chain.timeSeconds(block);
        return (from == null || from.isReachedBy(height, seconds))
                && (to == null || to.isNotPassedBy(height, seconds));
    }

    private static MalformedDataException fault(Location where, String problem) {
        return new MalformedDataException(where, problem);
    }
}
