package talkbot.core.command;

import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import talkbot.index.Library;
import talkbot.index.Talk;
import talkbot.index.TalkIndex;

/**
 * Understands free words: a question or wish in Japanese, also Kansai dialect, or English. What is not recognised as a
 * wish for a chapter, a table of contents, the list of talks, a quote or help, nor as a greeting or thanks, is searched.
 * Immutable.
 */
public final class AskInterpreter {

    /** The bot's name, typed and not picked from the chat's list of people. */
    private static final Pattern CALLED = Pattern.compile("^[@＠]talkbot[\\p{Z}\\s、,:：]+", Pattern.CASE_INSENSITIVE);

    private static final Pattern SLASH = Pattern.compile("^/talk(?=$|[\\p{Z}\\s])");

    /** Before a question that is typed behind the name of the command. */
    private static final Pattern ASK =
            Pattern.compile("^[\\p{Z}\\s]*(?:ask|質問)[\\p{Z}\\s]+(?=[^\\p{Z}\\s])", Pattern.CASE_INSENSITIVE);

    private static final Pattern HELP =
            Pattern.compile("^(?:使い方|つかいかた|ヘルプ|help|how do i use (?:this|you)|what can you do)"
                    + "(?:を|は|って)?(?:教えて|おしえて|見せて)?(?:ください|くださいな|ほしい)?[?？!！。.]*$");

    /** Whoever greets a bot wants to know what it can do. */
    private static final Pattern GREETING = Pattern.compile(
            "^(?:こんにち[はわ]|こんばん[はわ]|おはよう(?:ございます)?|はじめまして|よろしく(?:お願い(?:し|いたし)ます)?"
                    + "|(?:hello|hi|hey|good (?:morning|afternoon|evening))(?: there| everyone| talkbot)?)[?？!！。.、,〜~ー]*$");

    private static final Pattern THANKS =
            Pattern.compile("^(?:どうも|ほんま|本当に|いつも)*(?:ありがとう?(?:ございます|ございました|な|ね)?|サンキュー?|おおきに|助かりました|助かる"
                    + "|(?:many )?thanks?(?: you)?(?: (?:so|very) much| a lot| again)?|thx|ty)[!！。.、,〜~ー]*$");

    private static final Pattern CONTENTS = Pattern.compile(
            "目次|" + AskWords.CHAPTER_SIGN + "(?:立て|の?一覧|のリスト)|何章ある|全部で何章|チャプター一覧|table of contents"
                    + "|\\bcontents of\\b|(?:list|show|all)(?: me)?(?: of)?(?: the)? chapters|what chapters|how many chapters");

    private static final Pattern LIST = Pattern.compile(
            "(?:トーク|講演|対談|動画|書き起こし|文字起こし)(?:の|を)?(?:一覧|リスト|全部)"
                    + "|(?:どんな|何の|なんの)(?:トーク|講演|対談|動画)(?:が|は)?(?:ある|入って)"
                    + "|(?:トーク|講演|対談|動画)(?:は|が|って)?(?:全部で|ぜんぶで)?(?:何件|何本|いくつ)"
                    + "|(?:list|show)(?: me)?(?: all)?(?: of)?(?: the)? talks|(?:what|which|how many) talks (?:do you have|are there)");

    private static final Pattern QUOTE = Pattern.compile("名言|名ゼリフ|いいこと言って|\\bquotes?\\b");

