package talkbot.discord.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.requests.restaction.CommandListUpdateAction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import talkbot.discord.DiscordOptions;

/** Tells Discord which commands there are, where it does not know them yet: it allows few changes a day. */
final class Registration {

    private static final Logger LOG = LoggerFactory.getLogger(Registration.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

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
        register(asking, update, wanted, FIRST_PAUSE, Duration.ZERO);
    }

    /** Without its commands the bot is dumb until the next connection, so trouble that may pass is waited out. */
    private static void register(
            RestAction<List<Command>> asking,
            Supplier<CommandListUpdateAction> update,
            List<CommandData> wanted,
            Duration pause,
            Duration first) {
        Duration doubled = pause.multipliedBy(2);
        Duration longer = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
        Consumer<Throwable> failed = failure -> {
            Failures.log("registering commands", failure);
            if (mayPass(failure)) {
                register(asking, update, wanted, longer, pause);
            }
        };
        CompletableFuture.delayedExecutor(first.toMillis(), TimeUnit.MILLISECONDS, Runnable::run)
                .execute(() -> asking.queue(
                        known -> {
                            if (json(known.stream().map(CommandData::fromCommand))
                                    .equals(json(wanted.stream()))) {
                                LOG.debug("Discord knows the commands already");
                            } else {
                                update.get()
                                        .addCommands(wanted)
                                        .queue(now -> LOG.info("Discord: commands registered"), failed);
                            }
                        },
                        failed));
    }

    /** Whether Discord was not asked or did not answer, and refused nothing. */
    private static boolean mayPass(Throwable failure) {
        return !(failure instanceof ErrorResponseException refused)
                || refused.getErrorResponse() == ErrorResponse.SERVER_ERROR;
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
