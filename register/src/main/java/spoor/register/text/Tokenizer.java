package spoor.register.text;

import java.util.Arrays;

/// Cuts a text into tokens in one pass.
///
/// Letters and digits that touch are cut apart where they change (`13m`, `USD3.14`, `APT38`),
/// unless they change more than twice or are long: then they are one code, as addresses and hashes
/// are.
final class Tokenizer {
    private static final int MOST_CHANGES = 2;
    private static final int LONG = 26;
    private static final int LONGEST_NUMBER = 60;

    private final String text;
    private final WordNumbers lexicon;
    private int at;
    private int count;
    private int[] starts;
    private int[] ends;
    private int[] words;
    private TokenKind[] kinds;

    Tokenizer(String text, WordNumbers lexicon) {
        this.text = text;
        this.lexicon = lexicon;
        int capacity = text.length() / 4 + 16;
        this.starts = new int[capacity];
        this.ends = new int[capacity];
        this.words = new int[capacity];
        this.kinds = new TokenKind[capacity];
    }

    Tokens read() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Characters.isSpace(c)) {
                space();
            } else if (Characters.isUnseen(c)) {
                at++;
            } else if (Characters.isLetter(c) || Characters.isDigit(c)) {
                run();
            } else if (Characters.isApostrophe(c) && isPossessive()) {
                add(TokenKind.WORD, at, at + 2);
            } else {
                add(TokenKind.SIGN, at, at + 1);
            }
        }
        return new Tokens(text, count, starts, ends, words, kinds);
    }

    /// White space, and a break where it holds an empty line.
    private void space() {
        int start = at;
        int lines = 0;
        while (at < text.length() && Characters.isSpace(text.charAt(at))) {
            if (text.charAt(at) == '\n' || text.charAt(at) == '\f') {
                lines++;
            }
            at++;
        }
        if (lines > 1) {
            int end = at;
            add(TokenKind.BREAK, start, end);
        }
    }

    private boolean isPossessive() {
        return at > 0
                && (Characters.isLetter(text.charAt(at - 1)) || isDigit(at - 1))
                && at + 1 < text.length()
                && (text.charAt(at + 1) | 0x20) == 's'
                && !isLetterOrDigit(at + 2);
    }

    /// Letters and digits without a space.
    private void run() {
        if (isWebAddress()) {
            int end = at;
            while (end < text.length() && isOfWebAddress(text.charAt(end))) {
                end++;
            }
            add(TokenKind.CODE, at, end);
            return;
        }
        int end = at;
        int changes = 0;
        while (isLetterOrDigit(end) || isUnseenInside(end)) {
            end++;
            if (isLetterOrDigit(end)
                    && Characters.isDigit(text.charAt(end))
                            != Characters.isDigit(text.charAt(end - 1))) {
                changes++;
            }
        }
        if (changes > MOST_CHANGES || (changes > 0 && end - at >= LONG)) {
            add(TokenKind.CODE, at, end);
        } else if (Characters.isDigit(text.charAt(at))) {
            number();
        } else {
            word();
        }
    }

    private boolean isUnseenInside(int offset) {
        return offset < text.length()
                && Characters.isUnseen(text.charAt(offset))
                && isLetterOrDigit(offset + 1);
    }

    private boolean isWebAddress() {
        return text.startsWith("http://", at)
                || text.startsWith("https://", at)
                || text.startsWith("www.", at);
    }

    private static boolean isOfWebAddress(char c) {
        return !Characters.isSpace(c) && c != '"' && c != '<' && c != '>' && c != '\u201D';
    }

    private void word() {
        int end = at + 1;
        while (end < text.length()) {
            char c = text.charAt(end);
            boolean isPart =
                    Characters.isLetter(c)
                            || isUnseenInside(end)
                            || isInnerApostrophe(end)
                            || isInitialDot(end);
            if (!isPart) {
                break;
            }
            end++;
        }
        add(TokenKind.WORD, at, end);
    }

    /// As in `don't` and `O'Brien`; in `Korea's` it begins the next token.
    private boolean isInnerApostrophe(int offset) {
        return Characters.isApostrophe(text.charAt(offset))
                && offset + 1 < text.length()
                && Characters.isLetter(text.charAt(offset + 1))
                && !((text.charAt(offset + 1) | 0x20) == 's' && !isLetterOrDigit(offset + 2));
    }

    /// The dots of `U.N.`: each behind a single letter, the first followed by another such letter.
    private boolean isInitialDot(int offset) {
        return text.charAt(offset) == '.'
                && (offset == at + 1 || text.charAt(offset - 2) == '.')
                && (offset > at + 1
                        || (offset + 2 < text.length()
                                && Characters.isLetter(text.charAt(offset + 1))
                                && text.charAt(offset + 2) == '.'));
    }

    private void number() {
        int end = digits(at);
        if (end - at <= 3) {
            end = groups(end);
        }
        if (isDigit(end + 1) && text.charAt(end) == '.' && !isDotted(at, end)) {
            end = digits(end + 1);
        }
        add(end - at > LONGEST_NUMBER ? TokenKind.CODE : TokenKind.NUMBER, at, end);
    }

    /// Groups of three digits, or of two and at last three as in India, each behind the same comma
    /// or narrow space.
    private int groups(int first) {
        int end = first;
        int accepted = first;
        char separator = end < text.length() ? text.charAt(end) : 0;
        boolean isSeparator = separator == ',' || separator == 0x202F || separator == 0x2009;
        while (isSeparator && end < text.length() && text.charAt(end) == separator) {
            int next = digits(end + 1);
            int length = next - end - 1;
            if (length == 3) {
                accepted = next;
            } else if (length != 2) {
                break;
            }
            end = next;
        }
        return accepted;
    }

    /// Whether digits and dots alternate more than once, as in `192.168.0.1` or `21.4.2016`.
    private boolean isDotted(int start, int dot) {
        int end = digits(dot + 1);
        boolean isFollowed = isDigit(end + 1) && text.charAt(end) == '.';
        boolean isPreceded = start > 1 && text.charAt(start - 1) == '.' && isDigit(start - 2);
        return isFollowed || isPreceded;
    }

    private int digits(int from) {
        int end = from;
        while (isDigit(end)) {
            end++;
        }
        return end;
    }

    private boolean isDigit(int offset) {
        return offset < text.length() && Characters.isDigit(text.charAt(offset));
    }

    private boolean isLetterOrDigit(int offset) {
        return offset < text.length()
                && (Characters.isDigit(text.charAt(offset))
                        || Characters.isLetter(text.charAt(offset)));
    }

    private void add(TokenKind kind, int start, int end) {
        if (count == starts.length) {
            int capacity = Math.multiplyExact(2, count);
            starts = Arrays.copyOf(starts, capacity);
            ends = Arrays.copyOf(ends, capacity);
            words = Arrays.copyOf(words, capacity);
            kinds = Arrays.copyOf(kinds, capacity);
        }
        starts[count] = start;
        ends[count] = end;
        kinds[count] = kind;
        boolean hasWord = kind == TokenKind.WORD || kind == TokenKind.SIGN;
        words[count] = hasWord ? lexicon.number(text, start, end) : Lexicon.UNKNOWN;
        count++;
        at = end;
    }
}
