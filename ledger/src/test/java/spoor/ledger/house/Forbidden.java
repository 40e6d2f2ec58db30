package spoor.ledger.house;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// What code that gives the same bytes for the same input does not call. Each rule is a pattern for
/// `class.method(parameter types)`.
public final class Forbidden {
    /// Clock, time zone and machine.
    public static final Forbidden SURROUNDINGS =
            new Forbidden(
                    "java\\.lang\\.System\\.(currentTimeMillis|nanoTime|getenv|getProperty"
                            + "|getProperties|lineSeparator)\\(.*",
                    "java\\.time\\.\\w+\\.now\\(.*",
                    "java\\.time\\.Clock\\.(system|tick).*",
                    "java\\.time\\.ZoneId\\.systemDefault.*",
                    "java\\.util\\.TimeZone\\.getDefault.*",
                    "java\\.util\\.Date\\.<init>\\(\\)",
                    "java\\.util\\.(Calendar|GregorianCalendar)\\..*",
                    "java\\.lang\\.(Integer|Long|Boolean)\\.get(Integer|Long|Boolean)\\(.*");

    /// The machine's language, and its character set.
    public static final Forbidden LANGUAGE =
            new Forbidden(
                    "java\\.util\\.Locale\\.getDefault.*",
                    "java\\.nio\\.charset\\.Charset\\.defaultCharset.*",
                    "java\\.lang\\.String\\.(toUpperCase|toLowerCase|getBytes)\\(\\)",
                    "java\\.lang\\.String\\.<init>\\(\\[B(, int, int)?\\)",
                    "java\\.lang\\.String\\.format\\(java\\.lang\\.String,.*",
                    "java\\.lang\\.String\\.formatted\\(.*",
                    "java\\.util\\.Formatter\\.<init>\\((?!.*Locale).*",
                    "java\\.text\\..*Format\\.(<init>|get\\w*Instance)\\((?!.*Locale).*",
                    "java\\.io\\.File(Reader|Writer)\\.<init>\\((?!.*Charset).*",
                    "java\\.io\\.InputStreamReader\\.<init>\\(java\\.io\\.InputStream\\)",
                    "java\\.io\\.OutputStreamWriter\\.<init>\\(java\\.io\\.OutputStream\\)");

    /// Chance without a seed.
    public static final Forbidden CHANCE =
            new Forbidden(
                    "java\\.lang\\.Math\\.random.*",
                    "java\\.util\\.(Random|SplittableRandom)\\.<init>\\(\\)",
                    "java\\.security\\.SecureRandom\\..*",
                    "java\\.util\\.concurrent\\.ThreadLocalRandom\\..*",
                    "java\\.util\\.UUID\\.randomUUID.*",
                    "java\\.util\\.random\\.RandomGenerator\\.(getDefault|of)\\(.*",
                    "java\\.util\\.Collections\\.shuffle\\(java\\.util\\.List\\)");

    /// Speaking to anyone but the caller.
    public static final Forbidden TALK =
            new Forbidden(
                    "java\\.lang\\.System\\.(out|err|in|console|getLogger|exit)\\b.*",
                    "java\\.lang\\.Throwable\\.printStackTrace\\(\\)",
                    "java\\.util\\.logging\\..*",
                    "java\\.lang\\.System\\$Logger\\..*");

    /// The network.
    public static final Forbidden NETWORK =
            new Forbidden(
                    "java\\.net\\.(?!URLDecoder|URLEncoder|URISyntaxException).*",
                    "javax\\.net\\..*",
                    "java\\.nio\\.channels\\.(Socket|ServerSocket|Datagram|AsynchronousS).*");

    private final List<Pattern> patterns;

    private Forbidden(String... patterns) {
        this.patterns = List.of(patterns).stream().map(Pattern::compile).toList();
    }

    /// What these classes call against the rule, `class: call`.
    ///
    /// @param exceptions simple class names that may, each with the reason why
    /// @throws IllegalArgumentException if there is nothing to look at
    public List<String> breaches(Iterable<JavaClass> classes, Map<String, String> exceptions) {
        List<String> breaches = new ArrayList<>();
        Map<String, Boolean> used = new TreeMap<>();
        exceptions.keySet().forEach(name -> used.put(name, false));
        int seen = 0;
        for (JavaClass type : classes) {
            seen++;
            String owner = outermost(type).getSimpleName();
            for (String call : calls(type)) {
                if (used.containsKey(owner)) {
                    used.put(owner, true);
                } else {
                    breaches.add(type.getName() + ": " + call);
                }
            }
        }
        if (seen == 0) {
            throw new IllegalArgumentException("no class to look at");
        }
        used.forEach((name, isUsed) -> {
            if (!isUsed) {
                breaches.add(name + " is excepted and has no need of it");
            }
        });
        return breaches.stream().sorted().distinct().toList();
    }

    private Set<String> calls(JavaClass type) {
        Map<String, Boolean> calls = new HashMap<>();
        for (JavaAccess<?> access : type.getAccessesFromSelf()) {
            String target = described(access.getTarget());
            if (patterns.stream().anyMatch(pattern -> pattern.matcher(target).matches())) {
                calls.put(target, true);
            }
        }
        return calls.keySet();
    }

    /// `java.lang.String.format(java.lang.String, [Ljava.lang.Object;)`, or a field's name.
    private static String described(AccessTarget target) {
        String name = target.getOwner().getName() + "." + target.getName();
        if (!(target instanceof AccessTarget.CodeUnitAccessTarget code)) {
            return name;
        }
        return name
                + "("
                + String.join(
                        ", ", code.getRawParameterTypes().stream().map(JavaClass::getName).toList())
                + ")";
    }

    private static JavaClass outermost(JavaClass type) {
        JavaClass outer = type;
        while (outer.getEnclosingClass().isPresent()) {
            outer = outer.getEnclosingClass().get();
        }
        return outer;
    }
}
