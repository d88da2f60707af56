package talkbot.slack.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.slack.api.Slack;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import talkbot.core.request.Person;
import talkbot.core.request.Way;

/** Envelopes as Slack sends them, without a socket. */
class InboxTest {

    private static final Identity SELF = new Identity("T0TEAM", "U0BOT");

    private final List<Incoming> taken = new ArrayList<>();
    private final Inbox inbox =
            new Inbox(Slack.getInstance(), taken::add, typed -> List.of(), filled -> Map.of(), departure -> {});

    @AfterEach
    void close() {
        inbox.close();
    }

    @Test
    void aSlashCommandIsAPrivateQuestion() {
        receive("slash_commands", """
                {"token":"t","team_id":"T0TEAM","team_domain":"team","channel_id":"C0GENERAL","channel_name":"general",
                 "user_id":"U0ALICE","user_name":"alice","command":"/talk","text":"search a &amp; b　c",
                 "api_app_id":"A0APP","is_enterprise_install":"false",
                 "response_url":"https://hooks.slack.com/commands/T0TEAM/1/x","trigger_id":"1.2.3"}""");

        Origin origin = Origin.at("C0GENERAL", "U0ALICE")
                .by(Optional.of("1.2.3"), Optional.of("https://hooks.slack.com/commands/T0TEAM/1/x"));
        Person alice = new Person("slack", "T0TEAM", "U0ALICE", Optional.of("alice"));
        assertThat(taken)
                .containsExactly(new Incoming.Asked(
                        new Deed("slash T0TEAM C0GENERAL " + origin.once(), origin, alice),
                        Way.SLASH,
                        "search a & b　c"));
    }

    @Test
    void commandsThatNothingTellsApartAreNotTakenForOne() {
        for (int i = 0; i < 2; i++) {
            receive("slash_commands", """
                    {"team_id":"T0TEAM","channel_id":"C0GENERAL","user_id":"U0ALICE","command":"/talk"}""");
        }

        assertThat(taken).hasSize(2).extracting(Incoming::key).doesNotHaveDuplicates();
    }

    @Test
    void aMentionIsAQuestionInTheThreadThatItBegins() {
        receiveEvent("""
                {"type":"app_mention","user":"U0ALICE","text":"<@U0BOT> 霧の夜の章","ts":"1700000000.000100",
                 "channel":"C0GENERAL","event_ts":"1700000000.000100","team":"T0TEAM","blocks":[
                   {"type":"rich_text","block_id":"x","elements":[{"type":"rich_text_section","elements":[
                     {"type":"user","user_id":"U0BOT"},{"type":"something_new","it":1}]}]},{"type":"newer_still"}]}""");

        Incoming.Asked asked = only(Incoming.Asked.class);
        assertThat(asked.key()).isEqualTo("said T0TEAM C0GENERAL 1700000000.000100");
        assertThat(asked.way()).isEqualTo(Way.MENTION);
        assertThat(asked.words()).isEqualTo("霧の夜の章");
        assertThat(asked.conversation().thread()).contains("1700000000.000100");
        assertThat(asked.origin().thread()).contains("1700000000.000100");
        assertThat(asked.origin().aside().thread()).isEmpty();
        assertThat(SavedQuestion.write(asked).flatMap(SavedQuestion::read)).contains(asked);
    }

    @Test
    void aMentionInAThreadStaysInIt() {
        receiveEvent("""
                {"type":"app_mention","user":"U0ALICE","text":"and <@U0BOT>?","ts":"1700000009.000100",
                 "thread_ts":"1700000000.000100","channel":"C0GENERAL"}""");

        assertThat(only(Incoming.Asked.class).origin().thread()).contains("1700000000.000100");
    }

    @Test
    void aDirectMessageIsAPlainQuestion() {
        receiveEvent("""
                {"type":"message","channel_type":"im","user":"U0ALICE","text":"灯台","ts":"1700000000.000100",
                 "channel":"D0ALICE","client_msg_id":"c"}""");

        Incoming.Asked asked = only(Incoming.Asked.class);
        assertThat(asked.way()).isEqualTo(Way.DIRECT);
        assertThat(asked.origin().thread()).isEmpty();
    }

