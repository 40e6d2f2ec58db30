/// The text of a document, cut into words, numbers and signs with their exact places.
///
/// Nothing here knows what a word means. A word that the grammar knows has a number in a [Lexicon];
/// a row of such words is found by [Phrases]. So each character of a document is read once, and the
/// grammar above compares numbers.
@NullMarked
package spoor.register.text;

import org.jspecify.annotations.NullMarked;
