package talkbot.discord.connection;

import static java.net.HttpURLConnection.HTTP_ENTITY_TOO_LARGE;

import java.util.Optional;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InsufficientPermissionException;
import talkbot.core.platform.Obstacle;
import talkbot.core.platform.Obstacle.Kind;

/** What Discord refuses, as something that people can mend. */
public final class Obstruction {

    private Obstruction() {}

    /** What is in the way; nothing where that is not known, and trying again may do. */
    public static Optional<Obstacle> of(Throwable failure) {
        return switch (failure) {
            case InsufficientPermissionException missing ->
                Optional.of(
                        new Obstacle(Kind.NOT_ALLOWED, missing.getPermission().name()));
            case ErrorResponseException refused -> of(refused);
            default -> Optional.empty();
        };
    }

    private static Optional<Obstacle> of(ErrorResponseException refused) {
        return switch (refused.getErrorResponse()) {
            // Said by what stands before Discord, without a number of Discord's.
            case SERVER_ERROR ->
                refused.getResponse().code == HTTP_ENTITY_TOO_LARGE
                        ? Optional.of(new Obstacle(Kind.OTHER, "HTTP " + HTTP_ENTITY_TOO_LARGE))
                        : Optional.empty();
            case MISSING_ACCESS -> Optional.of(new Obstacle(Kind.NOT_A_MEMBER, ""));
            case MISSING_PERMISSIONS -> Optional.of(new Obstacle(Kind.NOT_ALLOWED, Permission.MESSAGE_SEND.name()));
            case UNKNOWN_CHANNEL, UNKNOWN_GUILD -> Optional.of(new Obstacle(Kind.NO_CHANNEL, ""));
            case THREAD_LOCKED -> Optional.of(new Obstacle(Kind.ARCHIVED, ""));
            default ->
                Optional.of(new Obstacle(
                        Kind.OTHER, refused.getErrorResponse().getMeaning() + " " + refused.getErrorCode()));
        };
    }
}
