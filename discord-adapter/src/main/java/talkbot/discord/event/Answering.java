package talkbot.discord.event;

import static java.net.HttpURLConnection.HTTP_BAD_REQUEST;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InteractionExpiredException;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.callbacks.IMessageEditCallback;
import net.dv8tion.jda.api.interactions.callbacks.IModalCallback;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.requests.restaction.interactions.InteractionCallbackAction.ResponseType;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import net.dv8tion.jda.internal.requests.RestActionImpl;
import talkbot.core.desk.Desk;
import talkbot.core.reply.Answer;
import talkbot.core.reply.Field;
import talkbot.core.reply.FileForm;
import talkbot.core.reply.Form;
import talkbot.core.reply.Reply;
import talkbot.core.reply.Suggestions;
import talkbot.core.reply.Visibility;
import talkbot.core.request.Request;
import talkbot.discord.message.DiscordRenderer;
import talkbot.discord.message.Limits;

/**
 * The answer to one interaction. Discord wants a first response within three seconds, and that response fixes how the
 * answer is given: it is the answer itself where that is ready, else the promise of one. Safe for use by many threads.
 */
final class Answering implements Said {

    /** How an answer is given. */
    enum Manner {
        /** As a message that the asker alone sees. */
        PRIVATELY,
        /** As a message that everybody sees. */
        OPENLY,
        /** In the message in which a button was pressed. */
        IN_PLACE;

        static Manner of(Visibility visibility) {
            return visibility == Visibility.PRIVATE ? PRIVATELY : OPENLY;
        }
    }

    /** Leaves the promise half of Discord's three seconds to arrive. */
    private static final long PATIENCE_MILLIS = 1500;

    /** The interaction's token lives for fifteen minutes, by our own clock and by Discord's. */
    private static final Predicate<Throwable> IS_OVER = ErrorResponse.test(
                    ErrorResponse.INVALID_WEBHOOK_TOKEN, ErrorResponse.UNKNOWN_WEBHOOK)
            .or(InteractionExpiredException.class::isInstance);

    private final IReplyCallback event;
    private final Desk desk;
    private final Request said;
    private final Supplier<Manner> how;
    private final Supplier<Answer> finding;
    private final long received = System.nanoTime();
    private final AtomicReference<Manner> responded = new AtomicReference<>();
    private final Consumer<Throwable> failed = Failures.of("answering an interaction");
    private Optional<Manner> manner = Optional.empty();

    /**
     * Prepares an answer.
     *
     * @param said who did what; without words where none were said
     * @param how says how to give the answer
     * @param finding finds it
     */
    Answering(IReplyCallback event, Desk desk, Request said, Supplier<Manner> how, Supplier<Answer> finding) {
        this.event = event;
        this.desk = desk;
        this.said = said;
        this.how = how;
        this.finding = finding;
    }

    @Override
    public String key() {
        return event.getId();
    }

    @Override
    public Request said() {
        return said;
    }

