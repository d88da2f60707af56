package talkbot.core.answer;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import talkbot.core.command.Command;
import talkbot.core.command.FilledForm;
import talkbot.core.command.Zones;
import talkbot.core.daily.Schedule;
import talkbot.core.form.Filled;
import talkbot.core.message.Language;
import talkbot.core.reply.Block;
import talkbot.core.reply.Button;
import talkbot.core.reply.Field;
import talkbot.core.reply.Form;
import talkbot.core.reply.Reply;
import talkbot.core.reply.Suggestions;
import talkbot.core.request.Conversation;
import talkbot.core.request.Press;
import talkbot.core.timing.Timing;
import talkbot.index.TalkIndex;

/** The forms that there are, and what is offered while somebody fills them in. */
public final class Forms {

    private Forms() {}

    /** The words that a command lacks. */
    static Form words(Asking asking, Command.Fill fill, Reply instead) {
        if (fill.talk().isPresent()) {
            return form(asking, "form.chapter", List.of(typed(asking, "form.chapter.label")), fill, instead);
        }
        List<Field> fields = List.of(typed(asking, "form.search.label"), talk(asking, Optional.empty()));
        return form(asking, "form.search", fields, fill, instead);
    }

    /** A line for the glossary. */
    static Form glossary(Asking asking, Command.Equate equate, Reply instead) {
        Field words = new Field.Words(Field.ONLY, asking.say("form.glossary.label"), true, "");
        return form(asking, "form.glossary", List.of(words), equate, instead);
    }

    /**
     * A channel's daily quote.
     *
     * @param set as it was set until now
     * @param channel its id
     * @param zone where its time is local, unless another one is filled in
     */
    static Form daily(
            Asking asking, Command.PlanDaily plan, String channel, Optional<Schedule> set, ZoneId zone, Reply instead) {
        ZoneId there = set.map(s -> s.timing().zone()).orElse(zone);
        List<Field> fields = List.of(
                new Field.Channel(FilledForm.CHANNEL, asking.say("form.daily.channel"), channel),
                new Field.Time(
                        FilledForm.TIME,
                        asking.say("form.daily.time"),
                        set.map(s -> s.timing().at())),
                new Field.Choice(
                        FilledForm.ZONE, asking.say("form.daily.zone"), true, false, Optional.of(choice(there))),
                new Field.Checks(
                        FilledForm.DAYS,
                        asking.say("form.daily.days"),
                        Stream.of(DayOfWeek.values())
                                .map(day -> new Suggestions.Choice(
                                        day.getDisplayName(
                                                TextStyle.FULL,
                                                asking.language().locale()),
                                        day.name().toLowerCase(Locale.ROOT)))
                                .toList(),
                        set.map(s -> s.timing().days()).orElse(Timing.EVERY_DAY).stream()
                                .map(day -> day.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.toSet())),
                new Field.Words(
                        FilledForm.TOPIC,
                        asking.say("form.daily.topic"),
                        false,
                        set.map(Schedule::topic).orElse("")),
                talk(asking, set.flatMap(Schedule::talk)));
        return form(asking, "form.daily", fields, plan, instead);
    }

    /** Where the thing is done that a form asks for: in the channel that was filled in, or that the form is for, or here. */
    public static Conversation place(Press press, Filled filled) {
        Conversation here = press.conversation();
        return press.command() instanceof Command.PlanDaily(Optional<String> asked)
                ? filled.of(FilledForm.CHANNEL)
                        .or(() -> asked)
                        .map(channel -> new Conversation(here.platform(), here.workspace(), channel, Optional.empty()))
                        .orElse(here)
                : here;
    }

    /** What to say where something that was filled in was not understood, and the way back to the form. */
    static List<Block> unclear(Asking asking, Command asks, Map<String, String> wrong) {
        return Stream.concat(
                        wrong.values().stream().<Block>map(asking::paragraph),
                        Stream.of(new Block.Buttons(List.of(new Button(asking.say("button.fill"), asks)))))
                .toList();
    }

    /**
     * What to offer while somebody types into a field of a form.
     *
     * @param asks what the form asks for
     * @param most how many to return at most
     * @param longest how many UTF-16 units label and value may have at most
     */
    public static Suggestions suggest(
            TalkIndex index, Command asks, String field, String typed, int most, int longest) {
        return switch (field) {
            case FilledForm.TALK -> TalkSuggestions.of(index, typed, most, longest);
            case FilledForm.ZONE -> zones(typed, most);
            case Field.ONLY -> {
                if (asks instanceof Command.Fill(Optional<String> talk)) {
                    Function<String, Suggestions> chapters =
                            of -> ChapterSuggestions.of(index, of, typed, most, longest);
                    yield talk.map(chapters).orElseGet(() -> WordSuggestions.toSearch(index, typed, most, longest));
                }
                yield new Suggestions(List.of());
            }
            default -> new Suggestions(List.of());
        };
    }

    /**
     * All talks or all chapters, for a field that takes one of them; nothing for any other field, or where there are more.
     *
     * @param asks what the form asks for
     * @param most how many a menu holds
     * @param longest how many UTF-16 units label and value may have at most
     */
    public static Suggestions few(TalkIndex index, Command asks, String field, int most, int longest) {
        boolean chapter =
                field.equals(Field.ONLY) && asks instanceof Command.Fill(Optional<String> talk) && talk.isPresent();
        if (!chapter && !field.equals(FilledForm.TALK)) {
            return new Suggestions(List.of());
        }
        Suggestions all = suggest(index, asks, field, "", most + 1, longest);
        return all.choices().size() <= most ? all : new Suggestions(List.of());
    }

    /** Time zones that fit what was typed, the likeliest first. */
    public static Suggestions zones(String typed, int most) {
        return new Suggestions(
                Zones.suggest(typed, most).stream().map(Forms::choice).toList());
    }

    private static Field typed(Asking asking, String label) {
        return new Field.Choice(Field.ONLY, asking.say(label), true, true, Optional.empty());
    }

    private static Field talk(Asking asking, Optional<String> id) {
        return new Field.Choice(
                FilledForm.TALK,
                asking.say("form.talk"),
                false,
                false,
                id.flatMap(asking.index().library()::talk)
                        .map(talk -> new Suggestions.Choice(talk.title(), talk.id())));
    }

    private static Suggestions.Choice choice(ZoneId zone) {
        return new Suggestions.Choice(zone.getId(), zone.getId());
    }

    private static Form form(Asking asking, String what, List<Field> fields, Command asks, Reply instead) {
        Language language = asking.language();
        return new Form(
                language,
                asking.say(what + ".title"),
                fields,
                asking.say(what + ".send"),
                asking.say("form.cancel"),
                asks,
                instead);
    }
}
