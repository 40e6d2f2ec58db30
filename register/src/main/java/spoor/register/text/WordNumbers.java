package spoor.register.text;

/// Gives a word of a text its number.
@FunctionalInterface
interface WordNumbers {
    int number(String text, int start, int end);
}
