package spoor.screening.payment;

import spoor.screening.base.Location;
import spoor.screening.base.MalformedDataException;
import spoor.screening.base.Problem;

/// Takes a file of MT messages apart into single ones.
///
/// In the RJE form a `$` stands between two messages; files of messages one after the other are
/// read as well. A service message (`{1:F21`, the network's acknowledgement) that stands before a
/// message belongs to it.
final class MtBatch {
    private final String source;
    private final String text;
    private final PaymentSink sink;
    private int number;
    private int line = 1;
    private int counted;
    private String acknowledgement = "";

    private MtBatch(String source, String text, PaymentSink sink) {
        this.source = source;
        this.text = text;
        this.sink = sink;
    }

    static void read(String source, String text, PaymentSink sink) {
        new MtBatch(source, text, sink).chunks();
    }

    private void chunks() {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '$' && isSeparator(i)) {
                chunk(from, i);
                from = i + 1;
            }
        }
        chunk(from, text.length());
    }

    /// A dollar is no letter of a SWIFT text, but a broken one may hold it: only between braces, at
    /// an end of the file, or alone on its line does it separate.
    private boolean isSeparator(int at) {
        if (isLineEnd(at - 1) && isLineEnd(at + 1)) {
            return true;
        }
        int next = at + 1;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return next == text.length() || text.charAt(next) == '{' || endsWithBrace(0, at);
    }

    private boolean isLineEnd(int at) {
        return at < 0 || at >= text.length() || text.charAt(at) == '\n' || text.charAt(at) == '\r';
    }

    private boolean endsWithBrace(int from, int to) {
        int last = to - 1;
        while (last >= from && Character.isWhitespace(text.charAt(last))) {
            last--;
        }
        return last < from || text.charAt(last) == '}';
    }

    private void chunk(int from, int to) {
        acknowledgement = "";
        int start = nextMessage(from, from, to);
        stray(from, start);
        while (start < to) {
            int end = nextMessage(from, start + 3, to);
            piece(start, end);
            start = end;
        }
        if (!acknowledgement.isEmpty()) {
            stray(to - acknowledgement.length(), to);
        }
    }

    private int nextMessage(int chunk, int from, int to) {
        int at = text.indexOf("{1:", from);
        while (at >= 0 && at < to && !endsWithBrace(chunk, at) && at > chunk) {
            at = text.indexOf("{1:", at + 3);
        }
        return at < 0 || at > to ? to : at;
    }

    private void piece(int from, int to) {
        if (text.startsWith("{1:F21", from)) {
            acknowledgement = text.substring(from, to);
            return;
        }
        number++;
        int first = lineOf(from);
        Location place = new Location(source, Integer.toString(first));
        try {
            MtReader reader =
                    new MtReader(place, first, number, acknowledgement, text.substring(from, to));
            sink.message(reader.message());
        } catch (MalformedDataException e) {
            sink.fault(new Problem(e.location(), e.problem()));
        }
        acknowledgement = "";
    }

    /// What stands where a message should.
    private void stray(int from, int to) {
        if (!text.substring(from, to).isBlank()) {
            number++;
            int start = from;
            while (Character.isWhitespace(text.charAt(start))) {
                start++;
            }
            Location place = new Location(source, Integer.toString(lineOf(start)));
            String found = MessageDraft.clip(text.substring(start, to).strip());
            sink.fault(
                    new Problem(
                            place,
                            "found \"" + found + "\", expected a message that begins with {1:"));
        }
    }

    /// Lines are counted once, forward; a question about an earlier place starts again.
    private int lineOf(int at) {
        if (at < counted) {
            counted = 0;
            line = 1;
        }
        while (counted < at) {
            if (text.charAt(counted++) == '\n') {
                line++;
            }
        }
        return line;
    }
}
