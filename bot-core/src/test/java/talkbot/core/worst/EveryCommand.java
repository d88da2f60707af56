package talkbot.core.worst;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import talkbot.core.command.ChapterPick;
import talkbot.core.command.Command;
import talkbot.core.command.ReviewStep;
import talkbot.core.command.Verdict;
import talkbot.core.deck.QuoteDeck;
import talkbot.core.feedback.GlossaryLines;
import talkbot.core.message.Language;
import talkbot.index.Chapter;
import talkbot.index.Library;
import talkbot.index.Quote;
import talkbot.index.Talk;
import talkbot.index.quote.Quotes;

/** Commands of every kind that there is, with arguments that are as unruly as they can be. */
final class EveryCommand {

    private static final int LONG = 1_900;

    private EveryCommand() {}

    /** The kinds of commands that there are. */
    static Set<Class<?>> kinds() {
        return leaves(Command.class).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EveryCommand::leaves)
                : Stream.of(type);
    }

    static List<Command> of(WorstTeam team, Language language) {
        List<Command> commands = new ArrayList<>();
        looking(team.library(), language, commands);
        quotes(team.library(), commands);
        daily(commands);
        settings(commands);
        commands.add(new Command.Add());
        commands.add(new Command.Remove(""));
        commands.add(new Command.Remove(team.addedTalk));
        team.library().talks().stream()
                .limit(3)
                .map(Talk::id)
                .map(Command.Remove::new)
                .forEach(commands::add);
        commands.add(new Command.TakeOut(WorstWords.of("<!channel>", LONG), true));
        commands.add(new Command.TakeOut(team.added, true));
        commands.add(new Command.TakeOut(team.added, true));
        commands.add(new Command.TakeOut(team.added, false));
        commands.add(new Command.TakeOut(team.added, false));
        corrections(team, language, commands);
        for (Command shown : List.copyOf(commands)) {
            if (shown instanceof Command.Search
                    || shown instanceof Command.DrawQuote
                    || shown instanceof Command.Talks) {
                commands.add(new Command.Share(shown, Optional.of(WorstWords.of("<!channel>", LONG))));
            }
        }
        commands.add(new Command.Share(new Command.ShowSettings()));
        commands.add(new Command.Help());
        commands.add(new Command.Thanks());
        return commands;
    }

    private static void looking(Library library, Language language, List<Command> commands) {
        for (int page : new int[] {1, 2, 100, Integer.MAX_VALUE, -1}) {
            commands.add(new Command.Search(WorstTalks.COMMON, page));
            commands.add(new Command.Talks(page));
            commands.add(new Command.Chapters(WorstTalks.MANY, page));
        }
        List<String> words = new ArrayList<>();
        words.addAll(WorstWords.half(language));
        words.addAll(WorstWords.atLength(LONG));
        words.addAll(
                List.of("", "話します", "word " + WorstTalks.COMMON, "むてき", "muteki", "fog horn", "in:w2 霧", "zzzz qqqq"));
        for (String each : words) {
            commands.add(new Command.Search(each, 1));
            commands.add(new Command.ShowChapter(Optional.empty(), new ChapterPick.ByTopic(each)));
            commands.add(new Command.ShowChapter(Optional.of("w3"), new ChapterPick.ByTopic(each)));
            commands.add(new Command.DrawQuote(each, 0));
            commands.add(new Command.Unclear(each));
            commands.add(new Command.Unskip(each));
            commands.add(new Command.Chapters(each, 1));
            commands.add(new Command.Fill(Optional.of(each)));
        }
        for (Talk talk : library.talks()) {
            commands.add(new Command.Chapters(talk.id(), 1));
            commands.add(new Command.Fill(Optional.of(talk.id())));
            commands.add(new Command.ShowChapter(Optional.of(talk.id()), new ChapterPick.ByNumber(1)));
            commands.add(new Command.ShowChapter(Optional.of(talk.id()), new ChapterPick.ByNumber(-1)));
            for (Chapter chapter :
                    talk.chapters().subList(0, Math.min(2, talk.chapters().size()))) {
                String anchor = chapter.anchor();
                commands.add(new Command.ShowChapter(Optional.of(talk.id()), new ChapterPick.ByAnchor(anchor)));
                IntStream.rangeClosed(1, 3)
                        .forEach(page -> commands.add(new Command.ReadChapter(talk.id(), anchor, page)));
                commands.add(new Command.Around(talk.id(), anchor));
                commands.add(new Command.Around(talk.id(), anchor, Optional.of(WorstTalks.COMMON)));
                commands.add(new Command.Around(talk.id(), anchor, Optional.of(chapter.title())));
            }
        }
        commands.add(new Command.ReadChapter("gone", "gone", 1));
        commands.add(new Command.Around("gone", "gone"));
        commands.add(new Command.ShowChapter(Optional.of("gone"), new ChapterPick.ByAnchor("gone")));
        commands.add(new Command.ShowChapter(Optional.empty(), new ChapterPick.ByNumber(Integer.MAX_VALUE)));
        commands.add(new Command.Fill(Optional.empty()));
        List<Command.Choice> all = library.talks().stream()
                .map(talk -> new Command.Choice(talk.id(), new Command.Chapters(talk.id(), 1)))
                .toList();
        commands.add(new Command.Choose("", all));
        commands.add(new Command.Choose(WorstWords.of("<!channel>", LONG), all));
        commands.add(new Command.Choose(
                WorstWords.of("<@1>", LONG), List.of(new Command.Choice("gone", new Command.Help()))));
    }

    private static void quotes(Library library, List<Command> commands) {
        IntStream.range(0, 8).forEach(draw -> commands.add(new Command.DrawQuote("", draw)));
        commands.add(new Command.DrawQuote(WorstTalks.COMMON, Integer.MAX_VALUE));
        List<Quote> all = new Quotes().of(library);
        String quote = QuoteDeck.key(all.getFirst());
        for (Verdict verdict : Verdict.values()) {
            commands.add(new Command.JudgeQuote(quote, verdict, true));
            commands.add(new Command.JudgeQuote(quote, verdict, false));
        }
        IntStream.rangeClosed(1, 7).forEach(page -> commands.add(new Command.ReviewQuotes(page)));
        for (ReviewStep step : ReviewStep.values()) {
            commands.add(new Command.ReviewQuote(quote, step, 1));
            commands.add(new Command.ReviewQuote(WorstWords.of("<!here>", LONG), step, 99));
        }
        commands.add(new Command.SetQuotes(true));
        commands.add(new Command.ReviewQuotes(1));
        commands.add(new Command.DrawQuote("", 0));
        commands.add(new Command.SetQuotes(false));
    }

    private static void daily(List<Command> commands) {
        Stream.of(Command.DailyWish.values()).map(Command.Daily::new).forEach(commands::add);
        commands.add(new Command.PlanDaily(Optional.empty()));
        commands.add(new Command.SetDaily(WorstTeam.plan()));
        commands.add(new Command.PlanDaily(Optional.empty()));
        commands.add(new Command.PlanDaily(Optional.of(WorstWords.of("C", 1_000))));
        commands.add(new Command.Unskip("2026-01-02"));
        Stream.of(Command.DailyWish.STATUS, Command.DailyWish.NOW, Command.DailyWish.SKIP, Command.DailyWish.OFF)
                .map(Command.Daily::new)
                .forEach(commands::add);
        commands.add(new Command.SetDaily(WorstTeam.plan()));
    }

    private static void settings(List<Command> commands) {
        commands.add(new Command.SetZone(WorstTeam.ZONE));
        commands.add(new Command.ShowSettings());
        for (boolean yes : new boolean[] {true, false}) {
            commands.add(new Command.SetReplies(yes));
            commands.add(new Command.SetPictures(!yes));
        }
        Stream.of(Language.values())
                .map(Optional::of)
                .map(Command.SetLanguage::new)
                .forEach(commands::add);
        commands.add(new Command.SetLanguage(Optional.empty()));
    }

    private static void corrections(WorstTeam team, Language language, List<Command> commands) {
        for (String words : WorstWords.atLength(LONG)) {
            commands.add(new Command.NotMeant(new Command.Search(words, 1), Optional.empty()));
            commands.add(new Command.NotMeant(new Command.Search("x", 1), Optional.of(words)));
            commands.add(new Command.Equate(Optional.of(words), words));
            commands.add(new Command.TakeBack(words));
            commands.add(new Command.DropLine(words));
        }
        WorstWords.half(language)
                .forEach(
                        piece -> commands.add(new Command.Equate(Optional.empty(), piece + " = " + WorstTalks.COMMON)));
        commands.add(new Command.Equate(Optional.empty(), ""));
        commands.add(new Command.NotMeant(new Command.Help(), Optional.empty()));
        GlossaryLines.Line line = team.feedback.lines().add(List.of(WorstTalks.COMMON, WorstWords.of("長い語", 60)));
        commands.add(new Command.DropLine(line.id()));
    }
}
