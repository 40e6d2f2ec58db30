package spoor.ingest.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spoor.ingest.evm.EtlSource;
import spoor.ingest.http.Patience;
import spoor.ingest.json.JsonReader;
import spoor.ingest.peer.LedgerFiles;
import spoor.ledger.TestData;
import spoor.ledger.chain.evm.TransferKind;
import spoor.ledger.chain.evm.WrappedCoins;
import spoor.ledger.intake.Progress;
import spoor.ledger.intake.account.AccountFacts;
import spoor.ledger.intake.account.AccountIntake;
import spoor.ledger.intake.account.AccountReport;
import spoor.ledger.intake.account.AccountSource;
import spoor.ledger.peer.Json;
import spoor.ledger.store.account.AccountLedger;

/// What a node answered and what ethereum-etl made of the same answers are the same facts: one
/// ledger takes both, and everything counts once.
class NodeAndTablesTest {
    private static final String ETL = "chain/ethereum/ethereum-etl/";
    private static final String STREAM = "ethereum-etl/test_stream/";
    private static final String BLOCKS = "blocks_1755634_1755635/";
    private static final String REWARDS = "blocks_508110_508110/";

    @TempDir Path folder;

    private static AccountReport merge(Path ledger, AccountSource source) throws IOException {
        return AccountIntake.merge(ledger, "ethereum", "ETH", source);
    }

    private static AccountSource tables(Path source) {
        return new EtlSource(source, WrappedCoins.of(1, Set.of()), Progress.SILENT);
    }

    @Test
    void blocksOfMainnetMakeOneLedger() throws IOException {
        Path tables = folder.resolve("tables");
        Path source = Files.createDirectories(folder.resolve("source"));
        for (String name : List.of("blocks", "transactions", "token_transfers", "logs")) {
            String file = "expected_" + name + ".json";
            Files.copy(
                    TestData.file("chain/ethereum/" + STREAM + BLOCKS + file),
                    source.resolve(file));
        }
        merge(tables, tables(source));
        try (RpcServer server = new RpcServer()) {
            answerBlocks(server);
            Path node = folder.resolve("node");
            AccountReport report = merge(node, node(server));
            assertThat(report.transactionsAdded()).isEqualTo(2);
            assertThat(report.duplicates()).isZero();
            assertThat(LedgerFiles.columnsOf(node)).isEqualTo(LedgerFiles.columnsOf(tables));
            requireNothingNew(merge(node, tables(source)));
            requireNothingNew(merge(tables, node(server)));
            assertThat(LedgerFiles.columnsOf(node)).isEqualTo(LedgerFiles.columnsOf(tables));
        }
    }

    private static void requireNothingNew(AccountReport report) {
        assertThat(report.blocksAdded()).isZero();
        assertThat(report.transactionsAdded()).isZero();
        assertThat(report.transfersAdded()).isZero();
    }

    private static void answerBlocks(RpcServer server) {
        server.answer("eth_chainId", "", "\"0x1\"").answer("eth_blockNumber", "", "\"0x1ac9f3\"");
        for (String height : List.of("0x1ac9f2", "0x1ac9f3")) {
            Json block = web3(BLOCKS, "eth_getBlockByNumber_" + height + "_true");
            server.answer("eth_getBlockByNumber", "[\"" + height + "\",true]", block.write());
            server.answer("eth_getBlockByNumber", "[\"" + height + "\",false]", block.write());
            for (Json transaction : block.get("transactions").list()) {
                String hash = transaction.get("hash").text();
                server.answer(
                        "eth_getTransactionReceipt",
                        "[\"" + hash + "\"]",
                        web3(BLOCKS, "eth_getTransactionReceipt_" + hash).write());
            }
        }
    }

    private static AccountSource node(RpcServer server) {
        return new RpcSource(
                new RpcAddress(server.url()),
                RpcOptions.USUAL.withFinality(0).withBlocks(1_755_634, 1_755_635),
                Patience.USUAL,
                new StandingTime(),
                Progress.SILENT);
    }

    private static Json web3(String folder, String name) {
        return Transcripts.answer(STREAM + folder + "web3_response." + name + ".json");
    }

    /// A block and its uncle were found by the same miner.
    @Test
    void rewardsCountOnce() throws IOException {
        Path file = TestData.file(ETL + "test_stream/" + REWARDS + "expected_traces.json");
        Json traces = web3(REWARDS, "trace_block_0x7c0ce");
        ChainBlock block = block(traces);
        AccountSource node =
                (facts, _) ->
                        TraceWorld.flat(traces.write(), block).rewards().forEach(facts::credit);
        requireEachOnce(tables(file), node, TransferKind.REWARD, 2);
    }

    private static ChainBlock block(Json traces) {
        Map<Integer, String> hashes = new LinkedHashMap<>();
        for (Json trace : traces.list()) {
            if (!trace.get("type").text().equals("reward")) {
                hashes.put(
                        trace.get("transactionPosition").intValue(),
                        trace.get("transactionHash").text());
            }
        }
        return TraceWorld.block(
                508_110,
                traces.list().getFirst().get("blockHash").text(),
                List.copyOf(hashes.values()),
                false);
    }

    /// The withdrawals of a table, as a node would tell them.
    @Test
    void withdrawalsCountOnce() throws IOException {
        Path file =
                TestData.file(
                        ETL
                                + "test_export_blocks_job/blocks_with_transactions_and_withdrawals"
                                + "/expected_blocks.json");
        List<ChainBlock> blocks = new ArrayList<>();
        for (String line : Files.readString(file).lines().toList()) {
            blocks.add(asANodeTells(Json.parse(line)));
        }
        AccountSource node =
                (facts, _) -> blocks.forEach(block -> block.withdrawals().forEach(facts::credit));
        requireEachOnce(tables(file), node, TransferKind.WITHDRAWAL, 32);
    }

    private static ChainBlock asANodeTells(Json row) throws IOException {
        List<String> withdrawals = new ArrayList<>();
        for (Json one : row.get("withdrawals").list()) {
            withdrawals.add(
                    """
                    {"index":"0x%x","validatorIndex":"0x1","address":"%s","amount":"0x%x"}\
                    """
                            .formatted(
                                    one.get("index").longValue(),
                                    one.get("address").text(),
                                    one.get("amount").longValue()));
        }
        long height = row.get("number").longValue();
        String told =
                """
                {"number":"0x%x","hash":"%s","parentHash":"%s","timestamp":"0x%x",
                 "transactions":[],"withdrawals":[%s]}\
                """
                        .formatted(
                                height,
                                row.get("hash").text(),
                                row.get("parent_hash").text(),
                                row.get("timestamp").longValue(),
                                String.join(",", withdrawals));
        byte[] bytes = told.getBytes(StandardCharsets.UTF_8);
        try (JsonReader reader = JsonReader.ofTrees("block", new ByteArrayInputStream(bytes))) {
            reader.advance();
            return ChainBlock.read(
                    (spoor.ingest.json.Json.Fields) reader.value(""),
                    height,
                    new AccountFacts.Row("block", 0));
        }
    }

    private void requireEachOnce(
            AccountSource tables, AccountSource node, TransferKind kind, int count)
            throws IOException {
        Path ledger = folder.resolve("ledger");
        merge(ledger, tables);
        requireNothingNew(merge(ledger, node));
        try (AccountLedger opened = AccountLedger.open(ledger)) {
            int found = 0;
            for (long transfer = 0; transfer < opened.chain().transfers(); transfer++) {
                found += opened.chain().kind(transfer) == kind ? 1 : 0;
            }
            assertThat(found).isEqualTo(count);
        }
    }
}
