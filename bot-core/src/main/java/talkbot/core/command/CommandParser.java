package talkbot.core.command;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import talkbot.index.Added;
import talkbot.index.Chapter;
import talkbot.index.Library;
import talkbot.index.Talk;
import talkbot.index.glossary.Glossary;

/**
 * Understands what is typed after {@code /talk}. A first word is a sub-command only if the rest parses as its arguments;
 * otherwise everything is searched, so that nothing typed is ever a syntax error. Immutable.
 */
public final class CommandParser {

    /** What people say after "quote" without meaning a subject. */
    private static final Set<String> ANY_QUOTE = Set.of("of the day", "for today", "please", "ひとつ", "一つ");

    /** After the Japanese word for quotes; the English one has a plural. */
    private static final String REVIEW = "確認";

    /** The sub-commands that take a talk. */
    private static final Set<SubCommand> NAMING =
            EnumSet.of(SubCommand.CHAPTERS, SubCommand.CHAPTER, SubCommand.REMOVE);

    private final Library library;
    private final TalkNames names;

    /** Makes a parser that knows the names of these talks. */
    public CommandParser(Library library) {
        this.library = library;
        this.names = new TalkNames(library);
    }

    /** What the words mean; {@link Command.Help} if there are none. */
    public Command parse(String text) {
        List<String> words = Folding.words(text);
        if (words.isEmpty()) {
            return new Command.Help();
        }
        return command(words).orElseGet(() -> new Command.Search(String.join(" ", words), 1));
    }

    /** What the words mean if the first one is a sub-command with fitting arguments. */
    public Optional<Command> parseStrictly(String text) {
        List<String> words = Folding.words(text);
        return words.isEmpty() ? Optional.empty() : command(words);
    }

    private Optional<Command> command(List<String> words) {
        return SubCommand.of(words.getFirst())
                .flatMap(sub -> parse(sub, words.subList(1, words.size())))
                .or(() -> DailyWords.unnamed(words, names::named));
    }

    /**
     * The words with the name of a command in the place of a first word that looks like a slip of it; nothing where that
     * would be no command with fitting arguments.
     */
    public Optional<String> mistyped(String text) {
        List<String> words = Folding.words(text);
        return words.isEmpty()
                ? Optional.empty()
                : SubCommand.slipped(words.getFirst())
                        .map(name -> String.join(
                                " ",
                                Stream.concat(Stream.of(name), words.stream().skip(1))
                                        .toList()))
                        .filter(meant -> parseStrictly(meant)
                                .filter(command -> !(command instanceof Command.Unclear))
                                .isPresent());
    }

    /** The words that should have named a talk, where a command that needs one was followed by others. */
    public Optional<String> unknownTalk(String text) {
        List<String> words = Folding.words(text);
        return words.size() < 2
                ? Optional.empty()
                : SubCommand.of(words.getFirst())
                        .filter(NAMING::contains)
                        .map(sub -> String.join(" ", words.subList(1, words.size())));
    }

    private Optional<Command> parse(SubCommand sub, List<String> rest) {
        String text = String.join(" ", rest);
        return switch (sub) {
            case SEARCH ->
                Optional.of(rest.isEmpty() ? new Command.Fill(Optional.empty()) : new Command.Search(text, 1));
            case CHAPTERS -> chapters(text).or(() -> numbered(rest));
            case CHAPTER -> chapter(rest);
            case LIST -> rest.isEmpty() ? Optional.of(new Command.Talks(1)) : Optional.empty();
            case QUOTE ->
                Optional.of(
                        REVIEW.equals(text)
                                ? new Command.ReviewQuotes(1)
                                : new Command.DrawQuote(ANY_QUOTE.contains(Folding.word(text)) ? "" : text, 0));
            case DAILY -> DailyWords.parse(rest, names::named);
            case QUOTES ->
                rest.isEmpty() || Folding.word(text).equals("review") || REVIEW.equals(text)
                        ? Optional.of(new Command.ReviewQuotes(1))
                        : Optional.empty();
            case ADD -> rest.isEmpty() ? Optional.of(new Command.Add()) : Optional.empty();
            case REMOVE -> remove(text);
            case SETTINGS -> SettingWords.parse(rest);
            case GLOSSARY ->
                rest.isEmpty() || Glossary.group(text).isPresent()
                        ? Optional.of(new Command.Equate(Optional.empty(), text))
                        : Optional.empty();
            case HELP -> rest.isEmpty() ? Optional.of(new Command.Help()) : Optional.empty();
        };
    }

