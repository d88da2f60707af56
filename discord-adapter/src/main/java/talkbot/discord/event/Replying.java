package talkbot.discord.event;

import java.util.function.Consumer;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.exceptions.InsufficientPermissionException;
import net.dv8tion.jda.api.requests.restaction.MessageCreateAction;
import talkbot.core.desk.Desk;
import talkbot.core.reply.Answer;
import talkbot.core.reply.Reply;
import talkbot.discord.message.DiscordRenderer;

/**
 * Replies to messages where they stand: in a thread in that thread, else as a reply that shows what it replies to. A
 * thread for every question would fill the channel's list with threads that nobody closes.
 */
final class Replying {

    private static final String DOING = "replying to a message";

    private Replying() {}

    /** Replies to a message. A second reply to the same message within some minutes is none: Discord keeps the first. */
    static void to(Message message, Desk desk, Answer answer) {
        // Under a message no form can be opened.
        Reply reply = answer.reply();
        Consumer<Throwable> failed = Failures.of(DOING);
        if (reply.hasDrawings()) {
            failed = failed.andThen(refused -> to(message, desk, reply.withoutDrawings()));
        }
        to(message, DiscordRenderer.render(reply, desk.ids(reply)), failed);
    }

    private static void to(Message message, Container content, Consumer<Throwable> failed) {
        try {
            MessageCreateAction action = message.getChannel()
                    .sendMessage(DiscordRenderer.message(content))
                    .setNonce(message.getId());
            if (maySeeHistory(message)) {
                action = action.setMessageReference(message).failOnInvalidReply(false);
            }
            action.queue(done -> {}, failed);
        } catch (InsufficientPermissionException e) {
            failed.accept(e);
        }
    }

    /** Without this permission Discord refuses replies, but not messages. */
    private static boolean maySeeHistory(Message message) {
        if (!(message.getChannel() instanceof GuildChannel channel)) {
            return true;
        }
        GuildChannel decides = channel instanceof ThreadChannel thread ? thread.getParentChannel() : channel;
        return channel.getGuild().getSelfMember().hasPermission(decides, Permission.MESSAGE_HISTORY);
    }
}
