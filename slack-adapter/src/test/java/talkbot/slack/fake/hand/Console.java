package talkbot.slack.fake.hand;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import talkbot.slack.fake.FakeSlack;
import talkbot.slack.fake.delivery.Act;
import talkbot.slack.fake.world.Json;
import talkbot.slack.fake.world.Message;
import talkbot.slack.fake.world.View;

/** Obeys one line at a time, as one person in one place, and tells what that person then sees. Not safe for many threads. */
final class Console {

    private static final String HELP = """
            /talk ...            a slash command (any line that begins with a slash)
            @talkbot ...         a mention; in N ... answers in the thread of message N
            dm ...               a direct message to the bot
            press N              presses button N
            choose N VALUE       chooses from menu N
            type N TEXT          types into menu N, which asks the app
            submit NAME=VALUE    submits the open form; several, separated by a semicolon
            close                closes the open form
            shortcut N ID        the shortcut ID of message N
            share URL            writes a link; home opens the Home tab
            as NAME, at PLACE    who and where: alice, bob, carol; general, random, secret, dm
            show                 all that is seen here; json N shows message N as JSON
            calls, violations    what the app did, and what was wrong with it
            advance SECONDS      lets Slack's clock jump
            drop, mute, away, back, disconnect REASON, invite, kick
            quit""";

    /** The first answer of a program that has only just started takes about a second. */
    private static final Duration MOMENT = Duration.ofMillis(1_500);

    private final FakeSlack slack;
    private final Duration patience;
    private final Map<Integer, Pressable> pressables = new HashMap<>();
    private final Map<Integer, Message> messages = new HashMap<>();
    private final Map<Integer, List<JsonNode>> offers = new HashMap<>();
    private String user = "alice";
    private String place = "general";
    private long told;

    Console(FakeSlack slack, Duration patience) {
        this.slack = slack;
        this.patience = patience;
    }

    /** Something that can be pressed: in a message, or in a view. */
    private record Pressable(Optional<Message> message, Optional<View> view, String actionId) {}

    /** Does what the line says, waits for the app, and tells what is new. */
    String obey(String line) {
        String[] words = line.split(" ", 2);
        String rest = words.length > 1 ? words[1].strip() : "";
        try {
            return switch (words[0]) {
                case "" -> news();
                case "help" -> HELP;
                case "as" -> {
                    user = slack.workspace().member(rest).orElseThrow().name();
                    yield "you are " + user;
                }
                case "at" -> {
                    place = rest;
                    yield show();
                }
                case "show" -> show();
                case "json" -> Json.pretty(message(rest).json());
                case "calls" -> lines(slack.journal().calls().stream());
                case "violations" -> lines(slack.journal().violations().stream());
                case "advance" -> {
                    slack.advance(Duration.ofSeconds(Long.parseLong(rest)));
                    yield news();
                }
                case "drop", "mute", "away", "back", "disconnect", "invite", "kick" -> meddle(words[0], rest);
                default -> act(words[0], rest, line);
            };
        } catch (RuntimeException | AssertionError e) {
            return "? " + e.getMessage() + " (help tells the commands)";
        }
    }

    private String act(String word, String rest, String line) {
        String[] parts = rest.split(" ", 2);
        String second = parts.length > 1 ? parts[1] : "";
        Act act =
                switch (word) {
                    case "@talkbot" -> slack.users().mention(user, place, rest);
                    case "in" ->
                        slack.users()
                                .mention(user, place, second, message(parts[0]).ts());
                    case "dm" -> slack.users().directMessage(user, rest);
                    case "press" -> press(pressable(parts[0]));
                    case "choose" -> choose(parts[0], second);
                    case "type" -> type(pressable(parts[0]), second);
                    case "submit" -> slack.users().submit(form(), values(rest));
                    case "close" -> slack.users().close(form());
                    case "shortcut" -> slack.users().shortcut(user, message(parts[0]), second);
                    case "share" -> slack.users().shareLink(user, place, rest);
                    case "home" -> slack.users().openHome(user);
                    default -> {
                        if (!word.startsWith("/")) {
                            throw new IllegalArgumentException("no such command: " + line);
                        }
                        yield slack.users().slash(user, place, word, rest);
                    }
                };
        if (act.payload().isEmpty()) {
            return "(the app does not hear of this)";
        }
        try {
            slack.await("the app", () -> act.failure().isPresent() || answered(act), patience);
        } catch (AssertionError e) {
            return "(no answer yet)\n" + news();
        }
        String seen = word.equals("type") ? offered(Integer.parseInt(parts[0]), act) : news();
        return act.failure().map(how -> "(" + how + ")\n" + seen).orElse(seen);
    }

    /** What a type-ahead has offered, to be chosen by its value or text. */
    private String offered(int menu, Act act) {
        List<JsonNode> options = act.awaitOptions(patience);
        offers.put(menu, options);
        return lines(options.stream()
                .map(option -> "   " + option.at("/text/text").asText() + " = "
                        + option.path("value").asText()));
    }

