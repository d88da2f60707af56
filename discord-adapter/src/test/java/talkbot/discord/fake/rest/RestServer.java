package talkbot.discord.fake.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import talkbot.discord.fake.rest.Faults.Fault;
import talkbot.discord.fake.rules.ApiError;
import talkbot.discord.fake.rules.OpenApi;
import talkbot.discord.fake.world.Json;
import talkbot.discord.fake.world.World;

/**
 * The way of every request: faults, token, rate limit, schema, the route's own work under the world's lock, and the
 * record of it. The routes themselves are in the classes named after what they serve. Thread-safe.
 */
public final class RestServer {
    /** Where the API's addresses begin. */
    public static final String ROOT = "/api/v10";

    private static final Logger LOG = LoggerFactory.getLogger(RestServer.class);

    private final World world;
    private final String token;
    private final Optional<OpenApi> schemas;
    private final Records records;
    private final Faults faults;
    private final RateLimits limits;
    private final BooleanSupplier tokenReset;
    private final Ban ban;

    /**
     * A server for this world; requests are checked against {@code schemas} where these are at hand.
     *
     * @param tokenReset whether the token is no longer good
     */
    public RestServer(World world, String token, Optional<OpenApi> schemas, BooleanSupplier tokenReset) {
        this.world = world;
        this.tokenReset = tokenReset;
        this.ban = new Ban(world);
        this.token = token;
        this.schemas = schemas;
        this.records = new Records(world.watch());
        this.faults = new Faults(world.watch());
        this.limits = new RateLimits(world);
    }

    /** What came in. */
    public Records records() {
        return records;
    }

    /** What shall go wrong. */
    public Faults faults() {
        return faults;
    }

    /** How often what may be asked. */
    public RateLimits limits() {
        return limits;
    }

    /** The ban that too many refused requests bring. */
    public Ban ban() {
        return ban;
    }

    /** Adds a route for bots with their token. */
    void route(RoutesConfig routes, HandlerType method, String route, Function<Exchange, Answer> work) {
        add(routes, method, route, true, work);
    }

    /** Adds a route whose address is secret enough, so that it needs no token. */
    void openRoute(RoutesConfig routes, HandlerType method, String route, Function<Exchange, Answer> work) {
        add(routes, method, route, false, work);
    }

    /** Adds the answer to everything that the fake does not know; to be added last. */
    public void unknown(RoutesConfig routes, HandlerType method) {
        route(routes, method, "/<unknown>", exchange -> {
            throw ApiError.notFound();
        });
    }

    private void add(
            RoutesConfig routes, HandlerType method, String route, boolean secured, Function<Exchange, Answer> work) {
        Handler handler = context -> handle(context, method.name() + " " + route, route, secured, work);
        routes.addEndpoint(new Endpoint(method, ROOT + route, handler));
    }

