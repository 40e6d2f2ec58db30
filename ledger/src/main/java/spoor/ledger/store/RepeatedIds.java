package spoor.ledger.store;

import java.util.Set;
import spoor.ledger.base.Bytes32;

/// The two blocks of mainnet whose coinbase has the id of an earlier one with unspent outputs:
/// 91842 repeats that of 91812, 91880 that of 91722. The earlier outputs cannot be spent since.
/// Every later block must not do so.
///
/// Source: BIP 30; `IsBIP30Repeat` in Bitcoin Core's `src/validation.cpp`.
final class RepeatedIds {
    private static final Set<Bytes32> BLOCKS =
            Set.of(
                    Bytes32.parse(
                            "00000000000a4d0a398161ffc163c503763b1f4360639393e0e4c8e300e0caec"),
                    Bytes32.parse(
                            "00000000000743f190a18c5577a3c2d2a1f610ae9601ac046a38084ccb7cd721"));

    private RepeatedIds() {}

    static boolean isAllowed(Bytes32 blockHash) {
        return BLOCKS.contains(blockHash);
    }
}
