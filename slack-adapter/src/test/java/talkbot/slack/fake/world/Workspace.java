package talkbot.slack.fake.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/** The team: who is there, what was said, and which views are open. Everything it hands out is a snapshot. Safe for many threads. */
public final class Workspace {

    private final Setup setup;
    private final Pulse pulse;
    private final Map<String, Member> members = new LinkedHashMap<>();
    private final Map<String, Channel> channels = new LinkedHashMap<>();
    private final List<Message> messages = new ArrayList<>();
    private final Map<String, View> views = new LinkedHashMap<>();
    private final Set<String> composing = ConcurrentHashMap.newKeySet();
    private final AtomicLong numbers = new AtomicLong();
    private long lastMicros;

    /** Peoples the workspace as the setup says, with the bot and a direct message to it for each person. */
    public Workspace(Setup setup, Pulse pulse) {
        this.setup = setup;
        this.pulse = pulse;
        members.put(Setup.BOT_USER, Member.of(Setup.BOT_USER, "talkbot").asBot());
        setup.members().forEach(member -> members.put(member.id(), member));
        setup.channels().forEach(channel -> channels.put(channel.id(), channel));
        setup.members().stream().filter(member -> !member.bot()).forEach(member -> {
            String id = "D" + member.id().substring(1);
            channels.putIfAbsent(id, Channel.direct(id, member, Setup.BOT_USER));
        });
    }

    /** What this workspace began with. */
    public Setup setup() {
        return setup;
    }

    /** Slack's time. */
    public Instant now() {
        return setup.clock().instant();
    }

    /** A number that was not used before; greater ones are later. */
    public long number() {
        return numbers.incrementAndGet();
    }

    /** An id that was not used before, as {@code Ev00000017}. */
    public String id(String prefix) {
        return String.format(Locale.ROOT, "%s%08d", prefix, number());
    }

    /** An id for a message that somebody has not sent yet. */
    public String compose() {
        String id = id("unfurl-");
        composing.add(id);
        return id;
    }

    /** Whether a message of this id is being written. */
    public boolean isComposed(String id) {
        return composing.contains(id);
    }

    /** A timestamp as Slack names messages and actions by: seconds and six digits, never the same twice. */
    public synchronized String ts() {
        Instant now = now();
        lastMicros = Math.max(lastMicros + 1, now.getEpochSecond() * 1_000_000 + now.getNano() / 1000);
        return String.format(Locale.ROOT, "%d.%06d", lastMicros / 1_000_000, lastMicros % 1_000_000);
    }

    /** Somebody by id or by name. */
    public synchronized Optional<Member> member(String idOrName) {
        String name = idOrName.startsWith("@") ? idOrName.substring(1) : idOrName;
        return members.values().stream()
                .filter(member -> member.id().equals(name) || member.name().equals(name))
                .findFirst();
    }

    /** A channel by id or by name, with or without the hash; a direct message by its id alone. */
    public synchronized Optional<Channel> channel(String idOrName) {
        String name = idOrName.startsWith("#") ? idOrName.substring(1) : idOrName;
        return channels.values().stream()
                .filter(channel -> channel.id().equals(name)
                        || (channel.kind() != Channel.Kind.DIRECT
                                && channel.name().equals(name)))
                .findFirst();
    }

    /** The direct message between the bot and this member. */
    public synchronized Optional<Channel> direct(String member) {
        return channels.values().stream()
                .filter(channel -> channel.kind() == Channel.Kind.DIRECT
                        && channel.members().contains(member))
                .findFirst();
    }

    /** All channels. */
    public synchronized List<Channel> channels() {
        return List.copyOf(channels.values());
    }

    /** Puts a channel in the place of the one with the same id: for joining, leaving, archiving. */
    public void put(Channel channel) {
        synchronized (this) {
            channels.put(channel.id(), channel);
        }
        pulse.changed();
    }

    /** Puts a member in the place of the one with the same id. */
    public synchronized void put(Member member) {
        members.put(member.id(), member);
    }

    /** Takes somebody into a channel, or the bot. */
    public void join(Channel channel, String member) {
        Set<String> now = new HashSet<>(channel.members());
        now.add(member);
        put(channel.withMembers(now));
    }

    /** Takes somebody out of a channel, or the bot. */
    public void leave(Channel channel, String member) {
        Set<String> now = new HashSet<>(channel.members());
        now.remove(member);
        put(channel.withMembers(now));
    }

    /** Writes a message and names it; {@code ts} and {@code thread_ts} are put into the content. */
    public Message write(
            Channel channel,
            Optional<String> thread,
            String author,
            Optional<String> onlyFor,
            ObjectNode content,
            Optional<String> via) {
        Message message;
        synchronized (this) {
            String ts = ts();
            content.put("ts", ts);
            thread.ifPresent(root -> content.put("thread_ts", root));
            boolean fromBot = author.equals(Setup.BOT_USER);
            message = new Message(channel.id(), ts, thread, author, fromBot, onlyFor, content, 0, false, via, number());
            messages.add(message);
        }
        pulse.changed();
        return message;
    }

    /** Changes a message's content, in place. */
    public Message change(Message message, ObjectNode content) {
        return replace(message, message.changed(content, number()));
    }

    /** Takes a message away from everybody's eyes. */
    public Message remove(Message message) {
        return replace(message, message.removed(number()));
    }

    /** Takes away what this person alone saw, as when Slack is opened anew. */
    public void reload(String member) {
        messages(message -> !message.deleted() && message.onlyFor().equals(Optional.of(member)))
                .forEach(this::remove);
    }

    /** A message that is still there. */
    public Optional<Message> message(String channel, String ts) {
        return messages(message ->
                        message.channel().equals(channel) && message.ts().equals(ts) && !message.deleted())
                .stream()
                .findFirst();
    }

    /** Messages as they stand, oldest first; deleted ones among them, marked. */
    public synchronized List<Message> messages(Predicate<Message> wanted) {
        return messages.stream().filter(wanted).toList();
    }

    /** Shows a view, or shows it anew. */
    public void put(View view) {
        synchronized (this) {
            views.put(view.id(), view);
        }
        pulse.changed();
    }

    /** A view by its id, or by the app's external id. */
    public Optional<View> view(String idOrExternal) {
        return views(view -> view.id().equals(idOrExternal)
                        || Json.text(view.json(), "external_id").equals(Optional.of(idOrExternal)))
                .stream()
                .reduce((first, last) -> last);
    }

    /** Views as they stand, in the order in which they were first shown. */
    public synchronized List<View> views(Predicate<View> wanted) {
        return views.values().stream().filter(wanted).toList();
    }

    private Message replace(Message old, Message now) {
        synchronized (this) {
            messages.replaceAll(message ->
                    message.channel().equals(old.channel()) && message.ts().equals(old.ts()) ? now : message);
        }
        pulse.changed();
        return now;
    }
}
