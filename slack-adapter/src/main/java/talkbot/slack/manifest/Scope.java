package talkbot.slack.manifest;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the bot asks to be allowed in a workspace, and what for. */
public enum Scope {
    /** {@code /talk}. */
    COMMANDS("commands", true),
    /** Answers and daily quotes. */
    CHAT_WRITE("chat:write", true),
    /** Messages that mention the bot, and no others. */
    MENTIONS("app_mentions:read", true),
    /** Direct messages to the bot. */
    DIRECT("im:history", true),
    /** People's language, zone and name. */
    USERS("users:read", false),
    /** Addresses of our pages in messages. */
    LINKS_READ("links:read", false),
    /** Previews below them. */
    LINKS_WRITE("links:write", false),
    /** Whether a daily quote can be posted to an open channel, before it is due; whose channels the Home tab names. */
    CHANNELS("channels:read", false),
    /** The same for a private one. */
    GROUPS("groups:read", false),
    /** Adding a talk from a file. */
    FILES_READ("files:read", false),
    /** Being offered as an agent, with suggestions of what to write. */
    ASSISTANT("assistant:write", false);

    private static final Set<Scope> LINKS = Set.of(LINKS_READ, LINKS_WRITE);

    private final String code;
    private final boolean needed;

    Scope(String code, boolean needed) {
        this.code = code;
        this.needed = needed;
    }

    /** Slack's name for it. */
    public String code() {
        return code;
    }

    /** Whether the bot is of no use without it. */
    public boolean needed() {
        return needed;
    }

    /** The scope of this name, if the bot has a use for it. */
    public static Optional<Scope> of(String code) {
        return Arrays.stream(values()).filter(scope -> scope.code.equals(code)).findFirst();
    }

    /**
     * What to ask for.
     *
     * @param least only what is needed
     * @param links whether others can open our pages, so that there is something to preview
     */
    public static List<Scope> wanted(boolean least, boolean links) {
        return Arrays.stream(values())
                .filter(scope -> scope.needed || !least)
                .filter(scope -> links || !LINKS.contains(scope))
                .toList();
    }
}
