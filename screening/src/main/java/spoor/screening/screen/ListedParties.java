package spoor.screening.screen;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import spoor.screening.list.Designation;
import spoor.screening.list.Identifier;
import spoor.screening.list.ListedWallet;
import spoor.screening.payment.Embargoes;
import spoor.screening.payment.Level;
import spoor.screening.payment.PartySearch;
import spoor.screening.payment.PaymentScreening;
import spoor.screening.payment.TextNames;
import spoor.screening.payment.VesselNames;
import spoor.screening.wallet.WalletAddress;
import spoor.screening.wallet.WalletIndex;
import spoor.screening.wallet.WalletMatch;

/// Answers what a payment asks of the lists: names by the matcher, wallets by what they really are,
/// other numbers exactly.
///
/// Payments repeat their names. The last answers are kept, so that a name that comes again costs
/// nothing; what is answered does not depend on it. For one thread.
public final class ListedParties implements PartySearch {
    private static final int KEPT_ANSWERS = 10_000;
    private static final int SHORTEST_NUMBER = 5;
    private static final int SHORTEST_WALLET = 25;

    /// Shorter numbers may name something else elsewhere.
    private static final int TELLING_NUMBER = 8;

    private static final int FULL_SCORE = 1000;

    private final Function<NameQuestion, List<PartyMatch>> names;
    private final Map<String, List<Numbered>> byNumber = new HashMap<>();
    private final WalletIndex<Designation> wallets;
    private final Map<NameQuestion, List<PartyMatch>> answers =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(
                        Map.Entry<NameQuestion, List<PartyMatch>> eldest) {
                    return size() > KEPT_ANSWERS;
                }
            };

    private record Numbered(Designation of, Identifier identifier) {}

    /// Screening of payments against these entries and the tables of embargoes.
    public static PaymentScreening screening(List<Designation> designations) {
        return new PaymentScreening(
                Embargoes.builtIn(),
                new ListedParties(designations, new MatchedNames(designations)),
                new TextNames(designations),
                new VesselNames(designations));
    }

    /// @param names answers for names that were not asked before
    public ListedParties(
            List<Designation> designations, Function<NameQuestion, List<PartyMatch>> names) {
        this.names = names;
        WalletIndex.Builder<Designation> addresses = new WalletIndex.Builder<>();
        for (Designation one : designations) {
            for (Identifier identifier : one.identifiers()) {
                String number = plain(identifier.number());
                if (number.length() >= SHORTEST_NUMBER) {
                    byNumber.computeIfAbsent(number, _ -> new ArrayList<>(1))
                            .add(new Numbered(one, identifier));
                }
            }
            for (ListedWallet wallet : one.wallets()) {
                addresses.add(WalletAddress.of(wallet.address()), one);
            }
        }
        this.wallets = addresses.build();
    }

    @Override
    public List<PartyMatch> byName(NameQuestion question) {
        List<PartyMatch> known = answers.get(question);
        if (known == null) {
            known = names.apply(question);
            answers.put(question, known);
        }
        return known;
    }

    @Override
    public List<PartyMatch> byNumber(String number) {
        List<PartyMatch> matches = new ArrayList<>();
        String plain = plain(number);
        for (Numbered one : byNumber.getOrDefault(plain, List.of())) {
            matches.add(match(one, plain));
        }
        if (number.length() >= SHORTEST_WALLET) {
            for (WalletMatch<Designation> wallet : wallets.find(WalletAddress.of(number))) {
                matches.add(match(wallet));
            }
        }
        return matches;
    }

    private static PartyMatch match(Numbered one, String number) {
        String type = one.identifier.type();
        boolean tells = number.length() >= TELLING_NUMBER || type.contains("IMO");
        return new PartyMatch(
                tells ? Level.HIT : Level.REVIEW,
                one.of.list(),
                one.of.id(),
                one.of.reference(),
                one.of.name(),
                FULL_SCORE,
                "the list gives it as " + (type.isEmpty() ? "a number" : type));
    }

    private static PartyMatch match(WalletMatch<Designation> wallet) {
        Designation of = wallet.value();
        boolean isHit = wallet.relation() != WalletMatch.Relation.LOOK_ALIKE;
        return new PartyMatch(
                isHit ? Level.HIT : Level.REVIEW,
                of.list(),
                of.id(),
                of.reference(),
                of.name(),
                FULL_SCORE,
                wallet.reason());
    }

    /// Letters and digits in capitals, without `IMO` in front.
    private static String plain(String number) {
        String letters = number.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        return letters.startsWith("IMO") ? letters.substring(3) : letters;
    }
}
