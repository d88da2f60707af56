package talkbot.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import talkbot.core.Talks;
import talkbot.core.command.ChapterPick;
import talkbot.core.command.Command;
import talkbot.core.link.Links;
import talkbot.core.message.Language;
import talkbot.core.reply.Block;
import talkbot.core.reply.Reply;
import talkbot.core.request.Conversation;
import talkbot.core.request.Person;
import talkbot.core.request.Way;
import talkbot.core.store.ForgetfulStore;
import talkbot.index.Chapter;
import talkbot.index.Summary;
import talkbot.index.Talk;
import talkbot.index.Translation;
import talkbot.index.quote.Quotes;

/** What a model wrote reaches those it was written for, and nobody takes it for the talk's own words. */
class InEnglishTest {

    private static final Links LINKS = new Links(URI.create("https://talks.example"));
    private static final Translation FOG = new Translation("Sounds on a foggy day", "The horn is driven by air.");
    private static final Talk TALK = translated();
    private static final Chapter CHAPTER = TALK.chapters().get(1);
    private static final Command SHOW =
            new Command.ShowChapter(Optional.of(TALK.id()), new ChapterPick.ByAnchor(CHAPTER.anchor()));

    private static Talk translated() {
        Talk plain = Talks.LIGHTHOUSE;
        List<Chapter> chapters = List.of(
                plain.chapters().get(0).with(new Summary("機械の要約。", List.of(11), true), Optional.empty()),
                plain.chapters().get(1).with(plain.chapters().get(1).summary(), Optional.of(FOG)),
                plain.chapters().get(2));
        return plain.with(
                plain.summary(),
                chapters,
                Optional.of(new Translation("A lighthouse keeper’s work", "Keeping the light burning.")));
    }

    private static CommandHandler handler() {
        return new CommandHandler(LINKS, new Quotes(), new ForgetfulStore(InstantSource.system()));
    }

    private static Reply reply(Language language, Command command) {
        CommandHandler.Asker asker = new CommandHandler.Asker(
                Way.SLASH,
                new Person("test", "w", "alice", Optional.of("Alice")),
                new Conversation("test", "w", "c", Optional.empty()));
        return handler()
                .handle(command, asker, language, new Talks.ExactIndex(Talks.library(TALK)))
                .reply();
    }

    @Test
    void whoReadsEnglishGetsAChaptersEnglishTitleAndSummaryMarked() {
        Reply reply = reply(Language.ENGLISH, SHOW);
        assertThat(Shown.heading(reply)).isEqualTo("2. 霧の日の音");
        assertThat(Shown.notes(reply)).contains("“Sounds on a foggy day” (translated by a machine)");
        assertThat(Shown.excerpts(reply)).containsExactly("The horn is driven by air.");
    }

    @Test
    void whoReadsJapaneseGetsTheTalksOwnWordsUnmarked() {
        Reply reply = reply(Language.JAPANESE, SHOW);
        assertThat(Shown.excerpts(reply)).containsExactly("霧の日の音の要約。");
        assertThat(Shown.notes(reply)).noneMatch(note -> note.contains("機械"));
    }

    @Test
    void aSummaryThatAModelWroteSaysSo() {
        Command first = new Command.ShowChapter(Optional.of(TALK.id()), new ChapterPick.ByNumber(1));
        assertThat(Shown.notes(reply(Language.JAPANESE, first))).contains("この要約は機械が書きました。");
        assertThat(Shown.notes(reply(Language.ENGLISH, first))).contains("The summary was written by a machine.");
    }

    @Test
    void listsShowTheTitlesInEnglishBesideTheTalksOwn() {
        String marked = "“Sounds on a foggy day” (translated by a machine)";
        Reply chapters = reply(Language.ENGLISH, new Command.Chapters(TALK.id(), 1));
        assertThat(Shown.texts(chapters, Block.Note.class))
                .contains(marked)
                .anyMatch(note -> note.startsWith("“A lighthouse keeper’s work” (translated by a machine) · "));
        assertThat(Shown.texts(reply(Language.JAPANESE, new Command.Chapters(TALK.id(), 1)), Block.Note.class))
                .noneMatch(note -> note.contains("“"));
    }

    @Test
    void aPreviewOfALinkIsInEnglishToo() {
        String address = LINKS.chapter(TALK, CHAPTER).toString();
        Reply preview = Objects.requireNonNull(handler()
                .unfurl(List.of(address), Language.ENGLISH, new Talks.ExactIndex(Talks.library(TALK)))
                .previews()
                .get(address));
        assertThat(preview.blocks().stream().map(Shown::text))
                .containsExactly(
                        "2. 霧の日の音", "“Sounds on a foggy day” (translated by a machine)", "The horn is driven by air.");
    }
}
