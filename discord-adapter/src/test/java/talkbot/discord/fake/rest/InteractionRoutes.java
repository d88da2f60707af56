package talkbot.discord.fake.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.HandlerType;
import java.util.List;
import talkbot.discord.fake.interaction.Interaction;
import talkbot.discord.fake.interaction.Interactions;
import talkbot.discord.fake.interaction.Webhooks;
import talkbot.discord.fake.world.FakeMessage;
import talkbot.discord.fake.world.Json;

/** First and later answers to interactions; Discord's "Receiving and responding to interactions". */
public final class InteractionRoutes {
    private final Interactions interactions;
    private final Webhooks webhooks;
    private final Uploads uploads;
    private final Pings pings;

    /** Routes to these interactions. */
    public InteractionRoutes(Interactions interactions, Webhooks webhooks, Uploads uploads, Records records) {
        this.interactions = interactions;
        this.webhooks = webhooks;
        this.uploads = uploads;
        this.pings = new Pings(records);
    }

    /** Adds the routes. */
    public void add(RoutesConfig routes, RestServer server) {
        server.openRoute(routes, HandlerType.POST, "/interactions/{interaction}/{token}/callback", this::firstResponse);
        String webhook = "/webhooks/{webhook}/{token}";
        server.openRoute(routes, HandlerType.POST, webhook, this::followUp);
        for (String message : List.of("@original", "{message}")) {
            String route = webhook + "/messages/" + message;
            server.openRoute(
                    routes,
                    HandlerType.GET,
                    route,
                    exchange -> Answer.ok(found(exchange).body()));
            server.openRoute(routes, HandlerType.PATCH, route, this::edit);
            server.openRoute(routes, HandlerType.DELETE, route, this::delete);
        }
    }

    private Answer firstResponse(Exchange exchange) {
        JsonNode data = exchange.body().path("data");
        List<JsonNode> before = exchange.body().path("type").asInt() != 7
                ? List.of()
                : interactions
                        .withToken(exchange.path("token"))
                        .flatMap(Interaction::source)
                        .map(message -> Json.list(message.body().path("attachments")))
                        .orElse(List.of());
        List<ObjectNode> files = uploads.of(exchange, data, before);
        ObjectNode answer = interactions.respond(
                exchange.path("interaction"), exchange.path("token"), exchange.arrived(), exchange.body(), files);
        if (exchange.body().path("type").asInt() == 4) {
            pings.note(data, Pings.INTERACTION_DEFAULTS);
        }
        boolean wanted = exchange.query("with_response").filter("true"::equals).isPresent();
        return wanted ? Answer.ok(answer) : Answer.nothing();
    }

    private Answer followUp(Exchange exchange) {
        List<ObjectNode> files = uploads.of(exchange, exchange.body(), List.of());
        FakeMessage message =
                webhooks.followUp(exchange.path("webhook"), exchange.path("token"), exchange.body(), files);
        pings.note(exchange.body(), Pings.INTERACTION_DEFAULTS);
        return Answer.ok(message.body().deepCopy());
    }

    private Answer edit(Exchange exchange) {
        FakeMessage found = found(exchange);
        boolean first = found.hasFlag(FakeMessage.LOADING);
        List<ObjectNode> files =
                uploads.of(exchange, exchange.body(), Json.list(found.body().path("attachments")));
        FakeMessage message = webhooks.edit(
                exchange.path("webhook"), exchange.path("token"), messageOf(exchange), exchange.body(), files);
        if (first) {
            pings.note(exchange.body(), Pings.INTERACTION_DEFAULTS);
        }
        return Answer.ok(message.body().deepCopy());
    }

    private Answer delete(Exchange exchange) {
        webhooks.delete(exchange.path("webhook"), exchange.path("token"), messageOf(exchange));
        return Answer.nothing();
    }

    private FakeMessage found(Exchange exchange) {
        return webhooks.find(exchange.path("webhook"), exchange.path("token"), messageOf(exchange));
    }

    private static String messageOf(Exchange exchange) {
        return exchange.route().endsWith("@original") ? "@original" : exchange.path("message");
    }
}
