package spoor.register.read;

import java.util.ArrayList;
import java.util.List;
import spoor.register.claim.NameKind;
import spoor.register.claim.Place;
import spoor.register.claim.Span;
import spoor.register.text.Lexicon;
import spoor.register.text.Phrases;
import spoor.register.text.Tokens;

/// Names that the grammar knows: countries, actors, sectors that are attacked, means of laundering.
final class Names {
    private static final String PERPETRATOR = "KP";

    private Names() {}

    static Phrases<Name> table(Lexicon lexicon) {
        Phrases<Name> names = new Phrases<>(lexicon);
        for (List<String> row : Table.rows("countries.tsv", 4)) {
            Name country = new Name(NameKind.COUNTRY, List.of("country:" + row.get(0)));
            Table.forms(row.get(1)).forEach(form -> names.put(country, form));
            for (String demonym : Table.forms(row.get(2))) {
                names.put(country, demonym, plural(demonym));
            }
            Table.forms(row.get(3)).forEach(form -> names.put(country, form));
        }
        for (List<String> row : Table.rows("actors.tsv", 3)) {
            Name actor = new Name(NameKind.ACTOR, List.of(row.get(1).split(";")));
            Table.forms(row.get(0)).forEach(form -> names.put(actor, form));
        }
        for (List<String> row : Table.rows("sectors.tsv", 3)) {
            NameKind kind = row.get(0).equals("means") ? NameKind.MEANS : NameKind.SECTOR;
            Name sector = new Name(kind, List.of(kind.label() + ":" + row.get(1)));
            for (String form : Table.forms(row.get(2))) {
                names.put(sector, form);
            }
        }
        return names;
    }

    /// The countries among a name's ids, without their prefix.
    private static List<String> countries(Name name) {
        List<String> codes = new ArrayList<>();
        for (String id : name.ids()) {
            if (id.startsWith("country:")) {
                codes.add(id.substring("country:".length()));
            }
        }
        return codes;
    }

    /// The countries named, as places. Whoever is said to have done it is not where it was done.
    static List<Place> places(Tokens tokens, List<Mention> mentions) {
        List<Place> places = new ArrayList<>();
        for (Mention mention : mentions) {
            Span span = new Span(tokens.start(mention.start()), tokens.end(mention.end() - 1));
            for (String code : countries(mention.name())) {
                if (!code.equals(PERPETRATOR)) {
                    places.add(new Place(code, span));
                }
            }
        }
        return places;
    }

    private static String plural(String demonym) {
        return demonym.endsWith("s") || demonym.endsWith("sh") || demonym.endsWith("ese")
                ? demonym
                : demonym + "s";
    }
}
