package spoor.ingest.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import spoor.ingest.http.Patience;
import spoor.ingest.peer.RecordedFacts;
import spoor.ledger.base.MalformedDataException;
import spoor.ledger.intake.Progress;

/// What a node does wrong, and what is said of it: the address without its secrets, the block, what
/// was found and what was expected.
class RpcSourceTest {
    private static final Patience QUICK =
            new Patience(
                    3,
                    Duration.ofSeconds(1),
                    Duration.ofMinutes(10),
                    Duration.ofSeconds(60),
                    1_000_000);

    private final StandingTime time = new StandingTime();
    private final RecordedFacts facts = new RecordedFacts();
    private RpcServer server;
    private RpcOptions options = RpcOptions.USUAL.withFinality(0);

    @BeforeEach
    void start() throws IOException {
        server = TinyNode.fill(new RpcServer(), 20);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void readsAChainInBatches() throws IOException {
        RpcReport report = read();
        assertThat(report)
                .isEqualTo(new RpcReport(1, 20, 20, 20, 21, -1, TraceMethod.TRACE_BLOCK, false));
        assertThat(facts.transactions).hasSize(21);
        assertThat(facts.calls).isEmpty(); // each transaction tells its own value
        assertThat(server.asked()).hasSize(1 + 1 + 3); // head, probe, 21 blocks by eight
        assertThat(time.pauses).isEmpty();
    }

    @Test
    void theEffectivePriceIsTheReceipts() throws IOException {
        read();
        assertThat(facts.transactions.getFirst().gasPrice()).hasToString("8");
        assertThat(facts.receipts.values())
                .allSatisfy(receipt -> assertThat(receipt.gasPrice()).hasToString("8"));
    }

    @Test
    void answersOfABatchMayComeInAnyOrder() throws IOException {
        server.next(server.reversed(), server.reversed(), server.reversed());
        read();
        assertThat(facts.transactions).hasSize(21);
    }

    @Test
    void triesAgainAfterWhatPasses() throws IOException {
        server.next(
                RpcServer.status(503, "busy"),
                RpcServer.cutOff(),
                server.usual(),
                server.half(),
                RpcServer.text(
                        "{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":-32005,"
                                + "\"message\":\"limit exceeded\"}}"));
        read();
        assertThat(facts.transactions).hasSize(21);
        assertThat(time.pauses)
                .containsExactly(
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2));
    }

    @Test
    void asksANodeThatTakesNoBatchesOneByOne() throws IOException {
        options = RpcOptions.USUAL.withBlocks(1, 2).withFinality(0);
        String no =
                "{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":-32600,\"message\":\"x\"}}";
        server.next(
                RpcServer.text(no), // two
                server.usual(),
                server.usual());
        read();
        assertThat(facts.transactions).hasSize(2);
        assertThat(server.asked().subList(1, server.asked().size()))
                .allSatisfy(question -> assertThat(question).startsWith("{"))
                .hasSize(2 + 3 + 2 * 3);
    }

    @Test
    void asksForLessWhereAnAnswerIsTooLong() throws IOException {
        String much =
                "{\"jsonrpc\":\"2.0\",\"id\":6,\"error\":{\"code\":-32003,\"message\":\"big\"}}";
        server.next(
                server.usual(),
                server.usual(),
                RpcServer.text("[" + much + "]"),
                RpcServer.text("[" + "1,".repeat(600_000) + "1]"));
        read();
        assertThat(facts.transactions).hasSize(21);
    }

    @Test
    void refusesHalfABatch() {
        server.next(server.usual(), server.usual(), server.half(), server.half(), server.half());
        assertThat(failure())
                .isEqualTo(
                        server.url()
                                + " blocks 0 to 7: answered 12 of 24 questions, expected all, in"
                                + " each of 3 attempts");
    }

    @Test
    void refusesAWebPage() {
        server.next(RpcServer.text("<!DOCTYPE html><html>Welcome</html>"));
        assertThat(failure())
                .isEqualTo(
                        server.url()
                                + " head: answered with a web page: <!DOCTYPE"
                                + " html><html>Welcome</html>, expected JSON: is this the address"
                                + " of a node's JSON-RPC?");
    }

    @Test
    void refusesWhatIsNoJson() {
        RpcServer.Behaviour half = RpcServer.text("[{\"id\":1,");
        server.next(half, half, half);
        assertThat(failure())
                .startsWith(server.url() + " head: answered with what is no whole JSON: ")
                .endsWith(", in each of 3 attempts");
    }

