package spoor.screening.match;

import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Countries by their ISO 3166 code of two letters, from codes and the names that lists use.
final class Countries {
    private static final Map<String, String> CODES = new HashMap<>();

    static {
        for (String code : ULocale.getISOCountries()) {
            CODES.put(key(code), code);
            ULocale country = new ULocale("", code);
            CODES.put(key(country.getISO3Country()), code);
            CODES.put(key(country.getDisplayCountry(ULocale.ENGLISH)), code);
        }
        alias(
                "KP",
                "Korea, North",
                "Democratic People's Republic of Korea",
                "DPRK",
                "North Korean");
        alias("KR", "Korea, South", "Republic of Korea", "South Korean");
        alias("RU", "Russian Federation", "Russian");
        alias("IR", "Iran, Islamic Republic of", "Islamic Republic of Iran", "Iranian");
        alias("SY", "Syrian Arab Republic", "Syrian");
        alias("CD", "Democratic Republic of the Congo", "Congo, Democratic Republic of the");
        alias("CG", "Republic of the Congo", "Congo, Republic of the");
        alias("MM", "Burma", "Myanmar");
        alias(
                "GB",
                "UK",
                "Great Britain",
                "United Kingdom of Great Britain and Northern Ireland",
                "British");
        alias("US", "USA", "United States of America", "American");
        alias("TZ", "United Republic of Tanzania");
        alias("VE", "Bolivarian Republic of Venezuela");
        alias("MD", "Republic of Moldova");
        alias("VN", "Viet Nam");
        alias("LA", "Lao People's Democratic Republic");
        alias("CI", "Ivory Coast", "Cote d'Ivoire");
        alias("MK", "Macedonia", "The Former Yugoslav Republic of Macedonia");
        alias("PS", "Palestinian", "State of Palestine", "Palestine", "Region: Gaza", "West Bank");
        alias("TW", "Taiwan, Province of China");
        alias("HK", "Hong Kong");
        alias("MO", "Macau", "Macao");
        alias("LY", "Libyan Arab Jamahiriya", "Libyan");
        alias("CN", "People's Republic of China", "Chinese");
        alias("TR", "Turkey", "Turkish");
        alias("CZ", "Czech Republic");
        alias("CV", "Cape Verde");
        alias("SZ", "Swaziland");
        alias("GM", "The Gambia", "Gambia, The");
        alias("BS", "Bahamas, The", "The Bahamas");
    }

    private Countries() {}

    private static void alias(String code, String... names) {
        for (String name : names) {
            CODES.put(key(name), code);
        }
    }

    /// The code, or the text itself in one case where no country is known by it.
    static String code(String country) {
        String key = key(country);
        return CODES.getOrDefault(key, key);
    }

    private static String key(String text) {
        StringBuilder letters = new StringBuilder();
        text.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetter)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
