package talkbot.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import talkbot.core.Talks;
import talkbot.core.command.Command.Chapters;
import talkbot.core.command.Command.DrawQuote;
import talkbot.core.command.Command.Help;
import talkbot.core.command.Command.Search;
import talkbot.core.command.Command.ShowChapter;
import talkbot.index.Library;

class AskInterpreterTest {

    private final AskInterpreter interpreter = new AskInterpreter(new Talks.ExactIndex(Talks.LIBRARY));

    @ParameterizedTest
    @ValueSource(strings = {"こんにちは！", "おはようございます", "Hello", "hi there!", "Good morning"})
    void aGreetingIsAnsweredWithHelp(String ask) {
        assertThat(interpreter.interpret(ask, Optional.empty())).isEqualTo(new Help());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ありがとう!", "ありがとうございました。", "おおきに", "助かりました！", "thanks", "Thank you so much!", "Thanks a lot"})
    void thanksAreNotSearched(String ask) {
        assertThat(interpreter.interpret(ask, Optional.empty())).isEqualTo(new Command.Thanks());
    }

    @ParameterizedTest
    @ValueSource(strings = {"感謝の話", "ありがとうの話はどこ?", "thanksgiving", "hello world", "hi-fi"})
    void whatOnlyBeginsWithAGreetingIsAQuestion(String ask) {
        assertThat(interpreter.interpret(ask, Optional.empty())).isNotInstanceOfAny(Help.class, Command.Thanks.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"how many talks are there?", "トークは全部で何件ある?", "動画って何本あるん"})
    void theNumberOfTalksIsInTheirList(String ask) {
        assertThat(interpreter.interpret(ask, Optional.empty())).isEqualTo(new Command.Talks(1));
    }

    @ParameterizedTest
    @CsvSource({
        "霧の日の音の章の要約リンクちょうだい,霧の日の音",
        "給料の話してる章、まとめお願いします,給料",
        "灯りを絶やさない話の章どこや?,灯りを絶やさない",
        "link to the chapter about heat please,heat",
        "summary of the part where they heat the beans pls,heat the beans",
        "休みの章ある？,休み",
    })
    void aWishForAChapterLeavesItsTopic(String ask, String topic) {
        Command command = interpreter.interpret(ask, Optional.empty());
        assertThat(command).isInstanceOfSatisfying(ShowChapter.class, show -> {
            assertThat(show.talk()).isEmpty();
            assertThat(show.pick())
                    .isInstanceOfSatisfying(
                            ChapterPick.ByTopic.class,
                            pick -> assertThat(pick.words().replace("the ", "")).isEqualTo(topic.replace("the ", "")));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "北見 葵さんのトークの第2章の要約をください",
                "北見さんの対談、二章目のまとめある?",
                "chapter 2 of the 北見 talk please",
                "灯台守の仕事(北見 葵)のトークの第２章"
            })
    void aChapterNumberAndATalkAreUnderstood(String ask) {
        assertThat(interpreter.interpret(ask, Optional.empty()))
                .isEqualTo(new ShowChapter(Optional.of("lighthouse"), new ChapterPick.ByNumber(2)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2章目のまとめ、北見さんのやつ", "第2章ください、北見さんのトークね。", "second chapter please, 北見 talk"})
    void theTalkMayBeNamedBehindTheWish(String ask) {
        assertThat(interpreter.interpret(ask, Optional.empty()))
                .isEqualTo(new ShowChapter(Optional.of("lighthouse"), new ChapterPick.ByNumber(2)));
    }

    @Test
    void whatIsSaidBehindTheWishAndNamesNoTalkLeavesTheTalkSpokenOf() {
        assertThat(interpreter.interpret("第2章の要約ください、お願いします", Optional.of(SpokenOf.talk("lighthouse"))))
                .isEqualTo(new ShowChapter(Optional.of("lighthouse"), new ChapterPick.ByNumber(2)));
    }

    @Test
    void theTalkOfThatPlaceIsMeantAndNotTheChapter() {
        assertThat(interpreter.interpret("the last chapter of the first talk", Optional.empty()))
                .isEqualTo(new ShowChapter(Optional.of("lighthouse"), new ChapterPick.ByNumber(3)));
    }

    @ParameterizedTest
    @CsvSource({"9番目のトークの1章,9番目", "9番目のトークの目次,9番目", "chapter 1 of the 9th talk,9th"})
    void aTalkBeyondTheLastIsNoneOfTheOthers(String ask, String name) {
        assertThat(interpreter.interpret(ask, Optional.of(SpokenOf.talk("lighthouse"))))
                .isEqualTo(new Command.Choose(name, List.of()));
    }

    @Test
    void aNumberThatNoTalkHasIsKeptSoThatTheAnswerCanSaySo() {
        assertThat(interpreter.interpret("第99章の要約ちょうだい", Optional.empty()))
                .isEqualTo(new ShowChapter(Optional.empty(), new ChapterPick.ByNumber(99)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "how to polish the lens, link pls|polish lens",
                "where does she talk about the fog? link please|fog",
                "where do they talk about lamps|lamps",
                "夜中にレンズを磨いたとこ|夜中にレンズを磨いた",
                "霧の日、リンク貼っといて|霧の日",
                "霧の日、リンク送って|霧の日",
                "灯台守が眠れんかった話してるとこ|灯台守が眠れんかった"
            })
    void whoWantsAPlaceIsGivenAChapterAlsoWithoutTheWord(String ask, String topic) {
        assertThat(interpreter.interpret(ask, Optional.empty()))
                .isEqualTo(new ShowChapter(Optional.empty(), new ChapterPick.ByTopic(topic)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the missing link",
                "link budget",
                "where the fog comes from",
                "ところてん",
                "文章の書き方",
                "勲章の数",
                "リンクを貼る方法",
                "リンク送信",
                "まとめて買う",
                "文章の一覧"
            })
    void whatOnlyHasTheWordInItIsSearched(String ask) {
        assertThat(interpreter.interpret(ask, Optional.empty())).isEqualTo(new Search(ask, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"北見さんのトーク、全部で何章あるん?", "北見さんの講演の目次を見せて", "show me the table of contents of the 北見 talk"})
    void aWishForContentsIsUnderstood(String ask) {
        assertThat(interpreter.interpret(ask, Optional.empty())).isEqualTo(new Chapters("lighthouse", 1));
    }

    @Test
    void theTalkSpokenOfJustBeforeIsMeantWhereNoneIsNamed() {
        assertThat(interpreter.interpret("じゃあ第3章は?", Optional.of(SpokenOf.talk("lighthouse"))))
                .isEqualTo(new ShowChapter(Optional.of("lighthouse"), new ChapterPick.ByNumber(3)));
        assertThat(interpreter.interpret("目次を見せて", Optional.of(SpokenOf.talk("lighthouse"))))
                .isEqualTo(new Chapters("lighthouse", 1));
        assertThat(interpreter.interpret("目次を見せて", Optional.of(SpokenOf.talk("gone"))))
                .isInstanceOf(Command.Choose.class);
    }

    @Test
    void listQuoteAndHelpAreUnderstood() {
        assertThat(interpreter.interpret("どんなトークがあるの?", Optional.empty())).isEqualTo(new Command.Talks(1));
        assertThat(interpreter.interpret("what talks do you have?", Optional.empty()))
                .isEqualTo(new Command.Talks(1));
        assertThat(interpreter.interpret("仕事についての名言ちょうだい", Optional.empty())).isEqualTo(new DrawQuote("仕事", 0));
        assertThat(interpreter.interpret("a quote about work please", Optional.empty()))
                .isEqualTo(new DrawQuote("work", 0));
        assertThat(interpreter.interpret("使い方を教えてください", Optional.empty())).isEqualTo(new Help());
        assertThat(interpreter.interpret("   ", Optional.empty())).isEqualTo(new Help());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "名言をひとつ",
                "名言を一つお願い",
                "今日の名言",
                "何かいい名言ある?",
                "give me a quote",
                "a good quote please",
                "quote of the day"
            })
    void aWishForAnyQuoteHasNoSubject(String ask) {
        assertThat(interpreter.interpret(ask, Optional.empty())).isEqualTo(new DrawQuote("", 0));
    }

    @Test
    void subCommandsAreUnderstoodWithAndWithoutSlash() {
        assertThat(interpreter.interpret("/talk 検索 霧", Optional.empty())).isEqualTo(new Search("霧", 1));
        assertThat(interpreter.interpret("/talk", Optional.empty())).isEqualTo(new Help());
        assertThat(interpreter.interpret("検索　霧", Optional.empty())).isEqualTo(new Search("霧", 1));
        assertThat(interpreter.interpret("目次 灯台", Optional.empty())).isEqualTo(new Chapters("lighthouse", 1));
    }

    @Test
    void whateverElseIsAskedIsSearched() {
        assertThat(interpreter.interpret("霧の日はどうするの?", Optional.empty())).isEqualTo(new Search("霧の日はどうするの?", 1));
    }

    @ParameterizedTest
    @CsvSource({
        "十二の航海の目次,voyages",
        "「十二の航海」の目次を見せて,voyages",
        "十二の航海の第三章,voyages",
        "chapter 3 of the sourdough talk,kansai-sourdough-log",
        "the table of contents of the sourdough talk please,kansai-sourdough-log",
        "the sourdough talk's chapters,kansai-sourdough-log",
        "Raschkaさんの対談の3章,panel",
        "ナンダとラシュカの対談の目次,panel",
        "2番目のトークの目次,kansai-sourdough-log",
        "table of contents of the third talk,panel",
    })
    void aTalkIsNamedByWholeOrPartOfItsTitleIdOrSpeakerInAnyScriptOrByItsPlace(String ask, String talk) {
        Library library = Talks.library(
                Talks.talk("voyages", "十二の航海", List.of(), Optional.empty(), "港", "嵐", "凪"),
                Talks.talk("kansai-sourdough-log", "サワー種は嘘つかへん", List.of(), Optional.empty(), "粉", "水", "塩"),
                Talks.talk("panel", "新しい模型の話", List.of("セバスチャン・ラシュカ", "Neel Nanda"), Optional.empty(), "一", "二", "三"));
        Command command = new AskInterpreter(new Talks.ExactIndex(library)).interpret(ask, Optional.empty());
        assertThat(command)
                .isIn(new Chapters(talk, 1), new ShowChapter(Optional.of(talk), new ChapterPick.ByNumber(3)));
    }

    @Test
    void theFirstAndLastChapterAndTheTalkJustSpokenOfAreUnderstood() {
        assertThat(interpreter.interpret("北見さんのトークの一番最初の章だけ読みたいです", Optional.empty()))
                .isEqualTo(new ShowChapter(Optional.of("lighthouse"), new ChapterPick.ByNumber(1)));
        assertThat(interpreter.interpret("さっきのトークの最後の章ちょうだい", Optional.of(SpokenOf.talk("lighthouse"))))
                .isEqualTo(new ShowChapter(Optional.of("lighthouse"), new ChapterPick.ByNumber(3)));
        assertThat(interpreter.interpret("ほな給料の章は?", Optional.of(SpokenOf.talk("lighthouse"))))
                .isEqualTo(new ShowChapter(Optional.of("lighthouse"), new ChapterPick.ByTopic("給料")));
        assertThat(interpreter.interpret("Heatの章は?", Optional.of(SpokenOf.talk("lighthouse"))))
                .isEqualTo(new ShowChapter(Optional.empty(), new ChapterPick.ByTopic("heat")));
    }

    @ParameterizedTest
    @CsvSource({
        "霧の日のことを説明してる章ってどこやったっけ,霧の日",
        "灯りについて語っている章ってありますか,灯り",
        "塩の章の要約が欲しいんですけど,塩",
        "Where does she explain the beans? I need the summary.,beans",
        "バターの章ちょうだい,バター",
    })
    void whatTheWishIsForIsNoPartOfItsTopic(String ask, String topic) {
        assertThat(interpreter.interpret(ask, Optional.empty()))
                .isEqualTo(new ShowChapter(Optional.empty(), new ChapterPick.ByTopic(topic)));
    }

    @ParameterizedTest
    @CsvSource({
        "次の章は?,3",
        "じゃあ次は？,3",
        "次の章の要約とリンクちょうだい,3",
        "show me the next one,3",
        "the next chapter please,3",
        "前の章もお願い,1",
        "the previous chapter,1",
        "the chapter before,1",
        "the one before that please,1",
        "さっきの章の要約,2",
        "その章のリンクください,2",
        "link to that chapter pls,2",
    })
    void whoGoesOnMeansTheChapterJustSpokenOf(String ask, int number) {
        assertThat(interpreter.interpret(ask, Optional.of(new SpokenOf("lighthouse", 2))))
                .isEqualTo(new ShowChapter(Optional.of("lighthouse"), new ChapterPick.ByNumber(number)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"次の駅の話の章", "previous work の章は?", "前の職場の話の章ちょうだい"})
    void whoNamesATopicDoesNotGoOn(String ask) {
        assertThat(interpreter.interpret(ask, Optional.of(new SpokenOf("lighthouse", 2))))
                .isInstanceOfSatisfying(
                        ShowChapter.class, show -> assertThat(show.pick()).isInstanceOf(ChapterPick.ByTopic.class));
    }

    @ParameterizedTest
    @CsvSource({
        "ask 給料の話してる章、まとめお願いします,給料の話してる章、まとめお願いします",
        "' 質問　こんにちは',こんにちは",
        "ASK what talks are there?,what talks are there?",
    })
    void aQuestionBehindItsNameIsUnderstoodAsFreeWords(String typed, String question) {
        Command free = interpreter.interpret(question, Optional.empty());
        assertThat(free).isNotInstanceOf(Search.class);
        assertThat(interpreter.typed(typed, Optional.empty())).isEqualTo(free);
        assertThat(interpreter.interpret("/talk " + typed.strip(), Optional.empty()))
                .isEqualTo(free);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ask", "asking for help", "灯台 ask", "質問力"})
    void aWordThatOnlyLooksLikeItIsSearched(String typed) {
        assertThat(interpreter.typed(typed, Optional.empty())).isEqualTo(new Search(typed, 1));
    }
}
