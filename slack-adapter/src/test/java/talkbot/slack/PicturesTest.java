package talkbot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static talkbot.slack.SlackTeam.SOON;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import talkbot.core.message.Language;
import talkbot.core.picture.Card;
import talkbot.core.picture.Drawn;
import talkbot.core.picture.Pictures;
import talkbot.core.picture.Typeface;
import talkbot.core.platform.Receipt;
import talkbot.core.reply.Block;
import talkbot.core.reply.Reply;
import talkbot.core.reply.Span;
import talkbot.core.reply.Visibility;
import talkbot.core.request.Conversation;
import talkbot.slack.fake.world.Setup;

/** Pictures of quotes, which Slack fetches from our pages. */
class PicturesTest {

    private static final String PICTURE = "\"image_url\":\"https://talks.example/talks/";
    private static final String WORDS = "退屈は灯台守の財産です。";

    @TempDir
    Path folder;

    @BeforeEach
    void thereIsAFont() {
        assumeThat(Typeface.find()).isPresent();
    }

    @Test
    void aQuoteComesWithItsPictureFromAPublicAddress() {
        try (SlackTeam team = SlackTeam.connected(folder)) {
            String quote = team.talk("alice", "general", "名言").json().toString();
            assertThat(quote).contains(PICTURE, "/card.png?quote=", "\"alt_text\":\"");
            team.hasDoneNothingWrong();
        }
    }

    @Test
    void aChannelCanDoWithoutPictures() {
        try (SlackTeam team = SlackTeam.connected(folder)) {
            assertThat(team.talk("alice", "general", "設定 画像 なし").shown()).contains("名言に画像を添えません");
            assertThat(team.talk("alice", "general", "名言").json().toString()).doesNotContain("image_url");
            assertThat(team.talk("alice", "random", "名言").json().toString()).contains(PICTURE);
            assertThat(team.talk("alice", "general", "設定 画像 あり").shown()).contains("名言に画像を添えます");
            assertThat(team.talk("alice", "general", "名言").json().toString()).contains(PICTURE);
            team.hasDoneNothingWrong();
        }
    }

    @Test
    void slackIsNotSentToPagesThatItCannotReach() {
        for (String pages :
                List.of("http://127.0.0.1:8787", "http://talks.example", "https://192.168.0.7", "https://wiki")) {
            try (SlackTeam team = SlackTeam.connected(
                    folder.resolve(Integer.toHexString(pages.hashCode())), new Setup(), URI.create(pages))) {
                assertThat(team.talk("alice", "general", "名言").json().toString())
                        .doesNotContain("image_url");
                team.hasDoneNothingWrong();
            }
        }
    }

    @Test
    void whereSlackCannotReachThePagesPicturesAreNotOfferedAndItIsSaidWhy() {
        try (SlackTeam team = SlackTeam.connected(folder, new Setup(), URI.create("http://127.0.0.1:8787"))) {
            assertThat(team.talk("alice", "general", "設定").shown())
                    .contains("名言に画像を添えられません", "--base-url")
                    .doesNotContain("画像を添えない");
        }
    }

    @Test
    void aQuoteWhosePictureSlackRefusesComesWithout() {
        try (SlackTeam team = SlackTeam.connected(folder, new Setup(), URI.create("https://talks.invalid"))) {
            String quote = team.talk("alice", "general", "名言").json().toString();
            assertThat(quote).contains("もうひとつ").doesNotContain("image_url");
            team.hasDoneNothingWrongButShownAPicture();
        }
    }

    @Test
    void aDailyQuoteThatIsHandedOverHasNoPictureThatCouldCostIt() throws IOException {
        try (SlackTeam team = SlackTeam.connected(folder)) {
            post(team, "https://talks.example", new Pictures(), Instant.now().plus(Duration.ofMinutes(20)));
            assertThat(team.slack.scheduled())
                    .singleElement()
                    .satisfies(one ->
                            assertThat(one.wanted().toString()).contains(WORDS).doesNotContain("image_url"));
            team.hasDoneNothingWrong();
        }
    }

    @Test
    void aDailyQuoteThatIsLateHasItsPicture() throws IOException {
        try (SlackTeam team = SlackTeam.connected(folder)) {
            post(team, "https://talks.example", new Pictures(), Instant.now());
            assertThat(team.slack.awaitPost("general", SOON).json().toString())
                    .contains("https://talks.example/card.png");
            team.hasDoneNothingWrong();
        }
    }

    @Test
    void aDailyQuoteThatIsLateIsPostedOnceWithoutAPictureThatIsRefused() throws IOException {
        try (SlackTeam team = SlackTeam.connected(folder)) {
            Receipt receipt = post(team, "https://talks.invalid", new Pictures(), Instant.now());
            assertThat(receipt.waits()).isFalse();
            assertThat(team.slack.awaitPost("general", SOON).json().toString())
                    .contains(WORDS)
                    .doesNotContain("image_url");
            assertThat(team.slack.seenBy("alice", "general")).hasSize(1);
        }
    }

    @Test
    void withoutAFontTheQuoteIsPostedWithoutAPicture() throws IOException {
        try (SlackTeam team = SlackTeam.connected(folder)) {
            post(team, "https://talks.example", new Pictures(Optional::empty), Instant.now());
            assertThat(team.slack.awaitPost("general", SOON).json().toString())
                    .contains(WORDS)
                    .doesNotContain("image_url");
            team.hasDoneNothingWrong();
        }
    }

    private static Receipt post(SlackTeam team, String pages, Pictures pictures, Instant due) throws IOException {
        Card card = new Card(WORDS, "灯台守の二十年", Optional.empty(), Optional.empty());
        Reply reply = new Reply(
                Visibility.CHANNEL,
                Language.JAPANESE,
                List.of(
                        new Block.Excerpt(List.of(new Span.Plain(WORDS))),
                        new Block.Image(
                                URI.create(pages + "/card.png"), WORDS, Optional.of(new Drawn(pictures, card)))));
        return team.platform()
                .post(new talkbot.core.platform.Message(
                        new Conversation("slack", "T0FAKE", "C0GENERAL", Optional.empty()), "k", due, reply, WORDS));
    }
}
