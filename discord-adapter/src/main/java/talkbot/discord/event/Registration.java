package talkbot.discord.event;

import dev.failsafe.Failsafe;
import dev.failsafe.RetryPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.requests.restaction.CommandListUpdateAction;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import talkbot.discord.DiscordOptions;

/** Tells Discord which commands there are, where it does not know them yet: it allows few changes a day. */
final class Registration {

    private static final Logger LOG = LoggerFactory.getLogger(Registration.class);

    /** Without its commands the bot is dumb until the next connection, so trouble that may pass is waited out. */
    private static final RetryPolicy<Object> PATIENT = RetryPolicy.builder()
            .abortOn(Registration::isFinal)
            .withBackoff(Duration.ofSeconds(2), Duration.ofMinutes(5))
            .withMaxRetries(-1)
            .onFailedAttempt(failed -> Failures.log("registering commands", failed.getLastException()))
            .build();

    private Registration() {}

    /** Registers {@link SlashCommand#definitions} on all servers, or on the one that is named; returns at once. */
    static void register(JDA jda, DiscordOptions options) {
        List<CommandData> wanted = SlashCommand.definitions(options.userInstalls());
        if (options.guild().isEmpty()) {
            register(jda.retrieveCommands(true), jda::updateCommands, wanted);
        } else {
            Optional.ofNullable(jda.getGuildById(options.guild().get()))
                    .ifPresent(guild -> register(guild.retrieveCommands(true), guild::updateCommands, wanted));
        }
    }

    private static void register(
            RestAction<List<Command>> asking, Supplier<CommandListUpdateAction> update, List<CommandData> wanted) {
        CompletableFuture<List<Command>> unused = Failsafe.with(PATIENT)
                .getStageAsync(() -> asking.submit().thenCompose(known -> {
                    if (json(known.stream().map(CommandData::fromCommand)).equals(json(wanted.stream()))) {
                        LOG.debug("Discord knows the commands already");
                        return CompletableFuture.completedFuture(known);
                    }
                    return update.get()
                            .addCommands(wanted)
                            .onSuccess(now -> LOG.info("Discord: commands registered"))
                            .submit();
                }));
    }

    /** Whether Discord refused, or the connection is closed. */
    private static boolean isFinal(Throwable failure) {
        return failure instanceof CancellationException
                || (failure instanceof ErrorResponseException refused
                        && refused.getErrorResponse() != ErrorResponse.SERVER_ERROR);
    }

    private static Set<DataObject> json(Stream<CommandData> commands) {
        return commands.map(command -> command.toData()).collect(Collectors.toSet());
    }
}