    @Test
    void refusesAnErrorObject() {
        server.refuse(
                "eth_getBlockByNumber",
                "[\"0x9\",true]",
                "{\"code\":-32000,\"message\":\"header\\u001b[31m not found\"}");
        assertThat(failure())
                .isEqualTo(
                        server.url()
                                + " block 9: eth_getBlockByNumber answered error -32000"
                                + " \"header?[31m not found\", expected the block");
        server.refuse("eth_blockNumber", "", "\"no\"");
        assertThat(failure())
                .isEqualTo(
                        server.url()
                                + " head: eth_blockNumber answered error \"no\", expected the"
                                + " height of its last block");
    }

    @Test
    void refusesAHeadThatIsGone() {
        server.answer("eth_getBlockByNumber", "[\"0x14\",true]", "null");
        assertThat(failure())
                .isEqualTo(
                        server.url()
                                + " block 20: eth_getBlockByNumber answered null, expected the"
                                + " block");
    }

    @Test
    void refusesALowerHeadThanBefore() throws IOException {
        read();
        TinyNode.fill(server, 15);
        assertThat(failure())
                .isEqualTo(
                        server.url()
                                + " block 15: the node's head is block 15, expected at least 20,"
                                + " the ledger's tip: the node is behind");
        assertThat(facts.forgotten).isEmpty();
    }

    @Test
    void refusesForeignIds() {
        server.next(
                RpcServer.text("[{\"id\":1,\"result\":\"0x1\"},{\"id\":77,\"result\":\"0x1\"}]"));
        assertThat(failure())
                .isEqualTo(server.url() + " head: an answer has the id 77, expected 1 to 2");
        server.next(
                RpcServer.text("[{\"id\":1,\"result\":\"0x1\"},{\"id\":1,\"result\":\"0x1\"}]"));
        assertThat(failure()).isEqualTo(server.url() + " head: two answers have the id 1");
        server.next(RpcServer.text("[{\"id\":1},{\"id\":2,\"result\":\"0x1\"}]"));
        assertThat(failure())
                .isEqualTo(
                        server.url() + " head: eth_chainId answered neither a result nor an error");
        server.next(RpcServer.text("[1,2]"));
        assertThat(failure()).isEqualTo(server.url() + " head: an answer is 1, expected an object");
    }

