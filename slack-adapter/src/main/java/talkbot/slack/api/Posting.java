package talkbot.slack.api;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.response.chat.ChatScheduleMessageResponse;
import com.slack.api.methods.response.chat.scheduled_messages.ChatScheduledMessagesListResponse;
import com.slack.api.model.Conversation;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import talkbot.core.platform.Evidence;
import talkbot.core.platform.Message;
import talkbot.core.platform.Obstacle;
import talkbot.core.platform.Obstacle.Kind;
import talkbot.core.platform.ObstacleException;
import talkbot.core.platform.Receipt;
import talkbot.core.platform.UnsentException;
import talkbot.core.request.Person;
import talkbot.slack.message.SlackMessage;

/**
 * Posts to channels what nobody asked for at that moment. Slack knows no key against doubles: a message is handed over
 * some minutes before it is due, can be found until then among those that wait, and a double be taken back before it is
 * seen. What was posted cannot be found again without reading the channel's history, for which the bot asks no right.
 * Safe for use by many threads.
 *
 * @see <a href="https://docs.slack.dev/reference/methods/chat.scheduleMessage">chat.scheduleMessage</a>
 */
public final class Posting {

    private static final Logger LOG = LoggerFactory.getLogger(Posting.class);

    /**
     * Long enough for an outage to pass; short enough that what is changed meanwhile is seldom handed over already.
     */
    public static final Duration AHEAD = Duration.ofMinutes(20);

    /** What is due sooner is posted at once rather than handed over: the call itself takes time. */
    private static final Duration TOO_SOON = Duration.ofSeconds(2);

    private static final int PAGE = 100;

    /** Slack's word for blocks that it does not take, a picture among them that it cannot fetch. */
    private static final String INVALID_BLOCKS = "invalid_blocks";

    private static final Set<String> LATER =
            Set.of("ratelimited", "rate_limited", "restricted_too_many", "time_in_past");
    private static final Set<String> UNKNOWN =
            Set.of("fatal_error", "internal_error", "request_timeout", "service_unavailable");

    private final SlackApi api;

    /**
     * A channel's address, which opens it in Slack.
     *
     * @see <a href="https://docs.slack.dev/interactivity/deep-linking">Deep linking</a>
     */
    public static URI address(String team, String channel) {
        return URI.create("https://slack.com/app_redirect?team=" + team + "&channel=" + channel);
    }

    /** Posts through this client. */
    public Posting(SlackApi api) {
        this.api = api;
    }

    /**
     * Hands a message over to be posted when it is due, or posts it now where that is past. One that Slack surely refuses
     * for its picture goes without, and one that is handed over goes without to begin with: whether Slack fetches its
     * picture then or when the message appears is not documented, and what it refuses when it appears never does.
     *
     * @param full the message in Slack's form
     */
    public Receipt post(Message message, SlackMessage full, Instant now) throws IOException {
        SlackMessage rendered = waits(message, now) ? full.withoutPictures() : full;
        try {
            return post(rendered, message, now);
        } catch (ObstacleException refused) {
            boolean picture = refused.obstacle().detail().equals(INVALID_BLOCKS) && rendered.hasPictures();
            if (!picture) {
                throw refused;
            }
            LOG.info("sent again without its picture: {}", refused.getMessage());
            return post(rendered.withoutPictures(), message, now);
        }
    }

    private static boolean waits(Message message, Instant now) {
        return message.due().isAfter(now.plus(TOO_SOON));
    }

    private Receipt post(SlackMessage rendered, Message message, Instant now) throws IOException {
        String channel = message.channel().channel();
        if (!waits(message, now)) {
            return new Receipt(sent(channel, rendered), false);
        }
        int at = Math.toIntExact(message.due().getEpochSecond());
        ChatScheduleMessageResponse waiting = call(
                "chat.scheduleMessage",
                m -> m.chatScheduleMessage(r -> r.channel(channel)
                        .postAt(at)
                        .text(rendered.text())
                        .blocksAsString(rendered.blocksAsJson())
                        .unfurlLinks(false)
                        .unfurlMedia(false)));
        return new Receipt(Calls.said("chat.scheduleMessage", waiting.getScheduledMessageId()), true);
    }

