package talkbot.discord.fake.rules;

import com.fasterxml.jackson.databind.node.ObjectNode;
import talkbot.discord.fake.world.Json;

/** A refusal in Discord's words: an HTTP status and a JSON body with a code. Codes: Discord's reference, "Opcodes and status codes". */
public final class ApiError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient ObjectNode body;

    /** A refusal with a code and a message. */
    public ApiError(int status, int code, String message) {
        this(status, Json.object("message", message, "code", code));
    }

    ApiError(int status, ObjectNode body) {
        super(body.toString());
        this.status = status;
        this.body = body;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** What Discord says. */
    public ObjectNode body() {
        return body.deepCopy();
    }

    /** Discord's own number for the refusal. */
    public int code() {
        return body.path("code").asInt();
    }

    public static ApiError unauthorized() {
        return new ApiError(401, 0, "401: Unauthorized");
    }

    public static ApiError notFound() {
        return new ApiError(404, 0, "404: Not Found");
    }

    public static ApiError unknownChannel() {
        return new ApiError(404, 10003, "Unknown Channel");
    }

    public static ApiError unknownGuild() {
        return new ApiError(404, 10004, "Unknown Guild");
    }

    public static ApiError unknownMember() {
        return new ApiError(404, 10007, "Unknown Member");
    }

    public static ApiError unknownMessage() {
        return new ApiError(404, 10008, "Unknown Message");
    }

    public static ApiError unknownUser() {
        return new ApiError(404, 10013, "Unknown User");
    }

    public static ApiError unknownWebhook() {
        return new ApiError(404, 10015, "Unknown Webhook");
    }

    public static ApiError unknownInteraction() {
        return new ApiError(404, 10062, "Unknown interaction");
    }

    public static ApiError unknownCommand() {
        return new ApiError(404, 10063, "Unknown application command");
    }

    public static ApiError alreadyAcknowledged() {
        return new ApiError(400, 40060, "Interaction has already been acknowledged.");
    }

    public static ApiError missingAccess() {
        return new ApiError(403, 50001, "Missing Access");
    }

    public static ApiError notYourMessage() {
        return new ApiError(403, 50005, "Cannot edit a message authored by another user");
    }

    public static ApiError emptyMessage() {
        return new ApiError(400, 50006, "Cannot send an empty message");
    }

    public static ApiError closedToYou() {
        return new ApiError(403, 50007, "Cannot send messages to this user");
    }

    public static ApiError missingPermissions() {
        return new ApiError(403, 50013, "Missing Permissions");
    }

    public static ApiError invalidWebhookToken() {
        return new ApiError(401, 50027, "Invalid Webhook Token");
    }

    public static ApiError notJson() {
        return new ApiError(400, 50109, "The request body contains invalid JSON.");
    }

    public static ApiError threadLocked() {
        return new ApiError(400, 50083, "Thread is archived");
    }

    public static ApiError threadExists() {
        return new ApiError(400, 160004, "A thread has already been created for this message");
    }
}
