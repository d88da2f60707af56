package talkbot.core.worst;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import talkbot.core.Bot;
import talkbot.core.TypeAhead;
import talkbot.core.added.GivenFile;
import talkbot.core.added.UnfetchedException;
import talkbot.core.command.Command;
import talkbot.core.command.FilledForm;
import talkbot.core.daily.Notices;
import talkbot.core.daily.Obstacles;
import talkbot.core.daily.Schedule;
import talkbot.core.form.Filled;
import talkbot.core.message.Language;
import talkbot.core.platform.Obstacle;
import talkbot.core.reply.Answer;
import talkbot.core.reply.Block;
import talkbot.core.reply.Button;
import talkbot.core.reply.Field;
import talkbot.core.reply.Outcome;
import talkbot.core.reply.Reply;
import talkbot.core.reply.Span;
import talkbot.core.reply.Visibility;
import talkbot.core.request.Person;
import talkbot.core.request.Press;
import talkbot.core.request.Request;
import talkbot.core.request.Way;
import talkbot.index.Talk;

/**
 * Makes the real bot say everything that it can say on one platform and in one language: the answers to every kind of
 * command and to all buttons in them, to free questions, forms and files, and what it says unasked.
 */
public final class EveryOutcome {

    private static final long SEED = 7;
    private static final int ASKS = 20;
    private static final int PRESSES = 8;

    /** The longest question that is read. */
    private static final int LONGEST = 2_000;

    private final WorstTeam team;
    private final String platform;
    private final Language language;

    /** Told of everything: what was done, and what came of it. */
    private final BiConsumer<String, Outcome> told;

    private final Set<Command> pressed = new HashSet<>();
    private final Map<String, Integer> often = new HashMap<>();

    private EveryOutcome(WorstTeam team, String platform, Language language, BiConsumer<String, Outcome> told) {
        this.team = team;
        this.platform = platform;
        this.language = language;
        this.told = told;
    }

    /** How many choices a platform takes while somebody types, and of how many UTF-16 units. */
    public record Offers(int most, int longest) {}

    /** The kinds of commands that nothing is done with. */
    public static Set<Class<?>> neglected(WorstTeam team) {
        Set<Class<?>> kinds = EveryCommand.kinds();
        EveryCommand.of(team, Language.JAPANESE).stream().map(Object::getClass).forEach(kinds::remove);
        return kinds;
    }

    /** Says everything to {@code told}, along with what brought it about. */
    public static void tell(
            WorstTeam team, String platform, Language language, Offers offers, BiConsumer<String, Outcome> told) {
        EveryOutcome every = new EveryOutcome(team, platform, language, told);
        every.commands();
        every.asks();
        every.unasked();
        every.forms();
        every.files();
        every.offers(offers);
    }

    private Person person(Command command) {
        // Whoever chooses a language is spoken to in it ever after.
        return WorstTeam.person(platform, !(command instanceof Command.SetLanguage));
    }

    private Press press(Way way, Person person, Command command) {
        return new Press(
                way, person, WorstTeam.channel(platform), command, Optional.of(language), Optional.of(language));
    }

    private void commands() {
        List<Command> commands = EveryCommand.of(team, language);
        Set<Class<?>> known = new HashSet<>();
        for (Command command : commands) {
            Way way = known.add(command.getClass()) || command.hashCode() % 2 == 0 ? Way.SLASH : Way.MENTION;
            Answer answer = team.bot.press(press(way, person(command), command));
            say(way + " " + command, answer);
            buttons(answer.reply().blocks()).forEach(button -> press(way, button.command()));
        }
        for (Command command : commands) {
            if (known.remove(command.getClass())) {
                say("bare " + command, team.bare.press(press(Way.SLASH, WorstTeam.person(platform, false), command)));
            }
        }
    }

