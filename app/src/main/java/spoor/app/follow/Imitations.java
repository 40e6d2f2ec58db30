package spoor.app.follow;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import spoor.ledger.base.UInt256;
import spoor.ledger.chain.evm.AccountChain;
import spoor.ledger.chain.evm.Asset;

/// Finds, near the trail, tokens whose symbol looks like that of another asset, and transfers of
/// nothing: both are sent so that a wrong address stands in somebody's history.
///
/// Rule: with compatibility forms taken apart, letters that look alike made one, marks and case
/// left away, two assets have the same symbol. The one that is imitated is the chain's own coin, or
/// else the token that the theft touched, or else the one with more transfers. Errors: two honest
/// tokens may share a symbol.
final class Imitations {
    /// Letters of other alphabets that print like Latin ones (Unicode, confusables.txt: the
    /// Cyrillic and Greek rows for single letters).
    private static final String ALIKE =
            "аaеeоoрpсcуyхxіiјjѕsһhԁdԛqԝwɡgαaοoρpνvτtκkιiΑaВbЕeЗ3КkМmНhОoРpСcТtУyХxΒbΕeΖzΗhΙiΚkΜmΝnΟoΡpΤt"
                    + "ΥyΧxІiЈjЅs";

    private final AccountChain chain;

    Imitations(AccountChain chain) {
        this.chain = chain;
    }

    /// @param accounts on the trail
    /// @param touched assets that hold stolen units
    List<Findings.Imitation> find(Set<Integer> accounts, Set<Integer> touched) {
        Map<Integer, Long> transfers = new TreeMap<>();
        Map<Integer, Long> empty = new TreeMap<>();
        Set<Long> seen = new TreeSet<>();
        for (int account : accounts) {
            for (int holding = chain.firstHolding(account);
                    holding < chain.firstHolding(account + 1);
                    holding++) {
                count(holding, seen, transfers, empty);
            }
        }
        List<Findings.Imitation> found = new ArrayList<>();
        Map<String, Integer> genuine = genuine(transfers, touched);
        transfers.forEach((asset, count) -> {
            Integer imitated = genuine.get(skeleton(chain.asset(asset).symbol()));
            if (imitated != null && !imitated.equals(asset)) {
                found.add(imitation(asset, chain.asset(imitated).symbol(), count));
            }
        });
        empty.forEach((asset, count) -> found.add(imitation(asset, "", count)));
        return found;
    }

    private Findings.Imitation imitation(int asset, String imitated, long count) {
        Asset told = chain.asset(asset);
        return new Findings.Imitation(told.id(), told.symbol(), imitated, count);
    }

    private void count(
            int holding, Set<Long> seen, Map<Integer, Long> transfers, Map<Integer, Long> empty) {
        for (long entry = chain.firstEntry(holding);
                entry < chain.firstEntry(holding + 1);
                entry++) {
            long transfer = chain.transferOf(entry);
            if (!chain.kind(transfer).isFee() && seen.add(transfer)) {
                boolean isEmpty = chain.units(transfer).equals(UInt256.ZERO);
                (isEmpty ? empty : transfers).merge(chain.assetOf(holding), 1L, Long::sum);
            }
        }
    }

    /// The asset that each symbol belongs to.
    private Map<String, Integer> genuine(Map<Integer, Long> transfers, Set<Integer> touched) {
        Map<String, Integer> genuine = new HashMap<>();
        for (int asset = 0; asset < chain.assets(); asset++) {
            String symbol = skeleton(chain.asset(asset).symbol());
            if (!symbol.isEmpty()) {
                genuine.merge(
                        symbol,
                        asset,
                        (one, other) ->
                                rank(other, transfers, touched) > rank(one, transfers, touched)
                                        ? other
                                        : one);
            }
        }
        return genuine;
    }

    private long rank(int asset, Map<Integer, Long> transfers, Set<Integer> touched) {
        if (chain.asset(asset).isNative()) {
            return Long.MAX_VALUE;
        }
        long seen = transfers.getOrDefault(asset, 0L);
        return touched.contains(asset) ? Long.MAX_VALUE / 2 + seen : seen;
    }

    /// What a symbol looks like.
    static String skeleton(String symbol) {
        String plain = Normalizer.normalize(symbol, Normalizer.Form.NFKD);
        StringBuilder skeleton = new StringBuilder();
        plain.codePoints()
                .forEach(letter -> {
                    int at = letter < 0x10000 ? ALIKE.indexOf(letter) : -1;
                    if (letter >= 128 && at >= 0 && at % 2 == 0) {
                        skeleton.append(ALIKE.charAt(at + 1));
                    } else if (Character.isLetterOrDigit(letter)) {
                        skeleton.appendCodePoint(letter);
                    }
                });
        return skeleton.toString().toLowerCase(Locale.ROOT);
    }
}
