package spoor.app.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import spoor.app.work.PlainFile;
import spoor.app.work.Words;
import spoor.app.work.Yaml;
import spoor.app.work.YamlReader;
import spoor.ledger.base.Location;
import spoor.ledger.base.MalformedDataException;
import spoor.ledger.base.Problem;
import spoor.register.claim.Period;
import spoor.register.claim.Quantity;
import spoor.register.claim.Unit;
import spoor.register.incident.Figure;

/// Reads files of headline figures. One that is wrong is told and left out.
public final class FigureReader {
    private static final Set<String> KEYS =
            ClaimKeys.and(
                    ClaimKeys.and(ClaimKeys.QUANTITY, ClaimKeys.BACKING),
                    "report",
                    "counts",
                    "each",
                    "role",
                    "period",
                    "approximate",
                    "countries",
                    "actors",
                    "retells");

    private final List<Figure> figures = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Location> ids = new HashMap<>();

    public List<Figure> figures() {
        return List.copyOf(figures);
    }

    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    void read(PlainFile file) {
        try {
            Yaml.Keys root = YamlReader.read(file.name(), file.text()).asKeys("the file");
            root.expectOnly("the file", Set.of("figures"));
            int number = 0;
            for (Yaml item : root.require("the file", "figures").asItems("figures")) {
                number++;
                add(item, "figure-" + number);
            }
        } catch (MalformedDataException wrong) {
            note(wrong);
        }
    }

    private void note(MalformedDataException wrong) {
        problems.add(new Problem(wrong.location(), wrong.problem()));
    }

    /// Adds one figure.
    public void add(Yaml item) {
        add(item, "figure-" + (figures.size() + 1));
    }

    private void add(Yaml item, String id) {
        try {
            Figure figure = figure(item.asKeys("figure"), id);
            Location earlier = ids.putIfAbsent(figure.id(), item.location());
            if (earlier != null) {
                throw item.fault(
                        "the figure \""
                                + Words.clip(figure.id())
                                + "\" is there already, at "
                                + earlier);
            }
            figures.add(figure);
        } catch (MalformedDataException wrong) {
            note(wrong);
        }
    }

    private static Figure figure(Yaml.Keys keys, String id) {
        keys.expectOnly("the figure", KEYS);
        boolean hasNumber = keys.find("unit") != null;
        @Nullable Quantity quantity = hasNumber ? ClaimKeys.quantity(keys) : null;
        @Nullable Unit unit = hasNumber ? ClaimKeys.unit(keys, true) : null;
        Yaml said = keys.find("period");
        @Nullable Period period =
                said == null
                        ? null
                        : ClaimKeys.period(said, "period", ClaimKeys.flag(keys, "approximate"));
        return new Figure(
                keys.require("the figure", "report").asText("report"),
                keys.require("the figure", "counts").asText("counts"),
                quantity,
                unit,
                ClaimKeys.flag(keys, "each"),
                ClaimKeys.role(keys),
                period,
                ClaimKeys.texts(keys, "countries"),
                ClaimKeys.texts(keys, "actors"),
                ClaimKeys.text(keys, "retells"),
                ClaimKeys.backing(keys, id));
    }
}
