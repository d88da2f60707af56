package talkbot.discord.event;

import java.util.Optional;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.entities.channel.Channel;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import talkbot.core.command.Command;
import talkbot.core.message.Language;
import talkbot.core.request.Conversation;
import talkbot.core.request.Person;
import talkbot.core.request.Press;
import talkbot.core.request.Way;
import talkbot.discord.DiscordPlatform;

/**
 * Who asks, and where.
 *
 * @param person who; the same on every server, because Discord's people are
 * @param conversation where
 * @param server whether others may be there, as in a channel of a server: it is not between the person and the bot
 *     alone
 * @param offered the language that the person has set Discord to, where the event says it
 */
record Asker(Person person, Conversation conversation, boolean server, Optional<Language> offered) {

    static Asker of(Interaction event) {
        Optional<String> name = Optional.ofNullable(event.getMember()).map(member -> member.getEffectiveName());
        Optional<String> server = Optional.ofNullable(event.getGuild()).map(guild -> guild.getId());
        return new Asker(
                person(event.getUser(), name),
                conversation(
                        server,
                        event.getChannelId() == null ? "" : event.getChannelId(),
                        event.isFromAttachedGuild()
                                ? parent(Optional.ofNullable(event.getChannel()))
                                : Optional.empty()),
                server.isPresent() || event.getContext() == InteractionContextType.PRIVATE_CHANNEL,
                Optional.of(Language.ofTagOrEnglish(event.getUserLocale().getLocale())));
    }

    /** Something done here that bears no language of its own. */
    Press place(Command command) {
        return place(way(), command);
    }

    /** The same, done in another way. */
    Press place(Way way, Command command) {
        return new Press(way, person, conversation, command, Optional.empty(), offered);
    }

    /** Messages do not say which language their author has chosen. */
    static Asker of(Message message) {
        Optional<String> name = Optional.ofNullable(message.getMember()).map(member -> member.getEffectiveName());
        Optional<String> server =
                message.hasGuild() ? Optional.of(message.getGuild().getId()) : Optional.empty();
        return new Asker(
                person(message.getAuthor(), name),
                conversation(server, message.getChannelId(), parent(Optional.of(message.getChannel()))),
                server.isPresent(),
                Optional.empty());
    }

    /** The way of what was asked at this place by a command or, as an answer of its own, by a button. */
    Way way() {
        return server ? Way.SLASH : Way.DIRECT;
    }

    /**
     * The way of a message in which a page is turned: it stays what it was.
     *
     * @param seenByAskerAlone whether only the one who asked sees the message
     */
    Way wayOfMessage(boolean seenByAskerAlone) {
        return server && !seenByAskerAlone ? Way.MENTION : way();
    }

    /**
     * A place on Discord.
     *
     * @param server the server's id; empty for direct messages
     * @param channel the id of the channel or thread
     * @param parent the id of the channel that the thread belongs to, if it is one
     */
    static Conversation conversation(Optional<String> server, String channel, Optional<String> parent) {
        return new Conversation(
                DiscordPlatform.NAME,
                server.orElse(""),
                parent.orElse(channel),
                parent.isPresent() ? Optional.of(channel) : parent);
    }

    private static Person person(User user, Optional<String> name) {
        return new Person(DiscordPlatform.NAME, "", user.getId(), name.or(() -> Optional.of(user.getEffectiveName())));
    }

    private static Optional<String> parent(Optional<Channel> channel) {
        return channel.filter(ThreadChannel.class::isInstance)
                .map(ThreadChannel.class::cast)
                .map(thread -> thread.getParentChannel().getId());
    }
}
