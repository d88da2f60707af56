package talkbot.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import talkbot.core.message.Language;
import talkbot.core.picture.Card;
import talkbot.core.picture.Drawn;
import talkbot.core.picture.Pictures;
import talkbot.core.picture.Typeface;
import talkbot.core.platform.Message;
import talkbot.core.reply.Block;
import talkbot.core.reply.Reply;
import talkbot.core.reply.Span;
import talkbot.core.reply.Visibility;
import talkbot.core.request.Conversation;
import talkbot.discord.fake.Asked;
import talkbot.discord.fake.seen.SeenMessage;
import talkbot.discord.fake.world.FakeChannel;
import talkbot.discord.fake.world.Permissions;

/** Pictures of quotes, which go along as files. */
class PicturesTest {

    /** Discord's number of a promise to answer. */
    private static final int DEFERRED_MESSAGE = 5;

    private static final String WORDS = "退屈は灯台守の財産です。";

    private static final long NO_FILES =
            Permissions.VIEW_CHANNEL | Permissions.SEND_MESSAGES | Permissions.READ_MESSAGE_HISTORY;

    @TempDir
    Path folder;

    private Stage stage;
    private int posts;

    @BeforeEach
    void open() {
        assumeThat(Typeface.find()).isPresent();
        stage = Stage.open(folder);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void aQuoteComesWithItsPictureAfterAPromise() {
        Asked asked = stage.people().slash(stage.hana(), stage.general(), "talk quote");
        SeenMessage quote = asked.awaitMessage(seen -> !seen.attachments().isEmpty());

        assertThat(asked.interaction().responseType()).contains(DEFERRED_MESSAGE);
        assertThat(quote.attachments()).singleElement().satisfies(PicturesTest::isPicture);
        JsonNode shown = quote.json().findPath("items").path(0);
        assertThat(shown.at("/media/url").asText()).contains("quote.png");
        assertThat(shown.path("description").asText()).isNotBlank().hasSizeLessThanOrEqualTo(1024);
        assertThat(quote.text()).contains(shown.path("description").asText());
        assertThat(stage.discord.violations()).isEmpty();
    }

    @Test
    void noPictureConfusesDiscordsLibrary() throws IOException {
        try (LogLines log = new LogLines()) {
            stage.people()
                    .slash(stage.hana(), stage.general(), "talk quote")
                    .awaitMessage(seen -> !seen.attachments().isEmpty());
            post(new Pictures());
            stage.people()
                    .slash(stage.hana(), stage.general(), "talk chapter", "talk", "屋上の畑", "which", "1")
                    .awaitMessage();
            stage.platform().close();
            assertThat(log.warnings()).isEmpty();
        }
    }

    @Test
    void aRefusedPictureAfterAPromiseLeavesTheWords() {
        stage.discord.faults().fail("PATCH /webhooks/{webhook}/{token}/messages/@original", 1, 413);
        SeenMessage quote = stage.people()
                .slash(stage.hana(), stage.general(), "talk quote")
                .awaitMessage();
        assertThat(quote.attachments()).isEmpty();
        assertThat(quote.text()).startsWith(">");
        assertThat(quote.buttons()).isNotEmpty();
    }

    @Test
    void aQuoteUnderAMentionHasItsPictureAtOnce() {
        SeenMessage quote = stage.people()
                .mention(stage.hana(), stage.general(), "/talk 名言")
                .awaitReply();
        assertThat(quote.attachments()).singleElement().satisfies(PicturesTest::isPicture);
        assertThat(quote.edited()).isFalse();
        assertThat(stage.discord.violations()).isEmpty();
    }

    @Test
    void whereTheBotMayAttachNoFilesTheQuoteComesWithout() {
        stage.discord.world().setBotPermissions(stage.general(), NO_FILES);
        SeenMessage quote = stage.people()
                .mention(stage.hana(), stage.general(), "/talk 名言")
                .awaitReply();
        assertThat(quote.attachments()).isEmpty();
        assertThat(quote.buttons()).isNotEmpty();
    }

    @Test
    void aChannelCanDoWithoutPictures() {
        stage.people().slash(stage.hana(), stage.general(), "talk settings").awaitMessage();
        SeenMessage settings = stage.people()
                .mention(stage.hana(), stage.general(), "/talk settings pictures off")
                .awaitReply();
        assertThat(settings.text()).contains("Quotes here come without a picture.");
        SeenMessage quote = stage.people()
                .mention(stage.hana(), stage.general(), "/talk 名言")
                .awaitReply();
        assertThat(quote.attachments()).isEmpty();
        assertThat(stage.discord.violations()).isEmpty();
    }

    @Test
    void aDailyQuoteHasItsPicture() throws IOException {
        post(new Pictures());
        assertThat(said()).singleElement().satisfies(quote -> {
            assertThat(quote.attachments()).singleElement().satisfies(PicturesTest::isPicture);
            assertThat(quote.json()
                            .findPath("items")
                            .path(0)
                            .path("description")
                            .asText())
                    .isEqualTo(WORDS);
        });
        assertThat(stage.discord.violations()).isEmpty();
    }

    @Test
    void aDailyQuoteWhosePictureIsRefusedIsPostedOnceWithout() throws IOException {
        stage.discord.world().setBotPermissions(stage.general(), NO_FILES);
        post(new Pictures());

        assertThat(said()).singleElement().satisfies(quote -> {
            assertThat(quote.text()).contains("灯台守の財産");
            assertThat(quote.attachments()).isEmpty();
        });
    }

    @Test
    void aDailyQuoteWhosePictureIsTooLargeIsPostedOnceWithout() throws IOException {
        stage.discord.faults().fail("POST /channels/{channel}/messages", 1, 413);
        post(new Pictures());

        assertThat(said()).singleElement().satisfies(quote -> {
            assertThat(quote.text()).contains("灯台守の財産");
            assertThat(quote.attachments()).isEmpty();
        });
    }

    @Test
    void withoutAFontTheQuoteIsPostedWithoutAPicture() throws IOException {
        post(new Pictures(Optional::empty));
        assertThat(said()).singleElement().satisfies(quote -> {
            assertThat(quote.text()).contains("灯台守の財産");
            assertThat(quote.json().findPath("items").isMissingNode()).isTrue();
        });
        assertThat(stage.discord.violations()).isEmpty();
    }

    private List<SeenMessage> said() {
        return stage.discord.saidByBot(stage.general());
    }

    private static void isPicture(JsonNode file) {
        assertThat(file.path("filename").asText()).isEqualTo("quote.png");
        assertThat(file.path("size").asInt()).isBetween(5_000, 500_000);
    }

    private void post(Pictures pictures) throws IOException {
        FakeChannel channel = stage.general();
        Card card = new Card(WORDS, "灯台守の二十年", Optional.empty(), Optional.empty());
        Reply reply = new Reply(
                Visibility.CHANNEL,
                Language.JAPANESE,
                List.of(
                        new Block.Excerpt(List.of(new Span.Plain(WORDS))),
                        new Block.Image(
                                URI.create("http://127.0.0.1:8787/card.png"),
                                WORDS,
                                Optional.of(new Drawn(pictures, card)))));
        Conversation where =
                new Conversation("discord", channel.guild().orElseThrow().id(), channel.id(), Optional.empty());
        stage.platform().post(new Message(where, "key" + posts++, Instant.now(), reply, WORDS));
    }
}