    private Act choose(String number, String wanted) {
        Pressable menu = pressable(number);
        Message message = menu.message().orElseThrow(() -> new IllegalArgumentException("submit chooses in forms"));
        Optional<JsonNode> offer = offers.getOrDefault(Integer.valueOf(number), List.of()).stream()
                .filter(option -> option.path("value").asText().equals(wanted)
                        || option.at("/text/text").asText().equals(wanted))
                .findFirst();
        return offer.map(option -> slack.users().choose(user, message, menu.actionId(), option))
                .orElseGet(() -> slack.users().choose(user, message, menu.actionId(), wanted));
    }

    /** Acknowledged, and something to see; where nothing comes, only a moment is waited. */
    private boolean answered(Act act) {
        return !act.acks().isEmpty() && (!act.replies().isEmpty() || slack.quietFor(MOMENT));
    }

    private Act press(Pressable button) {
        return button.view()
                .map(view -> slack.users().press(view, button.actionId()))
                .orElseGet(() -> slack.users().press(user, button.message().orElseThrow(), button.actionId()));
    }

    private Act type(Pressable menu, String text) {
        return menu.view()
                .map(view -> slack.users().typeAhead(view, menu.actionId(), text))
                .orElseGet(() -> slack.users().typeAhead(user, menu.message().orElseThrow(), menu.actionId(), text));
    }

    private String meddle(String word, String rest) {
        switch (word) {
            case "drop" -> slack.wire().dropSockets();
            case "mute" -> slack.wire().muteSockets();
            case "away" -> slack.wire().goAway();
            case "back" -> slack.wire().comeBack();
            case "invite" -> slack.inviteBot(place);
            case "kick" -> slack.removeBot(place);
            default -> slack.sockets().disconnect(rest.isEmpty() ? "refresh_requested" : rest);
        }
        return "done; " + slack.sockets().connections() + " sockets";
    }

    private String show() {
        return lines(slack.seenBy(user, place).stream().map(this::told));
    }

    /** What has appeared or changed since the last time, wherever this person sees it. */
    private String news() {
        String id = slack.workspace().member(user).orElseThrow().id();
        List<Message> fresh = slack.workspace()
                .messages(message -> message.order() > told
                        && message.visibleTo(id)
                        && slack.workspace()
                                .channel(message.channel())
                                .orElseThrow()
                                .members()
                                .contains(id));
        List<View> views = slack.workspace()
                .views(view -> view.open() && view.order() > told && view.user().equals(id));
        told = Stream.concat(fresh.stream().map(Message::order), views.stream().map(View::order))
                .reduce(told, Math::max);
        return lines(
                Stream.concat(fresh.stream().map(this::told), views.stream().map(this::told)));
    }

    private String told(Message message) {
        int number = messages.size() + 1;
        messages.put(number, message);
        String author = slack.workspace()
                .member(message.author())
                .map(one -> one.name())
                .orElse("?");
        String channel =
                slack.workspace().channel(message.channel()).orElseThrow().name();
        String marks = (message.ephemeral() ? " (only you)" : "")
                + (message.thread().isPresent() ? " (in thread)" : "")
                + (message.edits() > 0 ? " (edited)" : "");
        return number + ". #" + channel + " " + author + marks + "\n" + indented(message.shown())
                + numbered(message.elements(), Optional.of(message), Optional.empty());
    }

    private String told(View view) {
        List<JsonNode> elements = Json.walk(view.json().path("blocks"))
                .filter(node -> node.has("action_id"))
                .toList();
        return view.type() + "\n" + indented(view.shown()) + numbered(elements, Optional.empty(), Optional.of(view));
    }

    private String numbered(List<JsonNode> elements, Optional<Message> message, Optional<View> view) {
        StringBuilder line = new StringBuilder();
        for (JsonNode element : elements) {
            int number = pressables.size() + 1;
            pressables.put(
                    number,
                    new Pressable(message, view, element.path("action_id").asText()));
            String label = element.path("text")
                    .path("text")
                    .asText(element.path("action_id").asText());
            line.append(line.isEmpty() ? "\n   " : "  ")
                    .append(number)
                    .append(": ")
                    .append(label);
        }
        return line.toString();
    }

    private View form() {
        String id = slack.workspace().member(user).orElseThrow().id();
        return slack
                .workspace()
                .views(view ->
                        view.open() && view.user().equals(id) && view.type().equals("modal"))
                .stream()
                .reduce((first, last) -> last)
                .orElseThrow(() -> new IllegalArgumentException("no form is open"));
    }

    private Pressable pressable(String number) {
        return Optional.ofNullable(pressables.get(Integer.valueOf(number)))
                .orElseThrow(() -> new IllegalArgumentException("nothing has the number " + number));
    }

    private Message message(String number) {
        return Optional.ofNullable(messages.get(Integer.valueOf(number)))
                .orElseThrow(() -> new IllegalArgumentException("no message has the number " + number));
    }

    private static Map<String, Object> values(String text) {
        Map<String, Object> values = new HashMap<>();
        for (String pair : text.split(";")) {
            String[] parts = pair.split("=", 2);
            if (parts.length == 2) {
                values.put(parts[0].strip(), parts[1].strip());
            }
        }
        return values;
    }

    private static String indented(String text) {
        return text.indent(3).stripTrailing();
    }

    private static String lines(Stream<?> entries) {
        return entries.map(Object::toString).collect(Collectors.joining("\n"));
    }
}
