package talkbot.discord;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.Permission;

/** The address under which a server's administrator invites the bot, with the least that it needs. */
public final class Invitation {

    /**
     * To see where it is asked, to answer there and in threads, to reply to the question itself, and to show quotes
     * as pictures.
     */
    public static final List<Permission> PERMISSIONS = List.of(
            Permission.VIEW_CHANNEL,
            Permission.MESSAGE_SEND,
            Permission.MESSAGE_SEND_IN_THREADS,
            Permission.MESSAGE_HISTORY,
            Permission.MESSAGE_ATTACH_FILES);

    private Invitation() {}

    /**
     * The address for the bot with this token; nothing where the token is none.
     *
     * @see <a href="https://docs.discord.com/developers/topics/oauth2#bot-authorization-flow">Bot Authorization</a>
     */
    public static Optional<String> link(String token) {
        try {
            // A token's first part is the bot's id, which is the application's.
            String id = new String(Base64.getUrlDecoder().decode(token.split("\\.")[0]), StandardCharsets.US_ASCII);
            return Optional.of("https://discord.com/oauth2/authorize?client_id=" + id
                            + "&scope=bot+applications.commands&permissions=" + Permission.getRaw(PERMISSIONS))
                    .filter(link -> id.matches("[0-9]{15,20}"));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
