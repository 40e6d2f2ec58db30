package spoor.screening.match;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import spoor.screening.list.PartyKind;
import spoor.screening.name.NameParser;

/// An asked name as a party of some kind would write it, and the listed parties that it is held
/// against so: `T.M.G. Ltd.` has initials if it is a person, a short name and a legal form if it is
/// a company.
///
/// @param parts what is compared
/// @param rules those of the listed parties that it is compared with
record Reading(Parts parts, Set<KindRule> rules) {
    private static final Map<KindRule, PartyKind> KINDS = kinds();

    /// One reading where the kind is known, else one for each way that kinds differ: no listed
    /// party is held against two of them.
    static List<Reading> of(NameQuery query) {
        PartyKind kind = query.kind();
        if (kind != PartyKind.OTHER) {
            Set<KindRule> rules = EnumSet.of(KindRule.of(kind), KindRule.UNKNOWN);
            return List.of(new Reading(parts(query, kind), rules));
        }
        List<Reading> readings = new ArrayList<>();
        KINDS.forEach((rule, of) -> add(readings, parts(query, of), rule));
        return readings;
    }

    private static void add(List<Reading> readings, Parts parts, KindRule rule) {
        for (int i = 0; i < readings.size(); i++) {
            Reading reading = readings.get(i);
            if (reading.parts.isWrittenAs(parts)) {
                reading.rules.add(rule);
                // Companies and ships have no readings as Korean names, on neither side.
                if (reading.parts.korean().isEmpty()) {
                    readings.set(i, new Reading(parts, reading.rules));
                }
                return;
            }
        }
        readings.add(new Reading(parts, EnumSet.of(rule)));
    }

    private static Parts parts(NameQuery query, PartyKind kind) {
        return Parts.of(NameParser.parse(query.name(), kind));
    }

    private static Map<KindRule, PartyKind> kinds() {
        Map<KindRule, PartyKind> kinds = new EnumMap<>(KindRule.class);
        kinds.put(KindRule.PERSON, PartyKind.PERSON);
        kinds.put(KindRule.ORGANISATION, PartyKind.ORGANISATION);
        kinds.put(KindRule.VESSEL, PartyKind.VESSEL);
        kinds.put(KindRule.UNKNOWN, PartyKind.OTHER);
        return kinds;
    }
}
