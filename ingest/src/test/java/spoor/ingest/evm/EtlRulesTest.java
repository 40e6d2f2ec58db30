package spoor.ingest.evm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spoor.ledger.base.MalformedDataException;
import spoor.ledger.chain.evm.TransferKind;
import spoor.ledger.intake.account.AccountFacts.Call;
import spoor.ledger.intake.account.AccountFacts.Credit;

/// What rows mean, in tables small enough to read. A, B and C stand for addresses, H and I for
/// hashes.
class EtlRulesTest {
    private static final String A = "0x" + "a".repeat(40);
    private static final String B = "0x" + "b".repeat(40);
    private static final String C = "0x" + "c".repeat(40);
    private static final String H = "0x" + "1".repeat(64);
    private static final String I = "0x" + "2".repeat(64);

    private static final String TRACES =
            "transaction_hash,block_number,transaction_index,trace_type,call_type,trace_address,"
                    + "from_address,to_address,value,error,status,trace_id\n";
    private static final String TRANSFERS =
            "token_address,from_address,to_address,value,transaction_hash,log_index,block_number\n";

    @TempDir Path folder;

    private RecordedFacts read(String... tables) {
        try {
            for (int i = 0; i < tables.length; i++) {
                Files.writeString(folder.resolve(i + ".csv"), filled(tables[i]));
            }
            return RecordedFacts.of(tables.length == 1 ? folder.resolve("0.csv") : folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String filled(String table) {
        return table.replaceAll("\\bA\\b", A)
                .replaceAll("\\bB\\b", B)
                .replaceAll("\\bC\\b", C)
                .replaceAll("\\bH\\b", H)
                .replaceAll("\\bI\\b", I);
    }

    private void refuses(String table, String message) {
        assertThatThrownBy(() -> read(table))
                .isInstanceOf(MalformedDataException.class)
                .hasMessage(filled(message));
    }

    private static String traces(String... rows) {
        return TRACES + String.join("\n", rows) + "\n";
    }

    @Test
    void onlyCallsCreationsAndDestructionsCarryValue() {
        RecordedFacts facts =
                read(
                        traces(
                                "H,7,0,call,call,,A,B,5,,1,",
                                "H,7,0,call,delegatecall,0,B,C,5,,1,",
                                "H,7,0,call,callcode,1,B,C,5,,1,",
                                "H,7,0,call,staticcall,2,B,C,0,,1,",
                                "H,7,0,call,call,3,B,C,0,,1,",
                                "H,7,0,create,,4,B,C,2,,1,",
                                "H,7,0,suicide,,\"4,0\",C,A,1,,1,"));
        assertThat(facts.calls).extracting(Call::path).containsExactly("", "4", "4_0");
        assertThat(facts.calls)
                .extracting(call -> call.value().toLong())
                .containsExactly(5L, 2L, 1L);
        assertThat(facts.doubts).isEmpty();
    }

    @Test
    void whatStatusSaysIsReversedMovesNothing() {
        RecordedFacts facts =
                read(
                        traces(
                                "H,7,0,call,call,,A,B,5,,1,",
                                "H,7,0,call,call,0,B,C,4,Reverted,0,",
                                "H,7,0,call,call,\"0,0\",C,A,3,,0,",
                                "I,7,1,call,call,,A,B,5,Out of gas,0,",
                                "I,7,1,create,,0,A,,5,,0,"));
        assertThat(facts.calls).extracting(Call::path).containsExactly("");
        assertThat(facts.receipts)
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.hash().toHex()).isEqualTo(I);
                    assertThat(it.hasFailed()).isTrue();
                });
    }

    @Test
    void withoutStatusWhatLiesUnderAnErrorMovesNothingWhateverComesFirst() {
        RecordedFacts facts =
                read(
                        traces(
                                "H,7,0,call,call,\"0,1,0\",B,C,1,,,",
                                "H,7,0,call,call,\"1,0\",B,C,2,,,",
                                "H,7,0,call,call,0,B,C,4,Reverted,,",
                                "H,7,0,call,call,10,B,C,8,,,",
                                "I,7,1,call,call,0,B,C,16,,,",
                                "I,7,1,call,call,,A,B,32,out of gas,,"));
        assertThat(facts.calls).extracting(Call::path).containsExactly("1_0", "10");
        assertThat(facts.receipts).hasSize(1);
    }