    /** Buttons of one kind do much the same wherever they stand. */
    private void press(Way way, Command command) {
        String kind = command.getClass().getSimpleName()
                + (command instanceof Command.Share share ? share.shown().getClass() : "");
        if (pressed.add(command) && often.merge(kind, 1, Integer::sum) <= PRESSES) {
            say("pressed " + way + " " + command, team.bot.press(press(way, person(command), command)));
        }
    }

    private void asks() {
        Random random = new Random(SEED);
        List<String> words = new ArrayList<>();
        words.addAll(WorstWords.half(language));
        words.addAll(WorstWords.atLength(LONGEST));
        WorstWords.half(language).forEach(piece -> words.add(piece + "の章の要約リンクちょうだい"));
        IntStream.range(0, ASKS).forEach(i -> words.add(WorstWords.mixed(random, random.nextInt(LONGEST))));
        List<String> forms = List.of(
                "%s", "search %s", "chapters %s", "chapter %s 2", "quote %s", "daily 9:00 %s", "remove %s", "%s の目次");
        for (String each : words) {
            Way way = List.of(Way.SLASH, Way.MENTION, Way.DIRECT).get(random.nextInt(3));
            String text = forms.get(random.nextInt(forms.size())).formatted(each);
            say(way + " asked " + text, team.bot.answer(request(way, text)));
        }
        List.of("", "help", "list", "settings", "add", "daily", "review", "quote", "三百の章の目次", "三百の章の42章の要約")
                .forEach(text -> say("asked " + text, team.bot.answer(request(Way.SLASH, text))));
    }

    private Request request(Way way, String text) {
        return new Request(
                way,
                WorstTeam.person(platform, true),
                WorstTeam.channel(platform),
                text.substring(0, Math.min(LONGEST, text.length())),
                Optional.of(language));
    }

    private void unasked() {
        Schedule schedule = team.schedule(platform, language);
        for (int i = 0; i < 4; i++) {
            LocalDate day = LocalDate.of(2026, 3, 1).plusDays(i);
            team.bot.quoteOfTheDay(schedule, day).ifPresent(card -> say("daily quote of " + day, card.reply()));
        }
        List<String> details = List.of("", "missing_scope", WorstWords.of("<!channel>", LONGEST));
        Hearsay people = new Hearsay(platform, new Obstacle(Obstacle.Kind.OTHER, ""));
        Notices.tell(schedule, people, details);
        people.told().forEach(reply -> say("notice", reply));
        for (Obstacle obstacle : Notices.obstacles(details)) {
            say("obstacle", sentence(Obstacles.sentence(obstacle, platform, language)));
        }
        for (String key : List.of("button.unknown", "trouble", "store", "elsewhere", "hello", "workspace.refused")) {
            say("excuse " + key, sentence(Bot.say(language, key)));
        }
        say("excuse too.long", sentence(Bot.say(language, "too.long", "most", LONGEST)));
        say("unread", team.bot.unread(press(Way.MENTION, WorstTeam.person(platform, false), new Command.Help())));
        Map<String, String> channels = new LinkedHashMap<>();
        IntStream.range(0, 40).forEach(i -> channels.put("C" + i, WorstWords.of("<!channel>", 500)));
        say(
                "home",
                team.bot.home(
                        WorstTeam.person(platform, true),
                        WorstTeam.channel(platform),
                        channels,
                        Optional.of(language)));
        say("explain", team.bot.explain(request(Way.SLASH, WorstTalks.COMMON), 200));
        List<String> addresses = new ArrayList<>();
        for (Talk talk : team.library().talks()) {
            String page = WorstTeam.PAGES + "/talks/" + talk.id();
            addresses.add(page);
            addresses.add(page + "/" + talk.chapters().getFirst().anchor());
        }
        say(
                "unfurl",
                team.bot.unfurl(
                        addresses,
                        WorstTeam.person(platform, false),
                        WorstTeam.channel(platform),
                        Optional.of(language)));
    }

