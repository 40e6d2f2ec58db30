package spoor.bench;

import java.math.BigInteger;
import java.util.Arrays;

/// The haircut as the shortest program that is exact: one array of stolen satoshi, one loop over
/// all transactions from the theft on, in one thread.
final class NaiveProRata {
    private NaiveProRata() {}

    static NaiveTrace run(ArrayChain chain, long[] theft) {
        long[] heldSat = new long[chain.valuesSat().length];
        for (long output : theft) {
            heldSat[(int) output] = chain.valuesSat()[(int) output];
        }
        long feeSat = 0;
        long tainted = 0;
        for (int transaction = firstAfter(chain, theft);
                transaction < chain.transactions();
                transaction++) {
            long stolenSat = 0;
            long totalSat = 0;
            int inputEnd = chain.firstInputs()[transaction + 1];
            for (int input = chain.firstInputs()[transaction]; input < inputEnd; input++) {
                int output = chain.spent()[input];
                stolenSat += heldSat[output];
                totalSat += chain.valuesSat()[output];
                heldSat[output] = 0;
            }
            if (stolenSat > 0) {
                feeSat += share(chain, transaction, stolenSat, totalSat, heldSat);
                tainted++;
            }
        }
        return new NaiveTrace(heldSat, feeSat, tainted);
    }

    /// @return what is left for the miner
    private static long share(
            ArrayChain chain, int transaction, long stolenSat, long totalSat, long[] heldSat) {
        long stolenLeft = stolenSat;
        long totalLeft = totalSat;
        int outputEnd = chain.firstOutputs()[transaction + 1];
        for (int output = chain.firstOutputs()[transaction]; output < outputEnd; output++) {
            long valueSat = chain.valuesSat()[output];
            long taken = rounded(valueSat, stolenLeft, totalLeft);
            heldSat[output] = taken;
            stolenLeft -= taken;
            totalLeft -= valueSat;
        }
        return stolenLeft;
    }

    /// `taken * stolen / total`; the one satoshi that is left over goes to the larger remainder,
    /// and to clean on a tie.
    private static long rounded(long takenSat, long stolenSat, long totalSat) {
        long floor;
        long remainder;
        if (Math.multiplyHigh(takenSat, stolenSat) == 0 && takenSat * stolenSat >= 0) {
            floor = takenSat * stolenSat / totalSat;
            remainder = takenSat * stolenSat % totalSat;
        } else {
            BigInteger[] parts =
                    BigInteger.valueOf(takenSat)
                            .multiply(BigInteger.valueOf(stolenSat))
                            .divideAndRemainder(BigInteger.valueOf(totalSat));
            floor = parts[0].longValueExact();
            remainder = parts[1].longValueExact();
        }
        return remainder > totalSat - remainder ? floor + 1 : floor;
    }

    /// The transaction of the first stolen output.
    static int firstAfter(ArrayChain chain, long[] theft) {
        int transaction = Arrays.binarySearch(chain.firstOutputs(), (int) theft[0]);
        return transaction >= 0 ? transaction : -transaction - 2;
    }
}
