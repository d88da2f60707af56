package talkbot.slack.fake.api;

import talkbot.slack.fake.world.Channel;
import talkbot.slack.fake.world.Setup;
import talkbot.slack.fake.world.Workspace;

/** Which channels the bot may name and write to. */
final class Places {

    private final Workspace workspace;
    private final Tokens tokens;

    Places(Workspace workspace, Tokens tokens) {
        this.workspace = workspace;
        this.tokens = tokens;
    }

    /** A channel that the bot may know of; a member's id stands for the direct message. */
    Channel known(String id) {
        Channel channel = workspace
                .channel(id)
                .or(() -> workspace.direct(id).filter(direct -> !id.equals(Setup.BOT_USER)))
                .orElseThrow(() -> Refusal.of("channel_not_found"));
        if (channel.kind() != Channel.Kind.PUBLIC && !channel.members().contains(Setup.BOT_USER)) {
            throw Refusal.of("channel_not_found");
        }
        return channel;
    }

    /** A channel that the bot may write to now. */
    Channel writable(String id) {
        Channel channel = known(id);
        if (channel.archived()) {
            throw Refusal.of("is_archived");
        }
        if (!channel.members().contains(Setup.BOT_USER) && !tokens.has("chat:write.public")) {
            throw Refusal.of("not_in_channel");
        }
        if (channel.readOnly()) {
            throw Refusal.of("restricted_action_read_only_channel");
        }
        return channel;
    }
}
