package talkbot.slack.fake.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import talkbot.slack.fake.record.Journal;
import talkbot.slack.fake.record.Violation;
import talkbot.slack.fake.world.Channel;
import talkbot.slack.fake.world.Setup;
import talkbot.slack.fake.world.Workspace;

/** Messages that wait for their time. Safe for many threads. */
public final class Schedule {

    /** docs.slack.dev/reference/methods/chat.scheduleMessage. */
    private static final Duration FARTHEST = Duration.ofDays(120);

    private static final int IN_A_WINDOW = 30;
    private static final Duration WINDOW = Duration.ofMinutes(5);

    /** So shortly before its time a message is as good as sent (docs.slack.dev/reference/methods/chat.deleteScheduledMessage). */
    private static final Duration ON_ITS_WAY = Duration.ofSeconds(60);

    private final Workspace workspace;
    private final Journal journal;
    private final Posting posting;
    private final Map<String, Planned> planned = new LinkedHashMap<>();

    /** Nothing planned yet. */
    public Schedule(Workspace workspace, Journal journal, Posting posting) {
        this.workspace = workspace;
        this.journal = journal;
        this.posting = posting;
    }

    /**
     * One that waits.
     *
     * @param id as the answer to scheduling it tells
     * @param channel a channel's id
     * @param at when it is to appear
     * @param made when it was handed over
     * @param wanted the arguments of the call
     */
    public record Planned(String id, String channel, Instant at, Instant made, ObjectNode wanted) {}

    synchronized Planned add(Channel channel, Instant at, ObjectNode wanted) {
        Instant now = workspace.now();
        if (!at.isAfter(now)) {
            throw Refusal.of("time_in_past");
        }
        if (at.isAfter(now.plus(FARTHEST))) {
            throw Refusal.of("time_too_far");
        }
        posting.content(wanted, true);
        if (crowded(channel.id(), at)) {
            throw Refusal.of("restricted_too_many");
        }
        Planned one = new Planned(workspace.id("Q"), channel.id(), at, now, wanted);
        planned.put(one.id(), one);
        return one;
    }

    /** All that wait, by their times. */
    public List<Planned> waiting() {
        return waiting(one -> true);
    }

    synchronized List<Planned> waiting(Predicate<Planned> wanted) {
        return planned.values().stream()
                .filter(wanted)
                .sorted(Comparator.comparing(Planned::at))
                .toList();
    }

    synchronized boolean cancel(String channel, String id) {
        Instant tooLate = workspace.now().plus(ON_ITS_WAY);
        return planned.values()
                .removeIf(one -> one.id().equals(id)
                        && one.channel().equals(channel)
                        && one.at().isAfter(tooLate));
    }

    /** When the next one is due. */
    public synchronized Optional<Instant> next() {
        return planned.values().stream().map(Planned::at).min(Comparator.naturalOrder());
    }

    /** Whether one more would make it too many in any five minutes around it. */
    private boolean crowded(String channel, Instant at) {
        List<Instant> times = Stream.concat(
                        Stream.of(at),
                        planned.values().stream()
                                .filter(one -> one.channel().equals(channel))
                                .map(Planned::at))
                .sorted()
                .toList();
        return IntStream.range(IN_A_WINDOW, times.size())
                .anyMatch(i -> times.get(i - IN_A_WINDOW).plus(WINDOW).isAfter(times.get(i)));
    }

    /** Posts what is due by Slack's clock. What is being posted waits until it stands in its channel. */
    public void tick() {
        for (Planned one : waiting(one -> !one.at().isAfter(workspace.now()))) {
            post(one);
            synchronized (this) {
                planned.remove(one.id());
            }
        }
    }

    private void post(Planned one) {
        Optional<Channel> channel = workspace
                .channel(one.channel())
                .filter(found -> !found.archived() && found.members().contains(Setup.BOT_USER));
        // Slack's documentation warns that a scheduled message with metadata is taken and then never posted.
        if (channel.isEmpty() || one.wanted().has("metadata")) {
            journal.violation(Violation.Kind.SCHEDULED_FAILED, one.toString());
            return;
        }
        try {
            posting.post(channel.get(), one.wanted(), Optional.empty());
        } catch (Refusal refusal) {
            journal.violation(Violation.Kind.SCHEDULED_FAILED, one + " " + refusal.answer());
        }
    }
}
