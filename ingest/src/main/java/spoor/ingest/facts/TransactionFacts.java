package spoor.ingest.facts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import spoor.ledger.base.Bytes32;
import spoor.ledger.base.Location;
import spoor.ledger.base.Satoshi;
import spoor.ledger.chain.Network;
import spoor.ledger.intake.PartialTransaction;
import spoor.ledger.intake.PartialTransaction.Input;
import spoor.ledger.intake.PartialTransaction.Output;

/// The facts about one transaction, line by line, until its last line is read.
final class TransactionFacts {
    private static final long LAST_INDEX = (1L << 32) - 1;

    private final FactLine head;
    private final Bytes32 id;
    private final Network network;
    private final Set<String> keys = new HashSet<>();
    private final Set<String> spent = new HashSet<>();
    private final Set<Long> paid = new HashSet<>();
    private final List<Input> inputs = new ArrayList<>();
    private final List<Output> outputs = new ArrayList<>();
    private @Nullable Bytes32 block;
    private int height = -1;
    private int position = -1;
    private long seconds = -1;
    private long feeSat = -1;
    private int standIns;

    TransactionFacts(FactLine head, Bytes32 id, Network network) {
        this.head = head;
        this.id = id;
        this.network = network;
    }

    void add(FactLine line) {
        switch (line.key()) {
            case "spends" -> spends(line);
            case "spends-sum" -> spendsSum(line);
            case "pays" -> pays(line);
            default -> once(line);
        }
    }

    /// Keys of which a transaction has one.
    private void once(FactLine line) {
        if (!keys.add(line.key())) {
            throw line.fault("\"" + line.key() + "\" is there already for this transaction");
        }
        switch (line.key()) {
            case "height" -> height = small(line, "height");
            case "position" -> position = small(line, "position");
            case "block" -> block = line.id(line.only("the block's hash"));
            case "time" -> seconds = line.seconds(line.only("the time"));
            case "fee" ->
                    feeSat = line.number("fee", line.only("the fee in satoshi"), 0, Satoshi.MAX);
            case "coinbase" -> line.words();
            default ->
                    throw line.fault(
                            "key is \""
                                    + FactLine.quoted(line.key())
                                    + "\", expected height, time, block, position, coinbase,"
                                    + " spends, spends-sum, pays, fee or transaction");
        }
    }

    private static int small(FactLine line, String name) {
        return Math.toIntExact(line.number(name, line.only(name), 0, Integer.MAX_VALUE));
    }

    /// One output of a transaction outside the file, or of one in it.
    private void spends(FactLine line) {
        List<String> words = line.words("txid:vout", "its address", "its amount in satoshi");
        String output = words.get(0);
        int colon = output.indexOf(':');
        if (colon < 0) {
            throw line.fault("output is \"" + FactLine.quoted(output) + "\", expected txid:vout");
        }
        Bytes32 from = line.id(output.substring(0, colon));
        long index = line.number("vout", output.substring(colon + 1), 0, LAST_INDEX);
        if (!spent.add(from + ":" + index)) {
            throw line.fault("the transaction spends output " + from + ":" + index + " already");
        }
        input(line, from, index, words.get(1), words.get(2));
    }

    /// Several outputs of one address, added up: a stand-in.
    private void spendsSum(FactLine line) {
        List<String> words =
                line.words("how many outputs", "their address", "their sum in satoshi");
        long count = line.number("how many outputs", words.get(0), 1, LAST_INDEX);
        input(line, StandIn.id(id, standIns++), count, words.get(1), words.get(2));
    }

    private void input(FactLine line, Bytes32 from, long index, String address, String amount) {
        inputs.add(new Input(from, index, line.amount(amount), line.lock(network, address)));
    }

    private void pays(FactLine line) {
        List<String> words = line.words("vout", "the address", "the amount in satoshi");
        long index = line.number("vout", words.get(0), 0, LAST_INDEX);
        if (!paid.add(index)) {
            throw line.fault("output " + index + " is there already for this transaction");
        }
        long value = line.number("amount in satoshi", words.get(2), 0, Satoshi.MAX);
        outputs.add(new Output(index, value, line.lock(network, words.get(1))));
    }

    /// @throws spoor.ledger.base.MalformedDataException if a fact is missing, or the sums do not
    ///   meet
    PartialTransaction transaction() {
        boolean isCoinbase = keys.contains("coinbase");
        require(height >= 0, "no line \"height\"");
        require(seconds >= 0, "no line \"time\" after 1969");
        require(!outputs.isEmpty(), "no line \"pays\"");
        require(isCoinbase == inputs.isEmpty(), "neither \"coinbase\" nor inputs, or both");
        if (!isCoinbase) {
            require(feeSat >= 0, "no line \"fee\"");
            checkSums();
        }
        Location where = head.location();
        return new PartialTransaction(where, id, height, block, seconds, position, inputs, outputs);
    }

    private void require(boolean holds, String what) {
        if (!holds) {
            throw head.fault("transaction " + id + " has " + what);
        }
    }

    private void checkSums() {
        long in = inputs.stream().mapToLong(Input::value).reduce(0, Math::addExact);
        long out = outputs.stream().mapToLong(Output::value).reduce(0, Math::addExact);
        if (in != Math.addExact(out, feeSat)) {
            throw head.fault(
                    "transaction "
                            + id
                            + " takes in "
                            + in
                            + " satoshi and pays out "
                            + out
                            + " and a fee of "
                            + feeSat
                            + ", expected equal sums");
        }
    }
}
