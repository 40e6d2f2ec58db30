package spoor.app.follow;

import spoor.ledger.chain.evm.AccountChain;
import spoor.ledger.chain.evm.Asset;

/// The numbers of an account chain as the words of a report: ids, addresses, assets, heights,
/// times.
final class AccountText {
    private final AccountChain chain;

    AccountText(AccountChain chain) {
        this.chain = chain;
    }

    /// Id of the transaction that makes a transfer.
    String id(long transfer) {
        return chain.id(chain.transactionOf(transfer)).toHex();
    }

    /// The transaction's id, with the transfer's place in it where the data say one.
    String transfer(long transfer) {
        String position = chain.position(transfer);
        return position.isEmpty() ? id(transfer) : id(transfer) + ":" + position;
    }

    /// The address of a holding's account, or empty for nobody.
    String party(int holding) {
        return holding < 0 ? "" : chain.address(chain.account(holding)).toString();
    }

    String asset(int holding) {
        return chain.asset(chain.assetOf(holding)).id();
    }

    String assetOf(long transfer) {
        return chain.asset(chain.assetOfTransfer(transfer)).id();
    }

    static Findings.Asset asset(Asset asset) {
        String symbol = asset.symbol().isEmpty() ? asset.name() : asset.symbol();
        return new Findings.Asset(asset.id(), symbol, asset.decimals());
    }

    /// -1 where the data do not say.
    int height(long transfer) {
        return Math.toIntExact(chain.height(chain.block(chain.transactionOf(transfer))));
    }

    /// ISO 8601 in UTC, or empty where the data do not say.
    String time(long transfer) {
        long seconds = chain.timeSeconds(chain.block(chain.transactionOf(transfer)));
        return seconds < 0 ? "" : ChainText.instant(seconds);
    }
}
