package talkbot.slack.fake.user;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import talkbot.slack.fake.api.ResponseUrls;
import talkbot.slack.fake.api.Triggers;
import talkbot.slack.fake.delivery.Act;
import talkbot.slack.fake.delivery.Dispatcher;
import talkbot.slack.fake.delivery.Payload;
import talkbot.slack.fake.record.Journal;
import talkbot.slack.fake.world.Channel;
import talkbot.slack.fake.world.Fields;
import talkbot.slack.fake.world.Json;
import talkbot.slack.fake.world.Member;
import talkbot.slack.fake.world.Message;
import talkbot.slack.fake.world.Pulse;
import talkbot.slack.fake.world.Setup;
import talkbot.slack.fake.world.Workspace;

/** What all acts of people need: who and where, the fields that stand in every payload, and the way to the app. Safe for many threads. */
public final class Scene {

    private static final String VERIFICATION_TOKEN = "fake-verification-token";

    private final Workspace workspace;
    private final Journal journal;
    private final Pulse pulse;
    private final Dispatcher dispatcher;
    private final Triggers triggers;
    private final EventLimit limit;
    private final ResponseUrls responseUrls;

    /** Acts in that workspace. */
    public Scene(
            Workspace workspace,
            Journal journal,
            Pulse pulse,
            Dispatcher dispatcher,
            Triggers triggers,
            ResponseUrls responseUrls) {
        this.workspace = workspace;
        this.journal = journal;
        this.pulse = pulse;
        this.dispatcher = dispatcher;
        this.triggers = triggers;
        this.limit = new EventLimit(workspace.setup().eventsAnHour());
        this.responseUrls = responseUrls;
    }

    Workspace workspace() {
        return workspace;
    }

    /** Somebody by id or name, who must be there. */
    Member member(String idOrName) {
        return workspace
                .member(idOrName)
                .orElseThrow(() -> new IllegalArgumentException("nobody is called " + idOrName));
    }

    /** A channel by id or name, which must be there. */
    Channel channel(String idOrName) {
        return workspace
                .channel(idOrName)
                .orElseThrow(() -> new IllegalArgumentException("no channel is called " + idOrName));
    }

    /** The direct message of somebody with the bot. */
    Channel direct(Member member) {
        return workspace
                .direct(member.id())
                .orElseThrow(() -> new IllegalArgumentException(member.name() + " has no direct message"));
    }

    /** An act that begins now. */
    Act act(Act.Where where) {
        return new Act(where, workspace, pulse, journal::story);
    }

    /** An act in a channel, to be answered there and outside threads. */
    Act actIn(Channel channel, Member member) {
        return act(new Act.Where(member.id(), Optional.of(channel.id()), Optional.empty(), true));
    }

    /** An act in a channel, to be answered in this thread; in a direct message, beside it too. */
    Act actIn(Channel channel, Member member, String root) {
        boolean direct = channel.kind() == Channel.Kind.DIRECT;
        return act(new Act.Where(member.id(), Optional.of(channel.id()), Optional.of(root), direct));
    }

    /** An act on a message, to be answered in its thread or beside it. */
    Act actOn(Message message, Member member) {
        String root = message.thread().orElse(message.ts());
        return act(new Act.Where(member.id(), Optional.of(message.channel()), Optional.of(root), true));
    }

    /** An act outside channels: in a view, on the Home tab. */
    Act actAlone(Member member) {
        return act(new Act.Where(member.id(), Optional.empty(), Optional.empty(), false));
    }

    Act send(Act act, Payload.Kind kind, String what, ObjectNode json) {
        dispatcher.send(act, new Payload(kind, what, json));
        return act;
    }

    /** Sends an event, in the envelope of the Events API, unless there were too many in the last hour. */
    Act sendEvent(Act act, ObjectNode event) {
        Instant now = workspace.now();
        if (!limit.take(now)) {
            limit.news(now).ifPresent(this::sendLimited);
            return act;
        }
        ObjectNode json = Fields.of("token", VERIFICATION_TOKEN)
                .and("team_id", workspace.setup().teamId())
                .and("context_team_id", workspace.setup().teamId())
                .and("api_app_id", Setup.APP)
                .and("event", event)
                .and("type", "event_callback")
                .and("event_id", workspace.id("Ev"))
                .and("event_time", workspace.now().getEpochSecond())
                .and(
                        "authorizations",
                        List.of(Fields.of("enterprise_id", Json.none())
                                .and("team_id", workspace.setup().teamId())
                                .and("user_id", Setup.BOT_USER)
                                .and("is_bot", true)
                                .and("is_enterprise_install", false)
                                .json()))
                .and("is_ext_shared_channel", false)
                .and("event_context", "4-fake")
                .json();
        return send(act, Payload.Kind.EVENT, "event " + event.path("type").asText(), json);
    }

    private void sendLimited(Instant minute) {
        ObjectNode json = Fields.of("token", VERIFICATION_TOKEN)
                .and("type", "app_rate_limited")
                .and("team_id", workspace.setup().teamId())
                .and("minute_rate_limited", minute.getEpochSecond())
                .and("api_app_id", Setup.APP)
                .json();
        send(
                act(new Act.Where(Setup.BOT_USER, Optional.empty(), Optional.empty(), false)),
                Payload.Kind.EVENT,
                "event app_rate_limited",
                json);
    }

    /** The fields that stand in every interactive payload. */
    ObjectNode interaction(String type, Member member) {
        return Fields.of("type", type)
                .and(
                        "user",
                        Fields.of("id", member.id())
                                .and("username", member.name())
                                .and("name", member.name())
                                .and("team_id", workspace.setup().teamId())
                                .json())
                .and("api_app_id", Setup.APP)
                .and("token", VERIFICATION_TOKEN)
                .and("trigger_id", triggers.issue(member.id()))
                .and(
                        "team",
                        Json.object(
                                "id",
                                workspace.setup().teamId(),
                                "domain",
                                workspace.setup().teamDomain()))
                .and("enterprise", Json.none())
                .and("is_enterprise_install", false)
                .json();
    }

    /** The fields of a slash command. */
    ObjectNode command(Act act, Member member, Channel channel, String command, String text) {
        return Fields.of("token", VERIFICATION_TOKEN)
                .and("team_id", workspace.setup().teamId())
                .and("team_domain", workspace.setup().teamDomain())
                .and("channel_id", channel.id())
                .and("channel_name", channel.nameInPayloads())
                .and("user_id", member.id())
                .and("user_name", member.name())
                .and("command", command)
                .and("text", text)
                .and("api_app_id", Setup.APP)
                .and("is_enterprise_install", "false")
                .and("response_url", responseUrl(act, channel, member, Optional.empty()))
                .and("trigger_id", triggers.issue(member.id()))
                .json();
    }

    String responseUrl(Act act, Channel channel, Member member, Optional<Message> original) {
        return responseUrls.issue(act.id(), channel, member.id(), original);
    }
}
