package spoor.ingest.peer;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A day in the life of a chain: contracts that pay each other, payments that are undone, tokens,
/// wrapped coins, contracts that are born and end.
public final class AnvilScenario {
    public static final BigInteger ETHER = BigInteger.TEN.pow(18);

    /// Who gets fees in most blocks; nobody else has it.
    public static final String MINER = "0x00000000000000000000000000000000000f3e35";

    /// Accounts that only contracts pay.
    public static final String FIRST_HEIR = "0x00000000000000000000000000000000000a0001";

    public static final String SECOND_HEIR = "0x00000000000000000000000000000000000a0002";

    private final AnvilNode node;
    private final Contracts contracts;
    private final List<String> accounts;

    /// Tokens whose balances can be asked for, by symbol.
    private final Map<String, String> tokens = new java.util.TreeMap<>();

    private String mover = "";

    public AnvilScenario(AnvilNode node, Contracts contracts) {
        this.node = node;
        this.contracts = contracts;
        this.accounts = node.accounts();
    }

    public Map<String, String> tokens() {
        return tokens;
    }

    public String mover() {
        return mover;
    }

    public List<String> accounts() {
        return accounts;
    }

    /// Blocks 1 to 3: everything that the rest needs.
    public void deploy() {
        node.call("anvil_setCoinbase", MINER);
        String library = deploy("Pay", "");
        mover = deploy("Mover", library);
        tokens.put("USDX", deploy("Token", "", Contracts.text("USDX")));
        tokens.put("OLD", deploy("OldToken", ""));
        tokens.put("WETH", deploy("Wrapped", ""));
    }

    private String deploy(String contract, String library, String... words) {
        String hash =
                node.send(
                        accounts.get(0),
                        null,
                        BigInteger.ZERO,
                        contracts.creation(contract, library, words));
        node.mine();
        return node.created(hash);
    }

    /// A block in which one account calls the mover in every way, another one pays as it was done
    /// before there were base fees, and some transactions fail.
    public void ether() {
        call(1, ETHER, "forward(address)", FIRST_HEIR);
        call(2, ETHER, "tryToPay(address)", FIRST_HEIR);
        call(3, ETHER, "fail()");
        call(4, ETHER, "payAndRevert(address)", FIRST_HEIR);
        node.send(
                accounts.get(5),
                accounts.get(6),
                BigInteger.valueOf(12_345),
                "0x",
                Map.of("gasPrice", "0x77359400"));
        node.send(accounts.get(7), accounts.get(7), ETHER, "0x"); // to itself
        node.send(accounts.get(7), mover, ETHER, "0x");
        node.mine();
        call(1, BigInteger.ZERO, "payByLibrary(address)", SECOND_HEIR); // takes no ether
        node.send(accounts.get(2), mover, ETHER, "0x");
        node.mine();
    }

    /// Contracts are born with ether, and end.
    public void lives() {
        call(1, ETHER, "bear()");
        node.mine();
        call(2, BigInteger.ZERO, "endChild(address)", FIRST_HEIR);
        call(3, ETHER, "bearAndEnd(address)", SECOND_HEIR);
        String born =
                node.send(
                        accounts.get(4),
                        null,
                        BigInteger.valueOf(99),
                        contracts.creation("Child", "", Contracts.word(0)));
        node.send(
                accounts.get(5),
                null,
                BigInteger.valueOf(98),
                contracts.creation("Child", "", Contracts.word(1)));
        node.mine();
        // Favours itself: nothing moves.
        String child = node.created(born);
        node.send(
                accounts.get(4),
                child,
                BigInteger.ZERO,
                contracts.call("Child", "end(address)", Contracts.word(child)));
        node.mine();
    }

    public void tokens(long units) {
        String usd = token("USDX");
        token(0, usd, "Token", "mint(address,uint256)", accounts.get(1), units);
        token(0, usd, "Token", "mint(address,uint256)", mover, 500);
        token(1, usd, "Token", "transfer(address,uint256)", accounts.get(2), units / 3);
        token(1, usd, "Token", "transfer(address,uint256)", accounts.get(3), 0);
        token(9, usd, "Token", "transfer(address,uint256)", accounts.get(2), units); // fails
        token(0, token("OLD"), "OldToken", "mint(address,uint256)", accounts.get(8), 3);
        send(
                1,
                usd,
                "0x"
                        + contracts.call("Token", "burn(uint256)").substring(2)
                        + Contracts.word(units / 5));
        send(
                2,
                mover,
                contracts.call(
                        "Mover",
                        "lose(address,address,uint256)",
                        Contracts.word(usd),
                        Contracts.word(accounts.get(4)),
                        Contracts.word(100)));
        node.mine();
    }

    /// Coins are wrapped by a contract, by hand, and by sending them.
    public void wraps() {
        String weth = token("WETH");
        call(3, ETHER, "wrap(address,address)", weth, accounts.get(5));
        node.send(accounts.get(4), weth, ETHER, contracts.call("Wrapped", "deposit()"));
        node.send(accounts.get(6), weth, BigInteger.TEN, "0x");
        send(4, weth, contracts.call("Wrapped", "withdraw(uint256)", Contracts.word(1_000_000)));
        send(
                5,
                weth,
                contracts.call(
                        "Wrapped", "withdraw(uint256)", Contracts.word("0x" + "f".repeat(64))));
        node.mine();
    }

    /// Contracts that look like tokens and are none.
    public void others() {
        String thing = deploy("Thing", "");
        send(
                1,
                thing,
                contracts.call(
                        "Thing",
                        "mint(address,uint256)",
                        Contracts.word(accounts.get(1)),
                        Contracts.word(77)));
        String bank = deploy("Bank", "");
        node.send(accounts.get(2), bank, ETHER, contracts.call("Bank", "deposit()"));
        node.mine();
    }

    /// A token of its own, some of which the mover has.
    ///
    /// @return its contract
    public String token(String symbol, long units) {
        String token = deploy("Token", "", Contracts.text(symbol));
        tokens.put(symbol, token);
        token(0, token, "Token", "mint(address,uint256)", mover, units);
        node.mine();
        return token;
    }

    /// A token that is on a chain which was given up.
    public void forget(String symbol) {
        tokens.remove(symbol);
    }

    private String token(String symbol) {
        String token = tokens.get(symbol);
        if (token == null) {
            throw new IllegalStateException("no token " + symbol);
        }
        return token;
    }

    private void token(
            int from, String token, String contract, String method, String to, long units) {
        send(
                from,
                token,
                contracts.call(contract, method, Contracts.word(to), Contracts.word(units)));
    }

    private void send(int from, @Nullable String to, String data) {
        node.send(accounts.get(from), to, BigInteger.ZERO, data);
    }

    private void call(int from, BigInteger wei, String method, String... addresses) {
        List<String> words = new ArrayList<>();
        for (String address : addresses) {
            words.add(Contracts.word(address));
        }
        node.send(
                accounts.get(from),
                mover,
                wei,
                contracts.call("Mover", method, words.toArray(String[]::new)));
    }
}
