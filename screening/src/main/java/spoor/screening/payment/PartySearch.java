package spoor.screening.payment;

import java.util.List;

/// What payment screening asks of the lists: who bears this name, whose number is this. The room
/// `screen` answers with the name matcher and the index of wallets.
public interface PartySearch {
    /// Who among the designated may be meant.
    List<PartyMatch> byName(NameQuestion question);

    /// Whose wallet, passport, registration or IMO number it is, exactly.
    List<PartyMatch> byNumber(String number);

    /// A name out of a payment, and what else the message says of whoever bears it.
    ///
    /// @param name the whole name
    /// @param isInstitution it stands where only banks stand
    /// @param isVessel the words around it say that it is a ship
    /// @param births dates of birth, ISO
    /// @param countries ISO 3166 codes
    record NameQuestion(
            String name,
            boolean isInstitution,
            boolean isVessel,
            List<String> births,
            List<String> countries) {
        public NameQuestion {
            births = List.copyOf(births);
            countries = List.copyOf(countries);
        }
    }

    /// A designated party that may be meant.
    ///
    /// @param level whether it stops the payment
    /// @param list short name of the list
    /// @param id the entry's id in the list
    /// @param reference the number that people quote, or empty
    /// @param name the listed name that matched
    /// @param score 0 to 1000
    /// @param reason in words, for the person who looks
    record PartyMatch(
            Level level,
            String list,
            String id,
            String reference,
            String name,
            int score,
            String reason) {}

    /// Knows nobody: for a workspace without lists.
    PartySearch NOBODY =
            new PartySearch() {
                @Override
                public List<PartyMatch> byName(NameQuestion question) {
                    return List.of();
                }

                @Override
                public List<PartyMatch> byNumber(String number) {
                    return List.of();
                }
            };
}
