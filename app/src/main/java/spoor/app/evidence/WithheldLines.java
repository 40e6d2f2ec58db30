package spoor.app.evidence;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import spoor.app.follow.JsonLines;
import spoor.app.work.Words;

/// Some lines of a file of a bundle: `case/case.yaml:3,7-9`, counted from 1.
///
/// @param numbers in ascending order
record WithheldLines(String path, SortedSet<Integer> numbers) {
    /// Where a bundle holds what is left of a file.
    static final String FOLDER = "lines/";

    private static final String FORM = ", expected lines as in case/case.yaml:3,7-9";

    static boolean isOne(String wanted) {
        return wanted.indexOf(':') >= 0;
    }

    /// @throws IllegalArgumentException if it is nothing of the kind
    static WithheldLines parse(String wanted) {
        int colon = wanted.indexOf(':');
        TreeSet<Integer> numbers = new TreeSet<>();
        for (String range : wanted.substring(colon + 1).split(",", -1)) {
            if (!range.matches("[1-9][0-9]{0,6}(-[1-9][0-9]{0,6})?")) {
                throw new IllegalArgumentException("\"" + Words.clip(wanted) + "\"" + FORM);
            }
            List<Integer> ends =
                    List.of(range.split("-", -1)).stream().map(Integer::valueOf).toList();
            for (int number = ends.getFirst(); number <= ends.getLast(); number++) {
                numbers.add(number);
            }
            if (ends.getFirst() > ends.getLast()) {
                throw new IllegalArgumentException("\"" + Words.clip(wanted) + "\"" + FORM);
            }
        }
        return new WithheldLines(wanted.substring(0, colon), numbers);
    }

    WithheldLines and(WithheldLines others) {
        TreeSet<Integer> both = new TreeSet<>(numbers);
        both.addAll(others.numbers);
        return new WithheldLines(path, both);
    }

    /// What is left of the file: each line with its salt, or its hash.
    ///
    /// @throws IllegalArgumentException if the file has no such lines, or is no text
    byte[] leave(byte[] file) {
        List<byte[]> lines = LineHashes.lines(file);
        if (numbers.last() > lines.size()) {
            throw new IllegalArgumentException(
                    path + " has " + lines.size() + " lines, not " + numbers.last());
        }
        LineHashes hashes = LineHashes.of(path, file);
        ByteArrayOutputStream left = new ByteArrayOutputStream();
        try (JsonLines json = new JsonLines(left)) {
            for (int i = 0; i < lines.size(); i++) {
                if (numbers.contains(i + 1)) {
                    String hash = HexFormat.of().formatHex(hashes.hash(i, lines.get(i)));
                    json.start("withheld").text("sha256", hash).end();
                } else {
                    json.start("line")
                            .text("salt", HexFormat.of().formatHex(hashes.salt(i)))
                            .text("text", text(lines.get(i)))
                            .end();
                }
            }
        }
        return left.toByteArray();
    }

    private String text(byte[] line) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
        } catch (CharacterCodingException _) {
            throw new IllegalArgumentException(
                    path + " is no text in UTF-8, expected the whole file to be withheld");
        }
    }

    @Override
    public String toString() {
        List<String> written = numbers.stream().map(String::valueOf).toList();
        return (written.size() == 1 ? "line " : "lines ")
                + Words.list(written, "and")
                + " of "
                + path;
    }
}
