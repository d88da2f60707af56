package talkbot.slack.fake.user;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import talkbot.slack.fake.delivery.Act;
import talkbot.slack.fake.world.Channel;
import talkbot.slack.fake.world.Fields;
import talkbot.slack.fake.world.Json;
import talkbot.slack.fake.world.Member;
import talkbot.slack.fake.world.Message;
import talkbot.slack.fake.world.Setup;

/** People share links and open the app's Home tab. Safe for many threads. */
public final class Looking {

    private final Scene scene;

    /** In that scene. */
    public Looking(Scene scene) {
        this.scene = scene;
    }

    /** Writes a message with a link in it. */
    public Act shareLink(String user, String channel, String... urls) {
        Member member = scene.member(user);
        Channel where = scene.channel(channel);
        ObjectNode content = Fields.of("type", "message")
                .and("user", member.id())
                .and("text", Stream.of(urls).map(url -> "<" + url + ">").collect(Collectors.joining(" ")))
                .and("team", scene.workspace().setup().teamId())
                .json();
        Message message = scene.workspace()
                .write(where, Optional.empty(), member.id(), Optional.empty(), content, Optional.empty());
        ObjectNode event = links(member, where, urls)
                .put("message_ts", message.ts())
                .put("unfurl_id", where.id() + "-" + message.ts())
                .put("source", "conversations_history");
        return told(scene.actIn(where, member), event);
    }

    /** Types a link and has not sent it yet: Slack asks already then, from the composer. */
    public Act composeLink(String user, String channel, String... urls) {
        Member member = scene.member(user);
        Channel where = scene.channel(channel);
        ObjectNode event = links(member, where, urls)
                .put("message_ts", scene.workspace().id("composing-"))
                .put("unfurl_id", scene.workspace().compose())
                .put("source", "composer");
        event.put("channel", "COMPOSER").remove("is_bot_user_member");
        return told(scene.actIn(where, member), event);
    }

    /** Links are told of only to an app that may read them. */
    private Act told(Act act, ObjectNode event) {
        return scene.workspace().setup().scopes().contains("links:read") ? scene.sendEvent(act, event) : act;
    }

    /** Opens the app's Home tab. */
    public Act openHome(String user) {
        Member member = scene.member(user);
        ObjectNode event = Fields.of("type", "app_home_opened")
                .and("user", member.id())
                .and("channel", scene.direct(member).id())
                .and("tab", "home")
                .and("event_ts", scene.workspace().ts())
                .json();
        scene.workspace()
                .views(view -> view.user().equals(member.id()) && view.type().equals("home"))
                .forEach(view -> event.set("view", view.json()));
        return scene.sendEvent(scene.actAlone(member), event);
    }

    private ObjectNode links(Member member, Channel where, String... urls) {
        ObjectNode[] links = Stream.of(urls)
                .map(url -> Json.object(
                        "domain", Optional.ofNullable(URI.create(url).getHost()).orElse(""), "url", url))
                .toArray(ObjectNode[]::new);
        return Fields.of("type", "link_shared")
                .and("channel", where.id())
                .and("is_bot_user_member", where.members().contains(Setup.BOT_USER))
                .and("user", member.id())
                .and("links", Json.array((Object[]) links))
                .and("event_ts", scene.workspace().ts())
                .json();
    }
}
