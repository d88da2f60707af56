package talkbot.discord.fake.interaction;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import talkbot.discord.fake.world.FakeChannel;
import talkbot.discord.fake.world.FakeMessage;
import talkbot.discord.fake.world.FakeUser;
import talkbot.discord.fake.world.Json;
import talkbot.discord.fake.world.World;

/** Builds what the gateway tells of an interaction; Discord's "Interaction object". Call under the world's lock. */
final class InteractionPayload {
    private static final int ATTACHMENT_BYTES = 10 * 1_024 * 1_024;

    private InteractionPayload() {}

    static ObjectNode of(
            World world,
            String id,
            String token,
            Interaction.Kind kind,
            FakeUser user,
            FakeChannel channel,
            ObjectNode data,
            Optional<FakeMessage> source) {
        ObjectNode place = channel.json(world.bot());
        ObjectNode payload = Json.object(
                "id", id,
                "application_id", world.bot().id(),
                "type", kind.number(),
                "token", token,
                "version", 1,
                "data", data,
                "locale", user.locale(),
                "channel", place,
                "channel_id", channel.id(),
                "app_permissions", Long.toString(channel.botPermissions()),
                "entitlements", Json.array(),
                "entitlement_sku_ids", Json.array(),
                "attachment_size_limit", ATTACHMENT_BYTES);
        ObjectNode owners = Json.object();
        channel.guild()
                .ifPresentOrElse(
                        guild -> {
                            ObjectNode member = guild.memberWithUser(user);
                            String permissions = Long.toString(guild.permissions(user));
                            member.put("permissions", permissions);
                            place.put("permissions", permissions);
                            payload.set("member", member);
                            payload.put("guild_id", guild.id());
                            payload.put("guild_locale", guild.locale());
                            payload.set(
                                    "guild",
                                    Json.object("id", guild.id(), "locale", guild.locale(), "features", Json.array()));
                            payload.put("context", 0);
                            owners.put(guild.hasBot() ? "0" : "1", guild.hasBot() ? guild.id() : user.id());
                        },
                        () -> {
                            payload.set("user", user.json());
                            payload.put("context", channel.isGroup() ? 2 : 1);
                            owners.put(channel.isGroup() ? "1" : "0", channel.isGroup() ? user.id() : "0");
                        });
        payload.set("authorizing_integration_owners", owners);
        source.ifPresent(message -> payload.set("message", message.body().deepCopy()));
        return payload;
    }
}
