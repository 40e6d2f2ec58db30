package spoor.screening.payment;

import com.prowidesoftware.swift.io.parser.SwiftParser;
import com.prowidesoftware.swift.model.SwiftBlock2Input;
import com.prowidesoftware.swift.model.SwiftBlock2Output;
import com.prowidesoftware.swift.model.SwiftMessage;
import com.prowidesoftware.swift.model.Tag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import spoor.screening.base.Location;
import spoor.screening.base.MalformedDataException;

/// Reads one MT message.
///
/// Prowide's parser takes it apart. It is forgiving and knows no lines, so the blocks are looked at
/// before, and each field is found again in the text afterwards.
final class MtReader {
    private static final Pattern FIELD = Pattern.compile(":([0-9]{2}[A-Z]?):.*");
    private static final Pattern SERVICE_TAG = Pattern.compile("\\{(\\d{3}):([^{}]*)\\}");
    private static final Pattern TERMINAL = Pattern.compile("\\{1:(?:[A-Z]\\d\\d)?([A-Z0-9]{12})");

    private final String text;
    private final String acknowledgement;
    private final int firstLine;
    private final MessageDraft draft;

    /// A field's tag and the line on which it begins.
    private record Start(String tag, int line) {}

    /// @param acknowledgement the service message in front of it, or empty
    MtReader(Location place, int line, int number, String acknowledgement, String text) {
        this.text = text;
        this.firstLine = line;
        this.acknowledgement = acknowledgement;
        this.draft = new MessageDraft(place, number);
    }

    /// @throws MalformedDataException if its blocks are broken
    PaymentMessage message() {
        int body = text.indexOf("{4:");
        checkBlocks(body);
        List<Start> starts = starts(body);
        SwiftMessage parsed = parsed();
        header(parsed);
        List<Tag> tags = parsed.getBlock4() == null ? List.of() : parsed.getBlock4().getTags();
        if (!isSame(tags, starts)) {
            throw wrong(
                    lineAt(body),
                    tags.size()
                            + " fields could be read of "
                            + starts.size()
                            + " that begin lines");
        }
        MtFields fields = new MtFields(draft, parsed.getType());
        for (int i = 0; i < tags.size(); i++) {
            String value = tags.get(i).getValue();
            fields.read(starts.get(i).tag(), value == null ? "" : value, starts.get(i).line());
        }
        fields.finish();
        trailer();
        return draft.message();
    }

    private void checkBlocks(int body) {
        if (!text.contains("{2:")) {
            throw wrong(firstLine, "has no block {2:, expected the message's type and direction");
        }
        if (body < 0) {
            throw wrong(firstLine, "has no block {4:, expected the message's text");
        }
        if (text.indexOf("-}", body) < 0) {
            throw wrong(
                    lineAt(text.stripTrailing().length()),
                    "ends within block {4:, expected -} at its end");
        }
    }

    /// The fields by their lines, and what is no field.
    private List<Start> starts(int body) {
        List<Start> starts = new ArrayList<>();
        int line = lineAt(body);
        String block = text.substring(body + 3, text.lastIndexOf("-}"));
        for (String one : block.split("\n", -1)) {
            Matcher field = FIELD.matcher(one.strip());
            if (one.startsWith(":") && field.matches()) {
                starts.add(new Start(field.group(1), line));
            } else if (starts.isEmpty() && !one.isBlank()) {
                throw wrong(
                        line,
                        "block {4: begins with \""
                                + MessageDraft.clip(one.strip())
                                + "\", expected a field such as :20:");
            } else if (one.startsWith(":")) {
                draft.problem(
                        new Location(draft.place.source(), Integer.toString(line)),
                        "line begins with \""
                                + MessageDraft.clip(one.strip())
                                + "\", expected a field such as :20: or :50K:; read as part of :"
                                + starts.getLast().tag()
                                + ":");
            }
            line++;
        }
        return starts;
    }

    private SwiftMessage parsed() {
        try {
            SwiftParser parser = new SwiftParser(withEndOnItsOwnLine());
            SwiftMessage message = parser.message();
            for (String error : parser.getErrors()) {
                draft.problem(draft.place, error);
            }
            if (message == null || message.getType() == null) {
                throw wrong(lineAt(text.indexOf("{2:")), "block {2: names no message type");
            }
            return message;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MalformedDataException e) {
            throw e;
        } catch (RuntimeException e) {
            throw wrong(firstLine, "the message cannot be taken apart: " + e.getMessage());
        }
    }

