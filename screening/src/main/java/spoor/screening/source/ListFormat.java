package spoor.screening.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import spoor.screening.base.Location;
import spoor.screening.base.MalformedDataException;
import spoor.screening.list.SanctionsList;

/// The formats of sanctions lists. Each is told by what its files hold, OFAC's CSV by their names.
public enum ListFormat {
    OFAC_CSV("OFAC's CSV files"),
    UN_XML("the United Nations' XML");

    private static final int ENOUGH = 1 << 16;
    private static final Pattern START_TAG =
            Pattern.compile("<(?:[A-Za-z_][\\w.-]*:)?([A-Za-z_][\\w.-]*)");

    private final String description;

    ListFormat(String description) {
        this.description = description;
    }

    /// Reads a list.
    ///
    /// @param list short name of the list, such as `ofac-sdn`
    /// @param files one file; of OFAC's CSV those that belong together
    /// @throws MalformedDataException if they are of no known format, or cannot be trusted
    public static SanctionsList read(String list, List<ListFile> files) throws IOException {
        if (files.isEmpty()) {
            throw new MalformedDataException(Location.of(list), "no files, expected a list's");
        }
        ListFormat format = of(files.getFirst());
        if (format != OFAC_CSV && files.size() > 1) {
            throw new MalformedDataException(
                    Location.of(files.get(1).name()),
                    "a second file of the list "
                            + list
                            + ", expected one in "
                            + format.description);
        }
        return switch (format) {
            case OFAC_CSV -> OfacCsv.read(list, files);
            case UN_XML -> UnXml.read(list, files.getFirst());
        };
    }

    /// @throws MalformedDataException if the file is of no known format
    public static ListFormat of(ListFile file) throws IOException {
        if (OfacCsv.Kind.of(file) != null) {
            return OFAC_CSV;
        }
        String start = start(file).strip();
        Matcher tag = START_TAG.matcher(start);
        boolean isXml = start.startsWith("<") && tag.find();
        if (isXml && UnXml.ROOTS.containsKey(tag.group(1))) {
            return UN_XML;
        }
        throw new MalformedDataException(
                Location.of(file.name()),
                (isXml
                                ? "the root element is " + Texts.quoted(tag.group(1))
                                : "the file begins " + Texts.quoted(start))
                        + ", expected a sanctions list");
    }

    private static String start(ListFile file) throws IOException {
        try (InputStream bytes = file.open()) {
            byte[] start = bytes.readNBytes(ENOUGH);
            String text = new String(start, Encoded.ofXml(file));
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        }
    }
}
