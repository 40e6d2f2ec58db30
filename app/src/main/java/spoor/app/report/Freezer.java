package spoor.app.report;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import spoor.app.follow.Findings;

/// Who can stop a token from moving: issuers whose contract has a function for it, by contract.
///
/// Whether an issuer will, and on whose order, is another question. A token that is not listed may
/// have such a function too.
///
/// @param contract on Ethereum's main network, lower case
/// @param function that stops an address
/// @param source where it is described
record Freezer(String contract, String issuer, String function, String source) {
    private static final String CIRCLE =
            "Circle, FiatToken design: github.com/circlefin/stablecoin-evm, doc/tokendesign.md";

    private static final List<Freezer> ETHEREUM =
            List.of(
                    new Freezer(
                            "0xdac17f958d2ee523a2206206994597c13d831ec7",
                            "Tether (USDT)",
                            "addBlackList, destroyBlackFunds",
                            "contract TetherToken, verified source at etherscan.io"),
                    new Freezer(
                            "0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48",
                            "Circle (USDC)",
                            "blacklist",
                            CIRCLE),
                    new Freezer(
                            "0x1abaea1f7c830bd89acc67ec4af516284b1bc33c",
                            "Circle (EURC)",
                            "blacklist",
                            CIRCLE),
                    new Freezer(
                            "0x6c3ea9036406852006290770bedfcaba0e23a0e8",
                            "Paxos (PYUSD)",
                            "freeze, wipeFrozenAddress",
                            "Paxos: github.com/paxosglobal/pyusd-contract, README"),
                    new Freezer(
                            "0x8e870d67f660d95d5be530380d0ec0bd388289e1",
                            "Paxos (USDP)",
                            "freeze, wipeFrozenAddress",
                            "Paxos: github.com/paxosglobal/usdp-contracts, README"),
                    new Freezer(
                            "0x4fabb145d64652a948d72533023f6e7a623c7c53",
                            "Paxos (BUSD)",
                            "freeze, wipeFrozenAddress",
                            "Paxos: github.com/paxosglobal/busd-contract, README"));

    /// The same address may be another contract on another network.
    static @Nullable Freezer of(Findings.Run run, Findings.Asset asset) {
        String network = run.network().toLowerCase(Locale.ROOT);
        if (!network.equals("ethereum") && !network.equals("mainnet")) {
            return null;
        }
        String contract = asset.id().toLowerCase(Locale.ROOT);
        return ETHEREUM.stream()
                .filter(freezer -> freezer.contract.equals(contract))
                .findFirst()
                .orElse(null);
    }
}
