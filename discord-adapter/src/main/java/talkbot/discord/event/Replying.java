package talkbot.discord.event;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.requests.restaction.MessageCreateAction;
import talkbot.core.desk.Desk;
import talkbot.core.desk.Visit;
import talkbot.core.message.Language;
import talkbot.core.platform.Obstacle;
import talkbot.core.reply.Answer;
import talkbot.core.reply.Reply;
import talkbot.core.request.Person;
import talkbot.discord.connection.Obstruction;
import talkbot.discord.message.DiscordRenderer;

/**
 * A message that is replied to where it stands: in a thread in that thread, else by a reply that shows what it replies
 * to. A thread for every question would fill the channel's list with threads that nobody closes. A second reply to the
 * same message within some minutes is none: Discord keeps the first.
 *
 * @param key the same for everything that is answered once
 * @param words what the message says
 * @param finding finds the answer
 */
record Replying(String key, Message message, Asker asker, String words, Desk desk, Supplier<Answer> finding)
        implements Visit {

    private static final String DOING = "replying to a message";

    @Override
    public Person person() {
        return asker.person();
    }

    @Override
    public Optional<Language> offered() {
        return asker.offered();
    }

    @Override
    public void answer() {
        // Under a message no form can be opened.
        Reply reply = finding.get().reply();
        if (reply.hasDrawings()) {
            send(reply, refused -> apologise(reply.withoutDrawings()));
        } else {
            apologise(reply);
        }
    }

    @Override
    public void apologise(Reply reply) {
        send(reply, this::explain);
    }

    private void send(Reply reply, Consumer<Throwable> refused) {
        Consumer<Throwable> failed = Failures.of(DOING).andThen(refused);
        Container content = DiscordRenderer.render(reply, desk.ids(reply));
        try {
            MessageCreateAction action = message.getChannel()
                    .sendMessage(DiscordRenderer.message(content))
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
        Optional<Obstacle> obstacle = Obstruction.of(failure).filter(o -> o.kind() != Obstacle.Kind.OTHER);
        if (obstacle.isEmpty() || !message.hasGuild()) {
            return;
        }
        Reply why = desk.explanation(this, obstacle.get());
        message.getAuthor()
                .openPrivateChannel()
                .flatMap(channel ->
                        channel.sendMessage(DiscordRenderer.message(DiscordRenderer.render(why, desk.ids(why)))))
                .queue(done -> {}, Failures.of("explaining why there is no reply"));
    }

    /** Without this permission Discord refuses replies, but not messages. */
    private boolean maySeeHistory() {
        if (!(message.getChannel() instanceof GuildChannel channel)) {
            return true;
        }
        GuildChannel decides = channel instanceof ThreadChannel thread ? thread.getParentChannel() : channel;
        return channel.getGuild().getSelfMember().hasPermission(decides, Permission.MESSAGE_HISTORY);
    }
}
