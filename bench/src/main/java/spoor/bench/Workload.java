package spoor.bench;

import java.util.Arrays;

/// Draws the transactions of the workload, without their bytes.
///
/// What the workload says: how many inputs and outputs a transaction has, that each input spends an
/// unspent output whose age in outputs is log-uniform between 1,000 and the whole history, that the
/// fee is 200 satoshi for each input and output. What it leaves open is decided here:
///
/// - Transactions and outputs are numbered in chain order, coinbases included.
/// - An output that is spent already gives way to the nearest unspent one, older or younger, never
///   younger than 1,000 outputs; of two equally near the older one.
/// - A coinbase output can be spent 100 blocks later; the genesis block's and commitments never.
/// - What is left after the fee is shared by weights from 4 to 16, drawn for each output; the last
///   output takes the rest of the division.
/// - Outputs hold at least 546 satoshi. Where there is too little for as many outputs as were
///   drawn, there are fewer; where there is too little for one, another input joins.
/// - An output pays to a new address with probability 0.4, and otherwise to the address of an
///   earlier output whose age is log-uniform between 1 and the whole history: 2.5 outputs for each
///   address, a few addresses with very many.
///
/// The structure is drawn from one stream alone, so that a longer chain begins with the shorter.
final class Workload {
    static final long FEE_SAT = 200;
    static final long LEAST_OUTPUT_SAT = 546;
    static final long LEAST_AGE = 1_000;

    private static final double[] INPUT_SHARES = {.5813, .22, .08, .04, .05, .028, .0007};
    private static final int[][] INPUT_RANGES = {
        {1, 1}, {2, 2}, {3, 3}, {4, 4}, {5, 8}, {9, 20}, {50, 100}
    };
    private static final double[] OUTPUT_SHARES = {.155, .65, .10, .08, .015};
    private static final int[][] OUTPUT_RANGES = {{1, 1}, {2, 2}, {3, 3}, {4, 10}, {11, 30}};
    private static final double NEW_ADDRESS_SHARE = 0.4;
    private static final int LIGHTEST = 4;
    private static final int HEAVIEST = 16;

    /// Satoshi of each output.
    final LongColumn values = new LongColumn();

    /// Number of the address of each output.
    final IntColumn addresses = new IntColumn();

    /// Number of the transaction of each output.
    final IntColumn owners = new IntColumn();

    /// The first output of each transaction.
    final LongColumn firstOutputs = new LongColumn();

    /// The outputs that the last transaction spends; the first [#inputCount] count.
    long[] spent = new long[128];

    int inputCount;

    private final Xorshift64 random = new Xorshift64(Xorshift64.SEED);
    private final UnspentSet unspent = new UnspentSet();
    private final long[] weights = new long[30];
    private long addressCount;
    private long inputTotal;
    private long fewerOutputs;
    private long moreInputs;

    /// Adds a coinbase. Its outputs cannot be spent before [#mature] says so.
    void addCoinbase(int outputCount, long valueSatEach) {
        inputCount = 0;
        firstOutputs.add(values.size());
        for (int i = 0; i < outputCount; i++) {
            addOutput(valueSatEach);
        }
    }

    /// Adds an output that nobody can spend to the last transaction.
    void addCommitment() {
        owners.add(firstOutputs.size() - 1);
        values.add(0);
        addresses.add(-1);
    }

    /// From now on these outputs of a coinbase can be spent.
    void mature(long firstOutput, int count) {
        for (long output = firstOutput; output < firstOutput + count; output++) {
            unspent.add(output);
        }
    }

    /// Draws the next ordinary transaction.
    ///
    /// @return its fee in satoshi
    long addTransaction() {
        long history = values.size();
        int wantedInputs = draw(INPUT_SHARES, INPUT_RANGES);
        int wantedOutputs = draw(OUTPUT_SHARES, OUTPUT_RANGES);
        inputCount = 0;
        long availableSat = 0;
        while (inputCount < wantedInputs) {
            availableSat += spendOne(history);
        }
        int outputCount = affordable(wantedOutputs, availableSat);
        while (availableSat < neededSat(outputCount)) {
            availableSat += spendOne(history);
            moreInputs++;
        }
        inputTotal += inputCount;
        long feeSat = feeSat(outputCount);
        addOutputs(outputCount, availableSat - feeSat);
        for (long output = history; output < values.size(); output++) {
            unspent.add(output);
        }
        return feeSat;
    }

    private int draw(double[] shares, int[][] ranges) {
        double left = random.nextUniform();
        int choice = 0;
        while (choice < shares.length - 1 && left >= shares[choice]) {
            left -= shares[choice++];
        }
        int[] range = ranges[choice];
        return range[0] == range[1] ? range[0] : random.between(range[0], range[1]);
    }

    private long spendOne(long history) {
        long age = random.logUniform(LEAST_AGE, history);
        long output = unspent.takeNearest(history - age, history - LEAST_AGE);
        if (inputCount == spent.length) {
            spent = Arrays.copyOf(spent, 2 * spent.length);
        }
        spent[inputCount++] = output;
        return values.get(output);
    }

    private int affordable(int wantedOutputs, long availableSat) {
        int outputCount = wantedOutputs;
        while (outputCount > 1 && availableSat < neededSat(outputCount)) {
            outputCount--;
        }
        fewerOutputs += outputCount < wantedOutputs ? 1 : 0;
        return outputCount;
    }

    private long neededSat(int outputCount) {
        return feeSat(outputCount) + LEAST_OUTPUT_SAT * outputCount;
    }

    private long feeSat(int outputCount) {
        return FEE_SAT * (inputCount + outputCount);
    }

    private void addOutputs(int outputCount, long totalSat) {
        firstOutputs.add(values.size());
        long weightSum = 0;
        for (int i = 0; i < outputCount; i++) {
            weights[i] = random.between(LIGHTEST, HEAVIEST);
            weightSum += weights[i];
        }
        // Every output starts with the least; what is above that is shared by weight.
        long shareSat = totalSat - LEAST_OUTPUT_SAT * outputCount;
        long leftSat = totalSat;
        for (int i = 0; i < outputCount; i++) {
            long valueSat =
                    i == outputCount - 1
                            ? leftSat
                            : LEAST_OUTPUT_SAT
                                    + Math.multiplyExact(shareSat, weights[i]) / weightSum;
            addOutput(valueSat);
            leftSat -= valueSat;
        }
    }

    private void addOutput(long valueSat) {
        owners.add(firstOutputs.size() - 1);
        addresses.add(drawAddress());
        values.add(valueSat);
    }

    private long drawAddress() {
        long history = values.size();
        if (history == 0 || random.nextUniform() < NEW_ADDRESS_SHARE) {
            return addressCount++;
        }
        long address = addresses.get(history - random.logUniform(1, history));
        return address < 0 ? addressCount++ : address;
    }

    long transactions() {
        return firstOutputs.size();
    }

    long outputs() {
        return values.size();
    }

    long inputs() {
        return inputTotal;
    }

    long addressCount() {
        return addressCount;
    }

    /// Transactions that had too little value for the outputs drawn.
    long fewerOutputs() {
        return fewerOutputs;
    }

    /// Inputs that joined because there was too little value for one output.
    long moreInputs() {
        return moreInputs;
    }
}