    private void handle(Context context, String name, String route, boolean secured, Function<Exchange, Answer> work) {
        Instant at = world.now();
        Optional<Duration> banned = ban.left();
        if (banned.isPresent()) {
            Ban.answer(context, banned.get());
            return;
        }
        Optional<Fault> fault = faults.next(name);
        RateLimits.State state = limits.count(name, major(context));
        // Answers to interactions are outside of what all routes may take together.
        Optional<Duration> tooManyOfAll = route.startsWith("/interactions") || route.startsWith("/webhooks")
                ? Optional.empty()
                : limits.countAll();
        state.writeTo(context);
        // Tells JDA that Discord answers and not a proxy before it, of which it thinks that it refuses for longer.
        context.header("Via", "1.1 google");
        JsonNode body = Json.object();
        Answer answer;
        try {
            if (secured) {
                authorize(context);
            }
            if (fault.isPresent() && fault.get() instanceof Fault.Delay delay) {
                pause(delay.duration());
            }
            Exchange exchange = new Exchange(context, route, at);
            body = exchange.body();
            Optional<Answer> refusal =
                    tooManyOfAll.map(wait -> tooMany(context, wait, true)).or(() -> refuse(context, fault, state));
            if (refusal.isPresent()) {
                answer = refusal.get();
            } else {
                check(context.method().name(), route, body);
                answer = world.watch().locked(() -> work.apply(exchange));
            }
        } catch (ApiError e) {
            records.add(new Violation(Violation.Kind.REFUSED, name + " " + e.status() + " " + e.code(), e.body()));
            answer = new Answer(e.status(), Optional.of(e.body()));
        } catch (RuntimeException e) {
            LOG.error("the fake broke on {}", name, e);
            records.add(new Violation(Violation.Kind.FAKE, name + ": " + e, body));
            answer = new Answer(500, Optional.of(Json.object("message", "500: Internal Server Error", "code", 0)));
        }
        ban.count(answer.status());
        String path = context.path().substring(ROOT.length());
        records.add(new RestCall(at, context.method().name(), route, path, body, answer.status(), answer.body()));
        if (fault.isEmpty()) {
            send(context, answer);
            return;
        }
        switch (fault.get()) {
            case Fault.LostAnswer lost -> breakConnection(context);
            case Fault.Cut cut -> breakConnection(context);
            case Fault.Silence silence -> context.future(CompletableFuture::new);
            case Fault.Malformed malformed ->
                context.status(200).contentType("application/json").result("{\"id\": \"1");
            case Fault.Failure(int status, boolean unused) -> send(context, broken(status));
            case Fault.TooMany tooMany -> send(context, answer);
            case Fault.Delay delay -> send(context, answer);
        }
    }

    private static void send(Context context, Answer answer) {
        context.status(answer.status());
        answer.body().ifPresent(json -> context.contentType("application/json").result(json.toString()));
    }

    private static Answer broken(int status) {
        return new Answer(status, Optional.of(Json.object("message", status + ": Server Error", "code", 0)));
    }

    private void authorize(Context context) {
        String given = Optional.ofNullable(context.header("Authorization")).orElse("");
        if (faults.isTokenRefused() || tokenReset.getAsBoolean() || !given.equals("Bot " + token)) {
            throw ApiError.unauthorized();
        }
    }

    private static Optional<Answer> refuse(Context context, Optional<Fault> fault, RateLimits.State state) {
        if (state.exceeded()) {
            return Optional.of(tooMany(context, state.resetAfter(), false));
        }
        return fault.flatMap(ordered -> switch (ordered) {
            case Fault.TooMany(Duration retryAfter, boolean global) ->
                Optional.of(tooMany(context, retryAfter, global));
            case Fault.Failure(int status, boolean done) -> done ? Optional.empty() : Optional.of(broken(status));
            case Fault.Malformed malformed -> Optional.of(new Answer(200, Optional.empty()));
            case Fault.Cut cut -> Optional.of(new Answer(200, Optional.empty()));
            case Fault.LostAnswer lost -> Optional.empty();
            case Fault.Silence silence -> Optional.empty();
            case Fault.Delay delay -> Optional.empty();
        });
    }

    private static Answer tooMany(Context context, Duration retryAfter, boolean global) {
        double seconds = retryAfter.toMillis() / 1_000.0;
        context.header("Retry-After", Long.toString((long) Math.ceil(seconds)));
        context.header("X-RateLimit-Scope", global ? "global" : "user");
        if (global) {
            context.header("X-RateLimit-Global", "true");
        } else {
            context.header("X-RateLimit-Remaining", "0");
            context.header("X-RateLimit-Reset-After", RateLimits.seconds(retryAfter.toMillis()));
        }
        return new Answer(
                429,
                Optional.of(Json.object(
                        "message", "You are being rate limited.", "retry_after", seconds, "global", global)));
    }

    private void check(String method, String route, JsonNode body) {
        schemas.ifPresent(all -> all.check(method, route, body));
    }

    private static String major(Context context) {
        return context.pathParamMap().entrySet().stream()
                .filter(entry ->
                        !entry.getKey().equals("message") && !entry.getKey().equals("command"))
                .map(entry -> entry.getValue())
                .reduce("", (one, other) -> one + "/" + other);
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Closes the socket under the answer, so that the bot cannot know whether it was obeyed. */
    private static void breakConnection(Context context) {
        ServletContextRequest.getServletContextRequest(context.req())
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint()
                .close();
    }
}
