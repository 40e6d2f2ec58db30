package spoor.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import spoor.register.claim.Claim;
import spoor.register.claim.Statement;
import spoor.register.read.ClaimReader;

class ClaimRivalTest {
    @Test
    void bothFindTheSameAmountsInDollars() {
        String text = Prose.text(100_000, 7);
        List<BigDecimal> found = new ArrayList<>();
        for (Claim claim :
                new ClaimReader().read("prose", text, LocalDate.of(2019, 8, 7)).claims()) {
            if (claim.statement() instanceof Statement.Amount amount
                    && amount.unit().code().equals("USD")) {
                found.add(amount.quantity().value().stripTrailingZeros());
            }
        }
        assertThat(found)
                .hasSizeGreaterThan(50)
                .isEqualTo(
                        DollarPattern.find(text).stream()
                                .map(BigDecimal::stripTrailingZeros)
                                .toList());
    }

    @Test
    void theTextIsTheSameEachTimeAndAsLongAsAsked() {
        String text = Prose.text(10_000, 7);
        assertThat(text).isEqualTo(Prose.text(10_000, 7)).hasSizeBetween(9_900, 10_300);
    }
}
