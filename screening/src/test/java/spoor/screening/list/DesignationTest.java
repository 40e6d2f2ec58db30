package spoor.screening.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class DesignationTest {
    @Test
    void isCalledByTheNameThatTheListPutsFirst() {
        ListedName first = ListedName.of("RECONNAISSANCE GENERAL BUREAU", NameStrength.PRIMARY);
        ListedName second = ListedName.of("RGB", NameStrength.STRONG);
        assertThat(named(List.of(first, second)).name()).isEqualTo("RECONNAISSANCE GENERAL BUREAU");
    }

    @Test
    void hasAName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> named(List.of()))
                .withMessage("un-sc 6908848 has no name");
    }

    private static Designation named(List<ListedName> names) {
        return new Designation(
                "un-sc",
                "6908848",
                "KPe.031",
                PartyKind.ORGANISATION,
                List.of("DPRK"),
                null,
                null,
                names,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
