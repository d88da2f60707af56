package talkbot.app.daily;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import talkbot.discord.fake.FakeDiscord;
import talkbot.slack.fake.FakeSlack;

/** What one of the fake platforms saw of daily quotes. */
record Seen(Platform on, FakeSlack slack, FakeDiscord discord) {

    private static final String POST = "POST /channels/{channel}/messages";

    /** When a post, or a message to be posted, was sent, in order. */
    Stream<Instant> calls() {
        return on == Platform.SLACK
                ? slack.journal().calls("chat.scheduleMessage").stream().map(call -> call.at())
                : discord.records().calls(POST).stream().map(call -> call.at());
    }

    /** How many calls were refused as too many. */
    long refused() {
        return on == Platform.SLACK
                ? slack.journal().calls().stream()
                        .filter(call -> call.status() == 429)
                        .count()
                : discord.records().invalidRequests();
    }

    /** What stands in each channel since when. */
    Map<String, List<Instant>> posts() {
        Map<String, List<Instant>> posts = new HashMap<>();
        if (on == Platform.SLACK) {
            slack.workspace()
                    .messages(message -> message.fromBot())
                    .forEach(message -> posts.computeIfAbsent(message.channel(), c -> new ArrayList<>())
                            .add(World.at(message)));
        } else {
            discord.records().calls(POST).stream()
                    .filter(call -> call.status() == 200)
                    .forEach(call -> posts.computeIfAbsent(call.path().split("/", -1)[2], c -> new ArrayList<>())
                            .add(call.at()));
        }
        return posts;
    }
}
