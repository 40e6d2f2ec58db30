package spoor.ledger.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static spoor.ledger.chain.UtxoChain.UNKNOWN_VALUE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import spoor.ledger.base.Bytes32;
import spoor.ledger.base.Location;
import spoor.ledger.chain.Lock;
import spoor.ledger.chain.LockKind;
import spoor.ledger.chain.Network;
import spoor.ledger.chain.UtxoChain;
import spoor.ledger.chain.bitcoin.Addresses;
import spoor.ledger.intake.PartialTransaction;

/// The rules on transactions written for them, and of each rule one case that it gets wrong.
class CoinJoinTest {
    private static final Bytes32 ID = id(1_000);

    private int owners;
    private LockKind kind = LockKind.P2WPKH;
    private int height = 700_000;

    @Test
    void oneInputOrNoEqualOutputsIsNeverACoinJoin() {
        assertThat(find(in(100), out(50, 25, 25))).isEmpty();
        assertThat(find(in(50, 50), out(40, 30, 20))).isEmpty();
    }

    @Test
    void aCoinbaseIsNoCoinJoin() {
        assertThat(find(in(), out(5, 5, 5))).isEmpty();
    }

    // Whirlpool

    @Test
    void whirlpoolIsFiveToEightOfThePoolsSize() {
        for (int size = 5; size <= 8; size++) {
            long[] inputs = repeat(size, 1_000_000);
            inputs[size - 1] = 1_000_302;
            int people = size;
            assertThat(find(in(inputs), out(repeat(size, 1_000_000))))
                    .hasValueSatisfying(found -> {
                        assertThat(found.kind()).isEqualTo(CoinJoin.Kind.WHIRLPOOL);
                        assertThat(found.denominationSat()).isEqualTo(1_000_000);
                        assertThat(found.anonymitySet()).isEqualTo(people);
                    });
        }
        long[] nine = repeat(9, 1_000_000);
        nine[0] = 1_000_302;
        assertThat(find(in(nine), out(repeat(9, 1_000_000)))).isEmpty();
    }

    @Test
    void whirlpoolNeedsAPoolsSizeAndFeesWithinIt() {
        assertThat(find(in(7_000, 7_000, 7_000, 7_000, 8_000), out(repeat(5, 7_000)))).isEmpty();
        assertThat(
                        find(
                                in(1_000_000, 1_000_000, 1_000_000, 1_000_000, 1_110_001),
                                out(repeat(5, 1_000_000))))
                .isEmpty();
    }

    @Test
    void whirlpoolWithoutInputValuesIsFoundAndSaysSo() {
        assertThat(find(in(repeat(5, UNKNOWN_VALUE)), out(repeat(5, 5_000_000))))
                .map(CoinJoin::reason)
                .contains(
                        "5 inputs and 5 equal outputs of the pool of 0.05000000 BTC; the values of"
                                + " 5 of 5 inputs are not in the data");
    }

    @Test
    void whirlpoolsFirstRoundIsMissed() {
        // Known error: no coin was mixed before, so none has exactly the pool's size.
        assertThat(find(in(repeat(5, 1_000_302)), out(repeat(5, 1_000_000)))).isEmpty();
    }

    @Test
    void fivePresentsOfAPoolsSizeAreTakenForWhirlpool() {
        // Known error: one person with five such coins, paying five friends.
        assertThat(
                        find(
                                in(5_000_000, 5_000_000, 5_000_000, 5_000_000, 5_002_000),
                                out(repeat(5, 5_000_000))))
                .map(CoinJoin::kind)
                .contains(CoinJoin.Kind.WHIRLPOOL);
    }

    // Wasabi 2

    @Test
    void wasabi2PaysStandardAmountsInFallingOrder() {
        long[] outputs = {
            5_000_000, 5_000_000, 2_097_152, 2_097_152, 2_097_152, 531_441, 531_441, 100_000,
            65_536, 5_824
        };
        assertThat(find(in(repeat(20, 1_000_000)), out(outputs)))
                .contains(
                        new CoinJoin(
                                CoinJoin.Kind.WASABI_2,
                                2_097_152,
                                3,
                                "20 inputs; 9 of 10 outputs are standard denominations in falling"
                                        + " order, most often 0.02097152 BTC (3 times)"));
        long[] shuffled = outputs.clone();
        shuffled[0] = 100_000;
        shuffled[7] = 5_000_000;
        assertThat(find(in(repeat(20, 1_000_000)), out(shuffled))).isEmpty();
        assertThat(find(in(repeat(19, 1_000_000)), out(outputs))).isEmpty();
        outputs[8] = 65_535;
        assertThat(find(in(repeat(20, 1_000_000)), out(outputs))).isEmpty();
    }

    @Test
    void wasabi2sInputsFallToo() {
        long[] inputs = repeat(20, 1_000_000);
        inputs[19] = 1_000_001;
        assertThat(find(in(inputs), out(wasabi2()))).isEmpty();
        assertThat(find(in(repeat(20, UNKNOWN_VALUE)), out(wasabi2()))).isPresent();
    }

