package talkbot.slack.fake.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import talkbot.slack.fake.world.Json;

/** Slack says no: becomes an answer with {@code ok} false. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ObjectNode answer;

    private Refusal(ObjectNode answer) {
        super(answer.toString());
        this.answer = answer;
    }

    /** No, in one word. */
    static Refusal of(String error) {
        return new Refusal(Json.object("ok", false, "error", error));
    }

    /** No, with more fields besides. */
    static Refusal with(String error, ObjectNode more) {
        ObjectNode answer = Json.object("ok", false, "error", error);
        answer.setAll(more);
        return new Refusal(answer);
    }

    /** No, because of what the messages say, which begin with {@code [ERROR]}. */
    static Refusal because(String error, List<String> messages) {
        ObjectNode more = Json.object("response_metadata", Json.object("messages", messages));
        if (error.equals("invalid_blocks")) {
            more.set(
                    "errors",
                    Json.array(messages.stream()
                            .map(text -> text.replaceFirst("^\\[ERROR] ", ""))
                            .toArray()));
        }
        return with(error, more);
    }

    ObjectNode answer() {
        return answer.deepCopy();
    }
}
