package spoor.ingest.rpc;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import spoor.ingest.json.Json;
import spoor.ledger.base.Location;
import spoor.ledger.base.MalformedDataException;
import spoor.ledger.base.UInt256;
import spoor.ledger.chain.evm.EvmAddress;
import spoor.ledger.intake.account.AccountFacts;

/// Reads some blocks at once, with receipts and traces, and tells what is in them.
final class BlockReading {
    static final String NO_REWARDS =
            "block rewards are not in the data: the node tells them by trace_block only";
    static final String NO_MINER =
            "the block names nobody as its miner: its fees may have gone elsewhere";
    static final String MINT = "ether that a rollup makes for a deposit is not in the data";
    static final String NOT_PAID =
            "a Deposit or Withdrawal event of a token that the same transaction does not pay for in"
                    + " the chain's coin is not taken for wrapping";

    private final RpcClient client;
    private final NodeMethods methods;
    private final AccountFacts facts;
    private final Set<EvmAddress> wraps;
    private final TokenNames names;
    private final Set<EvmAddress> told = new HashSet<>();

    /// Of the blocks at hand.
    private final Map<EvmAddress, Boolean> fungible = new LinkedHashMap<>();

    private final List<TokenEvents.Wrap> open = new ArrayList<>();

    BlockReading(RpcClient client, NodeMethods methods, AccountFacts facts, Set<EvmAddress> wraps) {
        this.client = client;
        this.methods = methods;
        this.facts = facts;
        this.wraps = wraps;
        this.names = new TokenNames(client);
    }

    /// What the node said of one block.
    private record Said(ChainBlock block, List<Answer> receipts, @Nullable Answer traces) {}

    /// @param heights ascending, at least one
    List<ChainBlock> read(List<Long> heights) throws IOException, InterruptedException {
        String about =
                heights.size() == 1
                        ? "block " + heights.getFirst()
                        : "blocks " + heights.getFirst() + " to " + heights.getLast();
        fungible.clear();
        open.clear();
        List<Said> said = ask(heights, about);
        said.forEach(this::tell);
        tellTokens(about, new AccountFacts.Row(client.place(about), 0));
        return said.stream().map(Said::block).toList();
    }

    private boolean hasTraces(long height) {
        return methods.traces() == TraceMethod.TRACE_BLOCK
                || (methods.traces() == TraceMethod.CALL_TRACER && height > 0);
    }

    private List<Said> ask(List<Long> heights, String about)
            throws IOException, InterruptedException {
        List<Question> questions = new ArrayList<>();
        for (long height : heights) {
            questions.add(Question.block(height));
            if (methods.hasBlockReceipts()) {
                questions.add(Question.receipts(height));
            }
            if (hasTraces(height)) {
                questions.add(methods.traces().question(height));
            }
        }
        List<Answer> answers = client.ask(questions, about);
        List<Said> said = new ArrayList<>();
        int at = 0;
        for (long height : heights) {
            ChainBlock block = block(answers.get(at++), height);
            List<Answer> receipts =
                    methods.hasBlockReceipts() ? List.of(answers.get(at++)) : List.of();
            said.add(new Said(block, receipts, hasTraces(height) ? answers.get(at++) : null));
        }
        return methods.hasBlockReceipts() ? said : withReceipts(said, about);
    }

    private ChainBlock block(Answer answer, long height) {
        String place = client.place("block " + height);
        var where = new AccountFacts.Row(place, 0);
        return answer.read(
                place, () -> ChainBlock.read(answer.object(place, "the block"), height, where));
    }

    /// Asks for receipts one by one.
    private List<Said> withReceipts(List<Said> blocks, String about)
            throws IOException, InterruptedException {
        List<Question> questions = new ArrayList<>();
        for (Said said : blocks) {
            for (ChainBlock.Sent sent : said.block().transactions()) {
                questions.add(
                        new Question(
                                "eth_getTransactionReceipt", "[\"" + sent.hash().toHex() + "\"]"));
            }
        }
        List<Answer> answers = client.ask(questions, about);
        List<Said> whole = new ArrayList<>();
        int at = 0;
        for (Said said : blocks) {
            int next = at + said.block().transactions().size();
            whole.add(new Said(said.block(), answers.subList(at, next), said.traces()));
            at = next;
        }
        return whole;
    }

    private void tell(Said said) {
        ChainBlock block = said.block();
        List<ChainReceipt> receipts = receipts(said);
        BlockTraces traces = traces(said);
        facts.block(block.fact());
        block.withdrawals().forEach(facts::credit);
        traces.rewards().forEach(facts::credit);
        traces.calls().stream()
                .filter(call -> !call.path().isEmpty()) // the transaction tells its own value
                .forEach(facts::call);
        traces.doubts().forEach(what -> facts.doubt(block.where(), block.height(), what));
        for (int i = 0; i < receipts.size(); i++) {
            tell(block, i, receipts.get(i), traces);
        }
        doubt(block, said.traces() != null);
    }

    private void doubt(ChainBlock block, boolean hasTraces) {
        if (!hasTraces && !block.transactions().isEmpty()) {
            facts.doubt(
                    block.where(),
                    block.height(),
                    "internal calls are not in the data: " + methods.without());
        }
        if (block.isMined() && methods.traces() != TraceMethod.TRACE_BLOCK) {
            facts.doubt(block.where(), block.height(), NO_REWARDS);
        }
        if (block.isMined() && (block.miner() == null || block.miner().isZero())) {
            facts.doubt(block.where(), block.height(), NO_MINER);
        }
    }

