package spoor.ingest.evm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import spoor.ledger.base.Bytes32;
import spoor.ledger.base.UInt256;
import spoor.ledger.chain.evm.EvmAddress;
import spoor.ledger.intake.account.AccountFacts;
import spoor.ledger.intake.account.AccountFacts.TokenTransfer;

/// Wrapped coins that are made and destroyed: WETH9 and its copies tell `Deposit` and `Withdrawal`
/// in place of a transfer from or to nobody.
///
/// Such an event is one of those where the contract is known to wrap the coin, unless it tells in
/// the same transaction that it issued or destroyed the same units of the same account; each
/// transfer speaks for one event. Tables come in any order, so the events wait for the end.
final class WrapEvents {
    static final String UNKNOWN =
            "event Deposit or Withdrawal of a contract that is not known to wrap the coin left out:"
                    + " --wrap names such contracts";

    private final AccountFacts facts;
    private final Set<EvmAddress> contracts;
    private final List<TokenTransfer> events = new ArrayList<>();

    /// The log indexes of the transfers that say it: several tables may tell one transfer.
    private final Map<Said, Set<Integer>> told = new HashMap<>();

    /// What a transfer and an event may both say.
    private record Said(
            Bytes32 transaction,
            EvmAddress contract,
            EvmAddress account,
            UInt256 units,
            boolean isMade) {}

    /// @param contracts that are known to wrap the coin
    WrapEvents(AccountFacts facts, Set<EvmAddress> contracts) {
        this.facts = facts;
        this.contracts = Set.copyOf(contracts);
    }

    /// A `Deposit` or `Withdrawal`.
    ///
    /// @param event from nobody for what is made, to nobody for what is destroyed
    void event(TokenTransfer event) {
        if (contracts.contains(event.token())) {
            events.add(event);
        } else {
            facts.doubt(event.where(), UNKNOWN);
        }
    }

    /// A transfer that a table tells. Issuers send new units from nobody or from themselves, and
    /// take old ones back likewise.
    void transfer(TokenTransfer transfer) {
        EvmAddress contract = transfer.token();
        if (!contracts.contains(contract)) {
            return;
        }
        if (transfer.from().isZero() || transfer.from().equals(contract)) {
            note(said(transfer, transfer.to(), true), transfer);
        }
        if (transfer.to().isZero() || transfer.to().equals(contract)) {
            note(said(transfer, transfer.from(), false), transfer);
        }
    }

    private void note(Said said, TokenTransfer transfer) {
        told.computeIfAbsent(said, _ -> new TreeSet<>()).add(transfer.logIndex());
    }

    private static Said said(TokenTransfer transfer, EvmAddress account, boolean isMade) {
        return new Said(
                transfer.transaction(), transfer.token(), account, transfer.units(), isMade);
    }

    void finish() {
        for (TokenTransfer event : events) {
            boolean isMade = event.from().isZero();
            Said said = said(event, isMade ? event.to() : event.from(), isMade);
            Set<Integer> transfers = told.getOrDefault(said, new TreeSet<>());
            if (transfers.isEmpty()) {
                facts.tokenTransfer(event);
            } else {
                transfers.remove(transfers.iterator().next());
            }
        }
    }
}
