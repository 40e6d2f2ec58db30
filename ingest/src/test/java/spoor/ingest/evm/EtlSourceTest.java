package spoor.ingest.evm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spoor.ledger.TestData;
import spoor.ledger.base.Bytes32;
import spoor.ledger.base.UInt256;
import spoor.ledger.chain.evm.EvmAddress;
import spoor.ledger.chain.evm.TransferKind;
import spoor.ledger.intake.account.AccountFacts.Call;
import spoor.ledger.intake.account.AccountFacts.Credit;
import spoor.ledger.intake.account.AccountFacts.Receipt;
import spoor.ledger.intake.account.AccountFacts.Row;
import spoor.ledger.intake.account.AccountFacts.Token;
import spoor.ledger.intake.account.AccountFacts.TokenTransfer;
import spoor.ledger.intake.account.AccountFacts.Transaction;

/// The tables that ethereum-etl's own tests expect of it, in each form in which they are there.
class EtlSourceTest {
    private static final String ETL = "chain/ethereum/ethereum-etl/";
    private static final String PARQUET = "chain/ethereum/parquet_derived/";
    private static final String STREAM = ETL + "test_stream/blocks_17173049_17173050/";
    private static final String UNKNOWN_KIND =
            "token of which no log, contract or tokens row says whether the numbers in its"
                    + " transfers are amounts: taken for amounts";
    private static final Row NOWHERE = new Row("", 0);

    @TempDir Path folder;

    private static RecordedFacts read(String path) {
        return RecordedFacts.of(TestData.file(path));
    }

    private static List<TokenTransfer> transfers(RecordedFacts facts) {
        return facts.tokenTransfers.stream()
                .map(it ->
                        new TokenTransfer(
                                NOWHERE,
                                it.transaction(),
                                it.height(),
                                -1,
                                it.logIndex(),
                                it.token(),
                                it.from(),
                                it.to(),
                                it.units()))
                .sorted(
                        Comparator.comparingLong(TokenTransfer::height)
                                .thenComparingInt(TokenTransfer::logIndex))
                .toList();
    }

    private static List<Transaction> transactions(RecordedFacts facts) {
        return facts.transactions.stream()
                .map(it ->
                        new Transaction(
                                NOWHERE,
                                it.hash(),
                                it.height(),
                                it.index(),
                                it.timeSeconds(),
                                it.from(),
                                it.to(),
                                it.value(),
                                it.nonce(),
                                it.gasPrice()))
                .toList();
    }

    private static List<Receipt> receipts(RecordedFacts facts) {
        return facts.receipts.stream()
                .map(it ->
                        new Receipt(
                                NOWHERE,
                                it.hash(),
                                it.hasFailed(),
                                it.gasUsed(),
                                it.gasPrice(),
                                it.otherFee(),
                                it.created()))
                .toList();
    }

    private static List<Credit> credits(RecordedFacts facts) {
        return facts.credits.stream()
                .map(it ->
                        new Credit(
                                NOWHERE, it.kind(), it.height(), it.number(), it.to(), it.value()))
                .toList();
    }

    @Test
    void readsTheSameTransfersFromEveryPackingOfParquetAndFromJson() {
        List<TokenTransfer> json = transfers(read(STREAM + "expected_token_transfers.json"));
        assertThat(json).hasSize(291);
        for (String packing : List.of("snappy", "gzip", "zstd")) {
            RecordedFacts parquet = read(PARQUET + "token_transfers." + packing + ".parquet");
            assertThat(transfers(parquet)).as(packing).isEqualTo(json);
            assertThat(parquet.doubts).containsOnlyKeys(UNKNOWN_KIND);
        }
    }

    @Test
    void readsTheSameTransactionsFromParquetJsonAndCsv() {
        RecordedFacts json = read(STREAM + "expected_transactions.json");
        RecordedFacts parquet = read(PARQUET + "transactions.snappy.parquet");
        RecordedFacts csv =
                read(
                        ETL
                                + "test_export_blocks_job/blocks_with_transactions_and_withdrawals"
                                + "/expected_transactions.csv");
        assertThat(json.transactions).hasSize(298);
        assertThat(transactions(parquet)).isEqualTo(transactions(json));
        assertThat(receipts(parquet)).isEqualTo(receipts(json));
        assertThat(csv.receipts).isEmpty();
        assertThat(csv.transactions)
                .extracting(Transaction::hash, Transaction::value, Transaction::nonce)
                .isEqualTo(
                        json.transactions.stream()
                                .map(it ->
                                        org.assertj.core.api.Assertions.tuple(
                                                it.hash(), it.value(), it.nonce()))
                                .toList());
        assertThat(json.doubts).isEmpty();
    }

