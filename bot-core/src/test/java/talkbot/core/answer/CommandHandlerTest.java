package talkbot.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import talkbot.core.Talks;
import talkbot.core.command.ChapterPick;
import talkbot.core.command.Command;
import talkbot.core.link.Links;
import talkbot.core.message.Language;
import talkbot.core.reply.Block;
import talkbot.core.reply.Button;
import talkbot.core.reply.Reply;
import talkbot.core.reply.Span;
import talkbot.core.reply.Visibility;
import talkbot.core.request.Conversation;
import talkbot.core.request.Person;
import talkbot.core.request.Way;
import talkbot.core.store.ForgetfulStore;
import talkbot.core.store.Setting;
import talkbot.core.store.Store;
import talkbot.index.TalkIndex;
import talkbot.index.quote.Quotes;

class CommandHandlerTest {

    private static final Links OURS = new Links(URI.create("https://talks.example.org"));
    private static final Links LOOPBACK = new Links(URI.create("http://127.0.0.1:8787"));

    private static final Person ALICE = new Person("test", "w", "alice", Optional.of("Alice"));
    private static final Conversation CHANNEL = new Conversation("test", "w", "c", Optional.empty());

    private final Store store = new ForgetfulStore(InstantSource.fixed(Instant.EPOCH));
    private final TalkIndex index = new Talks.ExactIndex(Talks.LIBRARY);

    @Test
    void aSearchShowsMarkedWordsTalkChapterAndLink() {
        Reply reply = handle(OURS, Way.SLASH, new Command.Search("霧の日", 1));
        assertThat(Shown.spans(reply)).contains(new Span.Marked("霧の日"));
        assertThat(Shown.text(reply)).contains("「霧の日」の検索結果: 1件").contains("2. 霧の日の音");
        assertThat(targets(reply))
                .contains(
                        "https://talks.example.org/talks/lighthouse/lighthouse2-x2?q=%E9%9C%A7%E3%81%AE%E6%97%A5#lighthouse2-x2")
                .contains("https://example.org/lighthouse");
    }

    @Test
    void aLongSearchHasPagesAndAPageThatDoesNotExistIsTheNearestOne() {
        Reply first = handle(OURS, Way.SLASH, new Command.Search("二つ目の段落", 1));
        assertThat(pager(first))
                .isEqualTo(new Block.Pager(
                        1, 3, Optional.empty(), Optional.of(new Button("次へ", new Command.Search("二つ目の段落", 2), true))));
        Reply beyond = handle(OURS, Way.SLASH, new Command.Search("二つ目の段落", 99));
        assertThat(pager(beyond).page()).isEqualTo(3);
        assertThat(beyond.blocks()).filteredOn(b -> b instanceof Block.Item).hasSize(1);
    }

    @Test
    void nothingFoundIsSaidAndSomethingIsOffered() {
        Reply reply = handle(OURS, Way.SLASH, new Command.Search("ペンギン", 1));
        assertThat(Shown.text(reply)).contains("「ペンギン」は見つかりませんでした");
        assertThat(Shown.buttons(reply)).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Way.class,
            names = {"SLASH", "MENTION", "DIRECT"})
    void loopbackLinksNeverLeaveTheMachine(Way way) {
        for (Command command : everything()) {
            assertThat(targets(handle(LOOPBACK, way, command)))
                    .as(command.toString())
                    .allMatch(t -> t.startsWith("https://example.org"));
        }
        Reply around = handle(LOOPBACK, way, new Command.Around("lighthouse", "lighthouse2-x2"));
        assertThat(Shown.buttons(around))
                .contains(new Button("章を読む", new Command.ReadChapter("lighthouse", "lighthouse2-x2", 1)));
    }

    @Test
    void theLocalChatGetsLoopbackLinks() {
        assertThat(targets(handle(LOOPBACK, Way.LOCAL, new Command.Search("霧の日", 1))))
                .contains(
                        "http://127.0.0.1:8787/talks/lighthouse/lighthouse2-x2?q=%E9%9C%A7%E3%81%AE%E6%97%A5#lighthouse2-x2");
    }

