package spoor.app.follow;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import spoor.app.tags.TagBook;
import spoor.app.tags.TagChain;
import spoor.app.work.PlainFile;
import spoor.ledger.base.Bytes32;
import spoor.ledger.base.UInt256;
import spoor.ledger.chain.evm.EvmAddress;
import spoor.ledger.intake.account.AccountFacts;
import spoor.ledger.intake.account.AccountFacts.Row;
import spoor.ledger.intake.account.AccountIntake;
import spoor.ledger.store.account.AccountTables;

/// Transactions between a victim, a thief, others and a mixer's contracts, and their trace.
final class MixerWorld {
    static final String POOL = "0xA160cdAB225685dA1d56aa342Ad8841c3b53f291";
    static final String ROUTER = "0xd90e2f925DA726b50C4Ed8D0Fb90Ad053324F31b";
    static final String DAI = "0x6B175474E89094C44Da98b954EedeAC495271d0F";
    static final String DAI_POOL = "0xFD8610d20aA15b7B2E3Be39B396a1bC3516c7144";
    static final String VICTIM = "0x" + "11".repeat(20);
    static final String THIEF = "0x" + "22".repeat(20);
    static final String OTHER = "0x" + "33".repeat(20);

    private final Path folder;
    private final List<Consumer<AccountFacts>> facts = new ArrayList<>();
    private int transactions;

    private static final BigInteger ETHER = BigInteger.TEN.pow(18);

    MixerWorld(Path folder) {
        this.folder = folder;
    }

    static UInt256 milli(long thousandths) {
        return UInt256.of(
                ETHER.multiply(BigInteger.valueOf(thousandths)).divide(BigInteger.valueOf(1_000)));
    }

    static UInt256 ether(long whole) {
        return milli(whole * 1_000);
    }

    static Bytes32 id(int transaction) {
        return Bytes32.parse(String.format("%064x", transaction));
    }

    /// The next transaction, a block and an hour of its own.
    void pays(String from, String to, UInt256 units) {
        int number = ++transactions;
        facts.add(into ->
                into.transaction(
                        new AccountFacts.Transaction(
                                new Row("world", number),
                                id(number),
                                number,
                                0,
                                number * 3_600L,
                                EvmAddress.parse(from),
                                EvmAddress.parse(to),
                                units,
                                0,
                                null)));
    }

    /// The last transaction also calls with value.
    void calls(String path, String from, String to, UInt256 units) {
        int number = transactions;
        facts.add(into ->
                into.call(
                        new AccountFacts.Call(
                                new Row("world", number),
                                id(number),
                                number,
                                0,
                                path,
                                EvmAddress.parse(from),
                                EvmAddress.parse(to),
                                units)));
    }

    /// The last transaction also moves a token.
    void token(int log, String from, String to, UInt256 units) {
        int number = transactions;
        facts.add(into ->
                into.tokenTransfer(
                        new AccountFacts.TokenTransfer(
                                new Row("world", number),
                                id(number),
                                number,
                                0,
                                log,
                                EvmAddress.parse(DAI),
                                EvmAddress.parse(from),
                                EvmAddress.parse(to),
                                units)));
    }

    AccountTables chain(String network) throws IOException {
        return AccountIntake.inMemory(network, "ETH", (into, known) -> tell(into));
    }

    /// All transactions, in the order in which they were written down.
    void tell(AccountFacts into) {
        facts.forEach(fact -> fact.accept(into));
    }

    /// The first transaction is the theft.
    Findings trace(AccountTables chain, String rest, String... packs) throws IOException {
        return traceFrom(chain, "transfer: {tx: \"" + id(1).toHex() + "\"}", rest, packs);
    }

    Findings traceFrom(AccountTables chain, String origin, String rest, String... packs)
            throws IOException {
        Path file = folder.resolve("case.yaml");
        Files.writeString(
                file,
                "case: test\nchain: ethereum\nthefts: [{id: t, origins: [{"
                        + origin
                        + "}]}]\npolicies: [fifo, poison]\n"
                        + rest);
        List<PlainFile> files = new ArrayList<>();
        for (String pack : packs) {
            Path path = folder.resolve("pack.yaml");
            Files.writeString(path, pack);
            files.add(PlainFile.read(path, "pack.yaml"));
        }
        TagBook book = TagBook.read(files, TagChain.accounts(chain.network(), "ETH"));
        return AccountFollow.run(chain, CaseFile.read(file, "case.yaml"), book, "spoor test");
    }

    static List<String> mixed(Findings findings) {
        return mixed(findings, "fifo");
    }

    /// `place mixer denomination deposits transfers first last`.
    static List<String> mixed(Findings findings, String policy) {
        return Mixed.of(findings.terminals()).stream()
                .filter(one -> one.policy().equals(policy))
                .map(one ->
                        one.place().substring(0, 6)
                                + " "
                                + one.mixer()
                                + " "
                                + one.denomination()
                                + " "
                                + one.deposits()
                                + " "
                                + one.transfers()
                                + " "
                                + one.first()
                                + " "
                                + one.last())
                .toList();
    }
}
