package talkbot.app.serve;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import talkbot.slack.SlackWorkspaces;
import talkbot.slack.event.Acknowledgement;
import talkbot.slack.install.InstallFlow;
import talkbot.slack.manifest.Manifest;
import talkbot.web.Guest;

/**
 * Where Slack calls, and where administrators install the app, in the web server. Until the app is ready, Slack is asked
 * to call again.
 */
final class SlackRoutes implements Guest {

    private static final String COOKIE = "talkbot_slack_install";

    /** A pressed button brings its whole message with it: fifty blocks of 3,000 characters, encoded for a form. */
    private static final int LONGEST_BODY = 2 << 20;

    private volatile Optional<SlackWorkspaces> app = Optional.empty();

    /** Lets callers in from now on. */
    void open(SlackWorkspaces ready) {
        app = Optional.of(ready);
    }

    @Override
    public void add(RoutesConfig routes, String start, Notices notices) {
        routes.post(start + Manifest.EVENTS, this::events);
        routes.get(start + Manifest.INSTALL, ctx -> install(ctx, notices));
        routes.get(start + Manifest.REDIRECT, ctx -> installed(ctx, notices));
    }

    private void events(Context ctx) throws IOException {
        byte[] body;
        try (InputStream content = ctx.bodyInputStream()) {
            body = content.readNBytes(LONGEST_BODY + 1);
        }
        if (body.length > LONGEST_BODY) {
            ctx.status(HttpStatus.CONTENT_TOO_LARGE);
            return;
        }
        if (app.isEmpty()) {
            ctx.status(HttpStatus.SERVICE_UNAVAILABLE);
            return;
        }
        Map<String, List<String>> headers = new HashMap<>();
        ctx.headerMap().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), List.of(value)));
        Acknowledgement heard = app.get()
                .receive(
                        headers,
                        Optional.ofNullable(ctx.header("X-Slack-Request-Timestamp")),
                        Optional.ofNullable(ctx.header("X-Slack-Signature")),
                        new String(body, StandardCharsets.UTF_8));
        ctx.status(heard.status()).contentType(heard.contentType()).result(heard.body());
    }

    private void install(Context ctx, Notices notices) {
        if (app.isEmpty()) {
            notices.send(ctx, HttpStatus.SERVICE_UNAVAILABLE, "slack.FAILED", Optional.of(Manifest.INSTALL));
            return;
        }
        boolean least = "least".equals(ctx.queryParam("scopes"));
        InstallFlow.Start begun = app.get().install(least);
        cookie(ctx, begun.state(), Math.toIntExact(InstallFlow.PATIENCE.toSeconds()));
        ctx.redirect(begun.to().toString());
    }

    private void installed(Context ctx, Notices notices) {
        InstallFlow.Outcome outcome = app.isEmpty()
                ? InstallFlow.Outcome.FAILED
                : app.get()
                        .installed(
                                Optional.ofNullable(ctx.queryParam("code")),
                                Optional.ofNullable(ctx.queryParam("state")),
                                Optional.ofNullable(ctx.cookie(COOKIE)));
        cookie(ctx, "", 0);
        HttpStatus status =
                switch (outcome) {
                    case INSTALLED, DECLINED -> HttpStatus.OK;
                    case STALE, ORGANISATION -> HttpStatus.BAD_REQUEST;
                    case NOT_ALLOWED -> HttpStatus.FORBIDDEN;
                    case FAILED -> HttpStatus.BAD_GATEWAY;
                };
        boolean mayBeginAgain =
                switch (outcome) {
                    case STALE, DECLINED, ORGANISATION, FAILED -> true;
                    case INSTALLED, NOT_ALLOWED -> false;
                };
        notices.send(
                ctx, status, "slack." + outcome, Optional.of(Manifest.INSTALL).filter(path -> mayBeginAgain));
    }

    /** Comes back from Slack's page, which is another site: Lax, not Strict. */
    private static void cookie(Context ctx, String value, int seconds) {
        ctx.cookie(new Cookie(COOKIE, value, "/", seconds, true, true, null, SameSite.LAX));
    }
}
