package talkbot.slack.fake.user;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import talkbot.slack.fake.world.Channel;
import talkbot.slack.fake.world.Fields;
import talkbot.slack.fake.world.Json;
import talkbot.slack.fake.world.Member;
import talkbot.slack.fake.world.Message;

/** People share files with others. Safe for many threads. */
public final class Sharing {

    private final Scene scene;

    /** In that scene. */
    public Sharing(Scene scene) {
        this.scene = scene;
    }

    /** Writes a message with files in a channel; the app is told nothing. */
    public Message share(String user, String channel, String text, ObjectNode... files) {
        Member member = scene.member(user);
        Channel where = scene.channel(channel);
        ObjectNode content = Fields.of("type", "message")
                .and("user", member.id())
                .and("upload", false)
                .and("text", text)
                .and("files", Json.array((Object[]) files))
                .json();
        return scene.workspace()
                .write(where, Optional.empty(), member.id(), Optional.empty(), content, Optional.empty());
    }
}