    @Test
    void marksTheNineTransactionsThatFailed() {
        RecordedFacts facts = read(PARQUET + "transactions.snappy.parquet");
        assertThat(facts.receipts).hasSize(298);
        assertThat(facts.receipts).filteredOn(it -> Boolean.TRUE.equals(it.hasFailed())).hasSize(9);
    }

    @Test
    void leavesTheNineTransfersOfThingsOutOfTheLogs() {
        for (String logs :
                List.of(STREAM + "expected_logs.json", PARQUET + "logs.snappy.parquet")) {
            RecordedFacts facts = read(logs);
            Set<EvmAddress> things =
                    facts.tokens.stream()
                            .filter(token -> !token.isFungible())
                            .map(Token::contract)
                            .collect(Collectors.toSet());
            List<TokenTransfer> amounts =
                    transfers(read(STREAM + "expected_token_transfers.json")).stream()
                            .filter(it -> !things.contains(it.token()))
                            .toList();
            assertThat(things).hasSize(5);
            assertThat(amounts).hasSize(282);
            assertThat(transfers(facts)).isEqualTo(amounts);
            assertThat(facts.doubts)
                    .containsEntry(
                            "ERC-721 transfer left out: its number names a thing, no amount", 9)
                    .containsEntry(
                            "ERC-1155 transfer left out: its token stands for many assets, which"
                                    + " this program does not tell apart",
                            1)
                    .containsEntry(WrapEvents.UNKNOWN, 61)
                    .hasSize(3);
        }
    }

    @Test
    void logsSayWhichTokensOfATableOfTransfersCountUnits() throws IOException {
        for (String name : List.of("logs.snappy.parquet", "token_transfers.zstd.parquet")) {
            Files.copy(TestData.file(PARQUET + name), folder.resolve(name));
        }
        RecordedFacts facts = RecordedFacts.of(folder);
        assertThat(facts.tokenTransfers).hasSize(282 + 291);
        assertThat(facts.doubts).doesNotContainKey(UNKNOWN_KIND);
    }

    @Test
    void creditsValidatorsInWei() {
        String job = ETL + "test_export_blocks_job/blocks_with_transactions_and_withdrawals/";
        RecordedFacts csv = read(job + "expected_blocks.csv");
        assertThat(csv.blocks).hasSize(2);
        assertThat(csv.credits).hasSize(32);
        assertThat(csv.credits.getFirst())
                .isEqualTo(
                        new Credit(
                                new Row("expected_blocks.csv", 2),
                                TransferKind.WITHDRAWAL,
                                17_173_049,
                                0,
                                EvmAddress.parse("0xb9d7934878b5fb9610b3fe8a5e441e8fad7e293f"),
                                csv.credits.getFirst().value()));
        assertThat(csv.credits.getLast().value()).isEqualTo(UInt256.ofDecimal("12407790000000000"));
        assertThat(credits(read(job + "expected_blocks.json"))).isEqualTo(credits(csv));
        assertThat(credits(read(PARQUET + "blocks.snappy.parquet"))).isEqualTo(credits(csv));
    }

    @Test
    void readsWhatABlockSaysOfItself() {
        RecordedFacts facts = read(PARQUET + "blocks.snappy.parquet");
        assertThat(facts.blocks.getFirst().hash())
                .isEqualTo(
                        Bytes32.ofHex(
                                "0xaa5ab9bb22d8020d438496a7edb4eff508b1c5128b0dc01fdecf57f96aac1bb3"));
        assertThat(facts.blocks.getFirst().timeSeconds()).isEqualTo(1_683_029_999);
        assertThat(facts.blocks.getFirst().baseFee()).isEqualTo(UInt256.of(80_869_370_967L));
        assertThat(facts.blocks.getLast().parentHash()).isEqualTo(facts.blocks.getFirst().hash());
    }

