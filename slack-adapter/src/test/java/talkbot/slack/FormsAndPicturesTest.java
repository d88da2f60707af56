package talkbot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static talkbot.slack.SlackTeam.SOON;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import talkbot.slack.fake.delivery.Act;
import talkbot.slack.fake.world.Message;
import talkbot.slack.fake.world.View;

/** Windows that ask for words, pictures, and times. */
class FormsAndPicturesTest extends InTeam {

    @ParameterizedTest
    @CsvSource({
        "alice, 検索, 言葉で探す, 霧笛, 霧笛は一分に二回",
        "bob, search, Search the talks, sourdough, taught me something",
        "alice, 章 harbour, 章を選ぶ, 2, 2. 灯りの手入れ",
        "bob, chapter bakery, Choose a chapter, queue, 2. The queue",
    })
    void aCommandThatLacksWordsAsksForThem(String user, String command, String title, String words, String answer) {
        Act asked = team.slack.users().slash(user, "general", "/talk", command);
        View form = asked.awaitView(SOON);
        assertThat(form.shown()).contains(title);

        List<JsonNode> offered =
                team.slack.users().typeAhead(form, "words", words).awaitOptions(SOON);
        assertThat(offered.getFirst().path("value").asText()).isEqualTo(words);
        team.slack.users().submit(form, Map.of("words", offered.getFirst()));
        // Slack does not say where a form was opened; the answer comes by the address that the command brought.
        Message reply = asked.awaitReply(SOON);
        assertThat(reply.ephemeral()).isTrue();
        assertThat(reply.shown()).contains(answer);
        team.hasDoneNothingWrong();
    }

    @Test
    void aWindowThatComesTooLateIsAWordOfHelp() {
        team.slack.trouble().fail("views.open", 1, 503);

        assertThat(team.talk("bob", "general", "search").shown()).contains("How to use talkbot");
    }

    @Test
    void aWindowIsOpenedInTimeThoughSlackIsSlowToSayWhoAsks() {
        team.slack.trouble().delay("users.info", 1, Duration.ofSeconds(4));
        Act asked = team.slack.users().slash("carol", "general", "/talk", "search");

        assertThat(asked.awaitView(Duration.ofSeconds(3)).shown()).contains("Search the talks");
        team.hasDoneNothingWrong();
    }

    @Test
    void noWindowIsTriedWhereNoneCanBeOpened() {
        assertThat(team.slack
                        .users()
                        .directMessage("bob", "/talk search")
                        .awaitReply(SOON)
                        .shown())
                .contains("How to use talkbot");
        team.hasDoneNothingWrong();
    }

    @Test
    void aTalksPictureIsShownWithItsChapters() {
        assertThat(team.talk("alice", "general", "章 harbour 2").json().toString())
                .contains("\"image_url\":\"https://pictures.example/lamp.jpg\"", "\"alt_text\":\"灯台守の二十年\"");
        assertThat(team.talk("alice", "general", "目次 harbour").json().toString())
                .contains("https://pictures.example/lamp.jpg");
        assertThat(team.talk("bob", "general", "chapter bakery 1").json().toString())
                .doesNotContain("image_url");
        team.hasDoneNothingWrong();
    }

    @Test
    void aPictureThatSlackCannotFetchIsLeftOut() {
        try (SlackTeam other = SlackTeam.connected(folder.resolve("other"))) {
            assertThat(other.talk("alice", "general", "目次 voyages").shown()).contains("函館の桟橋");
            assertThat(other.slack
                            .users()
                            .directMessage("alice", "/talk 目次 voyages")
                            .awaitReply(SOON)
                            .shown())
                    .contains("函館の桟橋");
            assertThat(other.slack.journal().violations())
                    .hasSize(2)
                    .allSatisfy(violation -> assertThat(violation.toString()).contains("downloading image failed"));
        }
    }

    @Test
    void theListSaysWhenTheTalksWereRenewedInTheReadersZone() {
        assertThat(team.talk("bob", "general", "list").json().toString())
                .contains("Last renewed:", "\"type\":\"date\"", "{date_short_pretty} {time}");
        team.hasDoneNothingWrong();
    }
}
