package spoor.app.register;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import spoor.app.register.TracedCase.ClaimedFigure;
import spoor.app.work.Workspace;
import spoor.register.claim.Quantity;
import spoor.register.claim.Role;
import spoor.register.incident.Field;
import spoor.register.incident.FieldClaim;
import spoor.register.incident.Incident;
import spoor.register.incident.Said;
import spoor.register.incident.Standing;
import spoor.register.total.Range;

/// What an incident's claims say of coins, beside what the chain shows of the case that traced
/// them. The chain decides nothing here: both figures stand side by side.
///
/// @param incident whose address or transaction names the case
/// @param caseName the case's folder
/// @param lines one published figure each
public record ChainSide(String incident, String caseName, List<Line> lines) {
    private static final Set<Role> OF_LOSS = EnumSet.of(Role.STOLEN, Role.UNSTATED, Role.RANSOM);

    /// @param claim id of the claim in the incident, empty for one of the case file
    /// @param source who published it
    /// @param published the figure with its hedge
    /// @param chain what the trace gives
    public record Line(
            String claim,
            String text,
            String source,
            String published,
            String chain,
            boolean agrees,
            String verdict) {}

    public ChainSide {
        lines = List.copyOf(lines);
    }

    /// For every incident that names a case which was traced, in the order of the incidents.
    public static List<ChainSide> of(Workspace workspace, List<Incident> incidents)
            throws IOException {
        List<ChainSide> sides = new ArrayList<>();
        for (Incident incident : incidents) {
            for (String name : cases(incident)) {
                TracedCase traced = TracedCase.find(workspace, name);
                if (traced != null) {
                    sides.add(new ChainSide(incident.id(), name, lines(incident, traced)));
                }
            }
        }
        return sides;
    }

    private static Set<String> cases(Incident incident) {
        Set<String> names = new TreeSet<>();
        Stream.of(Field.ADDRESS, Field.TRANSACTION)
                .flatMap(field -> incident.said(field, Said.OnChain.class))
                .map(Said.OnChain::caseName)
                .filter(name -> !name.isEmpty())
                .forEach(names::add);
        return names;
    }

    private static List<Line> lines(Incident incident, TracedCase traced) {
        List<Line> lines = new ArrayList<>();
        for (FieldClaim claim : incident.about(Field.AMOUNT)) {
            Said.Measured measured = claim.measured();
            @Nullable BigDecimal chain = traced.stolen().get(measured.unit().code());
            boolean counts =
                    OF_LOSS.contains(measured.role())
                            && claim.backing().standing() != Standing.REJECTED;
            if (chain != null && counts) {
                lines.add(line(claim, measured, chain));
            }
        }
        for (ClaimedFigure figure : traced.claims()) {
            lines.add(
                    new Line(
                            "",
                            figure.text(),
                            figure.source(),
                            figure.published(),
                            figure.computed(),
                            figure.agrees(),
                            figure.verdict()));
        }
        return lines;
    }

    /// A figure agrees if the traced one, rounded to its digits, is in its range.
    private static Line line(FieldClaim claim, Said.Measured measured, BigDecimal chain) {
        Quantity quantity = measured.quantity();
        Range range = Range.of(quantity);
        int digits = Math.max(0, quantity.value().stripTrailingZeros().scale());
        BigDecimal rounded = chain.setScale(digits, RoundingMode.HALF_UP);
        boolean agrees = range.contains(Range.exactly(rounded));
        String unit = " " + measured.unit().code();
        BigDecimal apart = quantity.value().subtract(chain);
        String verdict =
                agrees
                        ? "Agrees."
                        : "Differs: "
                                + apart.abs().stripTrailingZeros().toPlainString()
                                + unit
                                + (apart.signum() > 0 ? " more" : " less")
                                + " than the chain shows.";
        return new Line(
                claim.id(),
                claim.backing().evidence().quote(),
                claim.backing().evidence().address(),
                range.words() + unit,
                chain.toPlainString() + unit,
                agrees,
                verdict);
    }
}
