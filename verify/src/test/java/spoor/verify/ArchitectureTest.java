package spoor.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The verifier needs nothing but a JDK, and who reads it for one kind of chain can leave out the
/// room of the other.
class ArchitectureTest {
    private static final String ROOT = "spoor.verify";

    /// What each room uses. The trace of outputs and that of accounts know nothing of each other,
    /// and but for the program itself nobody knows either.
    private static final Map<String, List<String>> FLOORS =
            Map.of(
                    ROOT + ".file", List.of(),
                    ROOT + ".trace", List.of(ROOT + ".file"),
                    ROOT + ".page", List.of(ROOT + ".file", ROOT + ".trace"),
                    ROOT + ".output", List.of(ROOT + ".file", ROOT + ".trace"),
                    ROOT + ".account", List.of(ROOT + ".file", ROOT + ".trace"));

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages(ROOT);

    private static Stream<String> used(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .map(use -> use.getTargetClass().getBaseComponentType())
                .filter(target -> !target.isPrimitive())
                .map(JavaClass::getName);
    }

    @Test
    void usesTheJdkAlone() {
        assertThat(CLASSES).hasSizeGreaterThan(10);
        List<String> strangers =
                CLASSES.stream()
                        .flatMap(ArchitectureTest::used)
                        .filter(name ->
                                !name.startsWith("java.")
                                        && !name.startsWith("javax.security.")
                                        && !name.startsWith(ROOT + "."))
                        .distinct()
                        .toList();
        assertThat(strangers).isEmpty();
    }

    @Test
    void everyRoomUsesOnlyTheFloorsBelow() {
        FLOORS.forEach((room, below) -> {
            List<JavaClass> classes =
                    CLASSES.stream().filter(type -> type.getPackageName().equals(room)).toList();
            assertThat(classes).as(room).isNotEmpty();
            for (JavaClass type : classes) {
                assertThat(used(type).filter(name -> name.startsWith(ROOT + ".")))
                        .as(type.getName())
                        .allMatch(name ->
                                isIn(name, room)
                                        || below.stream().anyMatch(one -> isIn(name, one)));
            }
        });
        assertThat(CLASSES.stream().map(JavaClass::getPackageName).distinct())
                .as("no room without a floor")
                .allMatch(name -> name.equals(ROOT) || FLOORS.containsKey(name));
    }

    /// Each room of a kind of chain is entered by one door.
    @Test
    void theProgramKnowsOneTypeOfEachKindOfChain() {
        List<String> doors =
                CLASSES.stream()
                        .filter(type -> type.getPackageName().equals(ROOT))
                        .flatMap(ArchitectureTest::used)
                        .filter(name ->
                                isIn(name, ROOT + ".output") || isIn(name, ROOT + ".account"))
                        .distinct()
                        .sorted()
                        .toList();
        assertThat(doors)
                .containsExactly(ROOT + ".account.AccountTrace", ROOT + ".output.OutputTrace");
    }

    private static boolean isIn(String name, String room) {
        return name.startsWith(room + ".");
    }
}
