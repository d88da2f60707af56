package talkbot.slack.api;

import java.util.Optional;
import java.util.Set;
import talkbot.core.platform.Obstacle;
import talkbot.core.platform.Obstacle.Kind;

/** Slack's words for what keeps a message out of a conversation, and what somebody can mend. */
public final class Obstruction {

    private static final Set<String> NO_ACCESS = Set.of(
            "account_inactive", "invalid_auth", "not_authed", "token_expired", "token_revoked", "org_login_required");

    /** Seen only if a message does not fit after all. */
    private static final Set<String> TOO_LONG = Set.of("msg_too_long", "msg_blocks_too_long");

    private Obstruction() {}

    /** The obstacle of a refusal that will stay until somebody mends it; nothing for any other. */
    public static Optional<Obstacle> of(SlackRefusal refusal) {
        String error = refusal.error();
        return of(error, scope(refusal.method()))
                .or(() -> TOO_LONG.contains(error) ? Optional.of(new Obstacle(Kind.OTHER, error)) : Optional.empty());
    }

    /**
     * What somebody in the workspace can mend.
     *
     * @param error as Slack calls it
     * @param scope the one that is missing, if one is
     */
    static Optional<Obstacle> of(String error, String scope) {
        return switch (error) {
            case "not_in_channel" -> Optional.of(new Obstacle(Kind.NOT_A_MEMBER, ""));
            case "channel_not_found" -> Optional.of(new Obstacle(Kind.NO_CHANNEL, ""));
            case "is_archived" -> Optional.of(new Obstacle(Kind.ARCHIVED, ""));
            case "missing_scope" -> Optional.of(new Obstacle(Kind.NOT_ALLOWED, scope));
            case "no_permission" -> Optional.of(new Obstacle(Kind.RESTRICTED, error));
            default ->
                NO_ACCESS.contains(error)
                        ? Optional.of(new Obstacle(Kind.NO_ACCESS, error))
                        : error.startsWith("restricted_action")
                                ? Optional.of(new Obstacle(Kind.RESTRICTED, error))
                                : Optional.empty();
        };
    }

    /** The scope that a method needs, of those that the bot calls for an answer. */
    private static String scope(String method) {
        return method.startsWith("files.") ? "files:read" : method.equals("chat.unfurl") ? "links:write" : "chat:write";
    }
}
