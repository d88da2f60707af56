package talkbot.app.doctor;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import talkbot.app.Console;
import talkbot.core.daily.Obstacles;
import talkbot.core.platform.Obstacle;
import talkbot.core.replica.Glance;
import talkbot.core.request.Conversation;
import talkbot.slack.SlackCheck;
import talkbot.slack.event.Events;
import talkbot.slack.manifest.Scope;

/**
 * Looks at what the Slack app may do, where it may post, and who else is connected with its token, and says what to click.
 * Changes nothing; for a moment it is one socket more.
 */
public final class SlackDoctor {

    /** So many channels are named; more would fill the window. */
    private static final int NAMED = 20;

    private final Doctor doctor;
    private final Console console;
    private final Optional<URI> apiUrl;

    /**
     * Tells what it finds to this doctor.
     *
     * @param apiUrl where Slack's methods stand, if not at Slack itself
     */
    public SlackDoctor(Doctor doctor, Console console, Optional<URI> apiUrl) {
        this.doctor = doctor;
        this.console = console;
        this.apiUrl = apiUrl;
    }

    /** There is no app to look at. */
    public void none() {
        doctor.warn("doctor.slack.none", "doctor.slack.none.mend");
    }

    /**
     * Looks at what can be seen with the bot token, if it is good.
     *
     * @param links whether others can open our pages
     * @param glance what the database tells, if there is one
     */
    public void bot(String token, boolean links, Optional<Glance> glance) {
        SlackCheck.standing(token, apiUrl).ifPresent(bot -> {
            scopes(bot.scopes(), links);
            Map<String, String> channels = bot.channels();
            if (bot.scopes().containsAll(Set.of(Scope.CHANNELS.code(), Scope.GROUPS.code())) || !channels.isEmpty()) {
                channels(List.copyOf(channels.values()));
            }
            glance.map(Glance::daily).orElse(List.of()).stream()
                    .filter(place -> place.platform().equals(Events.PLATFORM)
                            && place.workspace().equals(bot.team()))
                    .map(Conversation::channel)
                    .forEach(channel -> daily(
                            Optional.ofNullable(channels.get(channel))
                                    .map(name -> "#" + name)
                                    .orElse(channel),
                            SlackCheck.obstacle(token, apiUrl, channel)));
        });
    }

    /**
     * Looks who is connected with an app token, if it is good.
     *
     * @param living how many talkbots run on the database; nothing where it does not answer
     */
    public void app(String token, OptionalInt living) {
        SlackCheck.sockets(token, apiUrl).ifPresent(sockets -> {
            Object[] arguments = {"n", sockets, "living", living.orElse(0)};
            if (sockets > 0 && living.isEmpty()) {
                doctor.warn("doctor.slack.sockets.unknown", "doctor.slack.sockets.unknown.mend", arguments);
            } else if (sockets > living.orElse(0)) {
                doctor.warn("doctor.slack.sockets.more", "doctor.slack.sockets.more.mend", arguments);
            } else {
                doctor.ok("doctor.slack.sockets", arguments);
            }
        });
    }

    /** A needed scope that is missing is a fault, another one costs what it says. */
    private void scopes(Set<String> granted, boolean links) {
        List<Scope> missing = Scope.wanted(false, links).stream()
                .filter(scope -> !granted.contains(scope.code()))
                .toList();
        if (missing.isEmpty()) {
            doctor.ok("doctor.scopes");
        }
        for (Scope scope : missing) {
            Object[] arguments = {"scope", scope.code(), "text", console.say("scope." + scope.name())};
            if (scope.needed()) {
                doctor.fail("doctor.scope", "doctor.scope.mend", arguments);
            } else {
                doctor.warn("doctor.scope", "doctor.scope.mend", arguments);
            }
        }
    }

    private void channels(List<String> names) {
        if (names.isEmpty()) {
            doctor.warn("doctor.slack.channels.none", "doctor.slack.channels.none.mend");
            return;
        }
        List<String> named = names.stream().limit(NAMED).map(name -> "#" + name).toList();
        String rest = names.size() > NAMED ? ", …" : "";
        doctor.ok("doctor.slack.channels", "n", names.size(), "names", String.join(", ", named) + rest);
    }

    private void daily(String channel, Optional<Obstacle> obstacle) {
        if (obstacle.isEmpty()) {
            doctor.ok("doctor.slack.daily", "channel", channel);
            return;
        }
        String mend = Obstacles.sentence(obstacle.get(), Events.PLATFORM, console.language());
        doctor.warn("doctor.slack.daily.kept", "doctor.slack.daily.kept.mend", "channel", channel, "mend", mend);
    }
}
