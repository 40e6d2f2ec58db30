package spoor.screening.payment;

import java.util.List;

/// A person, company or bank that takes part in a payment, with everything the message says of it.
/// Each list is in the order of the message and may be empty.
///
/// @param role what it does
/// @param isUnderlying whether it is part of the customer's transfer that a cover payment pays for
/// @param at where the party begins
/// @param name lines of the name. An MT field without structure (50K, 59, 52D) holds the name in
///   its first line and may go on with it in the next: then `address` holds them
/// @param address lines of the address, town and places of birth included
/// @param countries ISO 3166 codes as written: of the address, of residence, of birth
/// @param accounts as written, without the slash
/// @param bics as written
/// @param births dates of birth as written: `YYYYMMDD` in MT, ISO in MX
/// @param identifiers of the party itself
/// @param hasStructure whether the message says which lines are the name and which the address
public record Party(
        Role role,
        boolean isUnderlying,
        FieldPlace at,
        List<Line> name,
        List<Line> address,
        List<Line> countries,
        List<Line> accounts,
        List<Line> bics,
        List<Line> births,
        List<PartyId> identifiers,
        boolean hasStructure) {

    public Party {
        name = List.copyOf(name);
        address = List.copyOf(address);
        countries = List.copyOf(countries);
        accounts = List.copyOf(accounts);
        bics = List.copyOf(bics);
        births = List.copyOf(births);
        identifiers = List.copyOf(identifiers);
    }
}
