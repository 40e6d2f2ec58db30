package spoor.ingest.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import spoor.ingest.http.Patience;
import spoor.ingest.json.JsonReader;
import spoor.ingest.peer.RecordedFacts;
import spoor.ledger.base.Bytes32;
import spoor.ledger.base.UInt256;
import spoor.ledger.intake.Progress;
import spoor.ledger.intake.account.AccountFacts;
import spoor.ledger.peer.Json;

/// What other projects' nodes answered, read through a real connection.
class TranscriptsTest {
    private static final String STREAM = "ethereum-etl/test_stream/blocks_1755634_1755635/";

    private final RecordedFacts facts = new RecordedFacts();
    private RpcServer server;

    @BeforeEach
    void start() throws IOException {
        server = new RpcServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void blocksOfMainnetFromANodeWithoutBlockReceipts() throws IOException {
        server.answer("eth_chainId", "", "\"0x1\"").answer("eth_blockNumber", "", "\"0x1ac9f3\"");
        for (String height : List.of("0x1ac9f2", "0x1ac9f3")) {
            server.answer(
                    "eth_getBlockByNumber",
                    "[\"" + height + "\",true]",
                    web3("eth_getBlockByNumber_" + height + "_true"));
        }
        List<Json> expected = lines("expected_transactions.json");
        for (Json transaction : expected) {
            String hash = transaction.get("hash").text();
            server.answer(
                    "eth_getTransactionReceipt",
                    "[\"" + hash + "\"]",
                    web3("eth_getTransactionReceipt_" + hash));
        }
        RpcReport report = read(1_755_634, 1_755_635);
        assertThat(report.traces()).isEqualTo(TraceMethod.NONE);
        assertThat(facts.transactions).hasSameSizeAs(expected).hasSize(2);
        for (Json one : expected) {
            AccountFacts.Transaction found = transaction(one.get("hash").text());
            assertThat(found.height()).isEqualTo(one.get("block_number").longValue());
            assertThat(found.from().toLowerCase()).isEqualTo(one.get("from_address").text());
            assertThat(found.value()).hasToString(one.get("value").number().toPlainString());
            assertThat(found.timeSeconds()).isEqualTo(one.get("block_timestamp").longValue());
            AccountFacts.Receipt receipt = Objects.requireNonNull(facts.receipts.get(found.hash()));
            assertThat(receipt.hasFailed()).isNull(); // before Byzantium, and no traces
            assertThat(receipt.gasUsed())
                    .hasToString(one.get("receipt_gas_used").number().toPlainString());
            assertThat(receipt.gasPrice())
                    .hasToString(one.get("receipt_effective_gas_price").number().toPlainString());
        }
        requireTokens(lines("expected_token_transfers.json"));
        assertThat(facts.doubts)
                .containsEntry(BlockReading.NO_REWARDS, 2)
                .hasEntrySatisfying(
                        "internal calls are not in the data: the node answers to trace_block error"
                                + " -32601 \"the method trace_block is not there\", to"
                                + " debug_traceBlockByNumber error -32601 \"the method"
                                + " debug_traceBlockByNumber is not there\"",
                        count -> assertThat(count).isEqualTo(1));
    }

    private void requireTokens(List<Json> expected) {
        assertThat(facts.tokenTransfers).hasSameSizeAs(expected).isNotEmpty();
        for (int i = 0; i < expected.size(); i++) {
            AccountFacts.TokenTransfer found = facts.tokenTransfers.get(i);
            Json one = expected.get(i);
            assertThat(found.token().toLowerCase()).isEqualTo(one.get("token_address").text());
            assertThat(found.from().toLowerCase()).isEqualTo(one.get("from_address").text());
            assertThat(found.to().toLowerCase()).isEqualTo(one.get("to_address").text());
            assertThat(found.units()).hasToString(one.get("value").number().toPlainString());
            assertThat(found.logIndex()).isEqualTo(one.get("log_index").intValue());
        }
    }

    @Test
    void aBlockOfTheExecutionApis() throws IOException {
        Transcripts.replay(server, "eth_chainId/get-chain-id.io", null);
        Transcripts.replay(server, "eth_chainId/get-chain-id.io", "[]");
        Transcripts.replay(server, "eth_blockNumber/simple-test.io", "[]");
        Transcripts.replay(server, "eth_getBlockByNumber/get-latest.io", "[\"0x36\",true]");
        Transcripts.replay(
                server, "eth_getBlockReceipts/get-block-receipts-latest.io", "[\"0x36\"]");
        RpcReport report = read(0x36, 0x36);
        assertThat(report.chainId()).isEqualTo(0xc72dd9d5e883eL);
        assertThat(facts.transactions).hasSize(4);
        Json block =
                Json.parse(
                                Transcripts.text(
                                                "execution-apis/eth_getBlockByNumber/get-latest.io")
                                        .lines()
                                        .filter(line -> line.startsWith("<< "))
                                        .findFirst()
                                        .orElseThrow()
                                        .substring(3))
                        .get("result");
        UInt256 gas =
                facts.receipts.values().stream()
                        .map(receipt ->
                                receipt.gasUsed() == null ? UInt256.ZERO : receipt.gasUsed())
                        .reduce(UInt256.ZERO, UInt256::plus);
        assertThat(gas).isEqualTo(UInt256.ofHex(block.get("gasUsed").text()));
        assertThat(facts.hashAt(0x36)).isEqualTo(Bytes32.ofHex(block.get("hash").text()));
    }

    @Test
    void genesisIsABlockWithoutTransactions() throws IOException {
        Transcripts.replay(server, "eth_chainId/get-chain-id.io", "[]");
        Transcripts.replay(server, "eth_blockNumber/simple-test.io", "[]");
        Transcripts.replay(server, "eth_getBlockByNumber/get-genesis.io", "[\"0x0\",true]");
        Transcripts.replay(server, "eth_getBlockReceipts/get-block-receipts-0.io", null);
        read(0, 0);
        assertThat(facts.blocks).containsOnlyKeys(0L);
        assertThat(facts.transactions).isEmpty();
        assertThat(facts.doubts).isEmpty();
    }

    @Test
    void withdrawalsAreGwei() throws IOException {
        ChainBlock block = block("execution-apis/eth_getBlockByNumber/get-block-shanghai-fork.io");
        assertThat(block.withdrawals())
                .singleElement()
                .satisfies(credit -> {
                    assertThat(credit.value()).hasToString("100000000000"); // 0x64 gwei
                    assertThat(credit.to().toLowerCase())
                            .isEqualTo("0x3ae75c08b4c907eb63a8960c45b86e1e9ab6123c");
                });
    }

    @Test
    void blobsAreAFeeOfTheirOwn() throws IOException {
        ChainBlock block = block("execution-apis/eth_getBlockByNumber/get-block-cancun-fork.io");
        Json receipt = answered("execution-apis/eth_getTransactionReceipt/get-blob-tx.io");
        ChainReceipt read = ChainReceipt.read(fields(receipt), block, 0);
        assertThat(read.otherFee()).hasToString("131072"); // 0x20000 gas at 1 wei
        assertThat(read.hasFailed()).isFalse();
    }

    @Test
    void aCreatedContractIsInTheReceipt() throws IOException {
        Json first = answered("execution-apis/eth_getBlockReceipts/get-block-receipts-n.io");
        Json receipt = answered("execution-apis/eth_getTransactionReceipt/get-legacy-contract.io");
        List<String> hashes =
                first.list().stream().map(one -> one.get("transactionHash").text()).toList();
        ChainBlock block = TraceWorld.block(1, receipt.get("blockHash").text(), hashes, true);
        assertThat(ChainReceipt.read(fields(receipt), block, 0).created())
                .hasToString("0x9344b07175800259691961298cA11c824e65032d");
    }

    /// The header of a transcript with its transactions' hashes alone, as if they were whole.
    private static ChainBlock block(String path) throws IOException {
        Json block = answered(path);
        List<String> hashes = block.get("transactions").list().stream().map(Json::text).toList();
        long height = Long.decode(block.get("number").text());
        String empty =
                block.write().replaceFirst("\"transactions\":\\[[^]]*]", "\"transactions\":[]");
        ChainBlock header =
                ChainBlock.read(
                        fields(Json.parse(empty)), height, new AccountFacts.Row("block", 0));
        ChainBlock sent = TraceWorld.block(height, block.get("hash").text(), hashes, false);
        return new ChainBlock(
                header.where(),
                height,
                header.hash(),
                header.parentHash(),
                header.timeSeconds(),
                header.miner(),
                header.baseFee(),
                header.isMined(),
                sent.transactions(),
                header.withdrawals());
    }

    private static Json answered(String path) {
        return Transcripts.text(path)
                .lines()
                .filter(line -> line.startsWith("<< "))
                .map(line -> Json.parse(line.substring(3)).get("result"))
                .findFirst()
                .orElseThrow();
    }

    private static spoor.ingest.json.Json.Fields fields(Json json) throws IOException {
        byte[] bytes = json.write().getBytes(StandardCharsets.UTF_8);
        try (JsonReader reader =
                JsonReader.ofTrees("transcript", new ByteArrayInputStream(bytes))) {
            reader.advance();
            return (spoor.ingest.json.Json.Fields) reader.value("");
        }
    }

    private AccountFacts.Transaction transaction(String hash) {
        return facts.transactions.stream()
                .filter(one -> one.hash().toHex().equals(hash))
                .findFirst()
                .orElseThrow();
    }

    private static String web3(String name) {
        return Transcripts.answer(STREAM + "web3_response." + name + ".json").write();
    }

    private static List<Json> lines(String name) {
        List<Json> lines = new ArrayList<>();
        Transcripts.text(STREAM + name)
                .lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> lines.add(Json.parse(line)));
        return lines;
    }

    private RpcReport read(long first, long last) throws IOException {
        var source =
                new RpcSource(
                        new RpcAddress(server.url()),
                        RpcOptions.USUAL.withFinality(0).withBlocks(first, last),
                        Patience.USUAL,
                        new StandingTime(),
                        Progress.SILENT);
        source.read(facts, facts);
        return source.report();
    }
}