    @Test
    void aPayoutInRoundAmountsIsTakenForWasabi2() {
        // Known error: a service that sorts its payouts of 0.1, 0.05 and 0.02 BTC.
        assertThat(
                        find(
                                in(repeat(20, 10_000_000)),
                                out(
                                        10_000_000,
                                        10_000_000,
                                        10_000_000,
                                        5_000_000,
                                        5_000_000,
                                        5_000_000,
                                        2_000_000,
                                        2_000_000,
                                        1_000_000,
                                        1_000_000)))
                .map(CoinJoin::kind)
                .contains(CoinJoin.Kind.WASABI_2);
    }

    @Test
    void aSmallWasabi2RoundIsMissed() {
        // Known error: a coordinator that starts rounds with twelve inputs.
        assertThat(find(in(repeat(12, 5_000_000)), out(wasabi2()))).isEmpty();
    }

    // Wasabi 1

    @Test
    void wasabi1PaysTenEqualOutputsOfAboutATenth() {
        assertThat(find(in(repeat(12, 20_000_000)), out(join(repeat(10, 10_944_832), 7, 8_000))))
                .contains(
                        new CoinJoin(
                                CoinJoin.Kind.WASABI_1,
                                10_944_832,
                                10,
                                "12 inputs and 10 equal outputs of 0.10944832 BTC"));
        assertThat(find(in(repeat(12, 20_000_000)), out(join(repeat(9, 10_944_832), 7, 8_000))))
                .isEmpty();
        assertThat(find(in(repeat(12, 20_000_000)), out(join(repeat(10, 12_000_001), 7, 8_000))))
                .isEmpty();
        assertThat(find(in(repeat(9, 20_000_000)), out(join(repeat(10, 10_944_832), 7, 8_000))))
                .isEmpty();
    }

    @Test
    void wasabi11HasLevelsOfTwiceTheAmount() {
        long[] outputs =
                join(repeat(11, 10_000_000), 20_000_000, 20_000_000, 39_999_000, 39_999_000, 7, 8);
        assertThat(find(in(repeat(12, 40_000_000)), out(outputs)))
                .map(CoinJoin::reason)
                .contains(
                        "12 inputs and 11 equal outputs of 0.10000000 BTC, with levels of about"
                                + " 0.20000000 BTC, 0.40000000 BTC");
    }

    @Test
    void earlyWasabi1IsKnownByItsCoordinatorsAddress() {
        Lock coordinator =
                Addresses.parse(Network.MAINNET, "bc1qs604c7jv6amk4cxqlnvuxv26hv3e48cds4m0ew");
        List<PartialTransaction.Output> outputs = new ArrayList<>(out(repeat(3, 9_990_000)));
        outputs.add(new PartialTransaction.Output(3, 90_000, coordinator));
        height = 540_000;
        assertThat(find(in(repeat(3, 11_000_000)), outputs))
                .map(CoinJoin::kind)
                .contains(CoinJoin.Kind.WASABI_1);
        height = 610_000;
        assertThat(find(in(repeat(3, 11_000_000)), outputs)).isEmpty();
    }

    @Test
    void aServiceThatPaysTenCustomersATenthIsTakenForWasabi1() {
        // Known error: an exchange's batch, ten coins in, ten equal payments and two others.
        assertThat(find(in(repeat(10, 11_000_000)), out(join(repeat(10, 10_000_000), 4, 9_000))))
                .map(CoinJoin::kind)
                .contains(CoinJoin.Kind.WASABI_1);
    }

    // JoinMarket

    @Test
    void joinMarketsMakersGetBackMoreThanTheyPutIn() {
        // Makers 500 -> 100 + 401, 300 -> 100 + 201, taker 250 -> 100 + 147, miner 1.
        long[] inputs = {500_000, 300_000, 250_000};
        assertThat(find(in(inputs), out(100_000, 401_000, 100_000, 201_000, 100_000, 147_000)))
                .contains(
                        new CoinJoin(
                                CoinJoin.Kind.JOINMARKET,
                                100_000,
                                3,
                                "3 equal outputs of 0.00100000 BTC and 3 different ones, whose"
                                        + " owners but one get back no less than they put in"));
        // The same outputs, but everybody pays: nobody is a maker.
        assertThat(find(in(inputs), out(100_000, 399_000, 100_000, 199_000, 100_000, 151_000)))
                .isEmpty();
    }

    @Test
    void joinMarketsTakerMayComeOutEven() {
        assertThat(
                        find(
                                in(500_000, 300_000, 103_000),
                                out(100_000, 401_000, 100_000, 201_000, 100_000)))
                .map(CoinJoin::anonymitySet)
                .contains(3);
    }