    private Reply sentence(String words) {
        return new Reply(Visibility.PRIVATE, language, List.of(new Block.Paragraph(List.of(new Span.Plain(words)))));
    }

    private void forms() {
        List<Command> asking = List.of(
                new Command.Fill(Optional.empty()),
                new Command.Fill(Optional.of(WorstTalks.MANY)),
                new Command.PlanDaily(Optional.empty()),
                new Command.Equate(Optional.empty(), ""));
        for (String words : WorstWords.atLength(LONGEST / 2)) {
            Filled filled = new Filled(Map.of(
                    Field.ONLY, List.of(words),
                    FilledForm.TALK, List.of(words),
                    FilledForm.TIME, List.of(words),
                    FilledForm.ZONE, List.of(words),
                    FilledForm.TOPIC, List.of(words)));
            for (Command asks : asking) {
                Press form = press(Way.SLASH, WorstTeam.person(platform, true), asks);
                say("filled " + asks + words, team.bot.fill(form, filled));
                say("filled words " + asks + words, team.bot.fill(form, Filled.words(words)));
                team.bot.wrong(form, filled).values().forEach(sentence -> say("wrong", sentence(sentence)));
            }
        }
    }

    private void files() {
        Press place = press(Way.SLASH, WorstTeam.person(platform, true), new Command.Add());
        List<GivenFile> files = new ArrayList<>(List.of(
                WorstTeam.file(WorstWords.of("<!channel>", LONGEST), "x"),
                WorstTeam.file("w1.txt", "もうある話です。"),
                WorstTeam.file("empty.txt", ""),
                WorstTeam.file(WorstWords.of("@everyone ", 190) + ".json", "{"),
                WorstTeam.file(platform + language + ".txt", WorstWords.of("霧笛の話", 4_000)),
                () -> new GivenFile.Found("large.txt", Long.MAX_VALUE, most -> new byte[0])));
        for (UnfetchedException.Kind kind : UnfetchedException.Kind.values()) {
            files.add(() -> {
                throw new UnfetchedException(kind, "");
            });
        }
        files.forEach(file -> say("file", team.bot.add(place, file)));
    }

    private void offers(Offers offers) {
        List<String> typed = new ArrayList<>(List.of("", "1", "む", "霧", "w", "章"));
        typed.addAll(WorstWords.half(language));
        typed.addAll(WorstWords.atLength(LONGEST));
        var here = WorstTeam.channel(platform);
        for (String words : typed) {
            say("talks " + words, team.bot.typeAhead().talks(here, words, offers.most(), offers.longest()));
            say("words " + words, team.bot.typeAhead().words(here, words, offers.most(), offers.longest()));
            say("zones " + words, TypeAhead.zones(words, offers.most()));
            for (String talk : List.of("", WorstTalks.MANY, "w2")) {
                say(
                        "chapters " + words,
                        team.bot.typeAhead().chapters(here, talk, words, offers.most(), offers.longest()));
            }
            for (String field : List.of(Field.ONLY, FilledForm.TALK)) {
                for (Command asks :
                        List.of(new Command.Fill(Optional.empty()), new Command.Fill(Optional.of(WorstTalks.MANY)))) {
                    say(
                            field + " " + words,
                            team.bot.typeAhead().field(here, asks, field, words, offers.most(), offers.longest()));
                }
            }
        }
    }

    private void say(String what, Outcome outcome) {
        told.accept(platform + " " + language + ": " + what, outcome);
    }

    private static List<Button> buttons(List<Block> blocks) {
        List<Button> buttons = new ArrayList<>();
        for (Block block : blocks) {
            switch (block) {
                case Block.Buttons row -> buttons.addAll(row.buttons());
                case Block.Pager pager -> buttons.addAll(pager.buttons());
                case Block.Item item -> buttons.addAll(buttons(item.blocks()));
                default -> {}
            }
        }
        return buttons;
    }
}
