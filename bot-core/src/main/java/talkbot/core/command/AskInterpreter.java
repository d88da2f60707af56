package talkbot.core.command;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import talkbot.index.Library;
import talkbot.index.Talk;

/**
 * Understands free words: a question or wish in Japanese, also Kansai dialect, or English. What is not recognised as a
 * wish for a chapter, a table of contents, the list of talks, a quote or help is searched. Immutable.
 */
public final class AskInterpreter {

    private static final Pattern SLASH = Pattern.compile("^/talk(?=$|[\\p{Z}\\s])");

    private static final Pattern HELP =
            Pattern.compile("^(?:使い方|つかいかた|ヘルプ|help|how do i use (?:this|you)|what can you do)"
                    + "(?:を|は|って)?(?:教えて|おしえて|見せて)?(?:ください|くださいな|ほしい)?[?？!！。.]*$");

    private static final Pattern CONTENTS = Pattern.compile("目次|章立て|章の一覧|章一覧|章のリスト|何章ある|全部で何章|チャプター一覧|table of contents"
            + "|(?:list|show|all)(?: me)?(?: of)?(?: the)? chapters|what chapters|how many chapters");

    private static final Pattern LIST = Pattern.compile("(?:トーク|講演|対談|動画|書き起こし|文字起こし)(?:の|を)?(?:一覧|リスト|全部)"
            + "|(?:どんな|何の|なんの)(?:トーク|講演|対談|動画)(?:が|は)?(?:ある|入って)"
            + "|(?:list|show)(?: me)?(?: all)?(?: of)?(?: the)? talks|(?:what|which) talks (?:do you have|are there)");

    private static final Pattern QUOTE = Pattern.compile("名言|名ゼリフ|いいこと言って|\\bquotes?\\b");

    private static final Pattern CHAPTER =
            Pattern.compile("章|チャプター|要約|まとめ|サマリー?|あらすじ|\\bchapters?\\b|\\bsummar(?:y|ies|ise|ize)\\b"
                    + "|\\b(?:link|part|bit|section) (?:to|about|on|where)\\b");

    /** What belongs to the wish for a quote and not to its subject. */
    private static final Pattern QUOTE_WORDS =
            Pattern.compile("(?:(?:今日|本日|きょう|今週)の|何か|なにか|なんか|いい|良い|よい|ええ)*(?:名言|名ゼリフ|いいこと言って)"
                    + "(?:を|が)?(?:ひとつ|一つ|1つ|ひとこと|一言)?"
                    + "|\\b(?:(?:a|an|some|any|good|nice|great|random)\\s+)*quotes?\\b"
                    + "(?:\\s+(?:of the day|for today|about|on|of|from))?");

    private final CommandParser parser;
    private final TalkNames names;
    private final Library library;

    /** Makes an interpreter that knows the names of these talks. */
    public AskInterpreter(Library library) {
        this.library = library;
        this.parser = new CommandParser(library);
        this.names = new TalkNames(library);
    }

    /**
     * What the words mean; {@link Command.Help} if there are none.
     *
     * @param spokenOf the id of the talk that was spoken of just before, if any: it is meant where none is named
     */
    public Command interpret(String text, Optional<String> spokenOf) {
        String trimmed = text.replaceAll("^[\\p{Z}\\s]+|[\\p{Z}\\s]+$", "");
        if (SLASH.matcher(trimmed).find()) {
            return parser.parse(trimmed.substring("/talk".length()));
        }
        return parser.parseStrictly(trimmed).orElseGet(() -> freely(trimmed, spokenOf.flatMap(library::talk)));
    }

    private Command freely(String text, Optional<Talk> spokenOf) {
        String folded = Folding.word(text);
        if (folded.isEmpty() || HELP.matcher(folded).find()) {
            return new Command.Help();
        }
        Optional<TalkNames.Mention> talk = names.mentioned(folded);
        Optional<ChapterNumbers.Found> number = ChapterNumbers.find(folded);
        if (number.isPresent()) {
            return numbered(talk, number.get().number(), spokenOf);
        }
        if (CONTENTS.matcher(folded).find()) {
            return CommandParser.oneOf(
                            talk.map(TalkNames.Mention::talks)
                                    .orElseGet(() -> spokenOf.map(List::of).orElseGet(library::talks)),
                            talk.map(TalkNames.Mention::name).orElse(""),
                            t -> new Command.Chapters(t.id(), 1))
                    .orElseGet(() -> new Command.Talks(1));
        }
        if (LIST.matcher(folded).find()) {
            return new Command.Talks(1);
        }
        if (QUOTE.matcher(folded).find()) {
            return new Command.DrawQuote(
                    AskWords.topic(QUOTE_WORDS.matcher(folded).replaceAll(" ")), 0);
        }
        if (CHAPTER.matcher(folded).find()) {
            return chapter(folded, talk);
        }
        return new Command.Search(text, 1);
    }

    private Command numbered(Optional<TalkNames.Mention> talk, int number, Optional<Talk> spokenOf) {
        ChapterPick pick = new ChapterPick.ByNumber(number);
        return CommandParser.oneOf(
                        talk.map(TalkNames.Mention::talks)
                                .or(() -> spokenOf.map(List::of))
                                .orElseGet(() -> library.talks().stream()
                                        .filter(t -> t.chapter(number).isPresent())
                                        .toList()),
                        talk.map(TalkNames.Mention::name).orElse(""),
                        t -> new Command.ShowChapter(Optional.of(t.id()), pick))
                .orElseGet(() -> new Command.ShowChapter(Optional.empty(), pick));
    }

    private static Command chapter(String folded, Optional<TalkNames.Mention> talk) {
        String words = talk.map(t -> folded.substring(0, t.from()) + " " + folded.substring(t.to()))
                .orElse(folded);
        String topic = AskWords.topic(words);
        if (topic.isEmpty()) {
            return talk.flatMap(t ->
                            CommandParser.oneOf(t.talks(), t.name(), (Talk each) -> new Command.Chapters(each.id(), 1)))
                    .orElseGet(() -> new Command.Talks(1));
        }
        Optional<String> only = talk.filter(t -> t.talks().size() == 1)
                .map(t -> t.talks().get(0).id());
        return new Command.ShowChapter(only, new ChapterPick.ByTopic(topic));
    }
}
