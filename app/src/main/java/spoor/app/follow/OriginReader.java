package spoor.app.follow;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import spoor.app.work.Words;
import spoor.app.work.Yaml;
import spoor.ledger.base.Bytes32;
import spoor.ledger.base.Satoshi;

/// Reads one origin of a case file: an output, or an address with everything that it receives.
final class OriginReader {
    private static final Set<String> OUTPUT_KEYS = CaseReader.keys("output", "units");
    private static final Set<String> ADDRESS_KEYS = CaseReader.keys("address", "from", "to");
    private static final Set<String> ALL_KEYS =
            CaseReader.keys("output", "units", "address", "from", "to", "transfer");
    private static final long HIGHEST_INDEX = 0xffff_ffffL;

    private OriginReader() {}

    static CaseFile.OriginWanted read(Yaml.Keys origin) {
        origin.expectOnly("the origin", ALL_KEYS);
        Yaml output = origin.find("output");
        Yaml address = origin.find("address");
        Yaml transfer = origin.find("transfer");
        if (transfer != null) {
            throw transfer.fault(
                    "the origin is a transfer, which only account chains have;"
                            + " on a bitcoin chain expected `output` or `address`");
        }
        if (output != null && address == null) {
            origin.expectOnly("an origin with `output`", OUTPUT_KEYS);
            return output(output, origin.find("units"));
        }
        if (address != null && output == null) {
            origin.expectOnly("an origin with `address`", ADDRESS_KEYS);
            return address(address, origin.find("from"), origin.find("to"));
        }
        throw origin.fault(
                "the origin has "
                        + (output == null ? "neither" : "both")
                        + " `output` "
                        + (output == null ? "nor" : "and")
                        + " `address`, expected one of them");
    }

    private static CaseFile.OutputWanted output(Yaml output, @Nullable Yaml units) {
        String text = output.asText("output");
        int colon = text.lastIndexOf(':');
        if (colon < 0) {
            throw output.expected("output", "a transaction's id, a colon and the output's number");
        }
        return new CaseFile.OutputWanted(
                output.location(),
                id(output, text.substring(0, colon)),
                index(output, text.substring(colon + 1)),
                units == null
                        ? null
                        : new CaseFile.Units(
                                units.location(), units.asNumber("units", 1, Satoshi.MAX)));
    }

    private static Bytes32 id(Yaml output, String text) {
        try {
            return Bytes32.parse(text);
        } catch (IllegalArgumentException e) {
            throw output.fault(
                    "the transaction's id " + Words.clip(String.valueOf(e.getMessage())));
        }
    }

    private static long index(Yaml output, String text) {
        if (text.matches("[0-9]{1,10}") && Long.parseLong(text) <= HIGHEST_INDEX) {
            return Long.parseLong(text);
        }
        throw output.fault(
                "the output's number is \""
                        + Words.clip(text)
                        + "\", expected 0 to "
                        + HIGHEST_INDEX);
    }

    private static CaseFile.AddressWanted address(
            Yaml address, @Nullable Yaml from, @Nullable Yaml to) {
        return new CaseFile.AddressWanted(
                address.location(),
                address.asText("address"),
                from == null ? null : Moment.read(from, "from"),
                to == null ? null : Moment.read(to, "to"));
    }
}
