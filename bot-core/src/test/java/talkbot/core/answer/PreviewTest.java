package talkbot.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import talkbot.core.Talks;
import talkbot.core.link.Links;
import talkbot.core.message.Language;
import talkbot.core.reply.Block;
import talkbot.core.reply.Reply;
import talkbot.core.reply.Span;
import talkbot.core.reply.Visibility;
import talkbot.core.store.ForgetfulStore;
import talkbot.index.Chapter;
import talkbot.index.Summary;
import talkbot.index.Talk;
import talkbot.index.quote.Quotes;

/** What stands at our addresses, in a few lines. */
class PreviewTest {

    private static final Links LINKS = new Links(URI.create("https://talks.example"));
    private static final Talk TALK = Talks.LIGHTHOUSE;
    private static final String HOME = LINKS.talk(TALK).toString();

    private static Map<String, Reply> previews(Links links, Language language, String... addresses) {
        return new CommandHandler(links, new Quotes(), new ForgetfulStore(InstantSource.system()))
                .unfurl(List.of(addresses), language, new Talks.ExactIndex(Talks.library(TALK, silent())))
                .previews();
    }

    private static Reply preview(Language language, String address) {
        return Objects.requireNonNull(previews(LINKS, language, address).get(address));
    }

    private static List<String> lines(Reply reply) {
        return reply.blocks().stream()
                .map(block -> switch (block) {
                    case Block.Heading heading -> text(heading.spans());
                    case Block.Note note -> text(note.spans());
                    case Block.Excerpt excerpt -> text(excerpt.spans());
                    default -> throw new AssertionError("nothing else may stand below a link: " + block);
                })
                .toList();
    }

    private static String text(List<Span> spans) {
        return String.join("", spans.stream().map(Span::text).toList());
    }

    /** A talk that says nothing of itself. */
    private static Talk silent() {
        Talk talk = Talks.talk("silent", "沈黙", List.of(), Optional.empty(), "序");
        Chapter said = talk.chapters().getFirst();
        Chapter chapter = new Chapter(
                said.number(),
                said.title(),
                said.titleOrigin(),
                said.lines(),
                Summary.NONE,
                said.anchor(),
                said.passages());
        return new Talk(
                talk.id(),
                talk.source(),
                talk.title(),
                Summary.NONE,
                talk.speakers(),
                talk.date(),
                talk.language(),
                talk.sourceUrl(),
                talk.characters(),
                talk.opening(),
                List.of(chapter));
    }

    @Test
    void aTalkSaysItsTitleItsSizeAndItsAbstract() {
        Reply english = preview(Language.ENGLISH, HOME);
        assertThat(english.visibility()).isEqualTo(Visibility.THREAD);
        assertThat(lines(english)).containsExactly("灯台守の仕事(北見 葵)", "北見 葵 · 3 chapters · 1,234 characters", "概要。");
        assertThat(lines(preview(Language.JAPANESE, HOME)).get(1)).contains("3章");
    }

    @Test
    void aChapterSaysItsTitleItsTalkAndItsSummary() {
        String address = LINKS.chapter(TALK, TALK.chapters().get(1)).toString();
        assertThat(lines(preview(Language.JAPANESE, address))).containsExactly("2. 霧の日の音", "灯台守の仕事(北見 葵)", "霧の日の音の要約。");
    }

    @Test
    void aPassageIsShownByItsChapterAndOneBeforeAllChaptersByItsTalk() {
        String second =
                LINKS.passage(TALK, TALK.chapters().get(2).passages().get(1)).toString();
        assertThat(lines(preview(Language.JAPANESE, second))).startsWith("3. 給料と休み");
        String opening = LINKS.passage(TALK, TALK.opening().getFirst()).toString();
        assertThat(lines(preview(Language.JAPANESE, opening))).startsWith("灯台守の仕事(北見 葵)");
    }

    @Test
    void whereThereIsNoSummaryNoneIsShown() {
        assertThat(lines(preview(Language.ENGLISH, "https://talks.example/talks/silent")))
                .hasSize(2);
    }

    @Test
    void whatIsNotThereOrNotOursIsNotShownAndTheOthersAre() {
        assertThat(previews(
                        LINKS,
                        Language.ENGLISH,
                        "https://talks.example/talks/nothing",
                        HOME + "/nothing",
                        "https://elsewhere.example/talks/lighthouse",
                        HOME))
                .containsOnlyKeys(HOME);
    }

    @Test
    void whatOnlyThisMachineCanOpenIsNotShownToOthers() {
        assertThat(previews(
                        new Links(URI.create("http://127.0.0.1:8787")),
                        Language.ENGLISH,
                        "http://127.0.0.1:8787/talks/lighthouse"))
                .isEmpty();
    }
}
