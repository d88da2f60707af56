package talkbot.discord.event;

import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.events.guild.GuildJoinEvent;
import net.dv8tion.jda.api.events.guild.GuildReadyEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import talkbot.core.Bot;
import talkbot.core.message.Language;
import talkbot.discord.DiscordOptions;
import talkbot.discord.message.DiscordRenderer;

/** Leaves the servers that the bot is not meant for, and says why where it can. */
public final class Servers extends ListenerAdapter {

    private static final Logger LOG = LoggerFactory.getLogger(Servers.class);

    private final DiscordOptions options;

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

    private void look(Guild guild) {
        if (options.allows(guild.getId())) {
            return;
        }
        TextChannel system = guild.getSystemChannel();
        if (system == null || !system.canTalk()) {
            leave(guild);
            return;
        }
        Language language = Language.ofTagOrEnglish(guild.getLocale().getLocale());
        system.sendMessage(DiscordRenderer.message(Container.of(TextDisplay.of(Bot.say(language, "elsewhere")))))
                .queue(said -> leave(guild), failure -> leave(guild));
    }

    private static void leave(Guild guild) {
        guild.leave()
                .queue(
                        left -> LOG.info("Discord: left the server {}, which is not allowed", guild.getId()),
                        Failures.of("leaving a server"));
    }
}
