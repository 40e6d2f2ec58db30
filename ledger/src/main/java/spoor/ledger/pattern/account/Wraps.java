package spoor.ledger.pattern.account;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import spoor.ledger.base.UInt256;
import spoor.ledger.chain.evm.AccountChain;
import spoor.ledger.chain.evm.EvmAddress;
import spoor.ledger.trace.account.Conversions;

/// Contracts that take an asset in and issue a token for it, and the other way round: wrapped
/// ether, wrapped staked ether.
///
/// Rule: in one transaction an account pays asset X to contract W, and W's own token is issued to
/// that account; or an account destroys W's token, and W pays it asset X. The n-th payment of an
/// account to W belongs to the n-th thing that it gets for one. Only contracts in the table are
/// followed. A contract that wraps at par has to give as many units as it takes.
public final class Wraps implements Conversions {
    /// The contracts that Spoor knows, on Ethereum's main network. Sources: the contracts' verified
    /// code as published; WETH9 by its authors, wstETH by Lido's documentation.
    public static final List<Wrap> ETHEREUM =
            List.of(
                    new Wrap(
                            EvmAddress.parse("0xC02aaA39b223FE8D0A0e5C4F27eAD9083C756Cc2"),
                            "WETH",
                            null,
                            true),
                    new Wrap(
                            EvmAddress.parse("0x7f39C581F595B53c5cb19bD0b3f8dA6c935E2Ca0"),
                            "wstETH",
                            EvmAddress.parse("0xae7ab96520DE3A18E5e111B5EaAb095312D7fE84"),
                            false));

    private final AccountChain chain;
    private final List<Wrap> wraps;

    /// Assets of the chain that are a wrapping contract's token, or go into one.
    private final Set<Integer> assets = new HashSet<>();

    /// @param contract whose own token is the wrapped form
    /// @param symbol for display
    /// @param inner contract of the token that goes in; nothing for the chain's own coin
    /// @param isAtPar whether a unit gives a unit
    public record Wrap(
            EvmAddress contract, String symbol, @Nullable EvmAddress inner, boolean isAtPar) {}

    public Wraps(AccountChain chain, List<Wrap> wraps) {
        this.chain = chain;
        this.wraps = List.copyOf(wraps);
        for (int asset = 0; asset < chain.assets(); asset++) {
            for (Wrap wrap : wraps) {
                if (isInner(wrap, asset) || isWrapped(wrap, asset)) {
                    assets.add(asset);
                }
            }
        }
    }

    private boolean isInner(Wrap wrap, int asset) {
        EvmAddress inner = wrap.inner;
        return inner == null ? chain.asset(asset).isNative() : isToken(asset, inner);
    }

    private boolean isWrapped(Wrap wrap, int asset) {
        return isToken(asset, wrap.contract);
    }

    private boolean isToken(int asset, EvmAddress wanted) {
        EvmAddress contract = chain.asset(asset).contract();
        return contract != null && contract.equals(wanted);
    }

    @Override
    public long given(long transfer) {
        if (!assets.contains(chain.assetOfTransfer(transfer))) {
            return -1;
        }
        for (Wrap wrap : wraps) {
            if (isPayment(wrap, transfer)) {
                return given(wrap, transfer);
            }
        }
        return -1;
    }

    /// An account pays the inner asset to the contract, or destroys the wrapped one. A fee that a
    /// contract gets is no payment.
    private boolean isPayment(Wrap wrap, long transfer) {
        if (chain.kind(transfer).isFee()) {
            return false;
        }
        int from = chain.from(transfer);
        int to = chain.to(transfer);
        int asset = chain.assetOfTransfer(transfer);
        boolean isWrapping = from >= 0 && to >= 0 && isContract(wrap, to) && isInner(wrap, asset);
        boolean isUnwrapping = from >= 0 && to == AccountChain.NOBODY && isWrapped(wrap, asset);
        return isWrapping || isUnwrapping;
    }

    private boolean isContract(Wrap wrap, int holding) {
        return chain.address(chain.account(holding)).equals(wrap.contract);
    }

    private long given(Wrap wrap, long payment) {
        long transaction = chain.transactionOf(payment);
        int account = chain.account(chain.from(payment));
        boolean isWrapping = chain.to(payment) >= 0;
        int payments = 0;
        for (long at = chain.firstTransfer(transaction); at < payment; at++) {
            if (isPayment(wrap, at)
                    && chain.account(chain.from(at)) == account
                    && chain.to(at) >= 0 == isWrapping) {
                payments++;
            }
        }
        long end = chain.firstTransfer(transaction + 1);
        for (long at = chain.firstTransfer(transaction); at < end; at++) {
            if (isGift(wrap, at, account, isWrapping) && payments-- == 0) {
                return at > payment && isRatioRight(wrap, payment, at) ? at : -1;
            }
        }
        return -1;
    }

    /// Whether the contract gives the account what it gives for a payment.
    private boolean isGift(Wrap wrap, long transfer, int account, boolean isWrapping) {
        int from = chain.from(transfer);
        int to = chain.to(transfer);
        if (to < 0 || chain.account(to) != account || chain.kind(transfer).isFee()) {
            return false;
        }
        int asset = chain.assetOfTransfer(transfer);
        return isWrapping
                ? from == AccountChain.NOBODY && isWrapped(wrap, asset)
                : from >= 0 && isContract(wrap, from) && isInner(wrap, asset);
    }

    private boolean isRatioRight(Wrap wrap, long payment, long gift) {
        UInt256 paid = chain.units(payment);
        UInt256 got = chain.units(gift);
        return !paid.isZero() && (wrap.isAtPar ? got.equals(paid) : !got.isZero());
    }
}