    @Test
    void aCallThatRanOutOfGasMovesNothingAndFailsItsTransaction() {
        RecordedFacts facts =
                read(ETL + "test_export_traces_job/block_with_error/expected_traces.csv");
        assertThat(facts.calls).extracting(Call::transactionIndex).containsExactly(1);
        assertThat(facts.receipts)
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.hasFailed()).isTrue();
                    assertThat(it.hash().toHex()).startsWith("0xa2f08948");
                });
        assertThat(facts.credits).extracting(Credit::kind).containsExactly(TransferKind.REWARD);
    }

    @Test
    void aContractThatDestroysItselfPaysItsHeir() {
        RecordedFacts facts =
                read(ETL + "test_export_traces_job/block_with_suicide/expected_traces.csv");
        assertThat(facts.calls)
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.path()).isEqualTo("0");
                    assertThat(it.from())
                            .isEqualTo(
                                    EvmAddress.parse("0x474faa5018639791952fae334e2911700ac7fe9b"));
                    assertThat(it.value()).isEqualTo(UInt256.ofDecimal("50000000000000000"));
                });
    }

    @Test
    void rewardsOfABlockAndItsUncleAreToldApart() {
        RecordedFacts facts = read(ETL + "test_stream/blocks_508110_508110/expected_traces.json");
        assertThat(facts.credits).extracting(Credit::number).containsExactly(0, 1);
        assertThat(facts.credits)
                .extracting(credit -> credit.value().toString())
                .containsExactly("5156250000000000000", "3750000000000000000");
        assertThat(facts.calls).extracting(Call::path).containsExactly("");
    }

    @Test
    void receiptsComeAloneToo() {
        RecordedFacts csv =
                read(ETL + "test_export_receipts_job/receipts_with_logs/expected_receipts.csv");
        RecordedFacts json =
                read(ETL + "test_export_receipts_job/receipts_with_logs/expected_receipts.json");
        assertThat(csv.receipts)
                .hasSize(4)
                .allSatisfy(it -> {
                    assertThat(it.hasFailed()).as("before Byzantium").isNull();
                    assertThat(it.gasPrice()).isNotNull();
                });
        assertThat(new HashSet<>(receipts(json))).isEqualTo(new HashSet<>(receipts(csv)));
    }

    @Test
    void contractsAndTokensSayWhatTokensAre() {
        assertThat(
                        read(ETL
                                        + "test_export_contracts_job/erc721_contract"
                                        + "/expected_contracts.json")
                                .tokens)
                .singleElement()
                .satisfies(token -> assertThat(token.isFungible()).isFalse());
        assertThat(
                        read(ETL
                                        + "test_export_tokens_job"
                                        + "/token_with_alternative_return_type"
                                        + "/expected_tokens.csv")
                                .tokens)
                .singleElement()
                .satisfies(token -> {
                    assertThat(token.symbol()).isEqualTo("EOS");
                    assertThat(token.decimals()).isEqualTo(18);
                    assertThat(token.isFungible()).isTrue();
                });
    }

    @Test
    void logsAndTheTransfersMadeOfThemAgree() {
        String job = ETL + "test_extract_token_transfers_job/logs/";
        assertThat(transfers(read(job + "logs.csv")))
                .isEqualTo(transfers(read(job + "expected_token_transfers.csv")))
                .hasSize(2);
    }

    @Test
    void readsBybitWithItsGapsInOrder() {
        RecordedFacts facts = read("cases/bybit_2025/ethereum_etl_style");
        assertThat(facts.transactions).hasSize(204);
        assertThat(facts.tokenTransfers).hasSize(68);
        assertThat(facts.tokenTransfers).extracting(TokenTransfer::logIndex).containsOnly(-1);
        assertThat(facts.doubts.values()).contains(204, 68);
        Map<EvmAddress, UInt256> out = new HashMap<>();
        facts.transactions.forEach(it -> out.merge(it.from(), it.value(), UInt256::plus));
        assertThat(out.get(EvmAddress.parse("0x47666fab8bd0ac7003bce3f5c3585383f09486e2")))
                .isEqualTo(UInt256.ofDecimal("400001000000000000000000"));
    }

    @Test
    void theOrderOfFilesMattersNot() throws IOException {
        Path blocks = Files.createDirectories(folder.resolve("a"));
        Path last = Files.createDirectories(folder.resolve("b"));
        List<String> names = List.of("blocks", "logs", "transactions");
        for (int i = 0; i < names.size(); i++) {
            Path file = TestData.file(PARQUET + names.get(i) + ".snappy.parquet");
            Files.copy(file, blocks.resolve(i + ".dat"));
            Files.copy(file, last.resolve((9 - i) + ".dat"));
        }
        Function<RecordedFacts, Set<Object>> all =
                facts -> {
                    Set<Object> set = new HashSet<>(transfers(facts));
                    set.addAll(transactions(facts));
                    set.addAll(receipts(facts));
                    set.addAll(credits(facts));
                    return set;
                };
        assertThat(all.apply(RecordedFacts.of(blocks)))
                .isEqualTo(all.apply(RecordedFacts.of(last)));
    }
}
