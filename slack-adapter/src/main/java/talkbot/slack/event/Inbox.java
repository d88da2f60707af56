package talkbot.slack.event;

import com.slack.api.Slack;
import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.context.Context;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.request.RequestType;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.request.SocketModeRequest;
import com.slack.api.bolt.socket_mode.request.SocketModeRequestParser;
import com.slack.api.bolt.util.SlackRequestParser;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.AppUninstalledEvent;
import com.slack.api.model.event.Event;
import com.slack.api.model.event.LinkSharedEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import com.slack.api.model.event.MessageThreadBroadcastEvent;
import com.slack.api.model.event.TokensRevokedEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import talkbot.core.reply.Suggestions;
import talkbot.core.store.StoreException;
import talkbot.slack.event.Interactions.Typed;
import talkbot.slack.message.SlackForm;

/** Reads what Slack delivers, with Bolt, and hands on what is to be answered. Safe for use by many threads. */
public final class Inbox implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

    private static final Pattern ANY = Pattern.compile(".*", Pattern.DOTALL);

    /**
     * Says that events are withheld and has none in it, so that Bolt does not know it. In words that somebody wrote there is a
     * backslash before each such quotation mark. https://docs.slack.dev/reference/events/app_rate_limited.
     */
    private static final Pattern LIMITED = Pattern.compile("\"type\"\\s*:\\s*\"app_rate_limited\"");

    /** What there are listeners for; Bolt complains of all else. */
    private static final Set<RequestType> LISTENED = EnumSet.of(
            RequestType.Command,
            RequestType.Event,
            RequestType.BlockAction,
            RequestType.BlockSuggestion,
            RequestType.ViewSubmission,
            RequestType.MessageShortcut);

    private final Consumer<Incoming> taker;
    private final Function<Typed, List<Suggestions.Choice>> offers;
    private final Function<Incoming.Filled, Map<String, String>> wrong;
    private final Consumer<Departure> departures;
    private final App app;
    private final SocketModeRequestParser parser;
    private final SlackRequestParser http;

    /**
     * Prepares to read.
     *
     * @param library the library with which Bolt is to work
     * @param taker takes what is to be answered; it must not wait
     * @param offers what to offer, the best first, to somebody who types; asked on the thread that delivers
     * @param wrong what is wrong with a form that was filled in, by its fields' names; asked there, too
     * @param departures is told of workspaces that part with the app
     */
    public Inbox(
            Slack library,
            Consumer<Incoming> taker,
            Function<Typed, List<Suggestions.Choice>> offers,
            Function<Incoming.Filled, Map<String, String>> wrong,
            Consumer<Departure> departures) {
        this.taker = taker;
        this.offers = offers;
        this.wrong = wrong;
        this.departures = departures;
        AppConfig config = new AppConfig();
        config.setSlack(library);
        // Whatever else Slack is set up to send is acknowledged, or it would come again.
        config.setAllEventsApiAutoAckEnabled(true);
        // Bolt's own middleware would ask Slack who the bot is, and who wrote each message, before it acknowledges.
        List<Middleware> middleware = new ArrayList<>();
        middleware.add((request, response, chain) ->
                LISTENED.contains(request.getRequestType()) || request.getRequestType() == RequestType.UrlVerification
                        ? chain.next(request)
                        : response);
        this.app = new App(config, middleware);
        this.parser = new SocketModeRequestParser(config);
        this.http = new SlackRequestParser(config);
        listen();
    }

    /**
     * Reads an envelope of Socket Mode; https://docs.slack.dev/apis/events-api/using-socket-mode.
     *
     * @param self who the bot is
     * @return what to acknowledge it with, as JSON; empty for nothing
     * @throws IllegalArgumentException if it cannot be read
     */
    public String receive(String envelope, Identity self) {
        if (isWithheld(envelope)) {
            return "";
        }
        try {
            SocketModeRequest request = parser.parse(envelope);
            if (request == null || request.getBoltRequest() == null) {
                return "";
            }
            return Optional.ofNullable(run(request.getBoltRequest(), self).getBody())
                    .orElse("");
        } catch (Exception e) {
            throw new IllegalArgumentException("not an envelope that can be read", e);
        }
    }

    /**
     * Reads a request of HTTP mode, of which it is known that Slack sent it.
     *
     * @param headers as they came
     * @param identities who the bot is in a workspace
     * @throws IllegalArgumentException if it cannot be read
     */
    public Acknowledgement receive(
            Map<String, List<String>> headers, String body, Function<String, Identity> identities) {
        if (isWithheld(body)) {
            return Acknowledgement.OK;
        }
        try {
            Request<?> request = http.parse(SlackRequestParser.HttpRequest.builder()
                    .requestUri("/slack/events")
                    .queryString(Map.of())
                    .requestBody(body)
                    .headers(new RequestHeaders(headers))
                    .build());
            if (request == null) {
                throw new IllegalArgumentException("not a request that can be read");
            }
            Response response = Response.ok();
            if (!LISTENED.contains(request.getRequestType())) {
                response = app.run(request);
            } else if (request.getContext().getTeamId() != null) {
                response = run(request, identities.apply(request.getContext().getTeamId()));
            }
            return new Acknowledgement(
                    response.getStatusCode(),
                    Optional.ofNullable(response.getContentType()).orElse("text/plain"),
                    Optional.ofNullable(response.getBody()).orElse(""));
        } catch (IllegalArgumentException | StoreException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalArgumentException("not a request that can be read", e);
        }
    }

    private static boolean isWithheld(String text) {
        boolean withheld = LIMITED.matcher(text).find();
        if (withheld) {
            LOG.warn("Slack: too many events in an hour; until they are fewer, no mention is heard");
        }
        return withheld;
    }

    private Response run(Request<?> request, Identity self) throws Exception {
        request.getContext().setTeamId(self.team());
        request.getContext().setBotUserId(self.user());
        return app.run(request);
    }

    @Override
    public void close() {
        app.stop();
        app.executorService().shutdown();
    }

    private void listen() {
        app.command(ANY, (request, context) -> {
            taker.accept(Interactions.slash(request.getPayload(), self(context)));
            return context.ack();
        });
        on(AppMentionEvent.class, Events::mention);
        on(MessageEvent.class, Events::direct);
        on(MessageFileShareEvent.class, Events::direct);
        on(MessageThreadBroadcastEvent.class, Events::direct);
        on(LinkSharedEvent.class, Events::shared);
        on(AppHomeOpenedEvent.class, Events::opened);
        app.event(AppUninstalledEvent.class, (payload, context) -> {
            departures.accept(departure(payload, context));
            return context.ack();
        });
        app.event(TokensRevokedEvent.class, (payload, context) -> {
            if (Optional.ofNullable(payload.getEvent().getTokens())
                    .map(TokensRevokedEvent.Tokens::getBot)
                    .filter(bots -> !bots.isEmpty())
                    .isPresent()) {
                departures.accept(departure(payload, context));
            }
            return context.ack();
        });
        app.blockSuggestion(ANY, (request, context) -> {
            List<Suggestions.Choice> choices = Interactions.typed(request.getPayload(), self(context))
                    .map(offers)
                    .orElse(List.of());
            return Response.builder()
                    .statusCode(200)
                    .contentType("application/json")
                    .body(SlackForm.offered(choices))
                    .build();
        });
        app.messageShortcut(Interactions.FIND, (request, context) -> {
            take(Interactions.sought(request.getPayload(), self(context)));
            return context.ack();
        });
        app.viewSubmission(SlackForm.FILE, (request, context) -> {
            take(Interactions.given(request.getPayload(), self(context)));
            return context.ack();
        });
        app.messageShortcut(Interactions.ADD, (request, context) -> {
            take(Interactions.shortcut(request.getPayload(), self(context)));
            return context.ack();
        });
        app.viewSubmission(SlackForm.FIELDS, (request, context) -> {
            Optional<Incoming.Filled> filled = Interactions.submitted(request.getPayload(), self(context));
            Map<String, String> errors = filled.map(wrong).orElse(Map.of());
            if (!errors.isEmpty()) {
                return context.ackWithErrors(errors);
            }
            filled.ifPresent(taker);
            return context.ack();
        });
        app.blockAction(ANY, (request, context) -> {
            take(Interactions.press(request.getPayload(), self(context)));
            return context.ack();
        });
    }

    private <E extends Event> void on(Class<E> type, BiFunction<E, Identity, Optional<Incoming>> reading) {
        app.event(type, (payload, context) -> {
            take(reading.apply(payload.getEvent(), self(context)));
            return context.ack();
        });
    }

    private static Departure departure(EventsApiPayload<?> payload, Context context) {
        return new Departure(
                context.getTeamId(),
                Optional.ofNullable(payload.getEventTime())
                        .map(Instant::ofEpochSecond)
                        .orElseGet(Instant::now));
    }

    private void take(Optional<Incoming> incoming) {
        incoming.ifPresent(taker);
    }

    private static Identity self(Context context) {
        return new Identity(context.getTeamId(), context.getBotUserId());
    }
}
