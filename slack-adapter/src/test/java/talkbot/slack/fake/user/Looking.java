package talkbot.slack.fake.user;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.Optional;
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
    public Act shareLink(String user, String channel, String url) {
        Member member = scene.member(user);
        Channel where = scene.channel(channel);
        ObjectNode content = Fields.of("type", "message")
                .and("user", member.id())
                .and("text", "<" + url + ">")
                .and("team", scene.workspace().setup().teamId())
                .json();
        Message message = scene.workspace()
                .write(where, Optional.empty(), member.id(), Optional.empty(), content, Optional.empty());
        ObjectNode event = link(member, where, url)
                .put("message_ts", message.ts())
                .put("unfurl_id", where.id() + "-" + message.ts())
                .put("source", "conversations_history");
        return scene.sendEvent(scene.actIn(where, member), event);
    }

    /** Types a link and has not sent it yet: Slack asks already then, from the composer. */
    public Act composeLink(String user, String channel, String url) {
        Member member = scene.member(user);
        Channel where = scene.channel(channel);
        ObjectNode event = link(member, where, url)
                .put("message_ts", scene.workspace().id("composing-"))
                .put("unfurl_id", scene.workspace().id("unfurl-"))
                .put("source", "composer");
        event.put("channel", "COMPOSER").remove("is_bot_user_member");
        return scene.sendEvent(scene.actIn(where, member), event);
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

    private ObjectNode link(Member member, Channel where, String url) {
        String domain = Optional.ofNullable(URI.create(url).getHost()).orElse("");
        return Fields.of("type", "link_shared")
                .and("channel", where.id())
                .and("is_bot_user_member", where.members().contains(Setup.BOT_USER))
                .and("user", member.id())
                .and("links", Json.array(Json.object("domain", domain, "url", url)))
                .and("event_ts", scene.workspace().ts())
                .json();
    }
}