    private Optional<Command> chapters(String name) {
        List<Talk> talks = name.isEmpty() ? library.talks() : names.named(name);
        return oneOf(talks, name, talk -> new Command.Chapters(talk.id(), 1));
    }

    /** Who asks for the chapters with a number behind wants that one. */
    private Optional<Command> numbered(List<String> rest) {
        return rest.isEmpty() || ChapterNumbers.parse(rest.getLast()).isEmpty() ? Optional.empty() : chapter(rest);
    }

    private Optional<Command> remove(String name) {
        List<Talk> talks = name.isEmpty()
                ? library.talks().stream()
                        .filter(talk -> Added.key(talk.source()).isPresent())
                        .toList()
                : names.named(name);
        return name.isEmpty() && talks.isEmpty()
                ? Optional.of(new Command.Remove(""))
                : oneOf(talks, name, talk -> new Command.Remove(talk.id()));
    }

    private Optional<Command> chapter(List<String> rest) {
        if (rest.isEmpty()) {
            return chapters("");
        }
        Optional<TalkNames.Leading> leading = names.leading(rest);
        if (leading.isPresent()) {
            ChapterPick pick = pick(leading.get().rest());
            return oneOf(
                    leading.get().talks(),
                    leading.get().name(),
                    talk -> new Command.ShowChapter(Optional.of(talk.id()), pick));
        }
        String text = String.join(" ", rest);
        Optional<Integer> number = ChapterNumbers.parse(text);
        if (number.isPresent()) {
            List<Talk> having = library.talks().stream()
                    .filter(talk -> talk.chapter(number.get()).isPresent())
                    .toList();
            return oneOf(having, "", talk -> new Command.ShowChapter(Optional.of(talk.id()), pick(text)));
        }
        if (library.talk(text).isPresent()) {
            return Optional.of(new Command.Fill(Optional.of(text)));
        }
        // Without a talk the words must at least stand in a chapter's title; else they are searched.
        String folded = Folding.name(text);
        return library.talks().stream()
                        .flatMap(talk -> talk.chapters().stream())
                        .map(Chapter::title)
                        .anyMatch(title -> Folding.name(title).contains(folded))
                ? Optional.of(new Command.ShowChapter(Optional.empty(), new ChapterPick.ByTopic(text)))
                : oneOf(names.named(text), text, talk -> new Command.Fill(Optional.of(talk.id())));
    }

    /** A command that lacked words, now with them; any other as it is. */
    public static Command filled(Command command, String text) {
        String words = String.join(" ", Folding.words(text));
        return switch (command) {
            case Command.Fill fill when words.isEmpty() -> new Command.Help();
            case Command.Fill fill ->
                fill.talk()
                        .<Command>map(talk -> new Command.ShowChapter(Optional.of(talk), pick(words)))
                        .orElseGet(() -> new Command.Search(words, 1));
            case Command.Equate equate -> new Command.Equate(equate.report(), words);
            case Command other -> other;
        };
    }

    private static ChapterPick pick(String text) {
        return ChapterNumbers.parse(text)
                .<ChapterPick>map(ChapterPick.ByNumber::new)
                .orElseGet(() -> new ChapterPick.ByTopic(text));
    }

    /** The command for the only talk that may be meant, or the question which of them is. */
    static Optional<Command> oneOf(List<Talk> talks, String name, Function<Talk, Command> command) {
        return switch (talks.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(command.apply(talks.get(0)));
            default ->
                Optional.of(new Command.Choose(
                        name,
                        talks.stream()
                                .map(t -> new Command.Choice(t.id(), command.apply(t)))
                                .toList()));
        };
    }
}
