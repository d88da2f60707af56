package talkbot.slack.fake.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import talkbot.slack.fake.world.Json;
import talkbot.slack.fake.world.Setup;

/** Which tokens are good, and for what. Safe for many threads. */
public final class Tokens {

    private final Setup setup;
    private volatile Set<String> scopes;
    private final Set<String> more = ConcurrentHashMap.newKeySet();
    private volatile Optional<String> refusing = Optional.empty();

    /** The tokens and scopes of the setup. */
    public Tokens(Setup setup) {
        this.setup = setup;
        this.scopes = setup.scopes();
    }

    /** Which token it is: {@code bot}, {@code app}, {@code none} or {@code unknown}. */
    String kind(Optional<String> token) {
        if (token.isEmpty()) {
            return "none";
        }
        boolean bot = token.get().equals(setup.botToken()) || more.contains(token.get());
        return bot ? "bot" : token.get().equals(setup.appToken()) ? "app" : "unknown";
    }

    /** Takes one more bot token. */
    void addBot(String token) {
        more.add(token);
    }

    /** Refuses, unless it is a good token of the kind that the method takes. */
    void check(String kind, boolean appMethod, String scope) {
        if (kind.equals("none")) {
            throw Refusal.of("not_authed");
        }
        Optional<String> word = refusing;
        if (word.isPresent()) {
            throw Refusal.of(word.get());
        }
        if (kind.equals("unknown")) {
            throw Refusal.of("invalid_auth");
        }
        if (kind.equals("app") != appMethod) {
            throw Refusal.of("not_allowed_token_type");
        }
        if (!appMethod && !scope.isEmpty() && !has(scope)) {
            throw missing(scope);
        }
    }

    /** Whether the bot token has this scope. */
    boolean has(String scope) {
        return scopes.contains(scope);
    }

    /** Refuses for want of a scope. */
    Refusal missing(String scope) {
        ObjectNode more = Json.object("needed", scope, "provided", granted());
        return Refusal.with("missing_scope", more);
    }

    /** The scopes as the header tells them. */
    String granted() {
        return String.join(",", new TreeSet<>(scopes));
    }

    /** Other scopes from now on, as after a reinstallation. */
    public void grant(String... now) {
        scopes = Set.of(now);
    }

    /** Refuses every call with this word, as {@code token_revoked} or {@code account_inactive}. */
    public void refuseAll(String error) {
        refusing = Optional.of(error);
    }

    /** Takes good tokens again. */
    public void acceptAgain() {
        refusing = Optional.empty();
    }
}
