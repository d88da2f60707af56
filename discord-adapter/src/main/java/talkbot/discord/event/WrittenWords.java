package talkbot.discord.event;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.entities.Message;

/** The words of a message: what its author sees, without the mention of the bot and without markup. */
final class WrittenWords {

    /** Mentions of people, roles, channels and commands, own emoji, places in the server, and times. */
    private static final Pattern MARKUP = Pattern.compile("<(?:(?:@[!&]?|#)(?<id>[0-9]+)|a?:(?<emoji>\\w+):[0-9]+"
            + "|(?<command>/[^:<>]{1,100}):[0-9]+|id:\\w+(?::[0-9]+)?|t:-?[0-9]+(?::[A-Za-z])?)>");

    private WrittenWords() {}

    static String of(Message message) {
        Map<String, String> names = new HashMap<>();
        message.getMentions().getUsers().forEach(user -> names.put(user.getId(), user.getEffectiveName()));
        message.getMentions().getMembers().forEach(member -> names.put(member.getId(), member.getEffectiveName()));
        message.getMentions().getRoles().forEach(role -> names.put(role.getId(), role.getName()));
        message.getMentions().getChannels().forEach(channel -> names.put(channel.getId(), channel.getName()));
        names.remove(message.getJDA().getSelfUser().getId());
        return of(message.getContentRaw(), id -> Optional.ofNullable(names.get(id)));
    }

    /**
     * The words of a message.
     *
     * @param content the message as Discord gives it
     * @param names what is called so; what has no name, like the bot itself, is left out
     */
    static String of(String content, Function<String, Optional<String>> names) {
        return MARKUP.matcher(content)
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(plain(found, names)))
                // What was left out leaves a gap.
                .replaceAll(" {2,}", " ")
                .strip();
    }

    private static String plain(MatchResult found, Function<String, Optional<String>> names) {
        return Optional.ofNullable(found.group("id"))
                .flatMap(names)
                .or(() -> Optional.ofNullable(found.group("emoji")))
                .or(() -> Optional.ofNullable(found.group("command")))
                .orElse(" ");
    }
}
