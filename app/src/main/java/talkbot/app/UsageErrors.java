package talkbot.app;

import java.util.stream.Stream;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import talkbot.core.text.Slip;

/** Says in the user's language what is wrong with the flags that were given. */
final class UsageErrors {

    private UsageErrors() {}

    static String sentence(ParameterException e, Console console) {
        return switch (e) {
            case UnmatchedArgumentException unmatched -> unknown(unmatched, console);
            case MissingParameterException missing -> missing(missing, console);
            default ->
                e.getArgSpec() != null
                        ? console.say(
                                "usage.value",
                                "name",
                                name(e.getArgSpec()),
                                "value",
                                String.valueOf(e.getValue()),
                                "meaning",
                                String.join(" ", e.getArgSpec().description()))
                        : console.say("usage.other", "reason", String.valueOf(e.getMessage()));
        };
    }

    private static String missing(MissingParameterException e, Console console) {
        ArgSpec first = e.getMissing().getFirst();
        // An option that is missing was given without its value: none has to be given.
        return first instanceof OptionSpec option
                ? console.say("usage.valueless", "name", option.longestName(), "value", option.paramLabel())
                : console.say(
                        "usage.missing",
                        "names",
                        String.join(
                                ", ",
                                e.getMissing().stream().map(UsageErrors::name).toList()));
    }

    private static String unknown(UnmatchedArgumentException e, Console console) {
        String typed = e.getUnmatched().getFirst();
        CommandSpec spec = e.getCommandLine().getCommandSpec();
        Stream<String> known = typed.startsWith("-")
                ? spec.options().stream().map(OptionSpec::longestName)
                : spec.subcommands().keySet().stream();
        return known.filter(name -> Slip.isOne(typed, name))
                .findFirst()
                .map(meant -> console.say("usage.meant", "words", typed, "meant", meant))
                .orElseGet(() -> console.say("usage.unknown", "words", String.join(" ", e.getUnmatched())));
    }

    private static String name(ArgSpec arg) {
        return arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
    }
}
