package spoor.ingest.json;

import java.math.BigDecimal;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spoor.ledger.base.Bytes32;
import spoor.ledger.base.MalformedDataException;
import spoor.ledger.base.Satoshi;

/// Fields of foreign objects as the types that we need, or a message that names the field, what it
/// holds and what it should.
public final class Values {
    public static final long MAX_UINT32 = 0xffff_ffffL;

    private static final HexFormat HEX = HexFormat.of();

    private Values() {}

    public static Json required(Json.Fields object, String name) {
        Json value = object.find(name);
        if (value == null) {
            throw object.wrong(object.pathOf(name) + " is missing, expected a value");
        }
        return value;
    }

    public static Json.Fields object(Json.Fields parent, String name) {
        if (required(parent, name) instanceof Json.Fields fields) {
            return fields;
        }
        throw wrong(parent, name, "an object");
    }

    public static List<Json> list(Json.Fields parent, String name) {
        if (required(parent, name) instanceof Json.Items items) {
            return items.values();
        }
        throw wrong(parent, name, "a list");
    }

    /// The objects of a list.
    public static List<Json.Fields> objects(Json.Fields parent, String name) {
        return list(parent, name).stream()
                .map(item -> {
                    if (item instanceof Json.Fields fields) {
                        return fields;
                    }
                    throw item.wrong(
                            parent.pathOf(name) + " holds " + item.shown() + ", expected objects");
                })
                .toList();
    }

    public static String text(Json.Fields object, String name) {
        if (required(object, name) instanceof Json.Text text) {
            return text.text();
        }
        throw wrong(object, name, "text");
    }

    /// True only for `true`: a missing flag is off.
    public static boolean flag(Json.Fields object, String name) {
        return switch (object.find(name)) {
            case null -> false;
            case Json.Bool bool -> bool.isTrue();
            default -> throw wrong(object, name, "true or false");
        };
    }

    public static Bytes32 id(Json.Fields object, String name) {
        Bytes32 id = optionalId(object, name);
        if (id == null) {
            throw object.wrong(object.pathOf(name) + " is missing, expected 64 hexadecimal digits");
        }
        return id;
    }

    public static @Nullable Bytes32 optionalId(Json.Fields object, String name) {
        Json value = object.find(name);
        if (value == null) {
            return null;
        }
        if (value instanceof Json.Text text && text.text().length() == 2 * Bytes32.SIZE) {
            try {
                return Bytes32.parse(text.text());
            } catch (IllegalArgumentException _) {
                throw wrong(object, name, "64 hexadecimal digits");
            }
        }
        throw wrong(object, name, "64 hexadecimal digits");
    }

    public static byte[] hex(Json.Fields object, String name) {
        String digits = text(object, name);
        try {
            return HEX.parseHex(digits);
        } catch (IllegalArgumentException _) {
            throw wrong(object, name, "an even number of hexadecimal digits");
        }
    }

    /// A whole number, also where it is written as text or with a fraction of zero: exports of
    /// databases do both, and neither loses anything.
    public static long whole(Json.Fields object, String name, long least, long most) {
        long value = exact(object, name, 0, "a whole number");
        if (value < least || value > most) {
            throw wrong(object, name, "a whole number from " + least + " to " + most);
        }
        return value;
    }

    /// Whole satoshi.
    public static long amount(Json.Fields object, String name) {
        return amount(object, name, 0, "whole satoshi");
    }

    /// An amount in whole coins with up to eight decimal places, as nodes print it, in satoshi.
    public static long coins(Json.Fields object, String name) {
        return amount(object, name, 8, "an amount of bitcoin with at most 8 decimal places");
    }

    private static long amount(Json.Fields object, String name, int places, String expected) {
        long value = exact(object, name, places, expected);
        if (!Satoshi.isAmount(value)) {
            throw wrong(object, name, "0 to 21 million coins");
        }
        return value;
    }

    private static long exact(Json.Fields object, String name, int places, String expected) {
        String digits =
                switch (required(object, name)) {
                    case Json.Num number -> number.digits();
                    case Json.Text text when text.text().length() <= 40 -> text.text();
                    default -> throw wrong(object, name, expected);
                };
        try {
            return new BigDecimal(digits).scaleByPowerOfTen(places).longValueExact();
        } catch (ArithmeticException | NumberFormatException _) {
            throw wrong(object, name, expected);
        }
    }

    /// The error that a field's value is not what was expected.
    public static MalformedDataException wrong(Json.Fields object, String name, String expected) {
        Json value = object.values().get(name);
        Json at = value == null ? object : value;
        String shown = value == null ? "missing" : value.shown();
        return at.wrong(object.pathOf(name) + " is " + shown + ", expected " + expected);
    }
}
