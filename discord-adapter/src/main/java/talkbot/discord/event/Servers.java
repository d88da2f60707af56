package talkbot.discord.event;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.events.guild.GuildJoinEvent;
import net.dv8tion.jda.api.events.guild.GuildReadyEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.sharding.ShardManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import talkbot.core.Bot;
import talkbot.core.message.Language;
import talkbot.core.request.Conversation;
import talkbot.discord.DiscordOptions;
import talkbot.discord.connection.Posting;
import talkbot.discord.message.DiscordRenderer;

/**
 * Knows whom the bot is meant for. Leaves the servers that it is not meant for, and says why where it can. Safe for use by
 * many threads.
 */
public final class Servers extends ListenerAdapter {

    private static final Logger LOG = LoggerFactory.getLogger(Servers.class);

    private static final Duration REMEMBERED = Duration.ofMinutes(10);
    private static final int MOST = 10_000;

    private final DiscordOptions options;

    /** Who is not a member is not remembered: that may change at any time. */
    private final Cache<User, Boolean> members =
            Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(MOST).build();

    /** Stays where these options allow it. */
    public Servers(DiscordOptions options) {
        this.options = options;
    }

    @Override
    public void onGuildReady(GuildReadyEvent event) {
        look(event.getGuild());
    }

    @Override
    public void onGuildJoin(GuildJoinEvent event) {
        look(event.getGuild());
    }

    /**
     * Whether somebody is answered. Where the bot is kept to some servers, it answers everybody there and on other servers
     * nobody, and in direct and group messages the members of these servers alone.
     *
     * @throws IllegalStateException if somebody may be a member of a server that cannot be seen for now
     */
    boolean serve(User user, Conversation where) {
        boolean direct = where.workspace().isEmpty() && !options.allowed().isEmpty();
        return direct ? isMember(user) : options.allows(where.workspace());
    }

    private boolean isMember(User user) {
        ShardManager shards = Objects.requireNonNull(user.getJDA().getShardManager());
        boolean member = members.getIfPresent(user) != null
                || options.allowed().stream()
                        .flatMap(id -> Stream.ofNullable(shards.getGuildById(id)))
                        .anyMatch(server -> server.retrieveMember(user)
                                .map(found -> true)
                                .onErrorMap(ErrorResponse.test(ErrorResponse.UNKNOWN_MEMBER), failure -> false)
                                .complete());
        if (member) {
            members.asMap().putIfAbsent(user, true);
        } else if (!Posting.seesAll(shards)) {
            throw new IllegalStateException("not every server can be seen");
        }
        return member;
    }

    private void look(Guild guild) {
        if (options.allows(guild.getId())) {
            return;
        }
        Language language = Language.ofTagOrEnglish(guild.getLocale().getLocale());
        Container why = Container.of(TextDisplay.of(Bot.say(language, "elsewhere")));
        Optional.ofNullable(guild.getSystemChannel())
                .filter(TextChannel::canTalk)
                .ifPresentOrElse(
                        system -> system.sendMessage(DiscordRenderer.message(why))
                                .queue(said -> leave(guild), failure -> leave(guild)),
                        () -> leave(guild));
    }

    private static void leave(Guild guild) {
        guild.leave()
                .queue(
                        left -> LOG.info("Discord: left the server {}, which is not allowed", guild.getId()),
                        Failures.of("leaving a server"));
    }
}
