package talkbot.core.command;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import talkbot.core.form.Filled;
import talkbot.core.reply.Field;
import talkbot.core.timing.Plan;
import talkbot.core.timing.Timing;
import talkbot.index.Library;
import talkbot.index.Talk;

/** Forms that were filled in as commands. Everything is understood also as words, as people type them. */
public final class FilledForm {

    /** The field of the talk that passages or quotes should come from. */
    public static final String TALK = "talk";

    /** The field of the time of a daily quote. */
    public static final String TIME = "time";

    /** The field of a time zone. */
    public static final String ZONE = "zone";

    /** The field of the channel that a daily quote is for, if not that in which the form is asked for. */
    public static final String CHANNEL = "channel";

    /** The field of the days of the week. */
    public static final String DAYS = "days";

    /** The field of what quotes should be about. */
    public static final String TOPIC = "topic";

    private FilledForm() {}

    /** What a form means that was filled in. */
    public sealed interface Meaning {}

    /** Everything was understood. */
    public record Clear(Command command) implements Meaning {}

    /**
     * Something was not.
     *
     * @param wrong by the fields' names, the keys of what is to be said of them, in the order of the fields
     */
    public record Unclear(Map<String, String> wrong) implements Meaning {}

    /** What it means that this was filled in where {@code asks} asked for it. */
    public static Meaning read(Command asks, Filled filled, Library library) {
        Optional<String> named = filled.of(TALK);
        Optional<String> talk = named.flatMap(name -> talk(name, library));
        if (asks instanceof Command.PlanDaily) {
            return daily(filled, named, talk);
        }
        if (named.isPresent() && talk.isEmpty()) {
            return new Unclear(Map.of(TALK, "form.wrong.talk"));
        }
        Command command = CommandParser.filled(asks, filled.of(Field.ONLY).orElse(""));
        return new Clear(
                command instanceof Command.Search search && talk.isPresent()
                        ? new Command.Search("in:" + talk.get() + " " + search.words(), search.page())
                        : command);
    }

    private static Meaning daily(Filled filled, Optional<String> named, Optional<String> talk) {
        Map<String, String> wrong = new LinkedHashMap<>();
        Optional<LocalTime> at = filled.of(TIME).flatMap(TimeWords::of);
        if (at.isEmpty()) {
            wrong.put(TIME, "form.wrong.time");
        }
        Optional<ZoneId> zone = filled.of(ZONE).flatMap(Zones::of);
        if (zone.isEmpty() && filled.of(ZONE).isPresent()) {
            wrong.put(ZONE, "form.wrong.zone");
        }
        Set<DayOfWeek> days = days(filled);
        if (days.isEmpty()) {
            wrong.put(DAYS, "form.wrong.days");
        }
        if (named.isPresent() && talk.isEmpty()) {
            wrong.put(TALK, "form.wrong.talk");
        }
        return wrong.isEmpty()
                ? new Clear(new Command.SetDaily(new Plan(
                        at.orElseThrow(),
                        zone,
                        days,
                        filled.of(TOPIC)
                                .map(topic -> String.join(" ", Folding.words(topic)))
                                .orElse(""),
                        talk,
                        Optional.empty())))
                : new Unclear(wrong);
    }

    /** Every day where nothing is said; none where something is that names no day. */
    private static Set<DayOfWeek> days(Filled filled) {
        Optional<String> said = filled.of(DAYS);
        if (said.isEmpty()) {
            return filled.values().containsKey(DAYS) ? Set.of() : Timing.EVERY_DAY;
        }
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String word : Folding.words(said.get())) {
            Optional<Set<DayOfWeek>> some = DailyWords.days(Folding.word(word));
            if (some.isEmpty()) {
                return Set.of();
            }
            days.addAll(some.get());
        }
        return days;
    }

    private static Optional<String> talk(String name, Library library) {
        Optional<Talk> exact = library.talk(name);
        List<Talk> named = exact.map(List::of).orElseGet(() -> new TalkNames(library).named(name));
        return named.size() == 1 ? Optional.of(named.getFirst().id()) : Optional.empty();
    }
}
