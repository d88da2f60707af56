package talkbot.discord.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.requests.restaction.CommandListUpdateAction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import talkbot.discord.DiscordOptions;

/** Tells Discord which commands there are, where it does not know them yet: it allows few changes a day. */
final class Registration {

    private static final Logger LOG = LoggerFactory.getLogger(Registration.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private Registration() {}

    /** Registers {@link SlashCommand#definitions} on all servers, or on the one that is named; returns at once. */
    static void register(JDA jda, DiscordOptions options) {
        List<CommandData> wanted = SlashCommand.definitions(options.userInstalls());
        if (options.guild().isEmpty()) {
            register(jda.retrieveCommands(true), jda::updateCommands, wanted);
        } else {
            Guild guild = jda.getGuildById(options.guild().get());
            if (guild != null) {
                register(guild.retrieveCommands(true), guild::updateCommands, wanted);
            }
        }
    }

    private static void register(
            RestAction<List<Command>> asking, Supplier<CommandListUpdateAction> update, List<CommandData> wanted) {
        asking.queue(
                known -> {
                    if (json(known.stream().map(CommandData::fromCommand)).equals(json(wanted.stream()))) {
                        LOG.debug("Discord knows the commands already");
                    } else {
                        update.get()
                                .addCommands(wanted)
                                .queue(
                                        now -> LOG.info("Discord: commands registered"),
                                        Failures.of("registering commands"));
                    }
                },
                Failures.of("registering commands"));
    }

    private static Set<JsonNode> json(Stream<CommandData> commands) {
        return commands.map(Registration::json).collect(Collectors.toSet());
    }

    private static JsonNode json(CommandData command) {
        try {
            return JSON.readTree(command.toData().toJson());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
