package spoor.screening.list;

/// A number or code that names a party: a passport, a tax number, a BIC, an IMO number, a web site.
///
/// @param type the list's own word for it
/// @param number as the list writes it
/// @param country the country that issued it, as the list writes it; empty where it does not say
public record Identifier(String type, String number, String country) {}
