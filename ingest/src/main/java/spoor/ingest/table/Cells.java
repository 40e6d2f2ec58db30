package spoor.ingest.table;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import spoor.ingest.json.Json;
import spoor.ledger.base.Bytes32;
import spoor.ledger.base.MalformedDataException;
import spoor.ledger.base.UInt256;
import spoor.ledger.chain.evm.EvmAddress;
import spoor.ledger.intake.account.AccountFacts;

/// One row of a table: the cells of the columns that were asked for, numbered as they were asked
/// for. The next row takes its place.
///
/// A cell that is empty, and a column that the table lacks, is not given. Every other value is what
/// is asked for, or [MalformedDataException] with the file, the row, the column, what was found and
/// what was expected.
public final class Cells {
    private static final int NOT_GIVEN = -1;
    private static final int NUMBER = -2;
    private static final String WHOLE_UNITS = "a whole number of units from 0 to 2^256 - 1";
    private static final String TIME = "seconds since 1970, or a time like 2023-05-02 12:19:59 UTC";
    private static final DateTimeFormatter DATE_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm[:ss]", Locale.ROOT);

    private final String source;
    private final String table;
    private final List<String> names;

    /// Text of the cells in UTF-8, one behind the other.
    private byte[] heap = new byte[4_096];

    private int used;
    private long line;

    /// Where the text of a cell starts in the heap.
    private final int[] starts;

    /// How many bytes it has, or that there is none, or that the cell is a number.
    private final int[] lengths;

    private final long[] numbers;

    /// @param source name of the file, for messages
    /// @param table which of the file's tables, or empty
    /// @param names of the columns, for messages
    Cells(String source, String table, List<String> names) {
        this.source = source;
        this.table = table;
        this.names = List.copyOf(names);
        this.starts = new int[names.size()];
        this.lengths = new int[names.size()];
        this.numbers = new long[names.size()];
    }

    /// Begins the next row, with nothing given.
    void begin(long newLine) {
        line = newLine;
        used = 0;
        Arrays.fill(lengths, NOT_GIVEN);
    }

    void put(int column, char[] text, int offset, int length) {
        if (length == 0) {
            return;
        }
        reserve(length);
        int all = 0;
        for (int i = 0; i < length; i++) {
            char letter = text[offset + i];
            heap[used + i] = (byte) letter;
            all |= letter;
        }
        if (all >= 128) {
            put(column, new String(text, offset, length));
            return;
        }
        take(column, length);
    }

