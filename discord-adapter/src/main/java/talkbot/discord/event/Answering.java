package talkbot.discord.event;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.interactions.callbacks.IMessageEditCallback;
import net.dv8tion.jda.api.interactions.callbacks.IModalCallback;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import talkbot.core.desk.Desk;
import talkbot.core.reply.Answer;
import talkbot.core.reply.FileForm;
import talkbot.core.reply.Form;
import talkbot.core.reply.Reply;
import talkbot.discord.message.DiscordRenderer;

/**
 * The answer to one interaction. Discord wants a first response within three seconds, and that response fixes how the
 * answer is given: it is the answer itself where that is ready, else the promise of one. Safe for use by many threads.
 */
final class Answering {

    /** How an answer is given. */
    enum Manner {
        /** As a message that the asker alone sees. */
        PRIVATELY,
        /** As a message that everybody sees. */
        OPENLY,
        /** In the message in which a button was pressed. */
        IN_PLACE
    }

    /** Leaves the promise half of Discord's three seconds to arrive. */
    private static final long PATIENCE_MILLIS = 1500;

    private final IReplyCallback event;
    private final Desk desk;
    private final AtomicReference<Manner> responded = new AtomicReference<>();
    private final Consumer<Throwable> failed = Failures.of("answering an interaction");

    /** Until it is known that others may see the answer, it is for the asker alone. */
    private volatile Manner manner = Manner.PRIVATELY;

    Answering(IReplyCallback event, Desk desk) {
        this.event = event;
        this.desk = desk;
    }

    /** From here on Discord gets its first response in time. */
    void begin() {
        // Sending is done elsewhere, so that the one thread that keeps the time is never held up.
        CompletableFuture.delayedExecutor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS, Runnable::run)
                .execute(this::promise);
    }

    /** Says how to give the answer; without effect once the first response is out. */
    void manner(Manner wanted) {
        manner = wanted;
    }

    /** Gives the answer. */
    void answer(Answer answer) {
        switch (answer) {
            case Reply reply when reply.hasDrawings() -> draw(reply);
            case Reply reply -> answer(reply);
            case Form form -> ask(form);
            // Files come with the command itself.
            case FileForm form -> answer(form.instead());
        }
    }

    private void answer(Reply reply) {
        answer(DiscordRenderer.render(reply, desk.ids(reply)), failed);
    }

    /** A first response that is refused cannot be given again; what follows a promise can, without its picture. */
    private void draw(Reply reply) {
        promise();
        answer(DiscordRenderer.render(reply, desk.ids(reply)), refused -> {
            failed.accept(refused);
            answer(reply.withoutDrawings());
        });
    }

    /** A form can only be the first response. */
    private void ask(Form form) {
        if (event instanceof IModalCallback opener && respond(Manner.PRIVATELY)) {
            opener.replyModal(DiscordRenderer.form(form, desk.id(form))).queue(done -> {}, failed);
        } else {
            answer(form.instead());
        }
    }

    private void answer(Container content, Consumer<Throwable> refused) {
        Manner now = manner;
        if (!respond(now)) {
            event.getHook().editOriginal(DiscordRenderer.edit(content)).queue(done -> {}, refused);
        } else if (now == Manner.IN_PLACE && event instanceof IMessageEditCallback message) {
            message.editMessage(DiscordRenderer.edit(content)).queue(done -> {}, refused);
        } else {
            reply(content, now != Manner.OPENLY);
        }
    }

    /** Says that there is no answer, to the asker alone where that is still possible. */
    void excuse(Reply reply) {
        Container content = DiscordRenderer.render(reply, desk.ids(reply));
        if (respond(Manner.PRIVATELY)) {
            reply(content, true);
        } else if (responded.get() == Manner.IN_PLACE) {
            event.getHook()
                    .sendMessage(DiscordRenderer.message(content))
                    .setEphemeral(true)
                    .queue(done -> {}, failed);
        } else {
            answer(content, failed);
        }
    }

    private void reply(Container content, boolean privately) {
        event.reply(DiscordRenderer.message(content)).setEphemeral(privately).queue(done -> {}, failed);
    }

    private void promise() {
        Manner now = manner;
        if (!respond(now)) {
            return;
        }
        if (now == Manner.IN_PLACE && event instanceof IMessageEditCallback message) {
            message.deferEdit().queue(done -> {}, failed);
        } else {
            event.deferReply(now != Manner.OPENLY).queue(done -> {}, failed);
        }
    }

    /** Whether this is the first response. */
    private boolean respond(Manner now) {
        return responded.compareAndSet(null, now);
    }
}