    @Test
    void aChapterIsShownWithSummaryAndRead() {
        Reply shown = handle(
                OURS, Way.SLASH, new Command.ShowChapter(Optional.of("lighthouse"), new ChapterPick.ByNumber(3)));
        assertThat(Shown.text(shown)).contains("3. 給料と休み").contains("給料と休みの要約。");
        Reply read = handle(OURS, Way.SLASH, new Command.ReadChapter("lighthouse", "lighthouse4-x4", 1));
        assertThat(Shown.text(read)).contains("給料と休みについて話します。").doesNotContain("給料と休みの要約。");
        assertThat(read.blocks()).noneMatch(b -> b instanceof Block.Pager);
    }

    @Test
    void aChapterThatDoesNotExistIsSaidPlainly() {
        Reply reply = handle(
                OURS, Way.SLASH, new Command.ShowChapter(Optional.of("lighthouse"), new ChapterPick.ByNumber(9)));
        assertThat(Shown.text(reply)).contains("第9章はありません").contains("全3章");
        assertThat(Shown.text(handle(OURS, Way.SLASH, new Command.ReadChapter("lighthouse", "nothing", 1))))
                .contains("見つかりませんでした");
        assertThat(Shown.text(handle(OURS, Way.SLASH, new Command.Chapters("nothing", 1))))
                .contains("見つかりませんでした");
    }

    @Test
    void visibilityFollowsFromTheWay() {
        assertThat(handle(OURS, Way.SLASH, new Command.Help()).visibility()).isEqualTo(Visibility.PRIVATE);
        assertThat(handle(OURS, Way.MENTION, new Command.Help()).visibility()).isEqualTo(Visibility.THREAD);
        assertThat(handle(OURS, Way.DIRECT, new Command.Help()).visibility()).isEqualTo(Visibility.PLAIN);
        assertThat(handle(OURS, Way.LOCAL, new Command.Help()).visibility()).isEqualTo(Visibility.PLAIN);
    }

    @Test
    void anotherQuoteIsAnotherOneUntilAllWereDrawn() {
        Reply first = handle(OURS, Way.SLASH, new Command.DrawQuote("", 0));
        Reply second = handle(OURS, Way.SLASH, new Command.DrawQuote("", 1));
        assertThat(Shown.text(first)).isNotEqualTo(Shown.text(second)).contains("大事なのは腕の良さではなく、毎日同じことを続けることだけです");
        assertThat(Shown.buttons(first)).contains(new Button("もうひとつ", new Command.DrawQuote("", 1)));
    }

    @Test
    void everyCommandIsAnsweredInBothLanguages() {
        for (Command command : everything()) {
            for (Language language : Language.values()) {
                Reply reply = new CommandHandler(OURS, new Quotes(), store)
                        .handle(command, asker(Way.SLASH), language, index)
                        .reply();
                assertThat(reply.blocks()).as(command.toString()).isNotEmpty();
                assertThat(reply.language()).isEqualTo(language);
            }
        }
    }

    @Test
    void aPrivateAnswerCanBeShownToEveryoneWithTheAskersName() {
        Command search = new Command.Search("霧の日", 1);
        Reply alone = handle(OURS, Way.SLASH, search);
        assertThat(alone.visibility()).isEqualTo(Visibility.PRIVATE);
        assertThat(Shown.buttons(alone)).contains(new Button("全員に見せる", new Command.Share(search)));
        Reply shown = handle(OURS, Way.SLASH, new Command.Share(search));
        assertThat(shown.visibility()).isEqualTo(Visibility.CHANNEL);
        assertThat(Shown.text(shown)).contains("Alice さんが共有しました").contains("2. 霧の日の音");
        assertThat(Shown.buttons(shown)).noneMatch(b -> b.command() instanceof Command.Share);
        assertThat(Shown.buttons(handle(OURS, Way.MENTION, search)))
                .noneMatch(b -> b.command() instanceof Command.Share);
    }