    void put(int column, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 0) {
            System.arraycopy(bytes, 0, heap, reserve(bytes.length), bytes.length);
            take(column, bytes.length);
        }
    }

    /// Makes room in the heap for as many bytes, to be filled in and then taken.
    ///
    /// @return where they start
    int reserve(int length) {
        if (heap.length - used < length) {
            heap = Arrays.copyOf(heap, Math.max(Math.addExact(used, length), 2 * heap.length));
        }
        return used;
    }

    byte[] heap() {
        return heap;
    }

    /// Makes the bytes behind the last ones a cell's text.
    void take(int column, int length) {
        starts[column] = used;
        lengths[column] = length == 0 ? NOT_GIVEN : length;
        used += length;
    }

    void put(int column, long number) {
        numbers[column] = number;
        lengths[column] = NUMBER;
    }

    public AccountFacts.Row row() {
        return new AccountFacts.Row(source, table, line);
    }

    public boolean isGiven(int column) {
        return lengths[column] != NOT_GIVEN;
    }

    public String text(int column) {
        return switch (lengths[column]) {
            case NOT_GIVEN -> "";
            case NUMBER -> Long.toString(numbers[column]);
            default -> new String(heap, starts[column], lengths[column], StandardCharsets.UTF_8);
        };
    }

    public String requiredText(int column) {
        require(column, "a value");
        return text(column);
    }

    private void require(int column, String expected) {
        if (!isGiven(column)) {
            throw fault(names.get(column) + " is empty, expected " + expected);
        }
    }

    public EvmAddress address(int column) {
        require(column, "an address");
        byte[] bytes = new byte[EvmAddress.SIZE];
        int length = lengths[column];
        boolean isHex = length == 2 + 2 * bytes.length && startsWith0x(column);
        int found = isHex ? Hex.read(heap, starts[column] + 2, bytes) : Hex.WRONG;
        if (found == Hex.WRONG || found == Hex.MIXED) {
            return checkedAddress(column);
        }
        return EvmAddress.of(bytes, 0);
    }

    /// Of letters in mixed case, the case is a checksum.
    private EvmAddress checkedAddress(int column) {
        try {
            return EvmAddress.parse(text(column));
        } catch (IllegalArgumentException e) {
            throw fault(names.get(column) + ": " + Json.printable(String.valueOf(e.getMessage())));
        }
    }

    public @Nullable EvmAddress optionalAddress(int column) {
        return isGiven(column) ? address(column) : null;
    }

    /// 64 hexadecimal digits, with `0x` in front or without.
    public Bytes32 hash(int column) {
        require(column, "a hash");
        byte[] bytes = new byte[Bytes32.SIZE];
        int prefix = startsWith0x(column) ? 2 : 0;
        boolean isHex = lengths[column] == prefix + 2 * bytes.length;
        if (!isHex || Hex.read(heap, starts[column] + prefix, bytes) == Hex.WRONG) {
            throw wrong(column, "0x and 64 hexadecimal digits");
        }
        return Bytes32.of(bytes, 0);
    }

    public @Nullable Bytes32 optionalHash(int column) {
        return isGiven(column) ? hash(column) : null;
    }

    private boolean startsWith0x(int column) {
        int start = starts[column];
        return lengths[column] >= 2 && heap[start] == '0' && heap[start + 1] == 'x';
    }

    /// Whole units: digits and nothing else.
    public UInt256 units(int column) {
        require(column, WHOLE_UNITS);
        if (lengths[column] == NUMBER) {
            if (numbers[column] < 0) {
                throw wrong(column, WHOLE_UNITS);
            }
            return UInt256.of(numbers[column]);
        }
        UInt256 units = Digits.units(heap, starts[column], lengths[column]);
        if (units == null) {
            throw wrong(column, WHOLE_UNITS);
        }
        return units;
    }

    public @Nullable UInt256 optionalUnits(int column) {
        return isGiven(column) ? units(column) : null;
    }

    /// A whole number, also where a table of numbers with gaps wrote it with a fraction of zero.
    ///
    /// @param absent what it is where it is not given
    public long whole(int column, long most, long absent) {
        if (!isGiven(column)) {
            return absent;
        }
        long number =
                lengths[column] == NUMBER
                        ? numbers[column]
                        : Digits.whole(heap, starts[column], lengths[column]);
        if (number < 0 || number > most) {
            throw wrong(column, "a whole number from 0 to " + most);
        }
        return number;
    }

    /// [#whole] where the number fits into an `int`.
    public int index(int column, int absent) {
        return Math.toIntExact(whole(column, Integer.MAX_VALUE, absent));
    }

    /// Seconds since 1970.
    public long time(int column, long absent) {
        if (!isGiven(column)) {
            return absent;
        }
        long seconds =
                lengths[column] == NUMBER
                        ? numbers[column]
                        : Digits.whole(heap, starts[column], lengths[column]);
        if (seconds < 0) {
            seconds = dateTime(column);
        }
        if (seconds < 0 || seconds > 0xffff_ffffL) {
            throw wrong(column, TIME);
        }
        return seconds;
    }

    private long dateTime(int column) {
        String plain =
                text(column)
                        .replaceFirst("( UTC|Z|\\+00:00|\\+00)$", "")
                        .replaceFirst("(:[0-9]{2})\\.0+$", "$1")
                        .replace('T', ' ');
        try {
            return LocalDateTime.parse(plain, DATE_TIME).toEpochSecond(ZoneOffset.UTC);
        } catch (DateTimeException _) {
            throw wrong(column, TIME);
        }
    }

    /// Yes or no, in the ways that programs write it.
    public boolean isTrue(int column) {
        return switch (text(column)) {
            case "true", "True", "TRUE", "1", "t" -> true;
            case "", "false", "False", "FALSE", "0", "f" -> false;
            default -> throw wrong(column, "true or false");
        };
    }

    public MalformedDataException wrong(int column, String expected) {
        String text = text(column);
        String shown = text.length() <= 100 ? text : text.substring(0, 100) + "...";
        return fault(
                names.get(column) + " is \"" + Json.printable(shown) + "\", expected " + expected);
    }

    /// @param problem what was found, what was expected
    public MalformedDataException fault(String problem) {
        return new MalformedDataException(row().location(), problem);
    }
}
