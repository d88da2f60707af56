package talkbot.core.request;

import java.util.Optional;

/**
 * Where something is asked.
 *
 * @param platform the platform, such as {@code slack}
 * @param workspace the workspace or server, empty where the platform has none
 * @param channel the platform's id of the channel or direct conversation
 * @param thread the platform's id of the thread within it, if the question stands in one
 */
public record Conversation(String platform, String workspace, String channel, Optional<String> thread) {

    /** The program's own chat on the same machine. */
    public static final Conversation LOCAL = new Conversation("local", "", "chat", Optional.empty());
}