    @Test
    void joinMarketOfTwoNeedsAGainAndTheValues() {
        assertThat(find(in(148_798, 1_448_113), out(46_981, 100_420, 1_347_800, 100_420)))
                .map(CoinJoin::kind)
                .contains(CoinJoin.Kind.JOINMARKET);
        // A wallet's imitation of two people (Stonewall): both sides pay the fee.
        assertThat(find(in(148_798, 1_448_113), out(47_733, 100_420, 1_347_048, 100_420)))
                .isEmpty();
        assertThat(find(in(UNKNOWN_VALUE, UNKNOWN_VALUE), out(46_981, 100_420, 1_347_800, 100_420)))
                .isEmpty();
    }

    @Test
    void joinMarketWithoutInputValuesNeedsFourEqualOutputs() {
        assertThat(
                        find(
                                in(repeat(3, UNKNOWN_VALUE)),
                                out(70_000, 70_000, 70_000, 1_000, 2_000, 3_000)))
                .isEmpty();
        assertThat(
                        find(
                                in(repeat(4, UNKNOWN_VALUE)),
                                out(70_000, 70_000, 70_000, 70_000, 1_000, 2_000, 3_000, 4_000)))
                .map(CoinJoin::reason)
                .contains(
                        "4 equal outputs of 0.00070000 BTC and 4 different ones; the values of 4 of"
                                + " 4 inputs are not in the data");
    }

    @Test
    void joinMarketNeedsAsManyAddressesAsPeople() {
        PartialTransaction.Input first = in(500_000).getFirst();
        List<PartialTransaction.Input> same =
                List.of(
                        first,
                        new PartialTransaction.Input(id(7), 0, 300_000, first.lock()),
                        new PartialTransaction.Input(id(8), 0, 250_000, first.lock()));
        assertThat(find(same, out(100_000, 401_000, 100_000, 201_000, 100_000, 147_000))).isEmpty();
    }

    @Test
    void joinMarketWithManyInputsIsHeldAgainstTheLargestOnly() {
        long[] inputs = repeat(13, 100_000);
        inputs[0] = 5_000_000;
        assertThat(find(in(inputs), out(100_000, 100_000, 100_000, 4_900_100, 500_000, 300_000)))
                .isPresent();
        // A coin larger than anybody takes out: its owner paid the others.
        assertThat(find(in(inputs), out(100_000, 100_000, 100_000, 2_900_100, 2_000_000, 800_000)))
                .isEmpty();
    }

    @Test
    void twoWhoShareABillAreTakenForJoinMarket() {
        // Known error: A and B pay 100 each to two shops; A still owed B 5 and settles it here.
        assertThat(find(in(400_000, 300_000), out(100_000, 294_000, 100_000, 205_000)))
                .map(CoinJoin::kind)
                .contains(CoinJoin.Kind.JOINMARKET);
    }

    @Test
    void joinMarketsMakerWhoPaysTheMinerIsMissed() {
        // Known error: this maker's contribution to the fee is larger than what he earns.
        assertThat(find(in(148_798, 1_448_113), out(47_100, 100_420, 1_347_600, 100_420)))
                .isEmpty();
    }

    private static long[] wasabi2() {
        return new long[] {
            5_000_000, 5_000_000, 2_097_152, 2_097_152, 2_097_152, 531_441, 531_441, 100_000,
            65_536, 5_824
        };
    }

    private List<PartialTransaction.Input> in(long... values) {
        List<PartialTransaction.Input> inputs = new ArrayList<>();
        for (long value : values) {
            inputs.add(
                    new PartialTransaction.Input(
                            id(inputs.size()),
                            0,
                            value,
                            value == UNKNOWN_VALUE ? Lock.UNKNOWN : owner()));
        }
        return inputs;
    }

    private List<PartialTransaction.Output> out(long... values) {
        List<PartialTransaction.Output> outputs = new ArrayList<>();
        for (long value : values) {
            outputs.add(new PartialTransaction.Output(outputs.size(), value, owner()));
        }
        return outputs;
    }

    /// Nobody has been seen before.
    private Lock owner() {
        byte[] hash = new byte[20];
        hash[0] = (byte) owners;
        hash[1] = (byte) (owners++ >> 8);
        return new Lock(kind, hash);
    }

    private Optional<CoinJoin> find(
            List<PartialTransaction.Input> inputs, List<PartialTransaction.Output> outputs) {
        var transaction =
                new PartialTransaction(
                        Location.of("test"), ID, height, null, 0, -1, inputs, outputs);
        UtxoChain chain = new TinyChain(List.of(transaction));
        return CoinJoin.find(chain, chain.find(ID));
    }

    private static Bytes32 id(int number) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) number;
        bytes[1] = (byte) (number >> 8);
        bytes[31] = 1;
        return Bytes32.of(bytes, 0);
    }

    private static long[] repeat(int times, long value) {
        long[] values = new long[times];
        Arrays.fill(values, value);
        return values;
    }

    private static long[] join(long[] first, long... more) {
        return LongStream.concat(Arrays.stream(first), Arrays.stream(more)).toArray();
    }
}
