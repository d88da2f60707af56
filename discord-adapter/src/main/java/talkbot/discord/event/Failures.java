package talkbot.discord.event;

import java.util.Set;
import java.util.function.Consumer;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InsufficientPermissionException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What went wrong, in one line of the log. Never the exception's own message or stack, which may hold what somebody
 * asked.
 */
final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    /** Nobody waits for the answer any more, or somebody else gave it. */
    private static final Set<ErrorResponse> TOO_LATE = Set.of(
            ErrorResponse.UNKNOWN_INTERACTION,
            ErrorResponse.INTERACTION_ALREADY_ACKNOWLEDGED,
            ErrorResponse.UNKNOWN_WEBHOOK,
            ErrorResponse.UNKNOWN_MESSAGE);

    private Failures() {}

    /** Writes whatever goes wrong to the log. */
    static Consumer<Throwable> of(String doing) {
        return failure -> log(doing, failure);
    }

    static void log(String doing, Throwable failure) {
        if (failure instanceof ErrorResponseException refused) {
            ErrorResponse response = refused.getErrorResponse();
            if (TOO_LATE.contains(response)) {
                LOG.info("Discord, {}: too late, or answered elsewhere ({})", doing, refused.getErrorCode());
            } else if (response == ErrorResponse.SERVER_ERROR) {
                LOG.warn("Discord, {}: no answer, {}", doing, described(refused));
            } else {
                LOG.warn("Discord, {}: {} ({})", doing, response.getMeaning(), refused.getErrorCode());
            }
        } else if (failure instanceof InsufficientPermissionException missing) {
            LOG.warn(
                    "Discord, {}: the bot needs the permission \"{}\" in channel {}",
                    doing,
                    missing.getPermission().getName(),
                    missing.getChannelId());
        } else {
            LOG.warn("Discord, {}: {}", doing, described(failure));
        }
    }

    /** The kinds of an exception and its causes, and where the innermost was thrown. */
    private static String described(Throwable failure) {
        StringBuilder text = new StringBuilder(failure.getClass().getName());
        Throwable innermost = failure;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
            text.append(", caused by ").append(innermost.getClass().getName());
        }
        for (StackTraceElement frame : innermost.getStackTrace()) {
            if (frame.getClassName().startsWith("talkbot.")) {
                return text.append(" at ").append(frame).toString();
            }
        }
        return text.toString();
    }
}
