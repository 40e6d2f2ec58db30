package spoor.screening.source;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spoor.screening.base.Location;
import spoor.screening.list.BirthDate;
import spoor.screening.list.Designation;
import spoor.screening.list.Identifier;
import spoor.screening.list.Link;
import spoor.screening.list.ListedName;
import spoor.screening.list.ListedWallet;
import spoor.screening.list.NameStrength;
import spoor.screening.list.PartyKind;
import spoor.screening.list.Place;
import spoor.screening.list.Remark;

/// A designation while its parts come in. Empty texts are not added.
final class Draft {
    final Location location;
    String id = "";
    String reference = "";
    PartyKind kind = PartyKind.OTHER;
    @Nullable LocalDate listedOn;
    @Nullable LocalDate amendedOn;
    final List<ListedName> names = new ArrayList<>();
    final List<BirthDate> births = new ArrayList<>();
    final List<Identifier> identifiers = new ArrayList<>();
    private final List<String> programmes = new ArrayList<>();
    private final List<Place> birthPlaces = new ArrayList<>();
    private final List<String> nationalities = new ArrayList<>();
    private final List<String> genders = new ArrayList<>();
    private final List<Place> addresses = new ArrayList<>();
    private final List<ListedWallet> wallets = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();

    /// @param location where the entry begins
    Draft(Location location) {
        this.location = location;
    }

    void name(String text) {
        name(ListedName.of(text, NameStrength.PRIMARY));
    }

    void name(ListedName name) {
        if (!name.text().isEmpty()) {
            names.add(name);
        }
    }

    void programme(String text) {
        addNew(programmes, text);
    }

    void nationality(String text) {
        addNew(nationalities, text);
    }

    void gender(String text) {
        addNew(genders, text);
    }

    void birthPlace(Place place) {
        if (!isEmpty(place)) {
            birthPlaces.add(place);
        }
    }

    void address(Place place) {
        if (!isEmpty(place)) {
            addresses.add(place);
        }
    }

    void identifier(String type, String number, String country) {
        if (!number.isEmpty()) {
            identifiers.add(new Identifier(type, number, country));
        }
    }

    void wallet(String asset, String address) {
        wallets.add(new ListedWallet(asset, address));
    }

    void link(String relation, String other) {
        if (!other.isEmpty()) {
            links.add(new Link(relation, other));
        }
    }

    void remark(String field, String text) {
        if (!text.isEmpty()) {
            remarks.add(new Remark(field, text));
        }
    }

    Designation designation(String list) {
        return new Designation(
                list,
                id,
                reference,
                kind,
                programmes,
                listedOn,
                amendedOn,
                names,
                births,
                birthPlaces,
                nationalities,
                genders,
                identifiers,
                addresses,
                wallets,
                links,
                remarks);
    }

    private static boolean isEmpty(Place place) {
        return place.text().isEmpty() && place.country().isEmpty();
    }

    private static void addNew(List<String> texts, String text) {
        if (!text.isEmpty() && !texts.contains(text)) {
            texts.add(text);
        }
    }
}
