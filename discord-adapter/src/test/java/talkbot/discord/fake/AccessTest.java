package talkbot.discord.fake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import talkbot.discord.fake.RawApi.Reply;
import talkbot.discord.fake.rest.Violation;
import talkbot.discord.fake.seen.SeenMessage;
import talkbot.discord.fake.world.FakeChannel;
import talkbot.discord.fake.world.FakeUser;
import talkbot.discord.fake.world.Json;
import talkbot.discord.fake.world.Permissions;

/** What the bot may where, and what becomes of its messages. */
class AccessTest {
    private static final JsonNode HELLO = Json.object("content", "hello");

    private final FakeDiscord discord = FakeDiscord.start();
    private final RawApi api = new RawApi(discord);
    private final FakeUser hana = discord.user("hana");
    private final FakeChannel general = discord.channel("general");
    private final String channel = "channels/" + general.id();
    private final String messages = channel + "/messages";

    @AfterEach
    void stop() {
        discord.close();
    }

    @Test
    void tokenIsDemanded() {
        Reply reply = new RawApi(discord, "wrong").post(messages, HELLO);

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.body().path("message").asText()).isEqualTo("401: Unauthorized");
        assertThat(discord.records().invalidRequests()).isEqualTo(1);
    }

    @Test
    void permissionsAreDemanded() {
        JsonNode embed = Json.object("embeds", Json.array(Json.object("title", "x")));
        may(Permissions.VIEW_CHANNEL | Permissions.SEND_MESSAGES);
        assertThat(api.post(messages, embed).code()).isEqualTo(50013);
        assertThat(api.post(messages, HELLO).status()).isEqualTo(200);
        may(Permissions.VIEW_CHANNEL);
        assertThat(api.post(messages, HELLO).code()).isEqualTo(50013);
        assertThat(api.get(messages).body()).isEmpty();
        may(0);
        assertThat(api.post(messages, HELLO).code()).isEqualTo(50001);
        assertThat(api.get(channel).code()).isEqualTo(50001);
        assertThat(discord.violations()).extracting(Violation::kind).containsOnly(Violation.Kind.REFUSED);
    }

    @Test
    void whatIsGoneIsUnknown() {
        String message =
                messages + "/" + api.post(messages, HELLO).body().path("id").asText();
        assertThat(api.ask("DELETE", message, "application/json", "").status()).isEqualTo(204);
        assertThat(api.ask("PATCH", message, HELLO).code()).isEqualTo(10008);

        discord.world().deleteChannel(general);
        assertThat(api.post(messages, HELLO).code()).isEqualTo(10003);
        discord.world().removeBot(discord.guild());
        assertThat(api.get("guilds/" + discord.guild().id()).code()).isEqualTo(50001);
        assertThat(api.get("somewhere/else").status()).isEqualTo(404);
    }

    @Test
    void othersMessagesCannotBeEdited() {
        String said = discord.people().say(hana, general, "mine").message().id();

        assertThat(api.ask("PATCH", messages + "/" + said, HELLO).code()).isEqualTo(50005);
        assertThat(api.ask("DELETE", messages + "/" + said, "application/json", "")
                        .code())
                .isEqualTo(50013);
    }

    @Test
    void threadsHangUnderMessagesOnce() {
        String said = discord.people().say(hana, general, "topic").message().id();
        JsonNode named = Json.object("name", "side talk", "auto_archive_duration", 1_440);

        Reply made = api.post(messages + "/" + said + "/threads", named);
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.body().path("id").asText()).isEqualTo(said);
        assertThat(api.post(messages + "/" + said + "/threads", named).code()).isEqualTo(160004);
        assertThat(api.post("channels/" + said + "/messages", HELLO).status()).isEqualTo(200);

        FakeChannel thread = discord.channel("side talk");
        discord.world().setThread(thread, thread.name(), true, true);
        assertThat(api.post("channels/" + said + "/messages", HELLO).code()).isEqualTo(50083);
        discord.world().setThread(thread, thread.name(), true, false);
        assertThat(api.post("channels/" + said + "/messages", HELLO).status()).isEqualTo(200);
        assertThat(thread.isArchived()).isFalse();
        may(Permissions.VIEW_CHANNEL | Permissions.SEND_MESSAGES);
        assertThat(api.post("channels/" + said + "/messages", HELLO).code()).isEqualTo(50013);
        assertThat(api.post(channel + "/threads", Json.object("name", "other", "type", 11))
                        .code())
                .isEqualTo(50013);
    }

    @Test
    void directConversationIsOneAndMayBeClosed() {
        JsonNode recipient = Json.object("recipient_id", hana.id());
        String id = api.post("users/@me/channels", recipient).body().path("id").asText();

        assertThat(api.post("users/@me/channels", recipient).body().path("id").asText())
                .isEqualTo(id);
        assertThat(api.post("channels/" + id + "/messages", HELLO).status()).isEqualTo(200);
        assertThat(discord.seenBy(hana, discord.world().direct(hana)))
                .extracting(SeenMessage::content)
                .containsExactly("hello");
        discord.world().refuseDirectMessages(hana);
        assertThat(api.post("channels/" + id + "/messages", HELLO).code()).isEqualTo(50007);
    }

    @Test
    void historyIsNewestFirstInPagesAndWithoutWhatIsNotMeantForTheBot() {
        for (int i = 0; i < 5; i++) {
            api.post(messages, Json.object("content", "m" + i));
        }
        discord.people().say(hana, general, "not for the bot");

        JsonNode page = api.get(messages + "?limit=3").body();
        assertThat(contents(page)).containsExactly("", "m4", "m3");
        String last = page.path(2).path("id").asText();
        assertThat(contents(api.get(messages + "?limit=2&before=" + last).body()))
                .containsExactly("m2", "m1");
        assertThat(contents(api.get(messages + "?limit=2&after=" + last).body()))
                .containsExactly("", "m4");
    }

    @Test
    void nonceIsToldOnceAndKeptWithNoMessage() {
        Reply sent = api.post(messages, Json.object("content", "once more", "nonce", "key-2", "enforce_nonce", true));
        String id = sent.body().path("id").asText();

        assertThat(sent.body().path("nonce").asText()).isEqualTo("key-2");
        assertThat(api.get(messages + "/" + id).body().has("nonce")).isFalse();
        assertThat(api.get(messages + "?limit=1").body().path(0).has("nonce")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "many"})
    void historyGivesOneToAHundred(String limit) {
        assertThat(api.get(messages + "?limit=" + limit).code()).isEqualTo(50035);
    }

    @Test
    void callingPeopleIsNoticed() {
        api.post(messages, Json.object("content", "@everyone look, " + hana.mention()));
        api.post(
                messages,
                Json.object("content", "@everyone look", "allowed_mentions", Json.object("parse", Json.array())));
        api.post(
                messages,
                Json.object(
                        "flags",
                        1 << 15,
                        "components",
                        Json.array(Json.object("type", 10, "content", hana.mention()))));

        assertThat(discord.violations())
                .extracting(Violation::kind)
                .containsExactly(Violation.Kind.PING, Violation.Kind.PING);
        assertThat(discord.violations().getFirst().what()).contains(hana.id()).contains("everyone=true");
    }

    @Test
    void filesAreKeptAndServed() {
        String body = """
                --xx\r
                Content-Disposition: form-data; name="payload_json"\r
                Content-Type: application/json\r
                \r
                {"content":"see file","attachments":[{"id":0,"description":"a picture"}]}\r
                --xx\r
                Content-Disposition: form-data; name="files[0]"; filename="note.txt"\r
                Content-Type: text/plain\r
                \r
                inside\r
                --xx--\r
                """;
        Reply reply = api.ask("POST", messages, "multipart/form-data; boundary=xx", body);

        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(200);
        JsonNode file = reply.body().path("attachments").path(0);
        assertThat(file.path("filename").asText()).isEqualTo("note.txt");
        assertThat(file.path("description").asText()).isEqualTo("a picture");
        assertThat(RawApi.text(file.path("url").asText())).isEqualTo("inside");
    }

    private void may(long permissions) {
        discord.world().setBotPermissions(general, permissions);
    }

    private static List<String> contents(JsonNode messages) {
        return Json.list(messages).stream()
                .map(message -> Json.text(message, "content"))
                .toList();
    }
}
