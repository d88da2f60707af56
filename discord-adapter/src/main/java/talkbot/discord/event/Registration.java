package talkbot.discord.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells Discord which commands there are, where it does not know them yet: it allows few changes a day. */
final class Registration {

    private static final Logger LOG = LoggerFactory.getLogger(Registration.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private Registration() {}

    /** Registers {@link SlashCommand} on all servers; returns at once. */
    static void register(JDA jda) {
        jda.retrieveCommands(true).queue(known -> update(jda, known), Failures.of("registering commands"));
    }

    private static void update(JDA jda, List<Command> known) {
        if (known.size() == 1 && same(known.getFirst())) {
            LOG.debug("Discord knows the commands already");
            return;
        }
        jda.updateCommands()
                .addCommands(SlashCommand.definition())
                .queue(now -> LOG.info("Discord: commands registered"), Failures.of("registering commands"));
    }

    private static boolean same(Command known) {
        return known.getType() == Command.Type.SLASH
                && json(SlashCommandData.fromCommand(known)).equals(json(SlashCommand.definition()));
    }

    private static JsonNode json(SlashCommandData command) {
        try {
            return JSON.readTree(command.toData().toJson());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
