package talkbot.core.command;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A command that was chosen by its name, where a platform shows its names and has fields for what belongs to them.
 *
 * @param name the English word for the command, as after {@code /talk}
 * @param options what was filled in, by the names below; nothing for what was not
 */
public record Chosen(String name, Function<String, Optional<String>> options) {

    /** The command that takes a file. */
    public static final String ADD = "add";

    /** The command that takes out a talk that was added in a chat. */
    public static final String REMOVE = "remove";

    /** The command that sets a channel's daily quote. */
    public static final String DAILY = "daily";

    /** A talk, by its id or name. */
    public static final String TALK = "talk";

    /** Which chapter of the talk, by its number or title. */
    public static final String WHICH = "which";

    /** What to search for. */
    public static final String WORDS = "words";

    /** When a daily quote comes. */
    public static final String TIME = "time";

    /** In which time zone that is. */
    public static final String ZONE = "zone";

    /** On which days. */
    public static final String DAYS = "days";

    /** About what. */
    public static final String TOPIC = "topic";

    /** What else is wished of a daily quote: one of {@link #ACTIONS}. */
    public static final String ACTION = "action";

    /** What can be wished of a daily quote beside setting it, as it could be typed. */
    public static final List<String> ACTIONS = List.of("status", "now", "skip", "off");

    /** The words that somebody could have typed after {@code /talk} instead. */
    public String words() {
        Stream<Optional<String>> given =
                name.equals(DAILY) ? daily() : Stream.of(TALK, WHICH, WORDS).map(options);
        return Stream.concat(Stream.of(name), given.flatMap(Optional::stream)).collect(Collectors.joining(" "));
    }

    /** What is meant where the words do not fit the command: that no talk is called so, or how a daily quote is set. */
    public Command otherwise() {
        return switch (name) {
            case "chapters", "chapter", REMOVE ->
                new Command.Choose(options.apply(TALK).orElse(""), List.of());
            case DAILY -> new Command.Unclear(options.apply(TIME).orElse(""));
            default -> new Command.Help();
        };
    }

    /** The subject comes last, because it may be many words; a talk's name is found without its spaces too. */
    private Stream<Optional<String>> daily() {
        Optional<String> action = options.apply(ACTION);
        return action.isPresent()
                ? Stream.of(action)
                : Stream.of(
                        options.apply(TIME),
                        options.apply(ZONE),
                        options.apply(DAYS),
                        options.apply(TALK).map(talk -> "in:" + talk.replaceAll("[\\p{Z}\\s]+", "")),
                        options.apply(TOPIC).map(topic -> "topic:" + topic.strip()));
    }
}
