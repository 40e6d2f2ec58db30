package spoor.screening.source;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import spoor.screening.list.BirthDate;
import spoor.screening.list.ListedName;
import spoor.screening.list.NameStrength;
import spoor.screening.list.PartyKind;
import spoor.screening.list.Place;
import spoor.screening.list.SanctionsList;

/// FollowTheMoney entities as OpenSanctions gives them out, with the changes of later versions.
///
/// A designation is an entity that is a target, or a wallet whose holder is none. Sanctions,
/// addresses, documents and ties are entities of their own, told of the party that they name; other
/// entities are counted as unread.
final class Ftm {
    private static final Map<String, PartyKind> KINDS =
            Map.of(
                    "Person", PartyKind.PERSON,
                    "Organization", PartyKind.ORGANISATION,
                    "Company", PartyKind.ORGANISATION,
                    "LegalEntity", PartyKind.ORGANISATION,
                    "PublicBody", PartyKind.ORGANISATION,
                    "Vessel", PartyKind.VESSEL,
                    "Airplane", PartyKind.AIRCRAFT);

    private static final String WALLET = "CryptoWallet";

    private static final Map<String, String> NAMES =
            Map.of(
                    "alias",
                    "",
                    "previousName",
                    "previousName",
                    "name",
                    "",
                    "weakAlias",
                    "weakAlias");

    private static final Set<String> IDENTIFIERS =
            Set.of(
                    "passportNumber",
                    "idNumber",
                    "taxNumber",
                    "registrationNumber",
                    "socialSecurityNumber",
                    "innCode",
                    "ogrnCode",
                    "kppCode",
                    "okpoCode",
                    "bikCode",
                    "vatCode",
                    "leiCode",
                    "swiftBic",
                    "dunsCode",
                    "uniqueEntityId",
                    "npiCode",
                    "giiNumber",
                    "permId",
                    "imoNumber",
                    "mmsi",
                    "callSign",
                    "icaoCode",
                    "serialNumber",
                    "isin",
                    "ticker",
                    "website",
                    "email",
                    "phone");

    /// Ties between parties: for each kind, the property of the one side and of the other.
    private static final Map<String, List<String>> TIES =
            Map.ofEntries(
                    Map.entry("Ownership", List.of("owner", "asset")),
                    Map.entry("Directorship", List.of("director", "organization")),
                    Map.entry("Membership", List.of("member", "organization")),
                    Map.entry("Employment", List.of("employee", "employer")),
                    Map.entry("Family", List.of("person", "relative")),
                    Map.entry("Associate", List.of("person", "associate")),
                    Map.entry("Representation", List.of("agent", "client")),
                    Map.entry("Succession", List.of("predecessor", "successor")),
                    Map.entry("UnknownLink", List.of("subject", "object")));

    private final Reading reading;
    private final SequencedMap<String, FtmEntity> entities = new LinkedHashMap<>();
    private final Map<String, Draft> drafts = new HashMap<>();

    private Ftm(Reading reading) {
        this.reading = reading;
    }

    /// @param files entities first, then changes, oldest first
    static SanctionsList read(String list, List<ListFile> files) throws IOException {
        var reading = new Reading(list);
        var ftm = new Ftm(reading);
        for (ListFile file : files) {
            FtmLines.read(file, reading, ftm.entities);
        }
        ftm.build();
        return reading.finish();
    }

    private void build() {
        var parties = new ArrayList<Draft>();
        for (FtmEntity entity : entities.values()) {
            if (isParty(entity)) {
                Draft draft = party(entity);
                drafts.put(entity.id(), draft);
                parties.add(draft);
            }
        }
        for (FtmEntity entity : entities.values()) {
            if (!drafts.containsKey(entity.id())) {
                attach(entity);
            }
        }
        parties.forEach(reading::add);
    }

    private boolean isParty(FtmEntity entity) {
        if (entity.schema().equals(WALLET)) {
            FtmEntity holder = entities.get(entity.first("holder"));
            return holder == null || !isParty(holder);
        }
        return entity.isTarget() && KINDS.containsKey(entity.schema());
    }

    private Draft party(FtmEntity entity) {
        var draft = new Draft(entity.location());
        draft.id = entity.id();
        draft.kind = KINDS.getOrDefault(entity.schema(), PartyKind.OTHER);
        draft.amendedOn = Days.iso(entity.lastChange());
        draft.name(entity.caption());
        entity.properties().forEach((property, values) -> property(property, values, draft));
        if (entity.schema().equals(WALLET)) {
            wallet(entity, draft);
        }
        return draft;
    }

