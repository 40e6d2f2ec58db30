package spoor.screening.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import spoor.screening.base.Location;
import spoor.screening.base.MalformedDataException;
import spoor.screening.list.SanctionsList;

/// The formats of sanctions lists. Each is told by what its files hold, OFAC's CSV by their names.
public enum ListFormat {
    OFAC_CSV("OFAC's CSV files"),
    OFAC_XML("OFAC's SDN.XML"),
    OFAC_ADVANCED("OFAC's SDN_ADVANCED.XML"),
    UN_XML("the United Nations' XML"),
    EU_XML("the European Union's XML"),
    EU_CSV("the European Union's CSV"),
    UK_XML("the United Kingdom's XML"),
    UK_CSV("the United Kingdom's CSV"),
    FTM("FollowTheMoney entities");

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
    /// @param files one file; of OFAC's CSV those that belong together; of FollowTheMoney the
    ///   entities and then the changes, oldest first
    /// @throws MalformedDataException if they are of no known format, or cannot be trusted
    public static SanctionsList read(String list, List<ListFile> files) throws IOException {
        if (files.isEmpty()) {
            throw new MalformedDataException(Location.of(list), "no files, expected a list's");
        }
        ListFormat format = of(files.getFirst());
        if (format != OFAC_CSV && format != FTM && files.size() > 1) {
            throw new MalformedDataException(
                    Location.of(files.get(1).name()),
                    "a second file of the list "
                            + list
                            + ", expected one in "
                            + format.description);
        }
        return switch (format) {
            case OFAC_CSV -> OfacCsv.read(list, files);
            case OFAC_XML -> OfacXml.read(list, files.getFirst());
            case OFAC_ADVANCED -> OfacAdvanced.read(list, files.getFirst());
            case UN_XML -> UnXml.read(list, files.getFirst());
            case EU_XML -> EuXml.read(list, files.getFirst());
            case EU_CSV -> EuCsv.read(list, files.getFirst());
            case UK_XML -> UkXml.read(list, files.getFirst());
            case UK_CSV -> UkCsv.read(list, files.getFirst());
            case FTM -> Ftm.read(list, files);
        };
    }

    /// @throws MalformedDataException if the file is of no known format
    public static ListFormat of(ListFile file) throws IOException {
        if (OfacCsv.Kind.of(file) != null) {
            return OFAC_CSV;
        }
        String start = start(file).strip();
        Matcher tag = START_TAG.matcher(start);
        ListFormat format = null;
        String found = "the file begins " + Texts.quoted(start);
        if (start.startsWith("<") && tag.find()) {
            format = ofRoot(tag.group(1));
            found = "the root element is " + Texts.quoted(tag.group(1));
        } else if (start.startsWith("{")) {
            format = FTM;
        } else if (start.contains(EuCsv.KEY + ";")) {
            format = EU_CSV;
        } else if (start.contains("," + UkCsv.KEY + ",")) {
            format = UK_CSV;
        }
        if (format == null) {
            throw new MalformedDataException(
                    Location.of(file.name()), found + ", expected a sanctions list");
        }
        return format;
    }

    private static @Nullable ListFormat ofRoot(String root) {
        return switch (root) {
            case "sdnList" -> OFAC_XML;
            case "Sanctions" -> OFAC_ADVANCED;
            case "CONSOLIDATED_LIST" -> UN_XML;
            case "export" -> EU_XML;
            case "Designations" -> UK_XML;
            default -> null;
        };
    }

    private static String start(ListFile file) throws IOException {
        try (InputStream bytes = file.open()) {
            byte[] start = bytes.readNBytes(ENOUGH);
            String text = new String(start, Encoded.ofXml(file));
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        }
    }
}
