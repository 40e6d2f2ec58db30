package spoor.app.tags;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import spoor.ledger.base.UInt256;
import spoor.ledger.chain.evm.AccountChain;

/// One transfer into a mixer.
///
/// @param mixer name of the contract, or label of the tag
/// @param denomination units that the pool takes at a time; nothing where that is not known, or
///   where the transfer is no whole number of such deposits
/// @param deposits how many of the denomination the transfer is; 0 where there is none
/// @param moved units of the whole transfer, its clean part included
public record Mixing(String mixer, @Nullable UInt256 denomination, long deposits, UInt256 moved) {

    /// @param contract that received the transfer, or nothing where only a tag says that it mixes
    /// @param label of the tag, or empty
    static Mixing of(
            AccountChain chain,
            MixerContracts known,
            MixerContracts.@Nullable Contract contract,
            String label,
            long transfer) {
        UInt256 units = chain.units(transfer);
        if (contract == null) {
            return new Mixing(label, null, 0, units);
        }
        String asset = chain.asset(chain.assetOfTransfer(transfer)).id();
        if (contract.isRouter()) {
            boolean isDeposit = known.isDenomination(asset, units);
            return new Mixing(contract.name(), isDeposit ? units : null, isDeposit ? 1 : 0, units);
        }
        BigInteger[] deposits =
                units.toBigInteger().divideAndRemainder(contract.denomination().toBigInteger());
        boolean isWhole =
                asset.equals(contract.asset())
                        && deposits[0].signum() > 0
                        && deposits[0].bitLength() < Long.SIZE
                        && deposits[1].signum() == 0;
        return isWhole
                ? new Mixing(
                        contract.name(),
                        contract.denomination(),
                        deposits[0].longValueExact(),
                        units)
                : new Mixing(contract.name(), null, 0, units);
    }
}