    private void property(String property, List<String> values, Draft draft) {
        for (String value : values) {
            if (NAMES.containsKey(property)) {
                name(property, value, draft);
            } else if (IDENTIFIERS.contains(property)) {
                draft.identifier(property, value, "");
            } else {
                other(property, value, draft);
            }
        }
    }

    private static void name(String property, String value, Draft draft) {
        boolean isWeak = property.equals("weakAlias");
        boolean isCaption = draft.names.getFirst().text().equals(value) && !isWeak;
        if (!isCaption) {
            NameStrength strength = isWeak ? NameStrength.WEAK : NameStrength.STRONG;
            draft.name(
                    new ListedName(value, strength, NAMES.getOrDefault(property, ""), "", "", ""));
        }
    }

    private void other(String property, String value, Draft draft) {
        switch (property) {
            case "birthDate" -> birth(value, draft);
            case "birthPlace" -> draft.birthPlace(new Place(value, ""));
            case "birthCountry" -> draft.birthPlace(new Place("", value));
            case "nationality", "citizenship" -> draft.nationality(value);
            case "country", "jurisdiction", "mainCountry" -> draft.address(new Place("", value));
            case "address" -> draft.address(new Place(value, ""));
            case "addressEntity" -> draft.address(address(value));
            case "gender" -> draft.gender(value);
            case "programId" -> draft.programme(value);
            default -> draft.remark(property, value);
        }
    }

    private void birth(String value, Draft draft) {
        @Nullable BirthDate birth = Days.birth(value);
        if (birth == null) {
            reading.problem(
                    draft.location,
                    "birthDate " + Texts.quoted(value) + ", expected a day, a month or a year");
            draft.remark("birthDate", value);
        } else {
            draft.births.add(birth);
        }
    }

    private Place address(String id) {
        FtmEntity address = entities.get(id);
        return address == null
                ? new Place("", "")
                : new Place(address.joined("full"), address.first("country"));
    }

    private void attach(FtmEntity entity) {
        switch (entity.schema()) {
            case WALLET -> holders(entity, "holder", (draft, _) -> wallet(entity, draft));
            case "Sanction" -> holders(entity, "entity", Ftm::sanction);
            case "Passport", "Identification" -> holders(entity, "holder", Ftm::document);
            case "Address" -> {}
            default -> tie(entity);
        }
    }

    private interface Attachment {
        void to(Draft draft, FtmEntity entity);
    }

    private void holders(FtmEntity entity, String property, Attachment attachment) {
        boolean isAttached = false;
        for (String id : entity.all(property)) {
            Draft draft = drafts.get(id);
            if (draft != null) {
                attachment.to(draft, entity);
                isAttached = true;
            }
        }
        if (!isAttached) {
            reading.leave(entity.schema() + " (of no target)");
        }
    }

    private static void wallet(FtmEntity entity, Draft draft) {
        String asset = entity.first("currency");
        for (String key : entity.all("publicKey")) {
            draft.wallet(asset, key);
        }
    }

    private static void sanction(Draft draft, FtmEntity sanction) {
        sanction.all("programId").forEach(draft::programme);
        if (draft.reference.isEmpty()) {
            draft.reference = sanction.first("unscId");
        }
        @Nullable LocalDate listed = Days.iso(sanction.first("listingDate"));
        if (listed != null && (draft.listedOn == null || listed.isBefore(draft.listedOn))) {
            draft.listedOn = listed;
        }
        sanction.properties()
                .forEach((property, values) -> {
                    if (!property.equals("entity")) {
                        values.forEach(value -> draft.remark("Sanction." + property, value));
                    }
                });
    }

    private static void document(Draft draft, FtmEntity document) {
        String type = document.first("type");
        for (String number : document.all("number")) {
            draft.identifier(
                    type.isEmpty() ? document.schema() : type, number, document.first("country"));
        }
    }

    private void tie(FtmEntity entity) {
        List<String> sides = TIES.get(entity.schema());
        if (sides == null) {
            reading.leave(entity.schema() + " (no target)");
            return;
        }
        String role = entity.joined(entity.schema().equals("Family") ? "relationship" : "role");
        String relation = role.isEmpty() ? entity.schema() : entity.schema() + ": " + role;
        link(entity, sides.get(0), relation, sides.get(1));
        link(entity, sides.get(1), relation, sides.get(0));
    }

    private void link(FtmEntity entity, String from, String relation, String to) {
        for (String id : entity.all(from)) {
            Draft draft = drafts.get(id);
            if (draft != null) {
                for (String other : entity.all(to)) {
                    FtmEntity party = entities.get(other);
                    draft.link(relation, party == null ? other : party.caption());
                }
            }
        }
    }
}
