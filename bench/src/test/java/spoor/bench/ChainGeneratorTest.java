package spoor.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bitcoinj.base.BitcoinNetwork;
import org.bitcoinj.base.Sha256Hash;
import org.bitcoinj.core.Block;
import org.bitcoinj.core.Context;
import org.bitcoinj.core.NetworkParameters;
import org.bitcoinj.core.Transaction;
import org.bitcoinj.core.TransactionInput;
import org.bitcoinj.core.TransactionOutput;
import org.bitcoinj.utils.BlockFileLoader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The written chain, as bitcoinj reads it.
class ChainGeneratorTest {
    private static final int TRANSACTIONS = 20_000;
    private static final NetworkParameters REGTEST = NetworkParameters.of(BitcoinNetwork.REGTEST);

    @TempDir private static Path folder;
    private static List<Block> blocks;

    @BeforeAll
    static void writeChain() throws IOException {
        Context.propagate(new Context());
        ChainGenerator.generate(TRANSACTIONS, folder, true);
        blocks =
                new BlockFileLoader(
                                BitcoinNetwork.REGTEST,
                                List.of(folder.resolve("blocks/blk00000.dat").toFile()))
                        .stream().toList();
    }

    @Test
    void beginsWithTheGenesisBlockOfRegtest() {
        assertThat(blocks.getFirst().getHashAsString())
                .isEqualTo("0f9188f13cb7b2c71f2a335e3a4fc328bf5beb436012afca590b1a11466e2206");
        assertThat(blocks)
                .hasSize(
                        1
                                + WorkloadChain.BOOTSTRAP_BLOCKS
                                + TRANSACTIONS / WorkloadChain.BLOCK_TRANSACTIONS);
    }

    @Test
    void linksBlocksThatHoldTheirProofOfWorkMerkleRootAndHeight() {
        for (int height = 1; height < blocks.size(); height++) {
            Block block = blocks.get(height);
            assertThat(block.getPrevBlockHash()).isEqualTo(blocks.get(height - 1).getHash());
            Block.verify(REGTEST, block, height, EnumSet.of(Block.VerifyFlag.HEIGHT_IN_COINBASE));
        }
    }

    @Test
    void commitsToTheWitnessesOfEachFullBlock() {
        for (Block block : blocks.subList(WorkloadChain.BOOTSTRAP_BLOCKS + 1, blocks.size())) {
            byte[] root = Arrays.copyOf(block.getWitnessRoot().serialize(), 64);
            byte[] commitment = Sha256Hash.hashTwice(root);
            Transaction coinbase = transactionsOf(block).getFirst();
            assertThat(HexFormat.of().formatHex(coinbase.getOutput(1).getScriptBytes()))
                    .isEqualTo("6a24aa21a9ed" + HexFormat.of().formatHex(commitment));
            assertThat(coinbase.getInput(0).getWitness().getPush(0)).isEqualTo(new byte[32]);
        }
    }

    @Test
    void spendsEachOutputAtMostOnceAndPaysTwoHundredSatoshiForEachInputAndOutput() {
        Map<String, Long> unspent = new HashMap<>();
        for (Block block : blocks) {
            long feesSat = 0;
            for (Transaction transaction : transactionsOf(block)) {
                if (!transaction.isCoinBase()) {
                    long inSat = spend(unspent, transaction);
                    long feeSat = inSat - transaction.getOutputSum().value;
                    assertThat(feeSat).isEqualTo(200L * countOf(transaction));
                    feesSat += feeSat;
                }
                create(unspent, transaction);
            }
            if (feesSat > 0) {
                assertThat(transactionsOf(block).getFirst().getOutputSum().value)
                        .isEqualTo(5_000_000_000L + feesSat);
            }
        }
    }

    private static List<Transaction> transactionsOf(Block block) {
        return Objects.requireNonNull(block.getTransactions());
    }

    private static int countOf(Transaction transaction) {
        return transaction.getInputs().size() + transaction.getOutputs().size();
    }

    private static long spend(Map<String, Long> unspent, Transaction transaction) {
        long total = 0;
        for (TransactionInput input : transaction.getInputs()) {
            long valueSat =
                    Objects.requireNonNull(
                            unspent.remove(input.getOutpoint().toString()),
                            () -> input.getOutpoint() + " is not there or spent");
            total += valueSat;
        }
        return total;
    }

