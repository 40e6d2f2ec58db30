package spoor.app.cli.ledger;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import spoor.app.cli.console.CommonOptions;
import spoor.app.cli.console.Failures;
import spoor.app.cli.console.Json;
import spoor.app.cli.console.Screen;
import spoor.app.work.Workspace;
import spoor.ledger.base.Bytes32;
import spoor.ledger.base.Location;
import spoor.ledger.chain.UtxoChain;
import spoor.ledger.store.Ledger;
import spoor.ledger.store.account.AccountLedger;

/// `spoor chain info`.
@Command(
        name = "info",
        mixinStandardHelpOptions = true,
        description = "Prints what a chain holds: network, tip, counts, holes, bytes.",
        footerHeading = "%nExample:%n",
        footer = "  spoor chain info --chain bitcoin")
final class ChainInfoCommand implements Callable<Integer> {
    private final Screen screen;

    @Mixin CommonOptions common = new CommonOptions();

    @Option(
            names = "--chain",
            paramLabel = "NAME",
            defaultValue = "bitcoin",
            description = "The chain. Default: ${DEFAULT-VALUE}.")
    String chain = "bitcoin";

    @Option(names = "--json", description = "One line of JSON.")
    boolean isJson;

    ChainInfoCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException {
        print(facts(common.workspace(screen)));
        return Failures.DONE;
    }

    private Map<String, Object> facts(Workspace workspace) throws IOException {
        if (Chains.isOfAccounts(workspace, chain)) {
            try (AccountLedger ledger = AccountLedger.open(workspace.chain(chain))) {
                return AccountInfo.facts(chain, ledger);
            }
        }
        try (Ledger ledger = Chains.open(workspace, chain, Location.of("--chain"))) {
            return facts(ledger);
        }
    }

    private void print(Map<String, Object> facts) {
        if (isJson) {
            screen.out().println(Json.object(facts));
        } else {
            facts.forEach((name, value) ->
                    screen.out().printf("%-23s %s%n", name.replace('_', ' '), value));
        }
    }

    private Map<String, Object> facts(Ledger ledger) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("chain", chain);
        facts.put("network", ledger.network().label());
        facts.put("partial", ledger.isPartial());
        tip(ledger, facts);
        facts.put("blocks", (long) ledger.blocks());
        facts.put("transactions", ledger.transactions());
        facts.put("inputs", ledger.inputs());
        facts.put("outputs", ledger.outputs());
        facts.put("addresses", ledger.addresses());
        holes(ledger, facts);
        facts.put("bytes", ledger.sizeBytes());
        facts.put("bytes_per_transaction", share(ledger.sizeBytes(), ledger.transactions()));
        return facts;
    }

    private static void tip(UtxoChain chain, Map<String, Object> facts) {
        int tip = chain.blocks() - 1;
        if (tip >= 0) {
            facts.put("tip_height", (long) chain.height(tip));
            Bytes32 hash = chain.tipHash();
            if (hash != null) {
                facts.put("tip_hash", hash.toString());
            }
            facts.put("tip_time", Instant.ofEpochSecond(chain.timeSeconds(tip)).toString());
        }
    }

    /// Holes are places where a block's parent is not the block before it. Single transactions come
    /// from anywhere, so that a partial ledger has none to speak of; it has transactions that are
    /// known only because something spends from them.
    private static void holes(Ledger ledger, Map<String, Object> facts) {
        if (!ledger.isPartial()) {
            facts.put("holes", (long) ledger.holes().size());
        }
        facts.put("outside_transactions", ledger.outsideTransactions());
        if (ledger.isPartial()) {
            facts.put("doubts", (long) ledger.doubts().size());
        }
    }

    static BigDecimal share(long bytes, long count) {
        return count == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(bytes)
                        .divide(BigDecimal.valueOf(count), 1, RoundingMode.HALF_UP);
    }
}
