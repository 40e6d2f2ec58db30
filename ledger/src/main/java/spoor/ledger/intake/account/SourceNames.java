package spoor.ledger.intake.account;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Numbers the sources of facts by name. Facts come in long rows from one source, so the last one
/// is remembered.
final class SourceNames {
    private final List<String> names = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private String last = "";
    private int lastNumber = -1;

    int number(String name) {
        if (lastNumber < 0 || !name.equals(last)) {
            last = name;
            lastNumber = numbers.computeIfAbsent(name, this::add);
        }
        return lastNumber;
    }

    private int add(String name) {
        names.add(name);
        return names.size() - 1;
    }

    String name(int number) {
        return names.get(number);
    }
}
