package talkbot.discord.event;

import java.util.function.Consumer;
import java.util.function.Predicate;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InsufficientPermissionException;
import net.dv8tion.jda.api.exceptions.InteractionFailureException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import talkbot.core.desk.Wordless;

/**
 * What went wrong, in one line of the log. Never the exception's own message or stack, which may hold what somebody
 * asked.
 */
final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    /** Nobody waits for the answer any more, or somebody else gave it. */
    private static final Predicate<Throwable> TOO_LATE = ErrorResponse.test(
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
        switch (failure) {
            case InteractionFailureException cascade ->
                LOG.debug("Discord, {}: not after a first response that was refused", doing);
            case ErrorResponseException late
            when TOO_LATE.test(late) ->
                LOG.info("Discord, {}: too late, or answered elsewhere ({})", doing, late.getErrorCode());
            case ErrorResponseException refused -> LOG.warn("Discord, {}: {}", doing, reason(refused));
            case InsufficientPermissionException missing ->
                LOG.warn(
                        "Discord, {}: the bot needs the permission \"{}\" in channel {}",
                        doing,
                        missing.getPermission().getName(),
                        missing.getChannelId());
            default -> LOG.warn("Discord, {}: {}", doing, Wordless.of(failure));
        }
    }

    private static String reason(ErrorResponseException refused) {
        if (refused.getErrorResponse() != ErrorResponse.SERVER_ERROR) {
            return refused.getErrorResponse().getMeaning() + " (" + refused.getErrorCode() + ")";
        }
        int status = refused.getResponse().code;
        return "no answer, " + (status > 0 ? "HTTP " + status : Wordless.of(refused));
    }
}
