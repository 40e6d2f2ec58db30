/// The join: lists, wallets and people's decisions make an answer with reasons, and every answer is
/// kept in a log that shows when it was changed. Start with [WalletScreening] and [DecisionLog].
@NullMarked
package spoor.screening.screen;

import org.jspecify.annotations.NullMarked;
