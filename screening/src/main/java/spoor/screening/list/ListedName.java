package spoor.screening.list;

/// One name of a designated party, as the list writes it.
///
/// @param text the whole name, in the order and case of the list: `KIM, Jong Un` stays so
/// @param strength how much the list relies on it
/// @param kind the list's own word for it, such as `a.k.a.`, `fka`, `Primary name variation`; empty
///   where it has none
/// @param given given names where the list has them in a field of their own, otherwise empty
/// @param family family name where the list has it in a field of its own, otherwise empty
/// @param language language or script where the list states it, otherwise empty
public record ListedName(
        String text,
        NameStrength strength,
        String kind,
        String given,
        String family,
        String language) {

    /// A name whose list says nothing but the text.
    public static ListedName of(String text, NameStrength strength) {
        return new ListedName(text, strength, "", "", "", "");
    }
}
