package spoor.app.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import spoor.app.register.ChainSide;
import spoor.app.register.Register;
import spoor.register.incident.FieldClaim;
import spoor.register.incident.Figure;
import spoor.register.incident.Incident;
import spoor.register.root.Roots;
import spoor.register.total.Headlines;
import spoor.register.total.History;
import spoor.register.total.Question;
import spoor.register.total.Question.By;
import spoor.register.total.SumCheck;
import spoor.register.total.Theft;
import spoor.register.total.Total;

/// A register and all that a report computes from it.
///
/// @param title of the report
/// @param total of everything
/// @param sides published figures beside the traced ones
/// @param roots what the captured documents rest on
/// @param madeFrom program and files with their hashes, a line each
public record RegisterFacts(
        String title,
        Register register,
        Question question,
        List<Theft> thefts,
        Total total,
        Headlines headlines,
        List<History> histories,
        List<SumCheck> checks,
        List<ChainSide> sides,
        Roots roots,
        List<String> madeFrom) {
    public RegisterFacts {
        thefts = List.copyOf(thefts);
        histories = List.copyOf(histories);
        checks = List.copyOf(checks);
        sides = List.copyOf(sides);
        madeFrom = List.copyOf(madeFrom);
    }

    /// @param asked its rows are disregarded: the report shows several
    public static RegisterFacts of(
            String title,
            Register register,
            Question asked,
            List<ChainSide> sides,
            List<String> madeFrom) {
        Question question = by(asked, By.ALL);
        return new RegisterFacts(
                title,
                register,
                question,
                Theft.of(register.incidents(), register.matches()),
                Total.of(register.incidents(), register.matches(), question),
                Headlines.of(register.figures(), question),
                History.of(register.figures()),
                SumCheck.of(register.figures()),
                sides,
                register.captured().roots(),
                madeFrom);
    }

    /// The same total in other rows.
    Total total(By by) {
        return Total.of(register.incidents(), register.matches(), by(question, by));
    }

    private static Question by(Question question, By by) {
        return new Question(
                by,
                question.assertedBy(),
                question.asOf(),
                question.includesUnreviewed(),
                question.currency(),
                question.actor());
    }

    /// The claims in the order of the annex: incident by incident, then the headline figures.
    Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        for (Incident incident : register.incidents()) {
            for (FieldClaim claim : incident.claims()) {
                numbers.put(key(incident, claim), numbers.size() + 1);
            }
        }
        for (Figure figure : register.figures()) {
            numbers.put(key(figure), numbers.size() + 1);
        }
        return numbers;
    }

    static String key(Incident incident, FieldClaim claim) {
        return incident.id() + " " + claim.id();
    }

    static String key(Figure figure) {
        return "figure " + figure.id();
    }
}
