package talkbot.slack.fake.user;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
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

    /** Links are told of only to an app that may read them, and only those of its own domains. */
    private Act told(Act act, ObjectNode event) {
        boolean asked = scene.workspace().setup().scopes().contains("links:read")
                && !event.path("links").isEmpty();
        return asked ? scene.sendEvent(act, event) : act;
    }

    /** Opens the app's Home tab. */
    public Act openHome(String user) {
        Member member = scene.member(user);
        ObjectNode event = opened(member, "home");
        scene.workspace()
                .views(view -> view.user().equals(member.id()) && view.type().equals("home"))
                .forEach(view -> event.set("view", view.json()));
        return scene.sendEvent(scene.actAlone(member), event);
    }

    /** Opens the direct conversation with the app. */
    public Act openMessages(String user) {
        Member member = scene.member(user);
        return scene.sendEvent(scene.actAlone(member), opened(member, "messages"));
    }

    private ObjectNode opened(Member member, String tab) {
        return Fields.of("type", "app_home_opened")
                .and("user", member.id())
                .and("channel", scene.direct(member).id())
                .and("tab", tab)
                .and("event_ts", scene.workspace().ts())
                .json();
    }

    /** Which of the app's domains the address belongs to. */
    private Optional<String> domain(String url) {
        String host = Optional.ofNullable(URI.create(url).getHost()).orElse("");
        List<String> registered = scene.workspace().setup().unfurlDomains();
        return registered.isEmpty()
                ? Optional.of(host)
                : registered.stream()
                        .filter(domain -> host.equals(domain) || host.endsWith("." + domain))
                        .findFirst();
    }

    private ObjectNode links(Member member, Channel where, String... urls) {
        ObjectNode[] links = Stream.of(urls)
                .flatMap(url -> domain(url).stream().map(domain -> Json.object("domain", domain, "url", url)))
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