    private String sent(String channel, SlackMessage rendered) throws IOException {
        return Calls.said(
                "chat.postMessage",
                call("chat.postMessage", m -> m.chatPostMessage(rendered.to(channel, Optional.empty())))
                        .getTs());
    }

    /** Looks for a message among those that wait. Once it is due, nothing is proven by its not waiting. */
    public Evidence find(Message message, Instant now) throws IOException {
        List<String> waiting = new ArrayList<>();
        int at = Math.toIntExact(message.due().getEpochSecond());
        String cursor = "";
        do {
            String page = cursor;
            ChatScheduledMessagesListResponse answer = call(
                    "chat.scheduledMessages.list",
                    m -> m.chatScheduledMessagesList(r ->
                            r.channel(message.channel().channel()).limit(PAGE).cursor(page.isEmpty() ? null : page)));
            Calls.said("chat.scheduledMessages.list", answer.getScheduledMessages()).stream()
                    .filter(one -> one.getPostAt() == at)
                    .forEach(one -> waiting.add(one.getId()));
            cursor = Optional.ofNullable(answer.getResponseMetadata())
                    .map(metadata -> metadata.getNextCursor())
                    .orElse("");
        } while (!cursor.isEmpty());
        if (!waiting.isEmpty()) {
            return new Evidence.Waits(waiting);
        }
        return message.due().isAfter(now) ? new Evidence.Absent() : new Evidence.Unknown();
    }

    /** Takes back a message that waits; Slack does not let go of one that is due within a minute. */
    public boolean withdraw(String channel, String handle) throws IOException {
        try {
            call(
                    "chat.deleteScheduledMessage",
                    m -> m.chatDeleteScheduledMessage(r -> r.channel(channel).scheduledMessageId(handle)));
            return true;
        } catch (ObstacleException refused) {
            LOG.info("a message that waits could not be taken back: {}", refused.getMessage());
            return false;
        }
    }

    /** What keeps the bot from posting to a channel, as far as Slack tells; without the right to ask, nothing. */
    public Optional<Obstacle> obstacle(String channel) {
        try {
            Conversation info = Calls.said(
                    "conversations.info",
                    call("conversations.info", m -> m.conversationsInfo(r -> r.channel(channel)))
                            .getChannel());
            if (info.isArchived()) {
                return Optional.of(new Obstacle(Kind.ARCHIVED, ""));
            }
            boolean direct = info.isIm() || info.isMpim();
            return info.isMember() || direct ? Optional.empty() : Optional.of(new Obstacle(Kind.NOT_A_MEMBER, ""));
        } catch (ObstacleException e) {
            return switch (e.obstacle().kind()) {
                case NOT_A_MEMBER, NO_CHANNEL, ARCHIVED, NO_ACCESS -> Optional.of(e.obstacle());
                case NOT_ALLOWED, RESTRICTED, OTHER -> Optional.empty();
            };
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Writes to somebody directly. */
    public void tell(Person person, SlackMessage message) throws IOException {
        sent(person.id(), message);
    }

    private <T extends SlackApiTextResponse> T call(String method, SlackApi.Method<T> step) throws IOException {
        try {
            T response = api.once(method, step);
            if (!response.isOk()) {
                throw meaning(method, Optional.ofNullable(response.getError()).orElse("unknown"), response.getNeeded());
            }
            return response;
        } catch (SlackApiException e) {
            int code = e.getResponse().code();
            if (code == Calls.SLOW_DOWN) {
                throw new UnsentException(method + ": too much at once", Calls.retryAfter(e.getResponse()));
            }
            throw new IOException(method + ": http " + code);
        } catch (ConnectException | UnknownHostException e) {
            throw new UnsentException(method + ": Slack cannot be reached", Duration.ZERO);
        }
    }

    private static IOException meaning(String method, String error, @Nullable String needed) {
        if (LATER.contains(error)) {
            return new UnsentException(method + ": " + error, Duration.ZERO);
        }
        if (UNKNOWN.contains(error)) {
            return new IOException(method + ": " + error);
        }
        return new ObstacleException(Obstruction.of(error, needed == null ? "chat:write" : needed)
                .orElseGet(() -> new Obstacle(Kind.OTHER, error)));
    }
}
