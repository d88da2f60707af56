package talkbot.slack.event;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.context.Context;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.request.RequestType;
import com.slack.api.bolt.socket_mode.request.SocketModeRequest;
import com.slack.api.bolt.socket_mode.request.SocketModeRequestParser;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.LinkSharedEvent;
import com.slack.api.model.event.MessageEvent;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import talkbot.slack.message.SlackForm;

/** Reads what Slack delivers, with Bolt, and hands on what is to be answered. Safe for use by many threads. */
public final class Inbox implements AutoCloseable {

    private static final Pattern ANY = Pattern.compile(".*", Pattern.DOTALL);

    /** What there are listeners for; Bolt complains of all else. */
    private static final Set<RequestType> LISTENED = EnumSet.of(
            RequestType.Command,
            RequestType.Event,
            RequestType.BlockAction,
            RequestType.ViewSubmission,
            RequestType.MessageShortcut);

    private final Consumer<Incoming> taker;
    private final App app;
    private final SocketModeRequestParser parser;

    /**
     * Prepares to read.
     *
     * @param library the library with which Bolt is to work
     * @param taker takes what is to be answered; it must not wait
     */
    public Inbox(Slack library, Consumer<Incoming> taker) {
        this.taker = taker;
        AppConfig config = new AppConfig();
        config.setSlack(library);
        // Whatever else Slack is set up to send is acknowledged, or it would come again.
        config.setAllEventsApiAutoAckEnabled(true);
        // Bolt's own middleware would ask Slack who the bot is, and who wrote each message, before it acknowledges.
        List<Middleware> middleware = new ArrayList<>();
        middleware.add((request, response, chain) ->
                LISTENED.contains(request.getRequestType()) ? chain.next(request) : response);
        this.app = new App(config, middleware);
        this.parser = new SocketModeRequestParser(config);
        listen();
    }

    /**
     * Reads an envelope of Socket Mode; https://docs.slack.dev/apis/events-api/using-socket-mode.
     *
     * @param self who the bot is
     * @throws IllegalArgumentException if it cannot be read
     */
    public void receive(String envelope, Identity self) {
        try {
            SocketModeRequest request = parser.parse(envelope);
            if (request != null && request.getBoltRequest() != null) {
                Context context = request.getBoltRequest().getContext();
                context.setTeamId(self.team());
                context.setBotUserId(self.user());
                app.run(request.getBoltRequest());
            }
        } catch (Exception e) {
            throw new IllegalArgumentException("not an envelope that can be read", e);
        }
    }

    @Override
    public void close() {
        app.stop();
        app.executorService().shutdown();
    }

    private void listen() {
        app.command(ANY, (request, context) -> {
            taker.accept(Events.slash(request.getPayload(), self(context)));
            return context.ack();
        });
        app.event(AppMentionEvent.class, (payload, context) -> {
            take(Events.mention(payload.getEvent(), self(context)));
            return context.ack();
        });
        app.event(MessageEvent.class, (payload, context) -> {
            take(Events.direct(payload.getEvent(), self(context)));
            return context.ack();
        });
        app.event(LinkSharedEvent.class, (payload, context) -> {
            take(Events.shared(payload.getEvent(), self(context)));
            return context.ack();
        });
        app.viewSubmission(SlackForm.FILE, (request, context) -> {
            take(Events.given(request.getPayload(), self(context)));
            return context.ack();
        });
        app.messageShortcut(Events.ADD, (request, context) -> {
            take(Events.shortcut(request.getPayload(), self(context)));
            return context.ack();
        });
        app.viewSubmission(SlackForm.FIELDS, (request, context) -> {
            Events.submitted(request.getPayload(), self(context)).ifPresent(taker);
            return context.ack();
        });
        app.blockAction(ANY, (request, context) -> {
            take(Events.press(request.getPayload(), self(context)));
            return context.ack();
        });
    }

    private void take(Optional<Incoming> incoming) {
        incoming.ifPresent(taker);
    }

    private static Identity self(Context context) {
        return new Identity(context.getTeamId(), context.getBotUserId());
    }
}
