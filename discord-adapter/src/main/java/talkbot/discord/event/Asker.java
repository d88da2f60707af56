package talkbot.discord.event;

import java.util.Optional;
import net.dv8tion.jda.api.entities.ISnowflake;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.entities.channel.Channel;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import org.jspecify.annotations.Nullable;
import talkbot.core.command.Command;
import talkbot.core.message.Language;
import talkbot.core.reply.ButtonIds;
import talkbot.core.request.Conversation;
import talkbot.core.request.Person;
import talkbot.core.request.Press;
import talkbot.core.request.Request;
import talkbot.core.request.Way;
import talkbot.discord.DiscordPlatform;

/**
 * Who asks, and where.
 *
 * @param person who; the same on every server, because Discord's people are
 * @param conversation where
 * @param way how; as a direct message wherever nobody else may be
 * @param offered the language that the person has set Discord to, where the event says it
 */
record Asker(Person person, Conversation conversation, Way way, Optional<Language> offered) {

    static Asker of(Interaction event) {
        Optional<String> server = Optional.ofNullable(event.getGuild()).map(ISnowflake::getId);
        // Of a server that the bot is not on, Discord does not say which channel a thread belongs to.
        Optional<String> parent = event.isFromAttachedGuild() ? parent(event.getChannel()) : Optional.empty();
        boolean others = server.isPresent() || event.getContext() == InteractionContextType.PRIVATE_CHANNEL;
        return new Asker(
                person(event.getUser(), Optional.ofNullable(event.getMember())),
                conversation(server, Optional.ofNullable(event.getChannelId()).orElse(""), parent),
                others ? Way.SLASH : Way.DIRECT,
                Optional.of(Language.ofTagOrEnglish(event.getUserLocale().getLocale())));
    }

    /** Messages do not say which language their author has chosen. */
    static Asker of(Message message) {
        return new Asker(
                person(message.getAuthor(), Optional.ofNullable(message.getMember())),
                conversation(
                        Optional.ofNullable(message.getGuildId()),
                        message.getChannelId(),
                        parent(message.getChannel())),
                message.hasGuild() ? Way.MENTION : Way.DIRECT,
                Optional.empty());
    }

    /** The same by a message in which a page is turned, which stays what it was: seen by the asker alone, or by all. */
    Asker inMessage(boolean seenByAskerAlone) {
        Way turned = way == Way.SLASH && !seenByAskerAlone ? Way.MENTION : way;
        return new Asker(person, conversation, turned, offered);
    }

    /** Words said here. */
    Request request(String words) {
        return new Request(way, person, conversation, words, offered);
    }

    /** Something done here that bears no language of its own. */
    Press place(Command command) {
        return new Press(way, person, conversation, command, Optional.empty(), offered);
    }

    /** A button that was pressed here, or a form that was filled in. */
    Press press(ButtonIds.Pressed pressed) {
        return pressed.by(way, person, conversation, offered);
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

    private static Person person(User user, Optional<Member> member) {
        String name = member.map(Member::getEffectiveName).orElseGet(user::getEffectiveName);
        return new Person(DiscordPlatform.NAME, "", user.getId(), Optional.of(name));
    }

    private static Optional<String> parent(@Nullable Channel channel) {
        return channel instanceof ThreadChannel thread
                ? Optional.of(thread.getParentChannel().getId())
                : Optional.empty();
    }
}
