package spoor.ingest.rpc;

import java.math.BigInteger;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import spoor.ingest.json.Json;
import spoor.ingest.json.Values;
import spoor.ledger.base.Bytes32;
import spoor.ledger.base.UInt256;
import spoor.ledger.chain.evm.EvmAddress;

/// Fields of a node's answers: numbers, addresses, hashes and bytes, all of them written as `0x`
/// and hexadecimal digits (EIP-1474).
final class Quantities {
    private static final HexFormat HEX = HexFormat.of();

    private Quantities() {}

    static UInt256 amount(Json.Fields object, String name) {
        try {
            if (Values.required(object, name) instanceof Json.Text text) {
                return UInt256.ofHex(text.text());
            }
        } catch (IllegalArgumentException _) {
            // told below
        }
        throw Values.wrong(object, name, "0x and 1 to 64 hexadecimal digits");
    }

    static UInt256 amountOr(Json.Fields object, String name, UInt256 otherwise) {
        return object.find(name) == null ? otherwise : amount(object, name);
    }

    static @Nullable UInt256 optionalAmount(Json.Fields object, String name) {
        return object.find(name) == null ? null : amount(object, name);
    }

    /// Two amounts multiplied.
    static UInt256 product(Json.Fields object, String name, UInt256 factor) {
        BigInteger product = amount(object, name).toBigInteger().multiply(factor.toBigInteger());
        try {
            return UInt256.of(product);
        } catch (IllegalArgumentException _) {
            throw Values.wrong(object, name, "at most 2^256 - 1 when multiplied by " + factor);
        }
    }

    static long number(Json.Fields object, String name) {
        UInt256 number = amount(object, name);
        if (!number.fitsLong()) {
            throw Values.wrong(object, name, "at most 0x7fffffffffffffff");
        }
        return number.toLong();
    }

    /// A number that is a whole answer.
    static long number(Json value) {
        if (value instanceof Json.Text text && text.text().matches("0x[0-9a-f]{1,15}")) {
            return Long.parseLong(text.text(), 2, text.text().length(), 16);
        }
        throw value.wrong(
                "answered " + value.shown() + ", expected 0x and 1 to 15 hexadecimal digits");
    }

    static EvmAddress address(Json.Fields object, String name) {
        try {
            return EvmAddress.parse(Values.text(object, name));
        } catch (IllegalArgumentException e) {
            String problem = Json.printable(String.valueOf(e.getMessage()));
            throw Values.required(object, name).wrong(object.pathOf(name) + ": " + problem);
        }
    }

    static @Nullable EvmAddress optionalAddress(Json.Fields object, String name) {
        return object.find(name) == null ? null : address(object, name);
    }

    static Bytes32 hash(Json.Fields object, String name) {
        return hash(object, name, Values.required(object, name));
    }

    static Bytes32 hash(Json.Fields object, String name, Json value) {
        try {
            if (value instanceof Json.Text text) {
                return Bytes32.ofHex(text.text());
            }
        } catch (IllegalArgumentException _) {
            // told below
        }
        throw value.wrong(
                object.pathOf(name)
                        + " is "
                        + value.shown()
                        + ", expected 0x and 64 hexadecimal digits");
    }

    static byte[] bytes(Json.Fields object, String name) {
        byte[] bytes = bytes(Values.required(object, name));
        if (bytes == null) {
            throw Values.wrong(object, name, "0x and an even number of hexadecimal digits");
        }
        return bytes;
    }

    /// The bytes of a text, or nothing where it is none of bytes.
    static byte @Nullable [] bytes(Json value) {
        if (value instanceof Json.Text text && text.text().startsWith("0x")) {
            try {
                return HEX.parseHex(text.text(), 2, text.text().length());
            } catch (IllegalArgumentException _) {
                return null;
            }
        }
        return null;
    }
}
