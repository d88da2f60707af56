package talkbot.discord.fake.rest;

import talkbot.discord.fake.rules.ApiError;
import talkbot.discord.fake.world.FakeChannel;
import talkbot.discord.fake.world.Permissions;
import talkbot.discord.fake.world.World;

/** Asks whether the bot may. */
final class Access {
    private final World world;

    Access(World world) {
        this.world = world;
    }

    /** A channel that the bot may see. */
    FakeChannel toSee(String id) {
        FakeChannel channel = world.channel(id).orElseThrow(ApiError::unknownChannel);
        boolean outside = channel.guild().filter(guild -> !guild.hasBot()).isPresent();
        if (outside
                || (!channel.isDirect() && !Permissions.allow(channel.botPermissions(), Permissions.VIEW_CHANNEL))) {
            throw ApiError.missingAccess();
        }
        return channel;
    }

    /** A channel that the bot may write to. */
    FakeChannel toSend(String id) {
        FakeChannel channel = toSee(id);
        if (channel.isDirect()) {
            if (channel.recipient()
                    .filter(user -> !world.acceptsDirectMessages(user))
                    .isPresent()) {
                throw ApiError.closedToYou();
            }
            return channel;
        }
        demand(channel, channel.isThread() ? Permissions.SEND_MESSAGES_IN_THREADS : Permissions.SEND_MESSAGES);
        if (channel.isLocked() && !Permissions.allow(channel.botPermissions(), Permissions.MANAGE_THREADS)) {
            throw ApiError.threadLocked();
        }
        return channel;
    }

    /** Refuses what the bot was not permitted in this channel. */
    void demand(FakeChannel channel, long permission) {
        if (!channel.isDirect() && !Permissions.allow(channel.botPermissions(), permission)) {
            throw ApiError.missingPermissions();
        }
    }
}
