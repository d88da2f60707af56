package talkbot.slack.fake.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import talkbot.slack.fake.world.Fields;
import talkbot.slack.fake.world.Json;

/**
 * A piece of a list and the cursor for the next one (docs.slack.dev/apis/web-api/pagination).
 *
 * @param items what is in this piece
 * @param next the cursor; empty at the end
 */
record Page(List<?> items, String next) {

    /** More at once is refused. */
    private static final int MOST = 1_000;

    private static final String NUMBER = "\\d{1,9}";

    /** The piece that the call's {@code cursor} and {@code limit} ask for. */
    static Page of(Call call, List<?> all, int usual) {
        int limit = call.text("limit").map(Page::limit).orElse(usual);
        int from = call.text("cursor").map(Page::place).orElse(0);
        int to = Math.min(all.size(), from + limit);
        if (from > all.size()) {
            throw Refusal.of("invalid_cursor");
        }
        return new Page(all.subList(from, to), to < all.size() ? cursor(to) : "");
    }

    /** What Slack answers, with the items under this name. */
    ObjectNode answer(String name) {
        return Fields.of("ok", true)
                .and(name, items)
                .and("response_metadata", Json.object("next_cursor", next))
                .json();
    }

    private static int limit(String text) {
        int limit = text.matches(NUMBER) ? Integer.parseInt(text) : 0;
        if (limit < 1 || limit > MOST) {
            throw Refusal.of("invalid_limit");
        }
        return limit;
    }

    private static String cursor(int place) {
        byte[] bytes = ("after:" + place).getBytes(StandardCharsets.UTF_8);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static int place(String cursor) {
        try {
            String text = new String(Base64.getDecoder().decode(cursor), StandardCharsets.UTF_8);
            return Optional.of(text.replaceFirst("^after:", ""))
                    .filter(number -> number.matches(NUMBER))
                    .map(Integer::parseInt)
                    .orElseThrow(() -> Refusal.of("invalid_cursor"));
        } catch (IllegalArgumentException e) {
            throw Refusal.of("invalid_cursor");
        }
    }
}
