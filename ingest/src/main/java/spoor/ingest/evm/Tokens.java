package spoor.ingest.evm;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import spoor.ledger.chain.evm.Asset;
import spoor.ledger.chain.evm.EvmAddress;
import spoor.ledger.intake.account.AccountFacts;
import spoor.ledger.intake.account.AccountFacts.Row;
import spoor.ledger.intake.account.AccountFacts.Token;

/// Gathers what the tables say of tokens themselves, and tells it at the end: whether the numbers
/// in a token's transfers are amounts is said by its events, or else by its contract's code.
final class Tokens {
    private final AccountFacts facts;
    private final SequencedMap<EvmAddress, Token> described = new LinkedHashMap<>();
    private final SequencedMap<EvmAddress, Row> moved = new LinkedHashMap<>();
    private final SequencedMap<EvmAddress, Row> naming = new LinkedHashMap<>();
    private final Set<EvmAddress> counting = new HashSet<>();

    Tokens(AccountFacts facts) {
        this.facts = facts;
    }

    /// A table of transfers, which does not tell the kinds apart, has one of this token.
    void moved(Row where, EvmAddress contract) {
        moved.putIfAbsent(contract, where);
    }

    /// The numbers in its transfers are amounts.
    void countsUnits(EvmAddress contract) {
        counting.add(contract);
    }

    /// The numbers in its transfers name things, as in ERC-721.
    void namesThings(Row where, EvmAddress contract) {
        naming.putIfAbsent(contract, where);
    }

    void described(Row where, EvmAddress contract, String symbol, int decimals) {
        described.put(contract, new Token(where, contract, symbol, decimals, true));
        if (decimals > 0) {
            countsUnits(contract);
        }
    }

    void finish() {
        naming.forEach((contract, where) -> {
            if (counting.contains(contract)) {
                facts.doubt(
                        where,
                        "token of which some rows say that its numbers are amounts, others that"
                                + " they name things: taken for amounts");
            } else {
                described.putIfAbsent(
                        contract, new Token(where, contract, "", Asset.UNKNOWN_DECIMALS, true));
            }
        });
        for (Map.Entry<EvmAddress, Token> entry : described.entrySet()) {
            Token token = entry.getValue();
            facts.token(
                    new Token(
                            token.where(),
                            token.contract(),
                            token.symbol(),
                            token.decimals(),
                            !namesThings(token.contract())));
        }
        moved.forEach((contract, where) -> {
            if (!counting.contains(contract) && !namesThings(contract)) {
                facts.doubt(
                        where,
                        "token of which no log, contract or tokens row says whether the numbers in"
                                + " its transfers are amounts: taken for amounts");
            }
        });
    }

    private boolean namesThings(EvmAddress contract) {
        return naming.containsKey(contract) && !counting.contains(contract);
    }
}
