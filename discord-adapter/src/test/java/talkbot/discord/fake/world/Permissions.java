package talkbot.discord.fake.world;

/** Bits of Discord's permission numbers that matter to a bot that reads and posts; Discord's reference, "Permissions". */
public final class Permissions {
    public static final long ADMINISTRATOR = 1L << 3;
    public static final long MANAGE_CHANNELS = 1L << 4;
    public static final long MANAGE_GUILD = 1L << 5;
    public static final long ADD_REACTIONS = 1L << 6;
    public static final long VIEW_CHANNEL = 1L << 10;
    public static final long SEND_MESSAGES = 1L << 11;
    public static final long MANAGE_MESSAGES = 1L << 13;
    public static final long EMBED_LINKS = 1L << 14;
    public static final long ATTACH_FILES = 1L << 15;
    public static final long READ_MESSAGE_HISTORY = 1L << 16;
    public static final long MENTION_EVERYONE = 1L << 17;
    public static final long USE_APPLICATION_COMMANDS = 1L << 31;
    public static final long MANAGE_THREADS = 1L << 34;
    public static final long CREATE_PUBLIC_THREADS = 1L << 35;
    public static final long SEND_MESSAGES_IN_THREADS = 1L << 38;

    /** What a member may do in a new guild where nobody changed anything, so also call everyone. */
    public static final long ORDINARY = ADD_REACTIONS
            | MENTION_EVERYONE
            | VIEW_CHANNEL
            | SEND_MESSAGES
            | EMBED_LINKS
            | ATTACH_FILES
            | READ_MESSAGE_HISTORY
            | USE_APPLICATION_COMMANDS
            | CREATE_PUBLIC_THREADS
            | SEND_MESSAGES_IN_THREADS;

    /** Every bit that Discord knows. */
    public static final long ALL = (1L << 53) - 1;

    private Permissions() {}

    /** Whether {@code granted} holds all of {@code wanted}; an administrator holds everything. */
    public static boolean allow(long granted, long wanted) {
        return (granted & ADMINISTRATOR) != 0 || (granted & wanted) == wanted;
    }
}
