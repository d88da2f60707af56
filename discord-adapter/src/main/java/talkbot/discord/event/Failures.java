package talkbot.discord.event;

import java.util.Set;
import java.util.function.Consumer;
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
        if (failure instanceof InteractionFailureException) {
            LOG.debug("Discord, {}: not after a first response that was refused", doing);
        } else if (failure instanceof ErrorResponseException refused) {
            ErrorResponse response = refused.getErrorResponse();
            if (TOO_LATE.contains(response)) {
                LOG.info("Discord, {}: too late, or answered elsewhere ({})", doing, refused.getErrorCode());
            } else if (response == ErrorResponse.SERVER_ERROR) {
                int status = refused.getResponse().code;
                LOG.warn("Discord, {}: no answer, {}", doing, status > 0 ? "HTTP " + status : Wordless.of(refused));
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
            LOG.warn("Discord, {}: {}", doing, Wordless.of(failure));
        }
    }
}