    @Test
    void refusesAnAnswerThatIsTooLongAlone() {
        options = options.withBlocks(3, 3);
        server.answer("eth_getBlockByNumber", "[\"0x3\",true]", "\"" + "x".repeat(1 << 20) + "\"");
        assertThat(failure())
                .isEqualTo(
                        server.url()
                                + " block 3: eth_getBlockByNumber: the answer is longer than"
                                + " 1000000 bytes, expected at most that");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "value":"0x3" | "value":3 | T.value is 3, expected HEX
                    "value":"0x3" | "value":"3" | T.value is "3", expected HEX
                    "value":"0x3" | "value":"0x" | T.value is "0x", expected HEX
                    "value":"0x3" | "value":"-0x3" | T.value is "-0x3", expected HEX
                    "value":"0x3" | "value":"0x٣" | T.value is "0x٣", expected HEX
                    "nonce":"0x0" | "nonce":"0xFULL" | T.nonce is "0xFULL", expected LONG
                    "number":"0x3" | "number":"0x4" | number is "0x4", expected 0x3
                    "timestamp":"0x10" | "timestamp":null | timestamp is missing, expected a value
                    Index":"0x0" | Index":"0x1" | T.transactionIndex is "0x1", expected 0x0
                    "hash":"0x0 | "hash":"0x | hash is "0xSHORT", expected HASH
                    00aa" | 00Aa" | T.from: address 0xZAa CHECKSUM 0xZAA
                    ons":[{ | ons":["0x1",{ | transactions holds "0x1", expected objects
                    """)
    void refusesABlockThatIsNone(String good, String bad, String problem) {
        String block = TinyNode.block(3).replace(good, spelled(bad));
        server.answer("eth_getBlockByNumber", "[\"0x3\",true]", block);
        assertThat(failure())
                .isEqualTo(
                        server.url() + " block 3: eth_getBlockByNumber result." + spelled(problem));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "status":"0x1" | "status":"0x2" | status is "0x2", expected 0x0 or 0x1
                    "gasUsed":"0x5208" | "gasUsed":21000 | gasUsed is 21000, expected HEX
                    nHash":"0x00 | nHash":"0x01 | transactionHash is "ID*", expected ID
                    kHash":"0x00 | kHash":"0x01 | blockHash is "BLOCK*", expected BLOCK CHANGED
                    """)
    void refusesAReceiptThatIsNone(String good, String bad, String problem) {
        String receipt = TinyNode.receipt(3, "[]").replace(good, spelled(bad));
        server.answer("eth_getBlockReceipts", "[\"0x3\"]", "[" + receipt + "]");
        assertThat(failure())
                .isEqualTo(
                        server.url()
                                + " block 3: eth_getBlockReceipts result[0]."
                                + spelled(problem));
    }

    /// The tables' short words in full.
    private static String spelled(String text) {
        String id = TinyNode.hash("7a", 3);
        String block = TinyNode.hash("b0", 3);
        return text.replace("T.", "transactions[0].")
                .replace("HEX", "0x and 1 to 64 hexadecimal digits")
                .replace("HASH", "0x and 64 hexadecimal digits")
                .replace("CHECKSUM", "has a wrong checksum in the case of its letters, expected")
                .replace(" CHANGED", ": the chain changed while it was read")
                .replace("ID*", id.replace("0x00", "0x01"))
                .replace("ID", id)
                .replace("BLOCK*", block.replace("0x00", "0x01"))
                .replace("BLOCK", block)
                .replace("SHORT", "0".repeat(60) + "b03")
                .replace("LONG", "at most 0x7fffffffffffffff")
                .replace("FULL", "f".repeat(16))
                .replace("0xZ", "0x" + "0".repeat(38));
    }

    @Test
    void refusesReceiptsThatAreMissing() {
        server.answer("eth_getBlockReceipts", "[\"0x3\"]", "[]");
        assertThat(failure())
                .isEqualTo(
                        server.url()
                                + " block 3: eth_getBlockReceipts answered 0 receipts, expected 1,"
                                + " one of each transaction");
        server.answer("eth_getBlockReceipts", "[\"0x3\"]", "null");
        assertThat(failure())
                .isEqualTo(
                        server.url()
                                + " block 3: eth_getBlockReceipts answered null, expected the"
                                + " receipts of the block");
    }

    @Test
    void refusesTracesThatAreMissing() {
        server.answer("trace_block", "[\"0x3\"]", "[]");
        assertThat(failure())
                .isEqualTo(
                        server.url()
                                + " block 3: trace_block answered no trace of transaction 0 of 1,"
                                + " expected one of each");
        server.refuse("trace_block", "[\"0x3\"]", "{\"code\":-32000,\"message\":\"pruned\"}");
        assertThat(failure())
                .isEqualTo(
                        server.url()
                                + " block 3: trace_block answered error -32000 \"pruned\", expected"
                                + " the traces of the block");
    }

    @Test
    void refusesABlockThatStandsOnAnother() {
        String other = TinyNode.block(5).replace(TinyNode.hash("b0", 4), TinyNode.hash("f0", 4));
        server.answer("eth_getBlockByNumber", "[\"0x5\",true]", other);
        assertThat(failure())
                .isEqualTo(
                        server.url()
                                + " block 5: the parent is "
                                + TinyNode.hash("f0", 4)
                                + ", expected "
                                + TinyNode.hash("b0", 4)
                                + ", block 4 as just read: the chain gave up blocks while it was"
                                + " read");
    }

    @Test
    void secretsOfTheAddressGoToTheNodeAndNowhereElse() {
        URI address =
                URI.create(
                        server.url().toString().replace("//", "//ada:p%40ss@")
                                + "/v3/0123456789abcdef?apikey=s3cr3t");
        String leak =
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"error\":\"0123456789abcdef s3cr3t p@ss ada\"}";
        server.next(RpcServer.status(401, leak));
        String shown = server.url() + "/... head: answered 401: ";
        assertThat(failure(address))
                .isEqualTo(
                        shown
                                + "{\"jsonrpc\":\"2.0\",\"id\":1,\"error\":\"... ... ... ...\"},"
                                + " expected 200");
        assertThat(server.logins()).containsExactly("Basic YWRhOnBAc3M=");
        server.refuse("eth_chainId", "", "{\"code\":1,\"message\":\"bad key s3cr3t\"}");
        assertThat(failure(address))
                .endsWith("answered error 1 \"bad key ...\", expected the chain's number");
        server.close();
        assertThat(failure(address))
                .startsWith(server.url() + "/... head: nobody answers there")
                .doesNotContain("s3cr3t", "0123456789abcdef", "ada", "p@ss");
    }

    @Test
    void refusesWhatIsNoWebAddressWithoutShowingIt() {
        assertThatThrownBy(() -> new RpcAddress(URI.create("ftp://key@host/secret")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "the node's address is no web address, expected http:// or https:// and a"
                                + " host");
    }

    private String failure() {
        return failure(server.url());
    }

    private String failure(URI address) {
        try {
            new RpcSource(new RpcAddress(address), options, QUICK, time, Progress.SILENT)
                    .read(new RecordedFacts(), facts);
            return "read everything";
        } catch (MalformedDataException | IOException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private RpcReport read() throws IOException {
        var source =
                new RpcSource(new RpcAddress(server.url()), options, QUICK, time, Progress.SILENT);
        source.read(facts, facts);
        return source.report();
    }
}
