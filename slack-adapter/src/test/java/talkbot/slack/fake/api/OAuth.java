package talkbot.slack.fake.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import talkbot.slack.fake.world.Fields;
import talkbot.slack.fake.world.Json;
import talkbot.slack.fake.world.Setup;

/**
 * Codes and renewing tokens become bot tokens (docs.slack.dev/reference/methods/oauth.v2.access); each is good once. Safe
 * for many threads.
 */
public final class OAuth {

    /** What an app is known by here. */
    public static final String CLIENT_ID = "1234.5678";

    /** What proves it. */
    public static final String CLIENT_SECRET = "fake-client-secret";

    static final Set<String> METHODS = Set.of("oauth.v2.access", "auth.revoke");

    private static final int TWELVE_HOURS = 43_200;

    private final Setup setup;
    private final Tokens tokens;
    private final Set<String> codes = ConcurrentHashMap.newKeySet();
    private final Set<String> renewing = ConcurrentHashMap.newKeySet();
    private final AtomicInteger given = new AtomicInteger();
    private final AtomicInteger revoked = new AtomicInteger();
    private volatile boolean rotation;

    OAuth(Setup setup, Tokens tokens) {
        this.setup = setup;
        this.tokens = tokens;
    }

    /** A code as the browser brings it back after its administrator agreed. */
    public String code() {
        String code = "code-" + given.incrementAndGet();
        codes.add(code);
        return code;
    }

    /** From now on tokens expire. */
    public void rotate() {
        rotation = true;
    }

    /** How many tokens were given up. */
    public int revoked() {
        return revoked.get();
    }

    ObjectNode answer(String method, Call call) {
        if (method.equals("auth.revoke")) {
            revoked.incrementAndGet();
            return Json.object("ok", true, "revoked", true);
        }
        if (!call.text("client_id").equals(Optional.of(CLIENT_ID))
                || !call.text("client_secret").equals(Optional.of(CLIENT_SECRET))) {
            throw Refusal.of("bad_client_secret");
        }
        if (call.text("grant_type").equals(Optional.of("refresh_token"))) {
            if (!renewing.remove(call.needs("refresh_token", "invalid_arguments"))) {
                throw Refusal.of("invalid_refresh_token");
            }
        } else if (!codes.remove(call.needs("code", "invalid_arguments"))) {
            throw Refusal.of("invalid_code");
        }
        String token = rotation ? "xoxe.xoxb-" + given.incrementAndGet() : setup.botToken();
        tokens.addBot(token);
        Fields answer = Fields.of("ok", true)
                .and("access_token", token)
                .and("token_type", "bot")
                .and("scope", tokens.granted())
                .and("bot_user_id", Setup.BOT_USER)
                .and("app_id", Setup.APP)
                .and("team", Json.object("id", setup.teamId(), "name", setup.teamDomain()))
                .and("is_enterprise_install", false);
        if (rotation) {
            String next = "xoxe-" + given.incrementAndGet();
            renewing.add(next);
            answer = answer.and("refresh_token", next).and("expires_in", TWELVE_HOURS);
        }
        return answer.json();
    }
}
