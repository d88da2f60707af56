package talkbot.slack.fake.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import talkbot.slack.fake.world.Channel;
import talkbot.slack.fake.world.Fields;
import talkbot.slack.fake.world.Json;

/** {@code chat.scheduleMessage}, {@code chat.scheduledMessages.list}, {@code chat.deleteScheduledMessage}. */
final class ScheduleMethods {

    /** What is listed when nobody says how many. */
    private static final int PAGE = 100;

    private final Places places;
    private final Schedule schedule;

    ScheduleMethods(Places places, Schedule schedule) {
        this.places = places;
        this.schedule = schedule;
    }

    ObjectNode schedule(Call call) {
        Channel channel = places.writable(call.needs("channel", "channel_not_found"));
        ChatMethods.refuseTooMuch(call);
        Instant at = instant(call.needs("post_at", "invalid_time"));
        Schedule.Planned planned = schedule.add(channel, at, call.arguments());
        return Fields.of("ok", true)
                .and("channel", channel.id())
                .and("scheduled_message_id", planned.id())
                .and("post_at", at.getEpochSecond())
                .and(
                        "message",
                        Json.object(
                                "type",
                                "delayed_message",
                                "text",
                                call.text("text").orElse("")))
                .json();
    }

    ObjectNode list(Call call) {
        Instant oldest = call.text("oldest").map(ScheduleMethods::instant).orElse(Instant.MIN);
        Instant latest = call.text("latest").map(ScheduleMethods::instant).orElse(Instant.MAX);
        if (oldest.isAfter(latest)) {
            throw Refusal.of("invalid_time");
        }
        call.text("channel").ifPresent(places::known);
        List<ObjectNode> found = schedule
                .waiting(one -> call.text("channel")
                                .filter(only -> !only.equals(one.channel()))
                                .isEmpty()
                        && !one.at().isBefore(oldest)
                        && !one.at().isAfter(latest))
                .stream()
                .map(one -> Fields.of("id", one.id())
                        .and("channel_id", one.channel())
                        .and("post_at", one.at().getEpochSecond())
                        .and("date_created", one.made().getEpochSecond())
                        .and("text", one.wanted().path("text").asText())
                        .json())
                .toList();
        return Page.of(call, found, PAGE).answer("scheduled_messages");
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