    @Test
    void settingsAreNeverShared() {
        Reply tampered = handle(OURS, Way.SLASH, new Command.Share(new Command.SetReplies(true)));
        assertThat(Shown.text(tampered)).contains("使い方");
        assertThat(handle(OURS, Way.SLASH, new Command.Search("霧", 1)).visibility())
                .isEqualTo(Visibility.PRIVATE);
    }

    @Test
    void aChannelCanHaveRepliesSeenByEverybody() {
        assertThat(Shown.text(handle(OURS, Way.SLASH, new Command.SetReplies(true))))
                .contains("全員に見えます");
        assertThat(handle(OURS, Way.SLASH, new Command.Search("霧", 1)).visibility())
                .isEqualTo(Visibility.CHANNEL);
        assertThat(handle(OURS, Way.MENTION, new Command.Search("霧", 1)).visibility())
                .isEqualTo(Visibility.THREAD);
        handle(OURS, Way.SLASH, new Command.SetReplies(false));
        assertThat(handle(OURS, Way.SLASH, new Command.Search("霧", 1)).visibility())
                .isEqualTo(Visibility.PRIVATE);
    }

    @Test
    void aChosenLanguageIsRememberedAndSaidInThatLanguage() {
        Reply reply = handle(OURS, Way.SLASH, new Command.SetLanguage(Optional.of(Language.ENGLISH)));
        assertThat(Shown.text(reply)).contains("Replies to you are in English.");
        assertThat(reply.language()).isEqualTo(Language.ENGLISH);
        assertThat(store.setting(ALICE, Setting.LANGUAGE)).contains("en");
        handle(OURS, Way.SLASH, new Command.SetLanguage(Optional.empty()));
        assertThat(store.setting(ALICE, Setting.LANGUAGE)).isEmpty();
    }

    private static List<Command> everything() {
        return List.of(
                new Command.Search("霧の日", 1),
                new Command.Search("ペンギン", 1),
                new Command.Chapters("lighthouse", 1),
                new Command.ShowChapter(Optional.empty(), new ChapterPick.ByTopic("霧")),
                new Command.ShowChapter(Optional.empty(), new ChapterPick.ByTopic("ペンギン")),
                new Command.ShowChapter(Optional.empty(), new ChapterPick.ByNumber(77)),
                new Command.ReadChapter("lighthouse", "lighthouse2-x2", 1),
                new Command.Around("lighthouse", "lighthouse2-x2"),
                new Command.Talks(1),
                new Command.DrawQuote("", 0),
                new Command.DrawQuote("霧", 0),
                new Command.DrawQuote("ペンギン", 0),
                new Command.Choose(
                        "x",
                        List.of(
                                new Command.Choice("roasting", new Command.Chapters("roasting", 1)),
                                new Command.Choice("gone", new Command.Chapters("gone", 1)))),
                new Command.ShowSettings(),
                new Command.SetLanguage(Optional.empty()),
                new Command.SetReplies(false),
                new Command.Share(new Command.Talks(1)),
                new Command.Help());
    }

    private static CommandHandler.Asker asker(Way way) {
        return new CommandHandler.Asker(way, ALICE, CHANNEL);
    }

    private Reply handle(Links links, Way way, Command command) {
        return new CommandHandler(links, new Quotes(), store)
                .handle(command, asker(way), Language.JAPANESE, index)
                .reply();
    }

    private static Block.Pager pager(Reply reply) {
        return reply.blocks().stream()
                .flatMap(b -> b instanceof Block.Pager p ? Stream.of(p) : Stream.empty())
                .findFirst()
                .orElseThrow();
    }

    private static List<String> targets(Reply reply) {
        return Shown.spans(reply).stream()
                .flatMap(s ->
                        s instanceof Span.Link link ? Stream.of(link.target().toString()) : Stream.empty())
                .toList();
    }
}