    private static final Pattern CHAPTER = Pattern.compile(AskWords.CHAPTER
            + "|要約|まとめ(?!て(?![欲頂下])\\p{IsHan})|サマリー?|あらすじ|(?:話|とこ|ところ|くだり|箇所|部分)(?:の|、|って|は)?(?:リンク|どこ|ある|ください|ちょうだい|お願い)"
            + "|(?:[んの]|[てでとだ]る|[ただ]|いう)(?:とこ|ところ|くだり|箇所|部分|パート)(?:を|だけ)?(?:教え|おしえ|見せ|みせ|頼|たの|おねが|ほし|欲し|くれ|読み)"
            + "|リンク(?:を|も|だけ)?(?:ください|下さい|ちょうだい|頂戴|お願い|おねがい|貼っ[てと]|送っ[てと]|ほし|欲し|くれ|頼|たの)|\\bchapters?\\b|\\bsummar(?:y|ies|ise|ize)\\b"
            + "|\\b(?:link|part|bit|section) (?:to|about|on|where)\\b"
            // A place is asked for: "… を断ったとこ", "where do they talk about …", "…, link pls".
            + "|(?:[てで]る|[てでっ]た|[とど]る|とった|た|だ|いう|の)(?:とこ|ところ|くだり|箇所|部分|パート)[\\p{Z}\\s。、.!?！？…〜]*$"
            + "|^where (?:do|does|did) (?:they|we|he|she|[^\\s]+) (?:talk|speak|say)\\b"
            + "|\\blinks?(?: to (?:it|that))?[,\\s]*(?:please|pls|plz|thanks|thank you)[\\s.!?]*$"
            + "|,\\s*(?:the |a )?links?[\\s.!?]*$");

    /** What belongs to the wish for a quote and not to its subject. */
    private static final Pattern QUOTE_WORDS =
            Pattern.compile("(?:(?:今日|本日|きょう|今週)の|何か|なにか|なんか|いい|良い|よい|ええ)*(?:名言|名ゼリフ|いいこと言って)"
                    + "(?:を|が)?(?:ひとつ|一つ|1つ|ひとこと|一言)?"
                    + "|\\b(?:(?:a|an|some|any|good|nice|great|random)\\s+)*quotes?\\b"
                    + "(?:\\s+(?:of the day|for today|about|on|of|from))?");

    private static final Pattern FIRST =
            Pattern.compile("(?:一番|いちばん)?(?:最初|はじめ|初め|冒頭|しょっぱな)の(?:章|チャプター|パート)|\\b(?:first|opening) chapter\\b");

    private static final Pattern LAST =
            Pattern.compile("(?:一番|いちばん)?(?:最後|おしまい|終わり|ラスト)の(?:章|チャプター|パート)|最終章|\\b(?:last|final|closing) chapter\\b");

    private final CommandParser parser;
    private final TalkMentions mentions;
    private final TalkIndex index;
    private final Library library;

    /** Makes an interpreter that knows these talks. */
    public AskInterpreter(TalkIndex index) {
        this.index = index;
        this.library = index.library();
        this.parser = new CommandParser(library);
        this.mentions = new TalkMentions(index);
    }

    /**
     * What the words mean; {@link Command.Help} if there are none.
     *
     * @param spokenOf what was spoken of just before, if anything was: it is meant where nothing is named
     */
    public Command interpret(String text, Optional<SpokenOf> spokenOf) {
        String trimmed = CALLED.matcher(text.replaceAll("^[\\p{Z}\\s]+|[\\p{Z}\\s]+$", ""))
                .replaceFirst("");
        if (SLASH.matcher(trimmed).find()) {
            return typed(trimmed.substring("/talk".length()), spokenOf);
        }
        return parser.parseStrictly(trimmed)
                .map(command -> command instanceof Command.Unclear
                        ? DailyWords.wished(Folding.word(trimmed)).orElse(command)
                        : command)
                .orElseGet(() -> freely(trimmed, spokenOf));
    }

    /**
     * What is typed behind {@code /talk}: as {@link CommandParser} understands it, but free words behind {@code ask}.
     *
     * @param spokenOf as in {@link #interpret}
     */
    public Command typed(String text, Optional<SpokenOf> spokenOf) {
        Matcher ask = ASK.matcher(text);
        return ask.find() ? interpret(text.substring(ask.end()), spokenOf) : parser.parse(text);
    }

