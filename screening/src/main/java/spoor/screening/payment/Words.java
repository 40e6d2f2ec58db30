package spoor.screening.payment;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Lines of text as words: letters and digits without accents, in capitals, each with its place.
///
/// A word that a line's end may have cut in two is there as a whole too: [#joined] is a word with
/// its neighbour on the next line. Within a line, two words are joined only if they make
/// [#SHORTEST_JOINED] letters, so that a name broken by a space is found and `A B` stays two
/// letters.
final class Words {
    private static final int SHORTEST_JOINED = 8;

    private final List<Line> lines;
    private final List<String> texts = new ArrayList<>();
    private final List<Integer> lineOf = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();

    private Words(List<Line> lines) {
        this.lines = lines;
    }

    static Words of(List<Line> lines) {
        Words words = new Words(lines);
        for (int line = 0; line < lines.size(); line++) {
            words.add(line, lines.get(line).text());
        }
        return words;
    }

    /// The words of a text that has no place.
    static List<String> of(String text) {
        return of(List.of(new Line(text, new FieldPlace("", 0, 0)))).texts;
    }

    private void add(int line, String text) {
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean isLetter = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
            if (isLetter && start < 0) {
                start = i;
            } else if (!isLetter && start >= 0 && !isApostrophe(text, i)) {
                texts.add(folded(text.substring(start, i)));
                lineOf.add(line);
                starts.add(start);
                ends.add(i);
                start = -1;
            }
        }
    }

    /// `CH'ONGJIN` is one word.
    private static boolean isApostrophe(String text, int at) {
        return at + 1 < text.length()
                && "'’‘ʼ`".indexOf(text.charAt(at)) >= 0
                && Character.isLetter(text.charAt(at + 1));
    }

    private static String folded(String word) {
        boolean isPlain = true;
        for (int i = 0; i < word.length() && isPlain; i++) {
            char letter = word.charAt(i);
            isPlain = (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9');
        }
        if (isPlain) {
            return word;
        }
        String taken = Normalizer.normalize(word, Normalizer.Form.NFKD);
        StringBuilder letters = new StringBuilder();
        taken.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString().toUpperCase(Locale.ROOT);
    }

    int size() {
        return texts.size();
    }

    String get(int index) {
        return texts.get(index);
    }

    /// The word with the next one, or empty where the two cannot be one.
    String joined(int index) {
        if (index + 1 >= texts.size()) {
            return "";
        }
        String whole = texts.get(index) + texts.get(index + 1);
        boolean isCut = !lineOf.get(index).equals(lineOf.get(index + 1));
        return isCut || whole.length() >= SHORTEST_JOINED ? whole : "";
    }

    FieldPlace place(int index) {
        return lines.get(lineOf.get(index)).at();
    }

    /// What is written from one word to another, line ends as ` / `.
    ///
    /// @param to exclusive
    String written(int from, int to) {
        StringBuilder written = new StringBuilder();
        int line = lineOf.get(from);
        int start = starts.get(from);
        for (int i = from; i < to; i++) {
            if (lineOf.get(i) != line) {
                written.append(lines.get(line).text(), start, ends.get(i - 1)).append(" / ");
                line = lineOf.get(i);
                start = starts.get(i);
            }
        }
        return written.append(lines.get(line).text(), start, ends.get(to - 1)).toString();
    }
}