    @Test
    void theSameMessageHasOneKeyHoweverItComes() {
        receiveEvent("""
                {"type":"message","user":"U0ALICE","text":"<@U0BOT> a","ts":"1.1","channel":"D0ALICE"}""");
        receiveEvent("""
                {"type":"app_mention","user":"U0ALICE","text":"<@U0BOT> a","ts":"1.1","channel":"D0ALICE"}""");

        assertThat(taken).hasSize(2).extracting(Incoming::key).containsOnly("said T0TEAM D0ALICE 1.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                {"type":"message","channel_type":"channel","user":"U0ALICE","text":"a","ts":"1.1","channel":"C0X"}""",
                """
                {"type":"message","channel_type":"im","user":"U0BOT","bot_id":"B0BOT","text":"a","ts":"1.1","channel":"D0X"}""",
                """
                {"type":"message","channel_type":"im","user":"U0OTHER","bot_id":"B1","text":"a","ts":"1.1","channel":"D0X"}""",
                """
                {"type":"message","subtype":"bot_message","bot_id":"B1","text":"a","ts":"1.1","channel":"D0X"}""",
                """
                {"type":"message","subtype":"message_changed","ts":"1.2","channel":"D0X","hidden":true,
                 "message":{"type":"message","user":"U0ALICE","text":"a","ts":"1.1"}}""",
                """
                {"type":"message","subtype":"message_deleted","deleted_ts":"1.1","ts":"1.2","channel":"D0X"}""",
                """
                {"type":"app_mention","user":"U0OTHER","bot_id":"B1","text":"<@U0BOT>","ts":"1.1","channel":"C0X"}""",
                """
                {"type":"app_mention","text":"<@U0BOT>","ts":"1.1","channel":"C0X"}""",
                """
                {"type":"reaction_added","user":"U0ALICE","reaction":"x","item":{"type":"message"},"event_ts":"1.1"}""",
                """
                {"type":"something_that_slack_will_invent","event_ts":"1.1"}""",
            })
    void whatIsNotForTheBotIsLeftAlone(String event) {
        receiveEvent(event);

        assertThat(taken).isEmpty();
    }

    @Test
    void aPressOfWhatOneAloneSeesIsPrivate() {
        press("C0GENERAL", """
                "container":{"type":"message","message_ts":"1.1","channel_id":"C0GENERAL","is_ephemeral":true}""");

        Incoming.Pressed pressed = only(Incoming.Pressed.class);
        assertThat(pressed.way()).isEqualTo(Way.SLASH);
        assertThat(pressed.button()).isEqualTo("aen0~=x");
        assertThat(pressed.origin().thread()).isEmpty();
        assertThat(pressed.origin().responseUrl()).contains("https://hooks.slack.com/actions/T0TEAM/2/y");
        assertThat(pressed.person().name()).contains("alice");
    }

    @Test
    void aPressInAThreadIsAnsweredThere() {
        press("C0GENERAL", """
                "container":{"type":"message","message_ts":"1.2","channel_id":"C0GENERAL","is_ephemeral":false,
                             "thread_ts":"1.1"},
                "message":{"type":"message","bot_id":"B0BOT","user":"U0BOT","text":"a","ts":"1.2","thread_ts":"1.1"}""");

        assertThat(only(Incoming.Pressed.class).way()).isEqualTo(Way.MENTION);
        assertThat(only(Incoming.Pressed.class).origin().thread()).contains("1.1");
    }

    @Test
    void aPressOfWhatEverybodySeesBeginsAThread() {
        press("C0GENERAL", """
                "container":{"type":"message","message_ts":"1.2","channel_id":"C0GENERAL","is_ephemeral":false}""");

        assertThat(only(Incoming.Pressed.class).way()).isEqualTo(Way.MENTION);
        assertThat(only(Incoming.Pressed.class).origin().thread()).contains("1.2");
    }

    @Test
    void aPressInADirectConversationIsPlain() {
        press("D0ALICE", """
                "container":{"type":"message","message_ts":"1.2","channel_id":"D0ALICE","is_ephemeral":false}""");

        assertThat(only(Incoming.Pressed.class).way()).isEqualTo(Way.DIRECT);
        assertThat(only(Incoming.Pressed.class).origin().thread()).isEmpty();
    }

    @Test
    void whatThereIsNoListenerForIsReadWithoutComplaint() {
        receive("interactive", """
                {"type":"shortcut","callback_id":"x","trigger_id":"1.2.3","user":{"id":"U0ALICE"},"team":{"id":"T0TEAM"}}""");

        assertThat(taken).isEmpty();
    }

    @Test
    void whatCannotBeReadIsSaidSo() {
        assertThatThrownBy(() -> inbox.receive("{\"type\":\"events_api\",\"payload\":7}", SELF))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void press(String channel, String place) {
        receive("interactive", """
                {"type":"block_actions","user":{"id":"U0ALICE","username":"alice","name":"alice","team_id":"T0TEAM"},
                 "api_app_id":"A0APP","token":"t",%s,"trigger_id":"1.2.3","team":{"id":"T0TEAM","domain":"team"},
                 "channel":{"id":"%s","name":"general"},
                 "response_url":"https://hooks.slack.com/actions/T0TEAM/2/y","actions":[
                   {"action_id":"talkbot-0","block_id":"b","text":{"type":"plain_text","text":"Help"},
                    "value":"aen0~=x","type":"button","action_ts":"1700000001.1"}]}""".formatted(place, channel));
    }

    private void receiveEvent(String event) {
        receive("events_api", """
                {"token":"t","team_id":"T0TEAM","api_app_id":"A0APP","event":%s,"type":"event_callback",
                 "event_id":"Ev1","event_time":1700000000,"authorizations":[
                   {"enterprise_id":null,"team_id":"T0TEAM","user_id":"U0BOT","is_bot":true}]}""".formatted(event));
    }

    private void receive(String type, String payload) {
        inbox.receive(
                "{\"envelope_id\":\"e\",\"type\":\"%s\",\"accepts_response_payload\":true,\"payload\":%s}"
                        .formatted(type, payload),
                SELF);
    }

    private <T extends Incoming> T only(Class<T> kind) {
        return assertThat(taken).singleElement().asInstanceOf(type(kind)).actual();
    }
}
