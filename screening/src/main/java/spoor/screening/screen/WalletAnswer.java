package spoor.screening.screen;

import java.util.List;
import spoor.screening.wallet.WalletAddress;

/// The answer to: may this wallet pass?
///
/// @param asked as it was asked
/// @param address as it was understood
/// @param verdict the gravest of the reasons that no decision sets aside
/// @param reasons the gravest first
/// @param lists what the answer rests on
public record WalletAnswer(
        String asked,
        WalletAddress address,
        Verdict verdict,
        List<Reason> reasons,
        List<UsedList> lists) {
    public WalletAnswer {
        reasons = List.copyOf(reasons);
        lists = List.copyOf(lists);
    }
}
