package spoor.ledger.intake.account;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Numbers names from 0 in the order of their coming. Facts come in long rows from one table, so
/// the last name is remembered.
final class Names<T> {
    private final List<T> names = new ArrayList<>();
    private final Map<T, Integer> numbers = new HashMap<>();
    private @Nullable T last;
    private int lastNumber = -1;

    /// The number of a name, new or known.
    int number(T name) {
        if (!name.equals(last)) {
            last = name;
            lastNumber = numbers.computeIfAbsent(name, this::add);
        }
        return lastNumber;
    }

    private int add(T name) {
        names.add(name);
        return names.size() - 1;
    }

    T name(int number) {
        return names.get(number);
    }

    /// All names, by number.
    List<T> all() {
        return Collections.unmodifiableList(names);
    }
}
