package talkbot.slack.fake.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import talkbot.slack.fake.world.Channel;
import talkbot.slack.fake.world.Json;

/** {@code chat.scheduleMessage}, {@code chat.scheduledMessages.list}, {@code chat.deleteScheduledMessage}. */
final class ScheduleMethods {

    private final Places places;
    private final Schedule schedule;

    ScheduleMethods(Places places, Schedule schedule) {
        this.places = places;
        this.schedule = schedule;
    }

    ObjectNode schedule(Call call) {
        Channel channel = places.writable(call.needs("channel", "channel_not_found"));
        Instant at = instant(call.needs("post_at", "invalid_time"));
        Schedule.Planned planned = schedule.add(channel, at, call.arguments());
        return Json.object(
                "ok", true,
                "channel", channel.id(),
                "scheduled_message_id", planned.id(),
                "post_at", at.getEpochSecond(),
                "message",
                        Json.object(
                                "type",
                                "delayed_message",
                                "text",
                                call.text("text").orElse("")));
    }

    ObjectNode list(Call call) {
        Instant oldest = call.text("oldest").map(ScheduleMethods::instant).orElse(Instant.MIN);
        Instant latest = call.text("latest").map(ScheduleMethods::instant).orElse(Instant.MAX);
        List<ObjectNode> found = schedule
                .waiting(one -> call.text("channel")
                                .filter(only -> !only.equals(one.channel()))
                                .isEmpty()
                        && !one.at().isBefore(oldest)
                        && !one.at().isAfter(latest))
                .stream()
                .map(one -> Json.object(
                        "id", one.id(),
                        "channel_id", one.channel(),
                        "post_at", one.at().getEpochSecond(),
                        "date_created", one.made().getEpochSecond(),
                        "text", one.wanted().path("text").asText()))
                .toList();
        return Json.object(
                "ok", true, "scheduled_messages", found, "response_metadata", Json.object("next_cursor", ""));
    }

    ObjectNode delete(Call call) {
        Channel channel = places.known(call.needs("channel", "channel_not_found"));
        if (!schedule.cancel(channel.id(), call.needs("scheduled_message_id", "invalid_scheduled_message_id"))) {
            throw Refusal.of("invalid_scheduled_message_id");
        }
        return Json.object("ok", true);
    }

    private static Instant instant(String seconds) {
        if (!seconds.matches("\\d{1,12}(?:\\.\\d+)?")) {
            throw Refusal.of("invalid_time");
        }
        return Instant.ofEpochSecond(Long.parseLong(seconds.replaceFirst("\\..*", "")));
    }
}
