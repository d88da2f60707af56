package talkbot.slack.fake.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import talkbot.slack.fake.world.Channel;
import talkbot.slack.fake.world.Fields;
import talkbot.slack.fake.world.Json;
import talkbot.slack.fake.world.Member;
import talkbot.slack.fake.world.Message;
import talkbot.slack.fake.world.Setup;
import talkbot.slack.fake.world.Workspace;

/** Who am I, who is that, what is this place: {@code auth.test}, {@code users.info}, {@code conversations.*} and the like. */
final class LookupMethods {

    /** What {@code conversations.history} and {@code conversations.members} give when nobody says how many. */
    private static final int PAGE = 100;

    private final Workspace workspace;
    private final Setup setup;
    private final Places places;
    private final Tokens tokens;

    LookupMethods(Workspace workspace, Places places, Tokens tokens) {
        this.workspace = workspace;
        this.setup = workspace.setup();
        this.places = places;
        this.tokens = tokens;
    }

    ObjectNode authTest(Call call) {
        return Fields.of("ok", true)
                .and("url", "https://" + setup.teamDomain() + ".slack.com/")
                .and("team", setup.teamDomain())
                .and("user", "talkbot")
                .and("team_id", setup.teamId())
                .and("user_id", Setup.BOT_USER)
                .and("bot_id", Setup.BOT)
                .and("is_enterprise_install", false)
                .json();
    }

    ObjectNode apiTest(Call call) {
        if (call.text("error").isPresent()) {
            throw Refusal.with(call.needs("error", ""), Json.object("args", call.arguments()));
        }
        return Json.object("ok", true, "args", call.arguments());
    }

    ObjectNode usersInfo(Call call) {
        Member member =
                workspace.member(call.needs("user", "user_not_found")).orElseThrow(() -> Refusal.of("user_not_found"));
        boolean locale = call.flag("include_locale");
        return Json.object("ok", true, "user", member.json(setup.teamId(), locale, workspace.now()));
    }

    ObjectNode conversationsInfo(Call call) {
        Channel channel = channel(call, "read");
        return Json.object("ok", true, "channel", channel.json(Setup.BOT_USER, call.flag("include_num_members")));
    }

    /** Private channels only where the bot is too; https://docs.slack.dev/reference/methods/users.conversations. */
    ObjectNode usersConversations(Call call) {
        String user = call.text("user").orElse(Setup.BOT_USER);
        List<String> types = List.of(call.text("types").orElse("public_channel").split(","));
        for (String type : types) {
            String scope = type.equals("private_channel") ? "groups:read" : "channels:read";
            if (!tokens.has(scope)) {
                throw tokens.missing(scope);
            }
        }
        List<ObjectNode> channels = workspace.channels().stream()
                .filter(channel -> channel.members().contains(user))
                .filter(channel -> switch (channel.kind()) {
                    case PUBLIC -> types.contains("public_channel");
                    case PRIVATE ->
                        types.contains("private_channel") && channel.members().contains(Setup.BOT_USER);
                    case DIRECT -> false;
                })
                .filter(channel -> !(call.flag("exclude_archived") && channel.archived()))
                .map(channel -> channel.json(Setup.BOT_USER, false))
                .toList();
        return Page.of(call, channels, PAGE).answer("channels");
    }

    ObjectNode conversationsMembers(Call call) {
        List<String> members = channel(call, "read").members().stream().sorted().toList();
        return Page.of(call, members, PAGE).answer("members");
    }

    ObjectNode conversationsOpen(Call call) {
        String user = call.needs("users", "users_not_found");
        Channel direct = workspace.direct(user).orElseThrow(() -> Refusal.of("user_not_found"));
        return Json.object("ok", true, "channel", Json.object("id", direct.id()));
    }

    ObjectNode conversationsHistory(Call call) {
        Channel channel = channel(call, "history");
        if (!channel.members().contains(Setup.BOT_USER)) {
            throw Refusal.of("not_in_channel");
        }
        int limit = call.text("limit").map(Integer::parseInt).orElse(PAGE);
        List<Message> all = workspace
                .messages(message -> message.channel().equals(channel.id())
                        && !message.deleted()
                        && !message.ephemeral()
                        && message.thread()
                                .filter(root -> !root.equals(message.ts()))
                                .isEmpty()
                        && within(message.ts(), call))
                .stream()
                .sorted(Comparator.comparing(Message::ts).reversed())
                .toList();
        boolean metadata = call.flag("include_all_metadata");
        return Fields.of("ok", true)
                .and(
                        "messages",
                        all.stream()
                                .limit(limit)
                                .map(message -> told(message, metadata))
                                .toList())
                .and("has_more", all.size() > limit)
                .and("pin_count", 0)
                .json();
    }

    ObjectNode botsInfo(Call call) {
        if (!call.text("bot").equals(Optional.of(Setup.BOT))) {
            throw Refusal.of("bot_not_found");
        }
        return Json.object(
                "ok",
                true,
                "bot",
                Fields.of("id", Setup.BOT)
                        .and("deleted", false)
                        .and("name", "talkbot")
                        .and("app_id", Setup.APP)
                        .and("user_id", Setup.BOT_USER)
                        .json());
    }

    ObjectNode teamInfo(Call call) {
        return Json.object(
                "ok",
                true,
                "team",
                Json.object("id", setup.teamId(), "name", setup.teamDomain(), "domain", setup.teamDomain()));
    }

    private Channel channel(Call call, String right) {
        Channel channel = places.known(call.needs("channel", "channel_not_found"));
        String scope =
                switch (channel.kind()) {
                    case PUBLIC -> "channels:" + right;
                    case PRIVATE -> "groups:" + right;
                    case DIRECT -> "im:" + right;
                };
        if (!tokens.has(scope)) {
            throw tokens.missing(scope);
        }
        return channel;
    }

    private static boolean within(String ts, Call call) {
        boolean inclusive = call.flag("inclusive");
        int oldest = call.text("oldest").map(ts::compareTo).orElse(1);
        int latest = call.text("latest").map(ts::compareTo).orElse(-1);
        return (oldest > 0 || (inclusive && oldest == 0)) && (latest < 0 || (inclusive && latest == 0));
    }

    private static ObjectNode told(Message message, boolean metadata) {
        ObjectNode json = message.json().deepCopy();
        if (!metadata) {
            json.remove("metadata");
        }
        return json;
    }
}
