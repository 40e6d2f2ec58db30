package spoor.ingest.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import spoor.ledger.base.Bytes32;
import spoor.ledger.intake.account.AccountFacts;
import spoor.ledger.peer.Json;

/// What traces tell, against what ethereum-etl makes of the same answers, and one form against the
/// other.
class BlockTracesTest {
    private static final String FLAT = "ethereum-etl/test_export_traces_job/";
    private static final String TREE = "ethereum-etl/test_extract_geth_traces_job/";

    @ParameterizedTest
    @ValueSource(strings = {"create", "error", "subtraces", "suicide"})
    void flatTracesEqualEthereumEtls(String kind) {
        Json answer = only(FLAT + "block_with_" + kind, "trace_block");
        ChainBlock block = block(answer);
        BlockTraces found = TraceWorld.flat(answer.write(), block);
        List<String> expected = expected(FLAT + "block_with_" + kind, false);
        assertThat(told(found)).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(found.doubts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"create", "error", "subtraces", "suicide"})
    void treesEqualEthereumEtls(String kind) {
        Json flat = only(FLAT + "block_with_" + kind, "trace_block");
        Json answer = only(TREE + "block_with_" + kind, "debug_traceBlockByNumber");
        BlockTraces found = TraceWorld.tree(answer.write(), block(flat));
        List<String> expected = expected(TREE + "block_with_" + kind, true);
        assertThat(told(found)).containsExactlyInAnyOrderElementsOf(expected);
        // That geth said only that there was a self-destruct.
        assertThat(found.doubts())
                .isEqualTo(kind.equals("suicide") ? List.of(BlockTraces.NO_RECEIVER) : List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"create", "error", "subtraces"})
    void bothFormsTellTheSame(String kind) {
        Json flat = only(FLAT + "block_with_" + kind, "trace_block");
        Json tree = only(TREE + "block_with_" + kind, "debug_traceBlockByNumber");
        ChainBlock block = block(flat);
        BlockTraces one = TraceWorld.flat(flat.write(), block);
        BlockTraces other = TraceWorld.tree(tree.write(), block);
        assertThat(one.calls()).isEqualTo(other.calls());
        for (int i = 0; i < block.transactions().size(); i++) {
            assertThat(one.hasFailed(i)).isEqualTo(other.hasFailed(i)).isNotNull();
        }
    }

    @Test
    void rewardsAreCredits() {
        Json answer = only(FLAT + "block_with_create", "trace_block");
        assertThat(TraceWorld.flat(answer.write(), block(answer)).rewards())
                .singleElement()
                .satisfies(credit -> {
                    assertThat(credit.value()).hasToString("5000000000000000000");
                    assertThat(credit.number()).isZero();
                });
    }

    /// As ethereum-etl numbers them: by kind, receiver and value. Zero pays nobody.
    @Test
    void rewardsAreNumberedWhateverTheirOrder() {
        String traces =
                """
                [{"type":"reward","action":{"rewardType":"uncle","author":"C","value":"0x2"}},
                 {"type":"reward","action":{"rewardType":"uncle","author":"B","value":"0x3"}},
                 {"type":"reward","action":{"rewardType":"uncle","author":"B","value":"0x0"}},
                 {"type":"reward","action":{"rewardType":"block","author":"D","value":"0x5"}}]
                """
                        .replaceAll("\"([B-D])\"", "\"0x" + "0".repeat(39) + "$1\"");
        assertThat(TraceWorld.flat(traces, TraceWorld.block()).rewards())
                .extracting(credit -> credit.number() + " " + credit.value())
                .containsExactly("0 5", "2 3", "3 2");
    }

