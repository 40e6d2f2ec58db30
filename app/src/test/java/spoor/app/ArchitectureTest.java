package spoor.app;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Set;
import spoor.ledger.house.Floors;
import spoor.ledger.house.HouseTest;

/// Holds the floors of `app`. Everything that makes a result is as strict as `ledger`; the command
/// line alone may look at the clock, speak to the user and end the program.
class ArchitectureTest extends HouseTest {
    private static final Floors FLOORS =
            Floors.of("spoor.app")
                    .room("work")
                    .room("tags", "work")
                    .room("follow", "tags", "work")
                    .room("customers", "work")
                    .room("documents", "work")
                    .room("register", "documents", "follow", "work")
                    .room("export", "register", "work")
                    .room("report", "register", "customers", "follow", "tags", "work")
                    .room("evidence", "follow", "tags", "work")
                    .room("lists", "customers", "work")
                    .room("intake", "register", "work")
                    .room("cli.console", "work")
                    .room("cli.ledger", "cli.console", "work")
                    .room(
                            "cli.trace",
                            "cli.ledger",
                            "cli.console",
                            "evidence",
                            "report",
                            "follow",
                            "tags",
                            "work")
                    .room("cli.screening", "cli.console", "report", "lists", "customers", "work")
                    .room(
                            "cli.register",
                            "cli.console",
                            "report",
                            "export",
                            "register",
                            "documents",
                            "intake",
                            "work")
                    .room(
                            "cli",
                            "cli.register",
                            "cli.screening",
                            "cli.trace",
                            "cli.ledger",
                            "cli.console",
                            "work");

    private static final List<JavaClass> RESULT =
            FLOORS.classes(
                    Set.of(
                            "work",
                            "tags",
                            "follow",
                            "customers",
                            "report",
                            "evidence",
                            "lists",
                            "documents",
                            "intake",
                            "export",
                            "register"));

    ArchitectureTest() {
        super(FLOORS, RESULT, RESULT);
    }
}
