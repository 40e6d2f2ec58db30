package spoor.ingest.facts;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import spoor.ledger.base.Bytes32;
import spoor.ledger.base.Location;
import spoor.ledger.base.MalformedDataException;
import spoor.ledger.base.Satoshi;
import spoor.ledger.chain.Lock;
import spoor.ledger.chain.Network;
import spoor.ledger.chain.bitcoin.Addresses;

/// One line of a file of facts: a key and its words.
///
/// @param words the key first; none for a blank line or a remark
record FactLine(Location location, List<String> words) {
    private static final int LONGEST_QUOTE = 80;

    FactLine {
        words = List.copyOf(words);
    }

    static FactLine of(String source, long number, String text) {
        String line = text.strip();
        Location location = Location.ofLine(source, number, 1);
        return line.isEmpty() || line.startsWith("#")
                ? new FactLine(location, List.of())
                : new FactLine(location, List.of(line.split("[ \t]+")));
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    String key() {
        return words.getFirst();
    }

    /// The word behind the key, where just one belongs.
    String only(String name) {
        return words(name).getFirst();
    }

    /// The words behind the key.
    ///
    /// @param names what they are, in order, for messages
    List<String> words(String... names) {
        if (words.size() != names.length + 1) {
            throw fault(
                    "\""
                            + quoted(key())
                            + "\" is followed by "
                            + (words.size() - 1)
                            + " words, expected "
                            + String.join(", ", names));
        }
        return words.subList(1, words.size());
    }

    Bytes32 id(String word) {
        try {
            return Bytes32.parse(word);
        } catch (IllegalArgumentException _) {
            throw fault("id is \"" + quoted(word) + "\", expected 64 hexadecimal digits");
        }
    }

    /// @return 1 to 21 million coins
    long amount(String word) {
        return number("amount in satoshi", word, 1, Satoshi.MAX);
    }

    long number(String name, String word, long least, long most) {
        long number = word.matches("[0-9]{1,18}") ? Long.parseLong(word) : -1;
        if (number < least || number > most) {
            throw fault(
                    name
                            + " is \""
                            + quoted(word)
                            + "\", expected a whole number from "
                            + least
                            + " to "
                            + most);
        }
        return number;
    }

    long seconds(String word) {
        try {
            return Instant.parse(word).getEpochSecond();
        } catch (DateTimeException _) {
            throw fault(
                    "time is \"" + quoted(word) + "\", expected one as in 2017-08-03T03:07:42Z");
        }
    }

    /// @param word an address, or `-` where nobody knows
    Lock lock(Network network, String word) {
        try {
            return word.equals("-") ? Lock.UNKNOWN : Addresses.parse(network, word);
        } catch (IllegalArgumentException e) {
            throw fault(String.valueOf(e.getMessage()));
        }
    }

    MalformedDataException fault(String problem) {
        return new MalformedDataException(location, problem);
    }

    static String quoted(String word) {
        return word.length() <= LONGEST_QUOTE ? word : word.substring(0, LONGEST_QUOTE) + "…";
    }
}
