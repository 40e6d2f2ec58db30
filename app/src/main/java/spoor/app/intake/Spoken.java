package spoor.app.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import spoor.register.claim.Claim;
import spoor.register.claim.Modality;
import spoor.register.claim.NameKind;
import spoor.register.claim.Period;
import spoor.register.claim.Qualifier;
import spoor.register.claim.Quantity;
import spoor.register.claim.Statement;
import spoor.register.read.ClaimReader;

/// Reads words in the cells of tables by the grammar that reads documents.
final class Spoken {
    private static final Pattern YEARS =
            Pattern.compile("\\b((?:19|20)[0-9]{2}) ?(?:-|\u2013|to|and) ?((?:19|20)[0-9]{2})\\b");
    private static final Pattern IN_YEAR = Pattern.compile("\\bin ((?:19|20)[0-9]{2})\\b");

    private final ClaimReader reader = new ClaimReader();

    /// A hedge as the grammar understands it.
    record Hedge(Qualifier qualifier, Modality modality) {
        boolean isNone() {
            return qualifier == Qualifier.EXACTLY && modality == Modality.STATED;
        }
    }

    List<Claim> claims(String text, @Nullable LocalDate written) {
        return text.isBlank() ? List.of() : reader.read("cell", text, written).claims();
    }

    /// What a word before a number says of it.
    Hedge hedge(String words) {
        String text = "They took " + words + " 1000 USD.";
        return claims(text, null).stream()
                .filter(claim -> claim.statement() instanceof Statement.Amount)
                .findFirst()
                .map(claim -> new Hedge(quantity(claim.statement()).qualifier(), claim.modality()))
                .orElse(new Hedge(Qualifier.EXACTLY, Modality.STATED));
    }

    /// The first period that the words tell.
    @Nullable Period period(String words, @Nullable LocalDate written) {
        Optional<Period> found =
                claims(words, written).stream()
                        .map(Spoken::period)
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .findFirst();
        return found.orElseGet(() -> years(words));
    }

    /// Years that the grammar passes over because nothing in a cell says that they are years.
    private static @Nullable Period years(String words) {
        Matcher years = YEARS.matcher(words);
        if (years.find()) {
            int first = Integer.parseInt(years.group(1)); // not an amount: a year
            int last = Integer.parseInt(years.group(2)); // not an amount: a year
            return last < first ? null : Period.year(first).to(Period.year(last));
        }
        Matcher year = IN_YEAR.matcher(words);
        return year.find() ? Period.year(Integer.parseInt(year.group(1))) : null;
    }

    /// Codes of the countries in the words, whoever is said to have done it left out.
    List<String> countries(String words) {
        return claims(words, null).stream()
                .map(Claim::statement)
                .filter(Statement.Named.class::isInstance)
                .map(Statement.Named.class::cast)
                .filter(named -> named.kind() == NameKind.COUNTRY)
                .flatMap(named -> named.ids().stream())
                .map(id -> id.substring(id.indexOf(':') + 1))
                .filter(code -> !code.equals("KP"))
                .distinct()
                .toList();
    }

    private static @Nullable Period period(Claim claim) {
        if (claim.statement() instanceof Statement.When when) {
            return when.period();
        }
        Claim.Dated dated = claim.period();
        return dated == null ? null : dated.period();
    }

    /// Names of actors in the words, and of the state of North Korea.
    List<Statement.Named> actors(String words) {
        return claims(words, null).stream()
                .map(Claim::statement)
                .filter(Statement.Named.class::isInstance)
                .map(Statement.Named.class::cast)
                .filter(named ->
                        named.kind() == NameKind.ACTOR || named.ids().contains("country:KP"))
                .distinct()
                .toList();
    }

    private static Quantity quantity(Statement statement) {
        return switch (statement) {
            case Statement.Amount amount -> amount.quantity();
            case Statement.Count count -> count.quantity();
            case Statement.Named _, Statement.When _ ->
                    Quantity.of(Qualifier.EXACTLY, BigDecimal.ZERO);
        };
    }
}
