package talkbot.discord.fake;

import java.util.Optional;
import talkbot.discord.fake.seen.SeenMessage;
import talkbot.discord.fake.world.FakeChannel;

/**
 * Something that somebody said, and the wait for what the bot answers.
 *
 * @param message what was said
 * @param channel where
 */
public record Said(FakeDiscord discord, SeenMessage message, FakeChannel channel) {
    /** Waits for the bot's reply: a message that refers to this one, or the first in the thread under it. */
    public SeenMessage awaitReply() {
        return discord.await("an answer to: " + message.content(), FakeDiscord.PATIENCE, this::reply);
    }

    /** Waits for anything that the bot says in the channel after this. */
    public SeenMessage awaitNext() {
        return discord.awaitSaid(
                channel, said -> Long.parseUnsignedLong(said.id()) > Long.parseUnsignedLong(message.id()));
    }

    /** The bot's reply so far. */
    public Optional<SeenMessage> reply() {
        Optional<SeenMessage> direct = discord.saidByBot(channel).stream()
                .filter(said ->
                        said.answeredMessage().filter(message.id()::equals).isPresent())
                .findFirst();
        return direct.or(() -> discord.world()
                .channel(message.id())
                .flatMap(thread -> discord.saidByBot(thread).stream().findFirst()));
    }
}
