package talkbot.app;

import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in the user's language what is wrong with the flags that were given. */
final class UsageErrors {

    private UsageErrors() {}

    static String sentence(ParameterException e, Console console) {
        return switch (e) {
            case UnmatchedArgumentException unmatched ->
                console.say("usage.unknown", "words", String.join(" ", unmatched.getUnmatched()));
            case MissingParameterException missing ->
                console.say(
                        "usage.missing",
                        "names",
                        String.join(
                                ", ",
                                missing.getMissing().stream()
                                        .map(UsageErrors::name)
                                        .toList()));
            default ->
                e.getArgSpec() != null
                        ? console.say(
                                "usage.value", "name", name(e.getArgSpec()), "value", String.valueOf(e.getValue()))
                        : console.say("usage.other", "reason", String.valueOf(e.getMessage()));
        };
    }

    private static String name(ArgSpec arg) {
        return arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
    }
}