    /** From here on Discord gets its first response in time. Only whoever answers may promise it. */
    @Override
    public void taken() {
        long left = PATIENCE_MILLIS - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - received);
        // How to answer may be a question to the database, which must not hold up the one thread that keeps the time.
        CompletableFuture.delayedExecutor(left, TimeUnit.MILLISECONDS, Thread::startVirtualThread)
                .execute(this::promise);
    }

    /** Asked for once, as it may be a question to the database; where it cannot be told, the asker alone sees the answer. */
    private synchronized Manner manner() {
        if (manner.isEmpty()) {
            try {
                manner = Optional.of(how.get());
            } catch (RuntimeException e) {
                manner = Optional.of(Manner.PRIVATELY);
            }
        }
        return manner.get();
    }

    @Override
    public void answer() {
        switch (finding.get()) {
            case Reply reply -> give(reply);
            case Form form -> ask(form);
            // Files come with the command itself.
            case FileForm form -> give(form.instead());
        }
    }

    /** A first response that is refused cannot be given again; what follows a promise can, without its picture. */
    private void give(Reply reply) {
        if (reply.hasDrawings()) {
            promise();
            give(DiscordRenderer.message(reply, desk), failed.andThen(refused -> give(reply.withoutDrawings())));
        } else {
            give(DiscordRenderer.message(reply, desk), failed);
        }
    }

    /** A form can only be the first response. */
    private void ask(Form form) {
        if (event instanceof IModalCallback opener && respond(Manner.PRIVATELY)) {
            Function<Field.Choice, List<Suggestions.Choice>> few = field -> desk.bot()
                    .typeAhead()
                    .few(said.conversation(), form.asks(), field.name(), Limits.CHOICES, Limits.CHOICE)
                    .choices();
            opener.replyModal(DiscordRenderer.form(form, desk.id(form), few)).queue(done -> {}, this::sayPlainly);
        } else {
            give(form.instead());
        }
    }

    private void give(MessageCreateData message, Consumer<Throwable> refused) {
        if (!respond(manner())) {
            event.getHook()
                    .editOriginal(MessageEditData.fromCreateData(message))
                    .queue(done -> {}, failure -> late(message, failure, refused));
            return;
        }
        RestAction<?> response = manner() == Manner.IN_PLACE && event instanceof IMessageEditCallback pressed
                ? pressed.editMessage(MessageEditData.fromCreateData(message))
                : event.reply(message).setEphemeral(manner() != Manner.OPENLY);
        response.queue(done -> {}, this::sayPlainly);
    }

    /**
     * What took too long is said in a new message: in the channel where the answer was for all, else to the asker
     * directly, because nothing else that comes so late can be kept from others.
     */
    private void late(MessageCreateData message, Throwable failure, Consumer<Throwable> refused) {
        if (!IS_OVER.test(failure)) {
            refused.accept(failure);
            return;
        }
        try {
            RestAction<Message> sending = responded.get() == Manner.OPENLY && maySpeak()
                    ? event.getMessageChannel().sendMessage(message)
                    : event.getUser().openPrivateChannel().flatMap(channel -> channel.sendMessage(message));
            sending.queue(done -> {}, refused);
        } catch (RuntimeException e) {
            refused.accept(e);
        }
    }

    /** Whether the bot itself is there, and not only its answers. */
    private boolean maySpeak() {
        return (event.isFromAttachedGuild() || event.getContext() == InteractionContextType.BOT_DM)
                && event.getMessageChannel().canTalk();
    }

    /** To the asker alone where that is still possible. */
    @Override
    public void apologise(Reply reply) {
        MessageCreateData message = DiscordRenderer.message(reply, desk);
        if (respond(Manner.PRIVATELY)) {
            event.reply(message).setEphemeral(true).queue(done -> {}, this::sayPlainly);
        } else if (responded.get() == Manner.IN_PLACE) {
            event.getHook().sendMessage(message).setEphemeral(true).queue(done -> {}, failed);
        } else {
            give(message, failed);
        }
    }

    /**
     * Discord waits for another first response if it does not take what one says. JDA gives none after the first, so that
     * this one is made by hand: for that JDA 6.5.0 has nothing but {@link RestActionImpl}, which it calls internal.
     */
    private void sayPlainly(Throwable refused) {
        failed.accept(refused);
        if (refused instanceof ErrorResponseException answer
                && answer.getResponse().code == HTTP_BAD_REQUEST
                && answer.getErrorResponse() != ErrorResponse.INTERACTION_ALREADY_ACKNOWLEDGED) {
            DataObject message =
                    DiscordRenderer.message(desk.apology(this), desk).toData();
            message.put("flags", message.getInt("flags") | Message.MessageFlag.EPHEMERAL.getValue());
            int type = ResponseType.CHANNEL_MESSAGE_WITH_SOURCE.getRaw();
            DataObject response = DataObject.empty().put("type", type).put("data", message);
            Route.CompiledRoute again = Route.Interactions.CALLBACK.compile(event.getId(), event.getToken());
            new RestActionImpl<>(event.getJDA(), again, response).queue(done -> {}, failed);
        }
    }

    private void promise() {
        if (respond(manner())) {
            RestAction<?> promise = manner() == Manner.IN_PLACE && event instanceof IMessageEditCallback pressed
                    ? pressed.deferEdit()
                    : event.deferReply(manner() != Manner.OPENLY);
            promise.queue(done -> {}, this::sayPlainly);
        }
    }

    /** Whether this is the first response. */
    private boolean respond(Manner now) {
        return responded.compareAndSet(null, now);
    }
}
