package talkbot.discord.fake.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** What the fake says to a request. */
record Answer(int status, Optional<JsonNode> body) {
    static Answer ok(JsonNode body) {
        return new Answer(200, Optional.of(body));
    }

    static Answer created(JsonNode body) {
        return new Answer(201, Optional.of(body));
    }

    static Answer nothing() {
        return new Answer(204, Optional.empty());
    }
}
