package spoor.ingest.bitcoin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import spoor.ingest.json.Json;
import spoor.ledger.base.Bytes32;
import spoor.ledger.base.MalformedDataException;
import spoor.ledger.base.Satoshi;
import spoor.ledger.chain.UtxoChain;
import spoor.ledger.intake.PartialTransaction;
import spoor.ledger.intake.PartialTransaction.Input;
import spoor.ledger.intake.PartialTransaction.Output;

/// What must hold for a transaction of any source.
final class Checks {
    private Checks() {}

    /// @throws MalformedDataException if the parts do not hash to the id that the source gives
    static void id(Json.Fields object, String field, Bytes32 said, Bytes32 computed) {
        if (!said.equals(computed)) {
            throw object.wrong(
                    object.pathOf(field)
                            + " is "
                            + said
                            + ", but version, inputs, outputs and lock time hash to "
                            + computed
                            + ", expected the same");
        }
    }

    /// @throws MalformedDataException if more leaves than comes in, or more than there can be
    static void sums(PartialTransaction transaction) {
        long out = 0;
        for (Output output : transaction.outputs()) {
            out = Math.addExact(out, output.value());
            if (!Satoshi.isAmount(out)) {
                throw wrong(transaction, "pays out more than 21 million coins, expected less");
            }
        }
        Long fee = fee(transaction.inputs(), transaction.outputs());
        if (fee != null && fee < 0) {
            throw wrong(
                    transaction,
                    "pays out "
                            + out
                            + " satoshi, expected at most the "
                            + (out + fee)
                            + " of its inputs");
        }
    }

    /// What the inputs have more than the outputs, nothing for a coinbase or where a value is
    /// missing.
    static @Nullable Long fee(List<Input> inputs, List<Output> outputs) {
        if (inputs.isEmpty()) {
            return null;
        }
        long fee = 0;
        for (Input input : inputs) {
            if (input.value() == UtxoChain.UNKNOWN_VALUE) {
                return null;
            }
            fee = Math.addExact(fee, input.value());
        }
        for (Output output : outputs) {
            fee = Math.subtractExact(fee, output.value());
        }
        return fee;
    }

    private static MalformedDataException wrong(PartialTransaction transaction, String problem) {
        return new MalformedDataException(
                transaction.where(), "transaction " + transaction.id() + " " + problem);
    }
}
