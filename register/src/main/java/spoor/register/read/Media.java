package spoor.register.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import spoor.register.text.Lexicon;
import spoor.register.text.Phrases;
import spoor.register.text.Tokens;

/// Agencies and papers that pass on what others say, by the name that is used for each here.
public final class Media {
    /// Agencies whose text others print. They stand nearer to the root than whoever prints them.
    private static final Set<String> AGENCIES =
            Set.of("Reuters", "AP", "AFP", "Bloomberg", "Yonhap", "Kyodo", "Xinhua", "DPA", "Tass");

    private final Lexicon lexicon = new Lexicon();
    private final Phrases<String> names = table(lexicon);

    /// The media that a text names, each once, in the order of the text.
    public List<String> in(String text) {
        Tokens tokens = Tokens.of(text, lexicon);
        List<String> found = new ArrayList<>();
        for (int token = 0; token < tokens.count(); token++) {
            String name = names.valueAt(tokens, token);
            if (name != null && !found.contains(name)) {
                found.add(name);
            }
        }
        return found;
    }

    /// The first of them, or null.
    public @Nullable String firstIn(String text) {
        List<String> found = in(text);
        return found.isEmpty() ? null : found.getFirst();
    }

    /// Whether a name of this table is that of an agency.
    public static boolean isAgency(String name) {
        return AGENCIES.contains(name);
    }

    static Phrases<String> table(Lexicon lexicon) {
        Phrases<String> names = new Phrases<>(lexicon);
        for (String name :
                List.of(
                        "Reuters",
                        "AP",
                        "AFP",
                        "Bloomberg",
                        "NHK",
                        "Yonhap",
                        "Kyodo",
                        "KBS",
                        "BBC",
                        "CNN",
                        "VOA",
                        "Nikkei",
                        "TIME",
                        "Guardian",
                        "Financial Times",
                        "New York Times",
                        "Wall Street Journal",
                        "Washington Post",
                        "Xinhua",
                        "DPA",
                        "Tass",
                        "Interfax",
                        "CoinDesk",
                        "Cointelegraph",
                        "NK News",
                        "Al Jazeera",
                        "Forbes",
                        "CNBC",
                        "Politico",
                        "Axios",
                        "Mainichi",
                        "Asahi")) {
            names.put(name, name);
        }
        return names.put("AP", "Associated Press")
                .put("AFP", "Agence France-Presse")
                .put("VOA", "Voice of America");
    }
}
