package spoor.app.follow;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import spoor.app.work.Words;
import spoor.app.work.Yaml;
import spoor.ledger.base.Bytes32;
import spoor.ledger.base.Satoshi;
import spoor.ledger.base.UInt256;

/// Reads one origin of a case file: an output, a transfer, or an address with everything that it
/// receives or sends.
final class OriginReader {
    private static final Set<String> OUTPUT_KEYS = CaseReader.keys("output", "units");
    private static final Set<String> TRANSFER_KEYS = CaseReader.keys("transfer", "units");
    private static final Set<String> TRANSFER_PARTS =
            CaseReader.keys("tx", "log", "trace", "asset");
    private static final Set<String> ADDRESS_KEYS =
            CaseReader.keys("address", "asset", "from", "to");
    private static final Set<String> SENDER_KEYS = CaseReader.keys("sender", "asset", "from", "to");
    private static final Set<String> ALL_KEYS =
            CaseReader.keys(
                    "output", "units", "address", "from", "to", "transfer", "sender", "asset");
    private static final long HIGHEST_INDEX = 0xffff_ffffL;

    private OriginReader() {}

    static CaseFile.OriginWanted read(Yaml.Keys origin) {
        origin.expectOnly("the origin", ALL_KEYS);
        Yaml output = origin.find("output");
        Yaml address = origin.find("address");
        Yaml transfer = origin.find("transfer");
        Yaml sender = origin.find("sender");
        long kinds = Stream.of(output, address, transfer, sender).filter(Objects::nonNull).count();
        if (kinds != 1) {
            throw origin.fault(
                    "the origin has "
                            + (kinds == 0 ? "none" : kinds)
                            + " of `output`, `address`, `transfer` and `sender`, expected one of"
                            + " them");
        }
        if (output != null) {
            origin.expectOnly("an origin with `output`", OUTPUT_KEYS);
            return output(output, origin.find("units"));
        }
        if (transfer != null) {
            origin.expectOnly("an origin with `transfer`", TRANSFER_KEYS);
            return transfer(transfer.asKeys("transfer"), origin.find("units"));
        }
        return address != null
                ? address(address, origin, "address", ADDRESS_KEYS)
                : address(Objects.requireNonNull(sender), origin, "sender", SENDER_KEYS);
    }

    private static CaseFile.TransferWanted transfer(Yaml.Keys transfer, @Nullable Yaml units) {
        transfer.expectOnly("the transfer", TRANSFER_PARTS);
        Yaml id = transfer.require("the transfer", "tx");
        Yaml log = transfer.find("log");
        Yaml trace = transfer.find("trace");
        Yaml asset = transfer.find("asset");
        return new CaseFile.TransferWanted(
                transfer.location(),
                hash(id),
                log == null ? null : Long.valueOf(log.asNumber("log", 0, Integer.MAX_VALUE)),
                trace == null ? null : trace.asText("trace"),
                asset(asset),
                units(units));
    }

    private static Bytes32 hash(Yaml id) {
        try {
            return Bytes32.ofHex(id.asText("tx"));
        } catch (IllegalArgumentException e) {
            throw id.fault("the transaction's id " + Words.clip(String.valueOf(e.getMessage())));
        }
    }

    private static CaseFile.@Nullable Units satoshi(@Nullable Yaml units) {
        return units == null
                ? null
                : new CaseFile.Units(
                        units.location(), UInt256.of(units.asNumber("units", 1, Satoshi.MAX)));
    }

    private static CaseFile.@Nullable Units units(@Nullable Yaml units) {
        return units == null ? null : new CaseFile.Units(units.location(), units.asUnits("units"));
    }

    private static CaseFile.@Nullable NamedAsset asset(@Nullable Yaml asset) {
        return asset == null
                ? null
                : new CaseFile.NamedAsset(asset.location(), asset.asText("asset"));
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
                satoshi(units));
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
            Yaml address, Yaml.Keys origin, String key, Set<String> keys) {
        origin.expectOnly("an origin with `" + key + "`", keys);
        Yaml asset = origin.find("asset");
        Yaml from = origin.find("from");
        Yaml to = origin.find("to");
        return new CaseFile.AddressWanted(
                address.location(),
                address.asText(key),
                key.equals("sender"),
                asset(asset),
                from == null ? null : Moment.read(from, "from"),
                to == null ? null : Moment.read(to, "to"));
    }
}
