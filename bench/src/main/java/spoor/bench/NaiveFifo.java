package spoor.bench;

import java.util.Arrays;

/// First in, first out as the shortest program that is exact: each stolen output has its runs in
/// one long array, one loop over all transactions from the theft on, in one thread.
///
/// A run is a number of satoshi, below zero where they are clean; a list of runs ends with 0.
final class NaiveFifo {
    private final ArrayChain chain;

    /// Where an output's runs begin; 0 for a clean output.
    private final int[] runStarts;

    private long[] runs = new long[1 << 16];
    private int runEnd = 1;
    private long[] line = new long[1 << 10];
    private int lineEnd;

    private NaiveFifo(ArrayChain chain) {
        this.chain = chain;
        runStarts = new int[chain.valuesSat().length];
    }

    static NaiveTrace run(ArrayChain chain, long[] theft) {
        NaiveFifo trace = new NaiveFifo(chain);
        for (long output : theft) {
            trace.runStarts[(int) output] = trace.runEnd;
            trace.append(chain.valuesSat()[(int) output]);
            trace.append(0);
        }
        return trace.walk(NaiveProRata.firstAfter(chain, theft));
    }

    private NaiveTrace walk(int first) {
        long feeSat = 0;
        long tainted = 0;
        for (int transaction = first; transaction < chain.transactions(); transaction++) {
            if (isTainted(transaction)) {
                lineUp(transaction);
                feeSat += cut(transaction);
                tainted++;
            }
        }
        return new NaiveTrace(held(), feeSat, tainted);
    }

    private boolean isTainted(int transaction) {
        int end = chain.firstInputs()[transaction + 1];
        for (int input = chain.firstInputs()[transaction]; input < end; input++) {
            if (runStarts[chain.spent()[input]] != 0) {
                return true;
            }
        }
        return false;
    }

    /// Puts the runs of all inputs one behind the other.
    private void lineUp(int transaction) {
        lineEnd = 0;
        int end = chain.firstInputs()[transaction + 1];
        for (int input = chain.firstInputs()[transaction]; input < end; input++) {
            int output = chain.spent()[input];
            int at = runStarts[output];
            if (at == 0) {
                extend(-chain.valuesSat()[output]);
            } else {
                while (runs[at] != 0) {
                    extend(runs[at++]);
                }
                runStarts[output] = 0;
            }
        }
    }

    private void extend(long run) {
        if (lineEnd > 0 && Long.signum(line[lineEnd - 1]) == Long.signum(run)) {
            line[lineEnd - 1] += run;
            return;
        }
        if (lineEnd == line.length) {
            line = Arrays.copyOf(line, 2 * lineEnd);
        }
        line[lineEnd++] = run;
    }

    /// Cuts the line into the outputs.
    ///
    /// @return stolen satoshi that are left for the miner
    private long cut(int transaction) {
        int at = 0;
        int end = chain.firstOutputs()[transaction + 1];
        for (int output = chain.firstOutputs()[transaction]; output < end; output++) {
            int start = runEnd;
            boolean isStolen = false;
            long wanted = chain.valuesSat()[output];
            while (wanted > 0) {
                long run = line[at];
                long taken = Math.min(Math.abs(run), wanted);
                append(run > 0 ? taken : -taken);
                isStolen |= run > 0;
                wanted -= taken;
                line[at] -= run > 0 ? taken : -taken;
                at += line[at] == 0 ? 1 : 0;
            }
            if (isStolen) {
                append(0);
                runStarts[output] = start;
            } else {
                runEnd = start;
            }
        }
        long feeSat = 0;
        for (; at < lineEnd; at++) {
            feeSat += Math.max(line[at], 0);
        }
        return feeSat;
    }

    private void append(long run) {
        if (runEnd == runs.length) {
            runs = Arrays.copyOf(runs, 2 * runEnd);
        }
        runs[runEnd++] = run;
    }

    private long[] held() {
        long[] heldSat = new long[runStarts.length];
        for (int output = 0; output < heldSat.length; output++) {
            for (int at = runStarts[output]; at != 0 && runs[at] != 0; at++) {
                heldSat[output] += Math.max(runs[at], 0);
            }
        }
        return heldSat;
    }
}
