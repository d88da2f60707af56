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
import talkbot.core.command.Command.Choice;
import talkbot.core.command.Command.Choose;
import talkbot.core.command.Command.DrawQuote;
import talkbot.core.command.Command.Help;
import talkbot.core.command.Command.Search;
import talkbot.core.command.Command.ShowChapter;

class CommandParserTest {

    private final CommandParser parser = new CommandParser(Talks.LIBRARY);

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u3000\u3000", "help", "ヘルプ", "HELP"})
    void emptyInputAndHelpGiveHelp(String text) {
        assertThat(parser.parse(text)).isEqualTo(new Help());
    }

    @ParameterizedTest
    @CsvSource({
        "search 灯台 守,灯台 守",
        "検索 灯台,灯台",
        "検索　灯台　守,灯台 守",
        "ｓｅａｒｃｈ 灯台,灯台",
        "灯台,灯台",
        "list of papers,list of papers",
        "help me please,help me please",
        "一覧 表,一覧 表",
        "chapters of accidents,chapters of accidents",
        "chapter of accidents,chapter of accidents",
        "search,''",
    })
    void whatIsNoCommandIsSearched(String text, String words) {
        if (words.isEmpty()) {
            assertThat(parser.parse(text)).isEqualTo(new Command.Fill(Optional.empty()));
        } else {
            assertThat(parser.parse(text)).isEqualTo(new Search(words, 1));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"目次 灯台", "目次　北見", "chapters lighthouse", "CHAPTERS Ｌｉｇｈｔｈｏｕｓｅ", "目次 北見葵", "目次 灯台守の仕事(北見 葵)"})
    void aTalkIsNamedByAnyPartOfTitleSpeakerOrId(String text) {
        assertThat(parser.parse(text)).isEqualTo(new Chapters("lighthouse", 1));
    }

    @Test
    void aNameThatIsOneTalksWholeIdMeansThatTalk() {
        assertThat(parser.parse("chapters roasting")).isEqualTo(new Chapters("roasting", 1));
    }

    @Test
    void anAmbiguousTalkIsAnsweredByAChoice() {
        assertThat(parser.parse("chapters lopez"))
                .isEqualTo(new Choose(
                        "lopez",
                        List.of(
                                new Choice("roasting", new Chapters("roasting", 1)),
                                new Choice("roasting-2", new Chapters("roasting-2", 1)))));
    }

    @Test
    void whereThereAreNoTalksChaptersAreSearched() {
        assertThat(new CommandParser(Talks.library()).parse("chapters")).isEqualTo(new Search("chapters", 1));
    }

    @Test
    void chaptersWithoutATalkAsksWhichOne() {
        assertThat(parser.parse("目次"))
                .isInstanceOfSatisfying(
                        Choose.class, choose -> assertThat(choose.choices()).hasSize(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"章 灯台 2", "chapter lighthouse ２", "章 北見 葵 第二章", "章 灯台守の仕事 2章"})
    void aChapterIsNamedByNumberInAnyScript(String text) {
        assertThat(parser.parse(text))
                .isEqualTo(new ShowChapter(Optional.of("lighthouse"), new ChapterPick.ByNumber(2)));
    }

    @Test
    void theLongestNameOfATalkIsTakenAndTheRestIsTheTopic() {
        assertThat(parser.parse("chapter maria lopez 焙煎の続き 火加減 の話"))
                .isInstanceOfSatisfying(
                        Choose.class, choose -> assertThat(choose.name()).isEqualTo("maria lopez"));
        assertThat(parser.parse("chapter coffee roasting heat"))
                .isEqualTo(new ShowChapter(Optional.of("roasting"), new ChapterPick.ByTopic("heat")));
    }

    @Test
    void aChapterTitleAloneIsEnough() {
        assertThat(parser.parse("章 霧の日")).isEqualTo(new ShowChapter(Optional.empty(), new ChapterPick.ByTopic("霧の日")));
    }

    @Test
    void aNumberAloneAsksInWhichTalk() {
        assertThat(parser.parse("章 3"))
                .isEqualTo(new ShowChapter(Optional.of("lighthouse"), new ChapterPick.ByNumber(3)));
        assertThat(parser.parse("章 1")).isInstanceOf(Choose.class);
    }

    @Test
    void aQuoteMayHaveASubject() {
        assertThat(parser.parse("名言")).isEqualTo(new DrawQuote("", 0));
        assertThat(parser.parse("quote 仕事 と 休み")).isEqualTo(new DrawQuote("仕事 と 休み", 0));
    }

    @ParameterizedTest
    @CsvSource({"chapters 2,chapter 2", "目次 灯台 2,章 灯台 2", "chapters lighthouse 第2章,chapter lighthouse 2"})
    void whoAsksForTheChaptersWithANumberGetsThatChapter(String text, String meant) {
        assertThat(parser.parse(text)).isNotInstanceOf(Search.class).isEqualTo(parser.parse(meant));
    }
}
