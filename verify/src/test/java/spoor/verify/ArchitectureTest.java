package spoor.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The verifier needs nothing but a JDK: no class of it uses anything outside `java.` and itself.
class ArchitectureTest {
    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("spoor.verify");

    @Test
    void usesTheJdkAlone() {
        assertThat(CLASSES).hasSizeGreaterThan(10);
        List<String> strangers =
                CLASSES.stream()
                        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                        .map(use -> use.getTargetClass().getBaseComponentType().getName())
                        .filter(name -> name.contains("."))
                        .filter(name ->
                                !name.startsWith("java.")
                                        && !name.startsWith("javax.security.")
                                        && !name.startsWith("spoor.verify."))
                        .distinct()
                        .toList();
        assertThat(strangers).isEmpty();
    }
}
