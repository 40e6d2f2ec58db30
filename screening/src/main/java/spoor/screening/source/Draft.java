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

    private final boolean isTable;

    /// @param location where the entry begins
    Draft(Location location) {
        this(location, false);
    }

    /// @param isTable the entry comes in several rows that repeat each other: what is known already
    ///   is not added again
    Draft(Location location, boolean isTable) {
        this.location = location;
        this.isTable = isTable;
    }

    void name(String text) {
        name(ListedName.of(text, NameStrength.PRIMARY));
    }

    void name(ListedName name) {
        if (!name.text().isEmpty()) {
            names.add(name);
        }
    }

    void name(int position, ListedName name) {
        if (!name.text().isEmpty()) {
            names.add(position, name);
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
            add(birthPlaces, place);
        }
    }

    void address(Place place) {
        if (!isEmpty(place)) {
            add(addresses, place);
        }
    }

    void identifier(String type, String number, String country) {
        if (!number.isEmpty()) {
            add(identifiers, new Identifier(type, number, country));
        }
    }

    void wallet(String asset, String address) {
        wallets.add(new ListedWallet(asset, address));
    }

    void link(String relation, String other) {
        if (!other.isEmpty()) {
            add(links, new Link(relation, other));
        }
    }

    void remark(String field, String text) {
        if (!text.isEmpty()) {
            add(remarks, new Remark(field, text));
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

    private <T> void add(List<T> values, T value) {
        if (!isTable || !values.contains(value)) {
            values.add(value);
        }
    }

    private static void addNew(List<String> texts, String text) {
        if (!text.isEmpty() && !texts.contains(text)) {
            texts.add(text);
        }
    }
}