    private static void create(Map<String, Long> unspent, Transaction transaction) {
        for (TransactionOutput output : transaction.getOutputs()) {
            unspent.put(transaction.getTxId() + ":" + output.getIndex(), output.getValue().value);
        }
    }

    @Test
    void stealsTheFirstThousandOutputsAfterAFifthOfTheTransactions() throws IOException {
        List<String> expected =
                ordinaryTransactions()
                        .skip(TRANSACTIONS / 5)
                        .flatMap(transaction ->
                                transaction.getOutputs().stream()
                                        .map(output ->
                                                transaction.getTxId()
                                                        + ":"
                                                        + output.getIndex()
                                                        + ","
                                                        + output.getValue().value))
                        .limit(1_000)
                        .toList();
        List<String> rows = Files.readAllLines(folder.resolve("theft.csv"));
        assertThat(rows.getFirst()).isEqualTo("output,value");
        assertThat(rows.subList(1, rows.size())).isEqualTo(expected);
    }

    private static Stream<Transaction> ordinaryTransactions() {
        return blocks.stream()
                .flatMap(block -> transactionsOf(block).stream())
                .filter(transaction -> !transaction.isCoinBase());
    }

    @Test
    void tellsTheRivalsWhatTheBlocksSay() throws IOException {
        List<String> outputs = new ArrayList<>(List.of("tx,output,value"));
        List<String> inputs = new ArrayList<>(List.of("tx,output,value"));
        Map<String, String> numbered = new HashMap<>();
        int number = 0;
        for (Block block : blocks) {
            for (Transaction transaction : transactionsOf(block)) {
                for (TransactionInput input : transaction.getInputs()) {
                    if (!transaction.isCoinBase()) {
                        inputs.add(number + "," + numbered.get(input.getOutpoint().toString()));
                    }
                }
                for (TransactionOutput output : transaction.getOutputs()) {
                    String row = numbered.size() + "," + output.getValue().value;
                    numbered.put(transaction.getTxId() + ":" + output.getIndex(), row);
                    outputs.add(number + "," + row);
                }
                number++;
            }
        }
        assertThat(Files.readAllLines(folder.resolve("outputs.csv"))).isEqualTo(outputs);
        assertThat(Files.readAllLines(folder.resolve("inputs.csv"))).isEqualTo(inputs);
    }

    @Test
    void writesTheSameBytesTwiceAndBeginsALongerChainWithTheShorter(@TempDir Path other)
            throws IOException {
        ChainGenerator.generate(TRANSACTIONS + 2_000, other, false);
        byte[] shorter = Files.readAllBytes(folder.resolve("blocks/blk00000.dat"));
        byte[] longer = Files.readAllBytes(other.resolve("blocks/blk00000.dat"));
        assertThat(longer.length).isGreaterThan(shorter.length);
        assertThat(Arrays.mismatch(shorter, longer)).isEqualTo(shorter.length);
    }

    @Test
    void paysToFiveKindsOfAddressInTheStatedShares() {
        Map<String, Integer> counts = new HashMap<>();
        ordinaryTransactions()
                .flatMap(transaction -> transaction.getOutputs().stream())
                .forEach(output ->
                        counts.merge(
                                String.valueOf(output.getScriptPubKey().getScriptType()),
                                1,
                                Integer::sum));
        assertThat(counts.keySet())
                .containsExactlyInAnyOrder("P2PKH", "P2SH", "P2WPKH", "P2WSH", "P2TR");
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        assertThat(counts.get("P2PKH")).isBetween(all / 5, all / 2);
        assertThat(counts.get("P2TR")).isBetween(all / 50, all / 4);
    }

    @Test
    void writesFilesThatBeginWithTheMagicOfRegtest() throws IOException {
        byte[] bytes = Files.readAllBytes(folder.resolve("blocks/blk00000.dat"));
        assertThat(IntStream.range(0, 4).map(i -> bytes[i] & 0xff))
                .containsExactly(0xfa, 0xbf, 0xb5, 0xda);
    }
}
