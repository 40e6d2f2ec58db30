package spoor.app.report;

import java.util.List;
import spoor.app.follow.Findings;
import spoor.app.follow.Findings.Assumption;
import spoor.app.follow.Findings.LimitReached;
import spoor.app.follow.Findings.Step;
import spoor.app.follow.Findings.TagConflict;
import spoor.app.follow.Findings.TagSaid;
import spoor.app.follow.Findings.Terminal;
import spoor.app.follow.Findings.TheftFound;
import spoor.ledger.base.UInt256;

/// Findings whose words try to become markup, or to hide.
final class HostileWorld {
    private HostileWorld() {}

    /// Words that strangers might write where they can.
    static final List<String> WORDS =
            List.of(
                    "<script>alert(1)</script>",
                    "\"onload=\"alert(2)",
                    "'><img src=x onerror=alert(3)>",
                    "]]><!--",
                    "&lt;script&gt;",
                    "javascript:alert(4)",
                    "\u202Egnp.exe",
                    "zero\u200Bwidth\u0000\u001B[2J",
                    "x\u0300\u0301\u0302\u0303\u0304",
                    "\uD83D",
                    "y".repeat(5_000));

    /// The small case, with every word that comes from outside replaced by a hostile one.
    static Findings findings() {
        Findings plain = Worlds.small();
        String all = String.join(" ", WORDS.subList(0, 10));
        String last = WORDS.getLast();
        Findings.Run run = plain.run();
        return new Findings(
                new Findings.Run(
                        all,
                        all,
                        all,
                        all,
                        true,
                        1,
                        all,
                        all,
                        all,
                        List.of(new Findings.TagPackUsed(all, last, all, 1, 1)),
                        run.policies(),
                        run.assets(),
                        1,
                        false),
                plain.thefts().stream()
                        .map(theft -> new TheftFound(theft.id(), all, all, theft.origins()))
                        .toList(),
                plain.steps().stream()
                        .map(step ->
                                new Step(
                                        step.policy(),
                                        step.transaction(),
                                        step.position(),
                                        step.height(),
                                        all,
                                        step.deposited(),
                                        step.withdrawn(),
                                        step.fee(),
                                        WORDS))
                        .toList(),
                plain.terminals().stream()
                        .map(end ->
                                new Terminal(
                                        end.theft(),
                                        end.policy(),
                                        end.terminal(),
                                        end.place(),
                                        all,
                                        end.transaction(),
                                        end.asset(),
                                        end.units(),
                                        end.height(),
                                        all,
                                        end.terminal().equals("SERVICE") ? all : "",
                                        last,
                                        all))
                        .toList(),
                plain.bounds(),
                plain.conservation(),
                List.of(),
                WORDS.stream()
                        .map(word -> new Assumption(word, word, "btc", UInt256.of(5)))
                        .toList(),
                List.of(new LimitReached(all, "fifo", all, all, "btc", UInt256.of(5), 5)),
                List.of(new TagConflict(all, List.of(new TagSaid(all, all, all, all, last)))),
                List.of(),
                List.of(new Findings.Claim(all, all, all, all, false, all)));
    }
}
