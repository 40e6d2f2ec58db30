package spoor.ledger.house;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The rooms of a module from the ground floor up, and which of the lower rooms each may use. What
/// a room may use lies below it, so there is no way round in a circle.
public final class Floors {
    private final String root;
    private final JavaClasses classes;
    private final Map<String, Set<String>> rooms = new LinkedHashMap<>();

    private Floors(String root) {
        this.root = root;
        this.classes =
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages(root);
    }

    /// @param root package of the module, as in `spoor.ledger`
    public static Floors of(String root) {
        return new Floors(root);
    }

    /// Adds the next room: a package of its own, and every package below it that is no room itself.
    ///
    /// @param uses rooms below it
    /// @throws IllegalArgumentException if one of `uses` is not below it
    public Floors room(String name, String... uses) {
        for (String used : uses) {
            if (!rooms.containsKey(used)) {
                throw new IllegalArgumentException(name + " uses " + used + ", not below it");
            }
        }
        rooms.put(name, Set.of(uses));
        return this;
    }

    /// The module's own classes.
    public JavaClasses classes() {
        return classes;
    }

    /// The module's classes in these rooms.
    public List<JavaClass> classes(Set<String> inRooms) {
        return classes.stream().filter(type -> inRooms.contains(roomOf(type))).toList();
    }

    /// Rooms without a class: a list of floors that checks nothing.
    public List<String> emptyRooms() {
        return rooms.keySet().stream().filter(room -> classes(Set.of(room)).isEmpty()).toList();
    }

    /// Classes in no room of the list.
    public List<String> homeless() {
        return classes.stream()
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .filter(type -> roomOf(type).isEmpty())
                .map(JavaClass::getName)
                .sorted()
                .toList();
    }

    /// Uses of a room that the user's own room may not use.
    public List<String> breaches() {
        List<String> breaches = new ArrayList<>();
        for (JavaClass type : classes) {
            String room = roomOf(type);
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                String used = roomOf(dependency.getTargetClass().getBaseComponentType());
                if (!used.isEmpty() && !used.equals(room) && !allows(room, used)) {
                    breaches.add(room + " uses " + used + ": " + dependency.getDescription());
                }
            }
        }
        return breaches.stream().sorted().distinct().toList();
    }

    private boolean allows(String room, String used) {
        return rooms.getOrDefault(room, Set.of()).contains(used);
    }

    /// The room whose package is the longest start of the class's, or nothing.
    private String roomOf(JavaClass type) {
        String found = "";
        if (type.getSimpleName().equals("package-info")) {
            return found; // a room with nothing but its description is empty
        }
        for (String room : rooms.keySet()) {
            String start = root + "." + room;
            boolean isIn =
                    type.getPackageName().equals(start)
                            || type.getPackageName().startsWith(start + ".");
            if (isIn && room.length() > found.length()) {
                found = room;
            }
        }
        return found;
    }
}