    @Test
    void besusTracesAreReadWhole() {
        int calls = 0;
        int blocks = 0;
        for (Path file : Transcripts.files("besu-jsonrpc/trace/trace-block")) {
            String path = "besu-jsonrpc/trace/trace-block/" + file.getFileName();
            if (!Transcripts.text(path).contains("\"traceAddress\"")) {
                continue; // genesis, and the question for a block that is not there
            }
            Json answer = Transcripts.answer(path);
            BlockTraces found = TraceWorld.flat(answer.write(), block(answer));
            found.requireAll(path, "trace_block");
            assertThat(found.rewards())
                    .as(path)
                    .singleElement()
                    .satisfies(credit ->
                            assertThat(credit.value()).hasToString("2000000000000000000"));
            calls += found.calls().size();
            blocks++;
        }
        assertThat(blocks).isGreaterThan(30);
        assertThat(calls).isPositive();
    }

    @Test
    void whatIsBelowAnUndoneCallIsUndone() {
        String traces =
                """
                [{"type":"call","action":{"callType":"call","from":"A","to":"B","value":"0x5"},
                  "traceAddress":[],"transactionPosition":0},
                 {"type":"call","action":{"callType":"call","from":"B","to":"C","value":"0x4"},
                   "traceAddress":[0],"error":"Reverted","transactionPosition":0},
                 {"type":"call","action":{"callType":"call","from":"C","to":"D","value":"0x3"},
                   "traceAddress":[0,0],"transactionPosition":0},
                 {"type":"suicide","action":{"address":"D","refundAddress":"A","balance":"0x3"},
                   "traceAddress":[0,0,1],"transactionPosition":0},
                 {"type":"call",
                   "action":{"callType":"delegatecall","from":"B","to":"C","value":"0x5"},
                   "traceAddress":[1],"transactionPosition":0},
                 {"type":"call","action":{"callType":"call","from":"B","to":"C","value":"0x1"},
                   "traceAddress":[1,0],"transactionPosition":0},
                 {"type":"suicide","action":{"address":"C","refundAddress":"C","balance":"0x1"},
                   "traceAddress":[10],"transactionPosition":0}]
                """;
        BlockTraces found = TraceWorld.flat(named(traces), TraceWorld.block());
        assertThat(TraceWorld.told(found)).containsExactly("0: 000a>000b 5", "0:1_0 000b>000c 1");
        assertThat(found.doubts()).containsExactly(BlockTraces.TO_ITSELF);
        assertThat(found.hasFailed(0)).isFalse();
    }

    @Test
    void theSameAsATree() {
        String traces =
                """
                [{"result":{"type":"CALL","from":"A","to":"B","value":"0x5","calls":[
                   {"type":"CALL","from":"B","to":"C","value":"0x4","error":"reverted","calls":[
                     {"type":"CALL","from":"C","to":"D","value":"0x3","calls":[
                       {"type":"SELFDESTRUCT","from":"D","to":"A","value":"0x3"}]}]},
                   {"type":"DELEGATECALL","from":"B","to":"C","value":"0x5","calls":[
                     {"type":"CALL","from":"B","to":"C","value":"0x1"},
                     {"type":"STATICCALL","from":"B","to":"C"}]},
                   {"type":"SELFDESTRUCT","from":"C","to":"C","value":"0x1"}]}}]
                """;
        BlockTraces found = TraceWorld.tree(named(traces), TraceWorld.block());
        assertThat(TraceWorld.told(found)).containsExactly("0: 000a>000b 5", "0:1_0 000b>000c 1");
        assertThat(found.doubts()).containsExactly(BlockTraces.TO_ITSELF);
    }

    @Test
    void aFailedTransactionMovesNothing() {
        String root =
                "{\"type\":\"CALL\",\"from\":\"A\",\"to\":\"B\",\"value\":\"0x5\",\"error\":\"x\"}";
        BlockTraces found =
                TraceWorld.tree(named("[{\"result\":" + root + "}]"), TraceWorld.block());
        assertThat(found.calls()).isEmpty();
        assertThat(found.hasFailed(0)).isTrue();
    }