    private List<ChainReceipt> receipts(Said said) {
        ChainBlock block = said.block();
        String place = block.where().source();
        List<ChainReceipt> receipts = new ArrayList<>();
        for (Answer answer : said.receipts()) {
            boolean isOne = !methods.hasBlockReceipts();
            String expected = isOne ? "the receipt" : "the receipts of the block";
            List<Json.Fields> found =
                    isOne
                            ? List.of(answer.object(place, expected))
                            : answer.objects(place, expected);
            if (!isOne && found.size() != block.transactions().size()) {
                throw new MalformedDataException(
                        Location.of(place),
                        answer.method()
                                + " answered "
                                + found.size()
                                + " receipts, expected "
                                + block.transactions().size()
                                + ", one of each transaction");
            }
            for (Json.Fields one : found) {
                receipts.add(
                        answer.read(place, () -> ChainReceipt.read(one, block, receipts.size())));
            }
        }
        return receipts;
    }

    private BlockTraces traces(Said said) {
        Answer answer = said.traces();
        ChainBlock block = said.block();
        if (answer == null) {
            return new BlockTraces(block);
        }
        String place = block.where().source();
        List<Json.Fields> found = answer.objects(place, "the traces of the block");
        BlockTraces traces =
                answer.read(
                        place,
                        () ->
                                methods.traces() == TraceMethod.TRACE_BLOCK
                                        ? FlatTraces.read(found, block)
                                        : TreeTraces.read(found, block));
        traces.requireAll(place, answer.method());
        return traces;
    }

    private void tell(ChainBlock block, int index, ChainReceipt receipt, BlockTraces traces) {
        ChainBlock.Sent sent = block.transactions().get(index);
        UInt256 price = receipt.price() != null ? receipt.price() : sent.price();
        Boolean hasFailed =
                receipt.hasFailed() != null ? receipt.hasFailed() : traces.hasFailed(index);
        facts.transaction(
                new AccountFacts.Transaction(
                        block.where(),
                        sent.hash(),
                        block.height(),
                        index,
                        block.timeSeconds(),
                        sent.from(),
                        sent.to(),
                        sent.value(),
                        sent.nonce(),
                        price));
        facts.receipt(
                new AccountFacts.Receipt(
                        block.where(),
                        sent.hash(),
                        hasFailed,
                        receipt.gasUsed(),
                        price,
                        receipt.otherFee(),
                        Boolean.TRUE.equals(hasFailed) ? null : receipt.created()));
        if (!sent.mint().isZero()) {
            facts.doubt(block.where(), block.height(), MINT);
        }
        if (!receipt.logs().isEmpty()) {
            tellTokens(block, index, receipt, traces);
        }
    }

    private void tellTokens(ChainBlock block, int index, ChainReceipt receipt, BlockTraces traces) {
        TokenEvents events =
                TokenEvents.read(block, index, receipt.logs(), payments(block, index, traces));
        for (AccountFacts.TokenTransfer transfer : events.transfers()) {
            fungible.put(transfer.token(), true);
            facts.tokenTransfer(transfer);
        }
        events.things().forEach(contract -> fungible.putIfAbsent(contract, false));
        events.doubts().forEach(what -> facts.doubt(block.where(), block.height(), what));
        open.addAll(events.wraps());
    }

    /// Payments of a transaction that has events, and so did not fail.
    private static List<TokenEvents.Payment> payments(
            ChainBlock block, int index, BlockTraces traces) {
        List<TokenEvents.Payment> payments = new ArrayList<>();
        ChainBlock.Sent sent = block.transactions().get(index);
        if (sent.to() != null) {
            payments.add(new TokenEvents.Payment(sent.from(), sent.to(), sent.value()));
        }
        for (AccountFacts.Call call : traces.calls()) {
            if (call.transactionIndex() == index && !call.path().isEmpty()) {
                payments.add(new TokenEvents.Payment(call.from(), call.to(), call.value()));
            }
        }
        return payments;
    }

    /// Asks what the tokens are called; a wrap must be a token to be one.
    private void tellTokens(String about, AccountFacts.Row where)
            throws IOException, InterruptedException {
        Set<EvmAddress> contracts = new LinkedHashSet<>(fungible.keySet());
        open.forEach(wrap -> contracts.add(wrap.transfer().token()));
        contracts.removeAll(told);
        names.learn(contracts, about);
        for (TokenEvents.Wrap wrap : open) {
            AccountFacts.TokenTransfer transfer = wrap.transfer();
            boolean isToken = names.of(transfer.token()).isToken();
            if (wraps.contains(transfer.token()) || (isToken && wrap.isPaid())) {
                fungible.put(transfer.token(), true);
                facts.tokenTransfer(transfer);
            } else if (isToken) {
                facts.doubt(transfer.where(), transfer.height(), NOT_PAID);
            }
        }
        fungible.forEach((contract, isFungible) -> {
            if (told.add(contract)) {
                TokenNames.Name name = names.of(contract);
                facts.token(
                        new AccountFacts.Token(
                                where, contract, name.symbol(), name.decimals(), isFungible));
            }
        });
    }
}
