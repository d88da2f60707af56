package talkbot.app.serve;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import talkbot.core.Bot;
import talkbot.core.platform.ChatPlatform;
import talkbot.core.platform.PlatformStatus;
import talkbot.discord.DiscordPlatform;
import talkbot.slack.SlackAppOptions;
import talkbot.slack.SlackOptions;
import talkbot.slack.SlackPlatform;
import talkbot.slack.SlackWorkspaces;

/** The chat platforms that this process answers on. One that is broken does not keep the others from answering. */
final class Platforms implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Platforms.class);

    private final List<ChatPlatform> platforms = new CopyOnWriteArrayList<>();
    private final Map<String, String> broken = new LinkedHashMap<>();

    /**
     * Begins to answer on every platform that there are tokens for.
     *
     * @param app opens Slack for many workspaces
     */
    void start(
            PlatformSettings settings, Bot bot, InstantSource clock, Function<SlackAppOptions, SlackWorkspaces> app) {
        settings.slack()
                .ifPresent(slack -> begin(
                        "slack",
                        () -> new SlackPlatform(
                                new SlackOptions(
                                        slack.botToken(), slack.appToken(), settings.slackApiUrl(), slack.allowed()),
                                bot,
                                clock)));
        settings.slackApp().ifPresent(options -> begin("slack", () -> app.apply(options)));
        settings.discord()
                .ifPresent(discord -> begin("discord", () -> new DiscordPlatform(discord.options(), bot, clock)));
    }

    /** Whether there is any platform to answer on. */
    boolean any() {
        return !platforms.isEmpty() || !broken.isEmpty();
    }

    /** Those that there are tokens for. */
    List<ChatPlatform> all() {
        return List.copyOf(platforms);
    }

    /** Each platform's name and how things stand with it. */
    Map<String, String> states() {
        Map<String, String> states = new LinkedHashMap<>(broken);
        for (ChatPlatform platform : platforms) {
            PlatformStatus status = platform.status();
            String state =
                    switch (status.state()) {
                        case CONNECTED -> "connected";
                        case CONNECTING -> "connecting";
                        case REFUSED -> "refused";
                    };
            states.put(platform.name(), status.reason().isEmpty() ? state : state + ": " + status.reason());
        }
        return states;
    }

    @Override
    public void close() {
        // Each waits for its own answers, and there may be fewer threads for streams than platforms.
        try (ExecutorService closers = Executors.newVirtualThreadPerTaskExecutor()) {
            platforms.forEach(platform -> closers.execute(platform::close));
        }
    }

    private void begin(String name, Supplier<ChatPlatform> make) {
        try {
            ChatPlatform platform = make.get();
            platforms.add(platform);
            platform.start();
        } catch (RuntimeException e) {
            LOG.warn("{} is left out: {}", name, e.getMessage());
            broken.put(name, "refused: " + e.getMessage());
        }
    }
}
