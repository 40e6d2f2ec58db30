package spoor.app.work;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import spoor.ledger.base.Location;
import spoor.ledger.base.MalformedDataException;

/// Reads one YAML document into [Yaml] values that know their place.
///
/// The text may come from a stranger: nesting is limited, an alias may repeat a single value but
/// not a list or mapping (so no small file can stand for a huge one), a key may stand only once,
/// and the values are text: nothing in the file can name a Java class.
public final class YamlReader {
    static final int DEEPEST = 32;

    private final String source;
    private final Iterator<Event> events;
    private final Map<Anchor, Yaml.Text> anchored = new HashMap<>();

    private YamlReader(String source, String text) {
        this.source = source;
        LoadSettings settings =
                LoadSettings.builder()
                        .setLabel(source)
                        .setCodePointLimit(Integer.MAX_VALUE)
                        .build();
        this.events = new Parse(settings).parseString(text).iterator();
    }

    /// @param source name of the file for messages
    /// @throws MalformedDataException if `text` is not one document of plain YAML
    public static Yaml read(String source, String text) {
        YamlReader reader = new YamlReader(source, text);
        try {
            return reader.document();
        } catch (MarkedYamlEngineException e) {
            throw new MalformedDataException(
                    reader.location(e.getProblemMark().or(e::getContextMark)), problem(e));
        } catch (YamlEngineException e) {
            throw new MalformedDataException(
                    Location.of(source), "cannot be read as YAML: " + firstLine(e));
        }
    }

    private static String problem(MarkedYamlEngineException e) {
        String context = e.getContext() == null ? "" : e.getContext() + ", ";
        return "cannot be read as YAML: " + Words.clip(context + e.getProblem());
    }

    private static String firstLine(YamlEngineException e) {
        return Words.clip(String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }

    private Yaml document() {
        next(Event.ID.StreamStart);
        Event event = events.next();
        if (event.getEventId() == Event.ID.StreamEnd) {
            throw new MalformedDataException(Location.of(source), "is empty, expected YAML");
        }
        Yaml root = value(events.next(), 0);
        next(Event.ID.DocumentEnd);
        event = events.next();
        if (event.getEventId() != Event.ID.StreamEnd) {
            throw fault(event, "has a second document, expected one");
        }
        return root;
    }

    private void next(Event.ID expected) {
        Event event = events.next();
        if (event.getEventId() != expected) {
            throw fault(event, "has " + event.getEventId() + ", expected " + expected);
        }
    }

    private Yaml value(Event event, int depth) {
        if (depth > DEEPEST) {
            throw fault(event, "is nested more than " + DEEPEST + " levels deep");
        }
        return switch (event.getEventId()) {
            case Scalar -> text((ScalarEvent) event);
            case Alias -> alias((AliasEvent) event);
            case SequenceStart -> items((NodeEvent) event, depth);
            case MappingStart -> keys((NodeEvent) event, depth);
            default -> throw fault(event, "has " + event.getEventId() + ", expected a value");
        };
    }

    private Yaml.Text text(ScalarEvent event) {
        Yaml.Text text = new Yaml.Text(place(event), event.getValue(), event.isPlain());
        event.getAnchor().ifPresent(anchor -> anchored.put(anchor, text));
        return text;
    }

    private Yaml alias(AliasEvent event) {
        Yaml.Text text = anchored.get(event.getAlias());
        if (text == null) {
            throw fault(
                    event,
                    "alias *"
                            + Words.clip(event.getAlias().getValue())
                            + " stands for a list, a mapping or nothing, expected a single value");
        }
        return new Yaml.Text(place(event), text.value(), text.isPlain());
    }

    private Yaml items(NodeEvent start, int depth) {
        List<Yaml> items = new ArrayList<>();
        Event event = events.next();
        while (event.getEventId() != Event.ID.SequenceEnd) {
            items.add(value(event, depth + 1));
            event = events.next();
        }
        return new Yaml.Items(place(start), items);
    }

    private Yaml keys(NodeEvent start, int depth) {
        Map<String, Yaml.Entry> entries = Yaml.newEntries();
        Event event = events.next();
        while (event.getEventId() != Event.ID.MappingEnd) {
            if (!(value(event, depth + 1) instanceof Yaml.Text key)) {
                throw fault(event, "has a list or mapping as a key, expected text");
            }
            Yaml.Entry entry = new Yaml.Entry(key.place(), value(events.next(), depth + 1));
            if (entries.putIfAbsent(key.value(), entry) != null) {
                throw fault(event, "has the key `" + Words.clip(key.value()) + "` twice");
            }
            event = events.next();
        }
        return new Yaml.Keys(place(start), entries);
    }

    private MalformedDataException fault(Event event, String problem) {
        return new MalformedDataException(location(event.getStartMark()), problem);
    }

    private Yaml.Place place(Event event) {
        return event.getStartMark()
                .map(mark -> new Yaml.Place(source, mark.getLine() + 1, mark.getColumn() + 1))
                .orElseThrow(() -> new IllegalStateException("YAML event without a mark"));
    }

    private Location location(Optional<Mark> mark) {
        return mark.map(at -> Location.ofLine(source, at.getLine() + 1, at.getColumn() + 1))
                .orElse(Location.of(source));
    }
}
