package talkbot.discord.fake.play;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import talkbot.discord.fake.Asked;
import talkbot.discord.fake.FakeDiscord;
import talkbot.discord.fake.People;
import talkbot.discord.fake.Said;
import talkbot.discord.fake.interaction.Interactions;
import talkbot.discord.fake.seen.SeenButton;
import talkbot.discord.fake.seen.SeenMessage;
import talkbot.discord.fake.seen.SeenModal;
import talkbot.discord.fake.seen.SeenSelect;
import talkbot.discord.fake.world.FakeChannel;
import talkbot.discord.fake.world.FakeMessage;
import talkbot.discord.fake.world.FakeUser;
import talkbot.discord.fake.world.Json;

/** Obeys typed orders as one user in one channel at a time. For one thread. */
final class Console {
    private static final Pattern NAMED = Pattern.compile("(\\S+?):(?:\"([^\"]*)\"|(\\S+))");

    private static final String HELP = """
            as NAME, in CHANNEL, dm            be another user, go to another channel or to the bot's direct messages
            slash talk search words:"a b"      run a command
            type talk search words:ab          see what is suggested for the last option
            mention TEXT, say TEXT             speak; what is said in direct messages is answered
            press N, press LABEL, select VALUE use the last message that has such a thing
            fill field:value ...               send the open form
            show, json, calls, violations      what is seen; the last message; what came in; what was wrong with it
            drop, reconnect, away, back        disturb the bot's connection
            quit""";

    private final FakeDiscord discord;
    private FakeUser user;
    private FakeChannel channel;
    private Optional<SeenModal> form = Optional.empty();

    Console(FakeDiscord discord) {
        this.discord = discord;
        this.user = discord.user("hana");
        this.channel = discord.channel("general");
    }

    /** Does what one line says and tells what the user then sees. */
    String obey(String line) {
        int space = line.indexOf(' ');
        String order = space < 0 ? line : line.substring(0, space);
        String rest = space < 0 ? "" : line.substring(space + 1).strip();
        try {
            return obey(order, rest);
        } catch (IllegalArgumentException | AssertionError e) {
            return "! " + e.getMessage();
        }
    }

    private String obey(String order, String rest) {
        People people = discord.people();
        switch (order) {
            case "as" -> user = discord.user(rest);
            case "in" -> channel = discord.channel(rest);
            case "dm" -> channel = discord.world().direct(user);
            case "slash" -> {
                return after(
                        people.slash(user, channel, command(rest), named(rest).toArray()));
            }
            case "type" -> {
                return typed(rest);
            }
            case "mention" -> {
                return Screen.message(
                        discord, people.mention(user, channel, rest).awaitReply());
            }
            case "say" -> {
                Said said = people.say(user, channel, rest);
                return Screen.message(discord, channel.isDirect() ? said.awaitNext() : said.message());
            }
            case "press" -> {
                return press(rest);
            }
            case "select" -> {
                SeenMessage message = last(seen -> !seen.selects().isEmpty());
                SeenSelect select = message.selects().getFirst();
                return after(people.select(user, message, select.customId(), rest.split(" ")));
            }
            case "fill" -> {
                SeenModal open = form.orElseThrow(() -> new IllegalArgumentException("no form is open"));
                form = Optional.empty();
                return after(people.submitModal(open, named(rest).toArray()));
            }
            case "drop" -> discord.gateway().drop();
            case "reconnect" -> discord.gateway().askToReconnect();
            case "away" -> discord.goAway();
            case "back" -> discord.comeBack();
            default -> {
                return look(order);
            }
        }
        return user.name() + " in " + channel.name();
    }

    private String look(String order) {
        return switch (order) {
            case "show" -> Screen.channel(discord, discord.seenBy(user, channel));
            case "json" -> Json.pretty(last(seen -> true).json());
            case "calls" ->
                discord.records().calls().stream()
                        .map(call -> call.status() + " " + call.method() + " " + call.path())
                        .collect(Collectors.joining("\n"));
            case "violations" ->
                discord.violations().stream()
                        .map(violation -> violation.kind() + " " + violation.what() + " " + violation.cause())
                        .collect(Collectors.joining("\n"));
            default -> HELP;
        };
    }

    private String typed(String rest) {
        List<Object> options = named(rest);
        if (options.isEmpty()) {
            throw new IllegalArgumentException("say what is typed, such as words:ab");
        }
        int last = options.size() - 2;
        Asked asked = discord.people()
                .autocomplete(
                        user,
                        channel,
                        command(rest),
                        options.get(last).toString(),
                        options.get(last + 1).toString(),
                        options.subList(0, last).toArray());
        return Screen.choices(asked.awaitChoices());
    }

    /** Presses a button of the last message by its number, or of the last message that has one so called. */
    private String press(String which) {
        boolean numbered = which.matches("\\d{1,3}");
        SeenMessage message = last(seen ->
                numbered ? !seen.buttons().isEmpty() : seen.button(which).isPresent());
        int number = numbered ? Integer.parseInt(which) : 0;
        if (numbered && (number < 1 || number > message.buttons().size())) {
            throw new IllegalArgumentException(
                    "there are buttons 1 to " + message.buttons().size());
        }
        SeenButton button = numbered
                ? message.buttons().get(number - 1)
                : message.button(which).orElseThrow();
        return button.url()
                .map(url -> "the browser opens " + url)
                .orElseGet(() -> after(
                        discord.people().press(user, message, button.customId().orElse(""))));
    }

    /** Waits as long as Discord does for the first response and then for the end of the bot's thinking. */
    private String after(Asked asked) {
        discord.await(
                "a first response, so Discord shows a failure",
                Interactions.FIRST_RESPONSE,
                asked.interaction()::responseType);
        form = asked.interaction().modal();
        if (form.isPresent()) {
            return Screen.modal(form.get());
        }
        SeenMessage answer = asked.awaitMessage();
        List<FakeMessage> more = asked.interaction().followUps();
        return Screen.message(discord, answer)
                + more.stream()
                        .map(message -> "\n" + Screen.message(discord, SeenMessage.of(message)))
                        .collect(Collectors.joining());
    }

    private SeenMessage last(Predicate<SeenMessage> wanted) {
        return discord.seenBy(user, channel).reversed().stream()
                .filter(wanted)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no such message here"));
    }

    private static String command(String text) {
        return NAMED.matcher(text).replaceAll("").strip();
    }

    private List<Object> named(String text) {
        List<Object> pairs = new ArrayList<>();
        NAMED.matcher(text).results().forEach((MatchResult found) -> {
            pairs.add(found.group(1));
            String value = Optional.ofNullable(found.group(2)).orElseGet(() -> found.group(3));
            pairs.add(value(value));
        });
        return pairs;
    }

    /** Channels and users are named with their sign. */
    private Object value(String text) {
        if (text.startsWith("#")) {
            return discord.channel(text.substring(1));
        }
        return text.startsWith("@") ? discord.user(text.substring(1)) : text;
    }
}
