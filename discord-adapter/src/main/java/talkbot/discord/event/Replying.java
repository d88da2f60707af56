package talkbot.discord.event;

import java.util.function.Consumer;
import java.util.function.Supplier;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.requests.restaction.MessageCreateAction;
import talkbot.core.desk.Desk;
import talkbot.core.platform.Obstacle;
import talkbot.core.reply.Answer;
import talkbot.core.reply.Reply;
import talkbot.core.request.Request;
import talkbot.discord.connection.Obstruction;
import talkbot.discord.message.DiscordRenderer;

/**
 * A message that is replied to where it stands: in a thread in that thread, else by a reply that shows what it replies
 * to. A thread for every question would fill the channel's list with threads that nobody closes. A second reply to the
 * same message within some minutes is none: Discord keeps the first.
 *
 * @param key the same for everything that is answered once
 * @param said what the message says
 * @param finding finds the answer
 */
record Replying(String key, Message message, Request said, Desk desk, Supplier<Answer> finding) implements Said {

    private static final String DOING = "replying to a message";

    @Override
    public void answer() {
        // Under a message no form can be opened.
        Reply reply = finding.get().reply();
        send(reply, reply.hasDrawings() ? refused -> apologise(reply.withoutDrawings()) : this::explain);
    }

    @Override
    public void apologise(Reply reply) {
        send(reply, this::explain);
    }

    private void send(Reply reply, Consumer<Throwable> refused) {
        Consumer<Throwable> failed = Failures.of(DOING).andThen(refused);
        try {
            MessageCreateAction action = message.getChannel()
                    .sendMessage(DiscordRenderer.message(reply, desk))
                    .setNonce(message.getId());
            if (maySeeHistory()) {
                action = action.setMessageReference(message).failOnInvalidReply(false);
            }
            action.queue(done -> {}, failed);
        } catch (RuntimeException e) {
            failed.accept(e);
        }
    }

    /** Where the bot may read and not write, silence would look like a fault of its own: the asker is told directly. */
    private void explain(Throwable failure) {
        Obstruction.of(failure)
                .filter(obstacle -> obstacle.kind() != Obstacle.Kind.OTHER && message.hasGuild())
                .map(obstacle -> DiscordRenderer.message(desk.explanation(this, obstacle), desk))
                .ifPresent(why -> message.getAuthor()
                        .openPrivateChannel()
                        .flatMap(channel -> channel.sendMessage(why))
                        .queue(done -> {}, Failures.of("explaining why there is no reply")));
    }

    /** Without this permission Discord refuses replies, but not messages. */
    private boolean maySeeHistory() {
        return !message.hasGuild()
                || message.getGuild()
                        .getSelfMember()
                        .hasPermission(message.getGuildChannel(), Permission.MESSAGE_HISTORY);
    }
}
