package spoor.bench;

/// What a trace by a rival found.
///
/// @param heldSat stolen satoshi that each output still holds at the end; spent outputs hold none
/// @param feeSat stolen satoshi that went to miners
/// @param transactions transactions that spent stolen satoshi
@SuppressWarnings("ArrayRecordComponent") // a result to be read, never compared as a whole
record NaiveTrace(long[] heldSat, long feeSat, long transactions) {

    long unspentSat() {
        long sum = 0;
        for (long sat : heldSat) {
            sum += sat;
        }
        return sum;
    }
}
