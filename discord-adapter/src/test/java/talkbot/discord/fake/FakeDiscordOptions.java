package talkbot.discord.fake;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;

/**
 * How a fake Discord is set up. Immutable: each {@code with} gives a changed copy.
 *
 * @param port where it listens on loopback; 0 for any free port
 * @param token the bot's token
 * @param applicationId the application's id, which is the bot's user id too
 * @param botName the bot's name
 * @param clock the time for ids and deadlines; JDA itself looks at the machine's clock
 * @param grantedIntents bits of the privileged intents that the application was granted; see
 *     {@link talkbot.discord.fake.world.Event}
 * @param heartbeat how often bots shall show that they live
 * @param schemas Discord's OpenAPI file; requests are checked against it where it exists
 */
public record FakeDiscordOptions(
        int port,
        String token,
        String applicationId,
        String botName,
        InstantSource clock,
        long grantedIntents,
        Duration heartbeat,
        Path schemas) {
    /** What nearly every test wants: a free port, the machine's clock, no privileged intent. */
    public static FakeDiscordOptions defaults() {
        return new FakeDiscordOptions(
                0,
                "MTAwMDAwMDAwMDAwMDAwMDAwMA.fake.token-of-nobody",
                "1000000000000000000",
                "talkbot",
                InstantSource.system(),
                0,
                Duration.ofMillis(41_250),
                Path.of("../../shared/specs/discord-openapi.json"));
    }

    public FakeDiscordOptions withPort(int newPort) {
        return new FakeDiscordOptions(
                newPort, token, applicationId, botName, clock, grantedIntents, heartbeat, schemas);
    }

    public FakeDiscordOptions withClock(InstantSource newClock) {
        return new FakeDiscordOptions(
                port, token, applicationId, botName, newClock, grantedIntents, heartbeat, schemas);
    }

    public FakeDiscordOptions withGrantedIntents(long intents) {
        return new FakeDiscordOptions(port, token, applicationId, botName, clock, intents, heartbeat, schemas);
    }

    public FakeDiscordOptions withHeartbeat(Duration interval) {
        return new FakeDiscordOptions(port, token, applicationId, botName, clock, grantedIntents, interval, schemas);
    }

    public FakeDiscordOptions withToken(String newToken) {
        return new FakeDiscordOptions(
                port, newToken, applicationId, botName, clock, grantedIntents, heartbeat, schemas);
    }

    public FakeDiscordOptions withSchemas(Path file) {
        return new FakeDiscordOptions(port, token, applicationId, botName, clock, grantedIntents, heartbeat, file);
    }
}
