package talkbot.slack.event;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Slack's form of what people type, turned back into their words; https://docs.slack.dev/messaging/formatting-message-text.
 * Spaces of any width stay as they are.
 */
final class SlackText {

    private static final Pattern REFERENCE = Pattern.compile("<([@#!][^<>\\n]+|[a-z]+:[^<>\\n]+)>");

    private SlackText() {}

    /** The words of what somebody wrote, if they wrote anything, without what stands around them. */
    static String words(Optional<String> text, Identity self) {
        return words(text.orElse(""), self.user()).strip();
    }

    /**
     * The words of a text.
     *
     * @param self the bot's user id, mentions of which are not words
     */
    static String words(String text, String self) {
        Matcher references = REFERENCE.matcher(text);
        String spelled = references.replaceAll(found -> Matcher.quoteReplacement(reference(found.group(1), self)));
        // What was typed between angle brackets is decoded last, so that it is not taken for a reference.
        return spelled.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    private static String reference(String inside, String self) {
        int bar = inside.indexOf('|');
        String target = bar < 0 ? inside : inside.substring(0, bar);
        String label = bar < 0 ? "" : inside.substring(bar + 1);
        return switch (target.charAt(0)) {
            // The id of a person or channel without a name is no word that anybody typed.
            case '@' -> target.equals("@" + self) || label.isEmpty() ? "" : "@" + label.replaceFirst("^@", "");
            case '#' -> label.isEmpty() ? "" : "#" + label.replaceFirst("^#", "");
            case '!' -> special(target.substring(1), label);
            default -> label.isEmpty() ? target.replaceFirst("^mailto:", "") : label;
        };
    }

    /** {@code <!here>}, {@code <!subteam^S1|@team>}, {@code <!date^…|fallback>}. */
    private static String special(String command, String label) {
        if (!label.isEmpty()) {
            return command.startsWith("date^") || label.startsWith("@") ? label : "@" + label;
        }
        return command.indexOf('^') < 0 ? "@" + command : "";
    }
}
