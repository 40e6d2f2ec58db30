package spoor.app.customers;

import java.util.List;
import spoor.screening.list.BirthDate;
import spoor.screening.list.PartyKind;

/// One row of a table of customers. What the table does not say is empty.
///
/// @param row the row's number in its table, as messages print it
/// @param id the user's own number for the customer
/// @param name as the table writes it
/// @param kind [PartyKind#OTHER] where the table does not say
/// @param births possible dates of birth or of foundation
/// @param countries nationality, residence, seat, flag
/// @param gender as the table writes it
/// @param identifiers numbers of documents and registrations
/// @param wallets addresses of digital currencies
/// @param faults cells that were not understood, a sentence each: what they say was not looked at
public record Customer(
        long row,
        String id,
        String name,
        PartyKind kind,
        List<BirthDate> births,
        List<String> countries,
        String gender,
        List<String> identifiers,
        List<String> wallets,
        List<String> faults) {
    public Customer {
        births = List.copyOf(births);
        countries = List.copyOf(countries);
        identifiers = List.copyOf(identifiers);
        wallets = List.copyOf(wallets);
        faults = List.copyOf(faults);
    }
}
