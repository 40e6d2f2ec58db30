package spoor.app.customers;

import spoor.screening.screen.Verdict;

/// One thing that was found about a customer.
///
/// @param verdict what it comes to alone
/// @param kind a word for machines, such as `name`, `identifier`, `listed`, `look-alike`
/// @param asked the name or the wallet that was asked
/// @param list short name of the list, empty where it rests on none
/// @param version label of the list's version
/// @param entry the entry's id in the list
/// @param reference the number that people quote
/// @param listed the listed name or address that matches
/// @param entrySha256 of what the entry says, empty where it rests on none
/// @param score in thousandths of a name's score, as in `0.934`, otherwise empty
/// @param text a sentence for a reviewer
public record Finding(
        Verdict verdict,
        String kind,
        String asked,
        String list,
        String version,
        String entry,
        String reference,
        String listed,
        String entrySha256,
        String score,
        String text) {}
