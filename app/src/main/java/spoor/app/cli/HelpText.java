package spoor.app.cli;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;

/// Sets descriptions for reading: the first sentence alone, since the list of commands shows no
/// more than that, then the rest, broken by picocli where the line ends and not where the source's
/// does.
final class HelpText {
    private static final Pattern END = Pattern.compile("(?<=[.:]) (?=[A-Z`])");

    private HelpText() {}

    /// Sets those of a command and of all commands below.
    static void set(CommandLine command) {
        UsageMessageSpec usage = command.getCommandSpec().usageMessage();
        String[] lines = usage.description();
        boolean isTable = Arrays.stream(lines).anyMatch(line -> line.startsWith(" "));
        if (!isTable) {
            String whole = String.join(" ", lines);
            Matcher end = END.matcher(whole);
            usage.description(
                    end.find()
                            ? new String[] {
                                whole.substring(0, end.start()), whole.substring(end.end())
                            }
                            : new String[] {whole});
        }
        command.getSubcommands().values().forEach(HelpText::set);
    }
}
