package spoor.register.match;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import spoor.register.claim.Period;
import spoor.register.claim.Quantity;
import spoor.register.claim.Role;
import spoor.register.incident.Field;
import spoor.register.incident.Incident;
import spoor.register.incident.Money;
import spoor.register.incident.Said;

/// What of an incident can be held against another one.
///
/// @param losses what was taken, by unit: the least and the most that anybody says
/// @param places addresses and transactions
record Profile(
        Incident incident,
        List<TheftName> names,
        List<Period> dates,
        Map<String, Loss> losses,
        Set<String> places) {
    private static final Set<Role> OF_LOSS =
            EnumSet.of(Role.STOLEN, Role.UNSTATED, Role.VALUED, Role.RANSOM);

    /// The least and the most that is said.
    record Loss(BigDecimal least, BigDecimal most) {
        Loss with(Loss other) {
            return new Loss(least.min(other.least), most.max(other.most));
        }
    }

    static Profile of(Incident incident) {
        Set<String> places = new LinkedHashSet<>();
        for (Field field : List.of(Field.ADDRESS, Field.TRANSACTION)) {
            incident.said(field, Said.OnChain.class).map(Said.OnChain::id).forEach(places::add);
        }
        return new Profile(
                incident,
                names(incident),
                incident.said(Field.DATE, Said.Dated.class).map(Said.Dated::period).toList(),
                losses(incident),
                places);
    }

    private static List<TheftName> names(Incident incident) {
        List<String> texts = new ArrayList<>();
        incident.said(Field.VICTIM, Said.Words.class)
                .forEach(victim -> {
                    texts.add(victim.text());
                    texts.addAll(victim.aliases());
                });
        texts.add(incident.title());
        List<TheftName> names = new ArrayList<>();
        for (String text : new LinkedHashSet<>(texts)) {
            TheftName name = TheftName.of(text);
            if (name != null) {
                names.add(name);
            }
        }
        return names;
    }

    /// In dollars where a dated price or a value says so, and in each coin.
    private static Map<String, Loss> losses(Incident incident) {
        Map<String, Loss> losses = new LinkedHashMap<>();
        Stream.of(Field.VALUE, Field.AMOUNT)
                .flatMap(field -> incident.said(field, Said.Measured.class))
                .filter(measured -> OF_LOSS.contains(measured.role()))
                .forEach(measured -> {
                    add(losses, measured.unit().code(), measured.quantity());
                    if (!measured.unit().code().equals("USD")) {
                        add(losses, "USD", Money.in(measured, "USD"));
                    }
                });
        return losses;
    }

    private static void add(Map<String, Loss> losses, String unit, @Nullable Quantity quantity) {
        if (quantity != null) {
            Quantity.End low = quantity.low();
            Quantity.End high = quantity.high();
            BigDecimal value = quantity.value();
            Loss loss =
                    new Loss(
                            low == null ? value : low.value(), high == null ? value : high.value());
            losses.merge(unit, loss, Loss::with);
        }
    }
}