    @Test
    void callsMayLieAThousandDeep() {
        String call = "{\"type\":\"CALL\",\"from\":\"A\",\"to\":\"B\",\"value\":\"0x1\"";
        String deep = (call + ",\"calls\":[").repeat(1023) + call + "}" + "]}".repeat(1023);
        BlockTraces found =
                TraceWorld.tree(named("[{\"result\":" + deep + "}]"), TraceWorld.block());
        assertThat(found.calls()).hasSize(1024);
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        String call =
                "[{\"result\":{\"type\":\"JUMP\",\"from\":\"A\",\"to\":\"B\",\"value\":\"0x1\"}}]";
        assertThatThrownBy(() -> TraceWorld.tree(named(call), TraceWorld.block()))
                .hasMessageContaining("type is \"JUMP\", expected CALL, CALLCODE, DELEGATECALL");
        String other =
                "[{\"type\":\"call\",\"action\":{\"callType\":\"call\"},\"traceAddress\":[],"
                        + "\"transactionPosition\":1}]";
        assertThatThrownBy(() -> TraceWorld.flat(other, TraceWorld.block()))
                .hasMessageContaining(
                        "transactionPosition is 1, expected a whole number from 0 to 0");
        String foreign =
                "[{\"txHash\":\"0x" + "1".repeat(64) + "\",\"result\":{\"type\":\"CALL\"}}]";
        assertThatThrownBy(() -> TraceWorld.tree(foreign, TraceWorld.block()))
                .hasMessageContaining("txHash is \"0x1111");
    }

    /// Letters become addresses.
    private static String named(String traces) {
        return traces.replaceAll("\"([A-D])\"", "\"0x" + "0".repeat(39) + "$1\"");
    }

    private static Json only(String folder, String method) {
        Path file =
                Transcripts.files(folder).stream()
                        .filter(one -> one.getFileName().toString().contains(method))
                        .findFirst()
                        .orElseThrow();
        return Transcripts.answer(folder + "/" + file.getFileName());
    }

    /// A block of the transactions that the traces are of.
    private static ChainBlock block(Json traces) {
        Set<String> hashes = new LinkedHashSet<>();
        long height = 0;
        for (Json trace : traces.list()) {
            height = trace.get("blockNumber").longValue();
            if (!trace.get("type").text().equals("reward")) {
                hashes.add(trace.get("transactionHash").text());
            }
        }
        return TraceWorld.block(height, Bytes32.ZERO.toHex(), List.copyOf(hashes), false);
    }

    private static List<String> told(BlockTraces traces) {
        List<String> told = new ArrayList<>();
        for (AccountFacts.Call call : traces.calls()) {
            told.add(
                    call.transactionIndex()
                            + ":"
                            + call.path()
                            + " "
                            + call.from().toLowerCase()
                            + ">"
                            + call.to().toLowerCase()
                            + " "
                            + call.value());
        }
        return told;
    }

    /// The rows of ethereum-etl that moved value.
    private static List<String> expected(String folder, boolean isTree) {
        List<String> expected = new ArrayList<>();
        List<String> lines = Transcripts.text(folder + "/expected_traces.csv").lines().toList();
        List<String> columns = List.of(lines.getFirst().split(",", -1));
        for (String line : lines.subList(1, lines.size())) {
            List<String> row = cells(line);
            String type = row.get(columns.indexOf("trace_type"));
            String call = row.get(columns.indexOf("call_type"));
            String value = row.get(columns.indexOf("value"));
            boolean moves = !type.equals("reward") && (call.isEmpty() || call.equals("call"));
            // It computes no status for trees; in these blocks no call lies in a failed one.
            boolean isDone =
                    isTree
                            ? row.get(columns.indexOf("error")).isEmpty()
                            : row.get(columns.indexOf("status")).equals("1");
            if (moves && isDone && !value.isEmpty() && !value.equals("0")) {
                expected.add(
                        row.get(columns.indexOf("transaction_index"))
                                + ":"
                                + row.get(columns.indexOf("trace_address")).replace(",", "_")
                                + " "
                                + row.get(columns.indexOf("from_address"))
                                + ">"
                                + row.get(columns.indexOf("to_address"))
                                + " "
                                + value);
            }
        }
        assertThat(lines).hasSizeGreaterThan(1);
        return expected;
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        for (String cell : line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)) {
            cells.add(cell.replace("\"", ""));
        }
        return cells;
    }
}
