package spoor.screening.payment;

/// A number or code that names a party.
///
/// @param type the message's own code for it: `LEI`, `CCPT`, `CUST`; empty where it has none
/// @param number as written
/// @param issuer country or organisation that issued it, as written; empty where it does not say
/// @param at where it stands
public record PartyId(String type, String number, String issuer, FieldPlace at) {}