    /// Prowide wants the end of the text on a line of its own; some senders save it. What stands
    /// behind the text is looked at in [#trailer].
    private String withEndOnItsOwnLine() {
        int end = text.lastIndexOf("-}");
        String body = text.substring(0, end);
        return body.endsWith("\n") ? body + "-}" : body + "\n-}";
    }

    private static boolean isSame(List<Tag> tags, List<Start> starts) {
        if (tags.size() != starts.size()) {
            return false;
        }
        for (int i = 0; i < tags.size(); i++) {
            if (!starts.get(i).tag().equals(tags.get(i).getName())) {
                return false;
            }
        }
        return true;
    }

    private void header(SwiftMessage message) {
        draft.kind = "MT" + message.getType();
        FieldPlace first = new FieldPlace("{1:}", firstLine, 0);
        FieldPlace second = new FieldPlace("{2:}", lineAt(text.indexOf("{2:")), 0);
        Matcher terminal = TERMINAL.matcher(text);
        String own = terminal.find() ? terminal.group(1) : "";
        if (message.getBlock2() instanceof SwiftBlock2Output output) {
            bank(Role.SENDER, output.getMIRLogicalTerminal(), second);
            bank(Role.RECEIVER, own, first);
            sent(output, second);
        } else {
            bank(Role.SENDER, own, first);
            if (message.getBlock2() instanceof SwiftBlock2Input input) {
                bank(Role.RECEIVER, input.getReceiverAddress(), second);
            }
        }
        user(message);
        for (Matcher tag = SERVICE_TAG.matcher(acknowledgement); tag.find(); ) {
            draft.detail(tag.group(1), tag.group(2), first);
        }
    }

    /// When the sender handed it in, in the sender's own time.
    private void sent(SwiftBlock2Output output, FieldPlace at) {
        String day = output.getMIRDate();
        String time = output.getSenderInputTime();
        if (day != null && day.matches("\\d{6}") && time != null && time.matches("\\d{4}")) {
            String written = day + time;
            String iso =
                    MtFields.isoDay(day) + "T" + time.substring(0, 2) + ":" + time.substring(2);
            draft.sent(iso, at);
            draft.detail("input time", written, at);
        }
    }

    /// A logical terminal is a BIC with a letter for the terminal after its eighth.
    private void bank(Role role, String terminal, FieldPlace at) {
        if (terminal != null && terminal.length() >= 8) {
            String branch = terminal.length() == 12 ? terminal.substring(9) : "";
            draft.party(role, at).bics.add(new Line(terminal.substring(0, 8) + branch, at));
        }
    }

    private void user(SwiftMessage message) {
        if (message.getBlock3() == null) {
            return;
        }
        FieldPlace at = new FieldPlace("{3:}", lineAt(text.indexOf("{3:")), 0);
        for (Tag tag : message.getBlock3().getTags()) {
            String name = String.valueOf(tag.getName());
            String value = tag.getValue() == null ? "" : tag.getValue();
            switch (name) {
                case "121" -> draft.reference(Reference.Kind.UETR, value, at);
                case "108" -> draft.reference(Reference.Kind.OTHER, value, at);
                case "119" -> draft.service = value;
                case "null" -> draft.problem(at, "block {3: holds \"" + value + "\" without a tag");
                default -> draft.detail(name, value, at);
            }
        }
        if (draft.service.equals("COV")) {
            draft.kind += " COV";
        }
    }

    /// What stands behind the text: trailers are codes of the network.
    private void trailer() {
        int end = text.lastIndexOf("-}") + 2;
        String rest = text.substring(end).strip();
        if (!rest.isEmpty()) {
            int line = lineAt(end);
            if (rest.startsWith("{5:") || rest.startsWith("{S:")) {
                draft.detail("trailer", rest, new FieldPlace("{5:}", line, 0));
            } else {
                draft.problem(
                        new Location(draft.place.source(), Integer.toString(line)),
                        "found \"" + MessageDraft.clip(rest) + "\" behind block {4:");
            }
        }
    }

    private int lineAt(int end) {
        int line = firstLine;
        for (int i = 0; i < end; i++) {
            if (text.charAt(i) == '\n') {
                line++;
            }
        }
        return line;
    }

    private MalformedDataException wrong(int line, String problem) {
        return new MalformedDataException(
                new Location(draft.place.source(), Integer.toString(line)), problem);
    }
}