    private Command freely(String text, Optional<SpokenOf> before) {
        String folded = Folding.word(text);
        Optional<Talk> spokenOf = before.map(SpokenOf::talk).flatMap(library::talk);
        if (folded.isEmpty()
                || HELP.matcher(folded).find()
                || GREETING.matcher(folded).find()) {
            return new Command.Help();
        }
        if (THANKS.matcher(folded).find()) {
            return new Command.Thanks();
        }
        Optional<Command> next =
                before.filter(what -> spokenOf.isPresent()).flatMap(what -> NextChapter.find(folded, what));
        if (next.isPresent()) {
            return next.get();
        }
        Optional<ChapterNumbers.Found> number = ChapterNumbers.find(folded);
        Optional<MatchResult> contents = found(CONTENTS, folded);
        Optional<MatchResult> first = found(FIRST, folded);
        Optional<MatchResult> last = found(LAST, folded);
        Optional<MatchResult> anchor = number.map(ChapterNumbers.Found::where)
                .or(() -> contents)
                .or(() -> first)
                .or(() -> last);
        Optional<TalkMentions.Mention> mention = mentions.find(folded, anchor, spokenOf);
        Optional<TalkMentions.Mention> talk = mention.filter(m -> !m.talks().isEmpty());
        if (anchor.isPresent() && mention.isPresent() && talk.isEmpty()) {
            return new Command.Choose(mention.get().name(), List.of());
        }
        if (number.isPresent()) {
            return numbered(talk, spokenOf, t -> number.get().number());
        }
        if (contents.isPresent()) {
            return CommandParser.oneOf(
                            talk.map(TalkMentions.Mention::talks)
                                    .orElseGet(() -> spokenOf.map(List::of).orElseGet(library::talks)),
                            talk.map(TalkMentions.Mention::name).orElse(""),
                            t -> new Command.Chapters(t.id(), 1))
                    .orElseGet(() -> new Command.Talks(1));
        }
        if (first.isPresent() || last.isPresent()) {
            return numbered(
                    talk, spokenOf, t -> first.isPresent() ? 1 : t.chapters().size());
        }
        if (LIST.matcher(folded).find()) {
            return new Command.Talks(1);
        }
        if (QUOTE.matcher(folded).find()) {
            return DailyWords.wished(folded)
                    .orElseGet(() -> new Command.DrawQuote(
                            AskWords.topic(QUOTE_WORDS.matcher(folded).replaceAll(" ")), 0));
        }
        if (CHAPTER.matcher(folded).find()) {
            return chapter(folded, talk, spokenOf);
        }
        return new Command.Search(text, 1);
    }

    private static Optional<MatchResult> found(Pattern pattern, String folded) {
        Matcher matcher = pattern.matcher(folded);
        return matcher.find() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
    }

    private Command numbered(Optional<TalkMentions.Mention> talk, Optional<Talk> spokenOf, ToIntFunction<Talk> number) {
        return CommandParser.oneOf(
                        talk.map(TalkMentions.Mention::talks)
                                .or(() -> spokenOf.map(List::of))
                                .orElseGet(() -> library.talks().stream()
                                        .filter(t ->
                                                t.chapter(number.applyAsInt(t)).isPresent())
                                        .toList()),
                        talk.map(TalkMentions.Mention::name).orElse(""),
                        t -> new Command.ShowChapter(
                                Optional.of(t.id()), new ChapterPick.ByNumber(number.applyAsInt(t))))
                .orElseGet(() -> new Command.ShowChapter(
                        Optional.empty(),
                        new ChapterPick.ByNumber(library.talks().stream()
                                .mapToInt(number)
                                .findFirst()
                                .orElse(1))));
    }

    private Command chapter(String folded, Optional<TalkMentions.Mention> talk, Optional<Talk> spokenOf) {
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
        return new Command.ShowChapter(only.or(() -> follows(topic, spokenOf)), new ChapterPick.ByTopic(topic));
    }

    /** The talk just spoken of, if it treats the topic: people ask on about it without naming it. */
    private Optional<String> follows(String topic, Optional<Talk> spokenOf) {
        return spokenOf.map(Talk::id)
                .filter(id -> !index.chapters(topic, Optional.of(id), 1).isEmpty());
    }
}
