package talkbot.core.reply;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import talkbot.core.form.Filled;

/**
 * Something to fill in. A platform that has no such field shows one for words instead, with {@link #written} in it:
 * whatever is filled in is also understood when it is typed.
 */
public sealed interface Field {

    /** The name of a form's only field for words. */
    String ONLY = Filled.ONLY;

    /** What names it within its form, in ASCII letters. */
    String name();

    /** What to fill in, for people. */
    String label();

    /** Whether the form cannot be sent without it. */
    boolean required();

    /** What stands in it at first, in words; empty for nothing. */
    default String written() {
        return switch (this) {
            case Words words -> words.value();
            case Time time -> time.value().map(LocalTime::toString).orElse("");
            case Choice choice -> choice.value().map(Suggestions.Choice::value).orElse("");
            case Channel channel -> channel.value();
            case Checks checks ->
                checks.options().stream()
                        .map(Suggestions.Choice::value)
                        .filter(checks.chosen()::contains)
                        .collect(Collectors.joining(" "));
        };
    }

    /** Words. */
    record Words(String name, String label, boolean required, String value) implements Field {}

    /** A time of day, to the minute; filled in as 09:30. */
    record Time(String name, String label, Optional<LocalTime> value) implements Field {
        @Override
        public boolean required() {
            return true;
        }
    }

    /**
     * One of many things, offered while somebody types; {@link talkbot.core.TypeAhead#field} says which. Filled in as the
     * value of a choice.
     *
     * @param free whether what was typed may also be taken as it is
     */
    record Choice(String name, String label, boolean required, boolean free, Optional<Suggestions.Choice> value)
            implements Field {}

    /**
     * A channel, if not that in which the form is asked for. A platform that has no such field leaves it out.
     *
     * @param value the channel's id, of the same platform
     */
    record Channel(String name, String label, String value) implements Field {
        @Override
        public boolean required() {
            return false;
        }
    }

    /**
     * Some of a few things, at least one. Filled in as the values of those that are chosen.
     *
     * @param options all of them, at most 10
     * @param chosen the values of those that are chosen at first
     */
    record Checks(String name, String label, List<Suggestions.Choice> options, Set<String> chosen) implements Field {
        /** Keeps copies. */
        public Checks {
            options = List.copyOf(options);
            chosen = Set.copyOf(chosen);
        }

        @Override
        public boolean required() {
            return true;
        }
    }
}