    @Test
    void tracesOfGethFindTheirTransactionByItsPlace() {
        RecordedFacts facts =
                read(
                        traces(",7,3,call,call,,A,B,5,,,", ",7,3,call,call,0,B,C,4,,,"),
                        """
                        hash,block_number,transaction_index,from_address,to_address,value
                        I,7,2,A,B,0
                        H,7,3,A,B,5
                        """);
        assertThat(facts.calls)
                .extracting(call -> call.transaction().toHex())
                .containsExactly(H, H);
        refuses(
                traces(",7,3,call,call,,A,B,5,,,"),
                "0.csv:2: no transaction_hash, and no row of transactions in the source for block"
                        + " 7, transaction_index 3; expected one of the two");
    }

    @Test
    void blocksPayByThemselves() {
        RecordedFacts facts =
                read(
                        traces(
                                ",0,,genesis,,,,A,100,,1,genesis_0_17",
                                ",7,,reward,,,,B,5,,1,reward_7_0",
                                ",7,,reward,,,,C,4,,1,",
                                ",7,,reward,,,,C,3,,1,",
                                ",1920000,,daofork,,,A,B,9,,1,daofork_1920000_3"));
        assertThat(facts.credits)
                .extracting(Credit::kind)
                .containsExactly(
                        TransferKind.GENESIS,
                        TransferKind.REWARD,
                        TransferKind.REWARD,
                        TransferKind.REWARD);
        assertThat(facts.credits).extracting(Credit::number).containsExactly(17, 0, 0, 1);
        assertThat(facts.doubts.values()).containsExactly(2);
        assertThat(facts.flows)
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.position()).isEqualTo(3);
                    assertThat(it.asset().isNative()).isTrue();
                });
    }

    @Test
    void aTransferOfNothingIsKept() {
        RecordedFacts facts = read(TRANSFERS + "A,B,C,0,H,1,7\n");
        assertThat(facts.tokenTransfers)
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.units().isZero()).isTrue();
                    assertThat(it.where().line()).isEqualTo(2);
                });
    }

    @Test
    void missingPlacesAreTold() {
        RecordedFacts facts =
                read("transaction_hash,token_address,from_address,to_address,value\nH,A,B,C,1\n");
        assertThat(facts.tokenTransfers.getFirst().height()).isEqualTo(-1);
        assertThat(facts.doubts)
                .containsEntry(
                        "token transfer without log_index: its place in the block is taken from its"
                                + " place in the file",
                        1);
    }

    @Test
    void theLatestTypesPayWhatTheirReceiptSays() {
        String header =
                "hash,from_address,to_address,value,block_number,transaction_index,gas_price,"
                        + "transaction_type,receipt_effective_gas_price,receipt_l1_fee,"
                        + "receipt_blob_gas_used,receipt_blob_gas_price\n";
        RecordedFacts facts =
                read(
                        header
                                + "H,A,B,1,7,0,50,2,,,,\nI,A,B,1,7,1,50,0,,,,\nI,A,,1,7,1,50,3,40,5,10,2\n");
        assertThat(facts.transactions)
                .extracting(it -> String.valueOf(it.gasPrice()))
                .containsExactly("null", "50", "40");
        assertThat(facts.receipts)
                .extracting(it -> String.valueOf(it.otherFee()))
                .containsExactly("25");
        assertThat(facts.transactions.getLast().to()).isNull();
    }

    @Test
    void refusesAWrongChecksum() {
        refuses(
                TRANSFERS + "A,B,0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD,1,H,1,7\n",
                "0.csv:2: to_address: address 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD has a"
                        + " wrong checksum in the case of its letters, expected"
                        + " 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed");
    }

    @Test
    void refusesWhatIsNoAmount() {
        String tooMuch = "1" + "0".repeat(77) + "0";
        for (String amount : new String[] {"-1", "1.5", "1.0", "1e18", "0x10", tooMuch, " 1"}) {
            refuses(
                    TRANSFERS + "A,B,C," + amount + ",H,1,7\n",
                    "0.csv:2: value is \""
                            + amount
                            + "\", expected a whole number of units from 0 to 2^256 - 1");
        }
        refuses(
                TRANSFERS + "A,B,C,,H,1,7\n",
                "0.csv:2: value is empty, expected a whole number of units from 0 to 2^256 - 1");
    }

    @Test
    void readsTheLargestAmount() {
        String most = spoor.ledger.base.UInt256.MAX.toString();
        assertThat(read(TRANSFERS + "A,B,C," + most + ",H,1,7\n").tokenTransfers.getFirst().units())
                .hasToString(most);
    }

    @Test
    void refusesARowWithTooFewFields() {
        refuses(
                TRANSFERS + "A,B,C,1,H,1,7\nA,B,C,1,H\n",
                "0.csv:3: the row has 5 fields, expected 7 as in the first row");
    }

    @Test
    void refusesAHashThatIsNone() {
        refuses(
                TRANSFERS + "A,B,C,1,0x12,1,7\n",
                "0.csv:2: transaction_hash is \"0x12\", expected 0x and 64 hexadecimal digits");
    }

    @Test
    void refusesATableWithoutAHeader() {
        assertThatThrownBy(() -> read("A,B,C,1,H,1,7\n"))
                .isInstanceOf(MalformedDataException.class)
                .hasMessageStartingWith("0.csv: the columns are 0xaaaa")
                .hasMessageContaining("expected a table of ethereum-etl with its column names");
    }

    @Test
    void leavesAStrangerInAFolderOutAndSaysSo() {
        RecordedFacts facts = read(TRANSFERS + "A,B,C,1,H,1,7\n", "name,age\nme,7\n");
        assertThat(facts.tokenTransfers).hasSize(1);
        assertThat(facts.doubts.keySet())
                .anySatisfy(doubt ->
                        assertThat(doubt)
                                .startsWith("the columns are name, age; expected")
                                .endsWith("; the file was left out"));
    }

    @Test
    void eventsOfUnknownFormAreLeftOutAndTold() {
        String topic = "0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef";
        String word = "0x" + "0".repeat(24);
        String address = word + "a".repeat(40);
        String header = "transaction_hash,log_index,block_number,address,topics,data\n";
        RecordedFacts facts =
                read(
                        header
                                + "H,0,7,A,\""
                                + topic
                                + ","
                                + address
                                + "\",0x\n"
                                + "H,1,7,A,"
                                + topic
                                + ",0x"
                                + address.substring(2)
                                + address.substring(2)
                                + "0".repeat(63)
                                + "5\n"
                                + "H,2,7,B,\""
                                + topic
                                + ","
                                + address
                                + ",0x"
                                + "f".repeat(64)
                                + "\",0x"
                                + "0".repeat(64)
                                + "\n");
        assertThat(facts.tokenTransfers)
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.logIndex()).isEqualTo(1);
                    assertThat(it.units().toLong()).isEqualTo(5);
                });
        assertThat(facts.doubts)
                .containsEntry(
                        "event Transfer without two addresses and one number left out: no standard"
                                + " token makes it",
                        2);
    }

    @Test
    void aTokenThatNamesThingsAndCountsUnitsIsTakenForAmounts() {
        String topic = "0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef";
        String address = "0x" + "0".repeat(24) + "a".repeat(40);
        String number = "0x" + "0".repeat(63) + "5";
        String both = topic + "," + address + "," + address;
        RecordedFacts facts =
                read(
                        "transaction_hash,log_index,block_number,address,topics,data\n"
                                + "H,0,7,A,\""
                                + both
                                + ","
                                + number
                                + "\",0x\n"
                                + "H,1,7,A,\""
                                + both
                                + "\","
                                + number
                                + "\n");
        assertThat(facts.tokenTransfers).hasSize(1);
        assertThat(facts.tokens).isEmpty();
        assertThat(facts.doubts).hasSize(2);
    }
}
