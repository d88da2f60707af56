package talkbot.discord.event;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InteractionExpiredException;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.callbacks.IMessageEditCallback;
import net.dv8tion.jda.api.interactions.callbacks.IModalCallback;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import talkbot.core.command.Command;
import talkbot.core.command.FilledForm;
import talkbot.core.desk.Desk;
import talkbot.core.desk.Visit;
import talkbot.core.message.Language;
import talkbot.core.reply.Answer;
import talkbot.core.reply.Field;
import talkbot.core.reply.FileForm;
import talkbot.core.reply.Form;
import talkbot.core.reply.Reply;
import talkbot.core.reply.Suggestions;
import talkbot.core.request.Person;
import talkbot.discord.message.DiscordRenderer;
import talkbot.discord.message.Limits;

/**
 * The answer to one interaction. Discord wants a first response within three seconds, and that response fixes how the
 * answer is given: it is the answer itself where that is ready, else the promise of one. Safe for use by many threads.
 */
final class Answering implements Visit {

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

    /** The interaction's token lives for fifteen minutes; after that its answer cannot be changed any more. */
    private static final Set<ErrorResponse> EXPIRED =
            Set.of(ErrorResponse.INVALID_WEBHOOK_TOKEN, ErrorResponse.UNKNOWN_WEBHOOK);

    private final IReplyCallback event;
    private final Desk desk;
    private final Asker asker;
    private final String words;
    private final Consumer<Answering> work;
    private final long received = System.nanoTime();
    private final AtomicReference<Manner> responded = new AtomicReference<>();
    private final Consumer<Throwable> failed = Failures.of("answering an interaction");

    private final Supplier<Manner> how;

    /**
     * Prepares an answer.
     *
     * @param words what was said; empty where nothing was
     * @param how says how to give the answer
     * @param work gives it
     */
    Answering(
            IReplyCallback event,
            Desk desk,
            Asker asker,
            String words,
            Supplier<Manner> how,
            Consumer<Answering> work) {
        this.event = event;
        this.desk = desk;
        this.asker = asker;
        this.words = words;
        this.how = how;
        this.work = work;
    }

    @Override
    public String key() {
        return event.getId();
    }

    @Override
    public Person person() {
        return asker.person();
    }

    @Override
    public String words() {
        return words;
    }

    @Override
    public Optional<Language> offered() {
        return asker.offered();
    }

    /** From here on Discord gets its first response in time. Only whoever answers may promise it. */
    @Override
    public void taken() {
        long left = PATIENCE_MILLIS - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - received);
        // How to answer may be a question to the database, which must not hold up the one thread that keeps the time.
        CompletableFuture.delayedExecutor(left, TimeUnit.MILLISECONDS, Thread::startVirtualThread)
                .execute(this::promise);
    }

    @Override
    public void answer() {
        work.accept(this);
    }

    /** Where it cannot be told whether others may see the answer, it is for the asker alone. */
    private Manner manner() {
        try {
            return how.get();
        } catch (RuntimeException e) {
            return Manner.PRIVATELY;
        }
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
            opener.replyModal(DiscordRenderer.form(form, desk.id(form), field -> few(form, field)))
                    .queue(done -> {}, failed);
        } else {
            answer(form.instead());
        }
    }

    /** All that can be chosen, where that is known to be all. */
    private List<Suggestions.Choice> few(Form form, Field.Choice field) {
        boolean chapter = field.name().equals(Field.ONLY)
                && form.asks() instanceof Command.Fill(Optional<String> talk)
                && talk.isPresent();
        if (!chapter && !field.name().equals(FilledForm.TALK)) {
            return List.of();
        }
        List<Suggestions.Choice> all = desk.bot()
                .suggest(asker.conversation(), form.asks(), field.name(), "", Limits.CHOICES + 1, Limits.CHOICE)
                .choices();
        return all.size() <= Limits.CHOICES ? all : List.of();
    }

    private void answer(Container content, Consumer<Throwable> refused) {
        Manner now = manner();
        if (!respond(now)) {
            event.getHook()
                    .editOriginal(DiscordRenderer.edit(content))
                    .queue(done -> {}, failure -> late(content, failure, refused));
        } else if (now == Manner.IN_PLACE && event instanceof IMessageEditCallback message) {
            message.editMessage(DiscordRenderer.edit(content)).queue(done -> {}, refused);
        } else {
            reply(content, now != Manner.OPENLY);
        }
    }

    /**
     * What took too long is said in a new message: in the channel where the answer was for all, else to the asker
     * directly, because nothing else that comes so late can be kept from others.
     */
    private void late(Container content, Throwable failure, Consumer<Throwable> refused) {
        if (!isOver(failure)) {
            refused.accept(failure);
            return;
        }
        MessageCreateData message = DiscordRenderer.message(content);
        try {
            RestAction<Message> sending = responded.get() == Manner.OPENLY && maySpeak()
                    ? event.getMessageChannel().sendMessage(message)
                    : event.getUser().openPrivateChannel().flatMap(channel -> channel.sendMessage(message));
            sending.queue(done -> {}, refused);
        } catch (RuntimeException e) {
            refused.accept(e);
        }
    }

    /** Whether the token has expired, by our own clock or by Discord's. */
    private static boolean isOver(Throwable failure) {
        return failure instanceof InteractionExpiredException
                || (failure instanceof ErrorResponseException refused && EXPIRED.contains(refused.getErrorResponse()));
    }

    /** Whether the bot itself is there, and not only its answers. */
    private boolean maySpeak() {
        return (event.isFromAttachedGuild() || event.getContext() == InteractionContextType.BOT_DM)
                && event.getMessageChannel().canTalk();
    }

    /** To the asker alone where that is still possible. */
    @Override
    public void apologise(Reply reply) {
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
        Manner now = manner();
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
