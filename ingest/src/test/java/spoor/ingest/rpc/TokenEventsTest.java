package spoor.ingest.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import spoor.ingest.peer.Contracts;
import spoor.ledger.base.Bytes32;
import spoor.ledger.base.UInt256;
import spoor.ledger.chain.evm.EvmAddress;
import spoor.ledger.chain.evm.WrappedCoins;
import spoor.ledger.intake.account.AccountFacts;

class TokenEventsTest {
    private static final String TRANSFER =
            "0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef";
    private static final String DEPOSIT =
            "0xe1fffcc4923d04b559f4d29a8bfc6cda04eb5b0d3c460751c2402c5c5cc9109c";
    private static final String WITHDRAWAL =
            "0x7fcf532c15f0a6db0bd6d0e038bea71d30d808c7d98cb3bf7268a95bf5081b65";
    private static final String BATCH =
            "0x4a39dc06d4c0dbc64b70af90fd698a233a518aa5d07e595d983b8c0526c8f7fb";
    private static final String NOBODY = "0x0";

    private final List<ChainReceipt.Log> logs = new ArrayList<>();
    private final List<TokenEvents.Payment> payments = new ArrayList<>();

    @Test
    void threeTopicsAndANumberAreATransfer() {
        log("0xc0", 5, TRANSFER, "0xa1", "0xa2");
        assertThat(read().transfers())
                .containsExactly(
                        new AccountFacts.TokenTransfer(
                                new AccountFacts.Row("block 7", 0),
                                Bytes32.ZERO,
                                7,
                                0,
                                0,
                                address("0xc0"),
                                address("0xa1"),
                                address("0xa2"),
                                UInt256.of(5)));
    }

    @Test
    void whatIsNoTransferOfUnitsIsLeftOutAndSaid() {
        log("0xc0", 5, TRANSFER, "0xa1", "0xa2", "0x4d");
        log("0xc1", 5, TRANSFER, "0xa1");
        log("0xc2", 5, TRANSFER, "0x" + "f".repeat(64), "0xa2"); // more than an address
        log("0xc3", -1, TRANSFER, "0xa1", "0xa2"); // data that are no number
        log("0xc4", 5, BATCH, "0xa1", "0xa1", "0xa2");
        log("0xc5", 5);
        TokenEvents read = read();
        assertThat(read.transfers()).isEmpty();
        assertThat(read.things()).containsExactly(address("0xc0"));
        assertThat(read.doubts())
                .containsExactly(
                        TokenEvents.NOT_FUNGIBLE,
                        TokenEvents.ODD,
                        TokenEvents.ODD,
                        TokenEvents.ODD,
                        TokenEvents.MULTI);
    }

    @Test
    void aDepositThatIsPaidForIsAWrap() {
        log("0xc0", 5, DEPOSIT, "0xa1");
        log("0xc0", 3, WITHDRAWAL, "0xa1");
        pay("0xa1", "0xc0", 5);
        pay("0xc0", "0xa1", 3);
        assertThat(wraps()).containsExactly("0>a1 5 paid", "a1>0 3 paid");
    }

    @Test
    void onePaymentPaysForOneDeposit() {
        log("0xc0", 5, DEPOSIT, "0xa1");
        log("0xc0", 5, DEPOSIT, "0xa1");
        pay("0xa1", "0xc0", 5);
        pay("0xa2", "0xc0", 5);
        assertThat(wraps()).containsExactly("0>a1 5 paid", "0>a1 5");
    }

    @Test
    void aDepositThatIsToldAsATransferTooIsNone() {
        log("0xc0", 5, TRANSFER, NOBODY, "0xa1");
        log("0xc0", 5, DEPOSIT, "0xa1");
        log("0xc0", 5, DEPOSIT, "0xa1"); // and one that is not
        log("0xc0", 4, WITHDRAWAL, "0xa1");
        log("0xc0", 4, TRANSFER, "0xa1", "0xc0"); // back to the issuer
        assertThat(wraps()).containsExactly("0>a1 5");
    }

    @Test
    void transfersOfWrappedCoinsDoNotHideTheirMaking() {
        log("0xc0", 5, DEPOSIT, "0xa1");
        log("0xc0", 5, TRANSFER, "0xa1", "0xa2");
        log("0xc0", 5, WITHDRAWAL, "0xa2");
        assertThat(wraps()).containsExactly("0>a1 5", "a2>0 5");
    }

    @Test
    void otherEventsOfThatNameAreNoWraps() {
        log("0xc0", 5, DEPOSIT);
        log("0xc0", 5, DEPOSIT, "0xa1", "0xa2");
        log("0xc0", -1, WITHDRAWAL, "0xa1");
        assertThat(wraps()).isEmpty();
    }

    @Test
    void knowsTheWrapperOfEachChain() {
        assertThat(WrappedCoins.of(1, java.util.Set.of(address("0xc0"))))
                .containsExactlyInAnyOrder(
                        address("0xc0"),
                        EvmAddress.parse("0xC02aaA39b223FE8D0A0e5C4F27eAD9083C756Cc2"));
        for (long chain : new long[] {10, 56, 137, 8453, 42161, 43114}) {
            assertThat(WrappedCoins.of(chain, java.util.Set.of()))
                    .hasSize(1); // its checksum is right
        }
        assertThat(WrappedCoins.of(31337, java.util.Set.of())).isEmpty();
    }

    /// @param units -1 for data that are no number
    private void log(String contract, long units, String... topics) {
        logs.add(
                new ChainReceipt.Log(
                        logs.size(),
                        address(contract),
                        java.util.Arrays.stream(topics)
                                .map(topic -> Bytes32.ofHex("0x" + Contracts.word(topic)))
                                .toList(),
                        units < 0 ? null : UInt256.of(units)));
    }

    private void pay(String from, String to, long wei) {
        payments.add(new TokenEvents.Payment(address(from), address(to), UInt256.of(wei)));
    }

    private TokenEvents read() {
        return TokenEvents.read(TraceWorld.block(), 0, logs, payments);
    }

    private List<String> wraps() {
        return read().wraps().stream()
                .map(wrap ->
                        digits(wrap.transfer().from())
                                + ">"
                                + digits(wrap.transfer().to())
                                + " "
                                + wrap.transfer().units()
                                + (wrap.isPaid() ? " paid" : ""))
                .toList();
    }

    private static String digits(EvmAddress address) {
        return address.isZero() ? "0" : address.toLowerCase().substring(40);
    }

    private static EvmAddress address(String hex) {
        return EvmAddress.parse("0x" + Contracts.word(hex).substring(24));
    }
}
