package talkbot.slack.api;

import com.google.gson.JsonParseException;
import com.slack.api.methods.SlackApiErrorResponse;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * How a call is made: again where Slack asks to slow down, and what Slack refuses becomes an exception, as does an answer that
 * is none: a server that stands between may give it, and whether Slack did what it was asked cannot be told from it.
 */
final class Calls {

    /** https://docs.slack.dev/apis/web-api/rate-limits. */
    static final int SLOW_DOWN = 429;

    /** How often something is tried that Slack refuses for the moment. */
    private static final int ATTEMPTS = 3;

    /** Slack's word where a page was changed by two calls at the same moment. */
    private static final String CONFLICT = "hash_conflict";

    /** After which something that met another call is tried again. */
    private static final Duration MOMENT = Duration.ofMillis(200);

    private static final int LONGEST_WAIT_SECONDS = 60;

    private Calls() {}

    /** One call. */
    interface Step<T> {
        T run() throws IOException, SlackApiException;
    }

    /**
     * Calls a method.
     *
     * @throws SlackRefusal if Slack says that it will not
     */
    static <T extends SlackApiTextResponse> T call(String method, Step<T> step) throws IOException {
        for (int attempt = 1; ; attempt++) {
            T response = patiently(method, step);
            if (response.isOk()) {
                return response;
            }
            if (!CONFLICT.equals(response.getError()) || attempt == ATTEMPTS) {
                throw new SlackRefusal(method, response.getError());
            }
            pause(MOMENT.multipliedBy(attempt));
        }
    }

    /**
     * Does something that Slack may ask to do later.
     *
     * @throws SlackRefusal if Slack answers with an error of HTTP, or asks for it too often
     */
    static <T> T patiently(String method, Step<T> step) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(method, step);
            } catch (SlackApiException e) {
                int code = e.getResponse().code();
                if (code != SLOW_DOWN || attempt == ATTEMPTS) {
                    throw new SlackRefusal(
                            method,
                            Optional.ofNullable(e.getError())
                                    .map(SlackApiErrorResponse::getError)
                                    .orElse("http_" + code));
                }
                pause(retryAfter(e.getResponse()));
            }
        }
    }

    /** Does something once, however Slack answers. */
    static <T> T once(String method, Step<T> step) throws IOException, SlackApiException {
        try {
            return step.run();
        } catch (JsonParseException | NullPointerException e) {
            // Slack's library takes something else than JSON so, and nothing at all.
            throw unreadable(method);
        }
    }

    /** What an answer says, which it never lacks if it is Slack's own. */
    static <T> T said(String method, @Nullable T value) throws IOException {
        if (value == null) {
            throw unreadable(method);
        }
        return value;
    }

    private static IOException unreadable(String method) {
        return new IOException(method + ": an answer that cannot be read");
    }

    /** How long Slack asks to wait. */
    static Duration retryAfter(Response response) {
        try {
            return Duration.ofSeconds(
                    Math.clamp(Integer.parseInt(response.header("Retry-After", "1")), 1, LONGEST_WAIT_SECONDS));
        } catch (NumberFormatException e) {
            // Slack always sends whole seconds; what stands between may not.
            return Duration.ofSeconds(1);
        }
    }

    private static void pause(Duration wait) throws IOException {
        try {
            Thread.sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while waiting for Slack", e);
        }
    }
}
