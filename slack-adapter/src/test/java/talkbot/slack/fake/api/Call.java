package talkbot.slack.fake.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import talkbot.slack.fake.world.Json;

/** A call that passed the door: who may, and with what. */
record Call(String method, ObjectNode arguments) {

    Optional<String> text(String name) {
        return Json.text(arguments, name);
    }

    /** The argument, or Slack's refusal for want of it. */
    String needs(String name, String error) {
        return text(name).orElseThrow(() -> Refusal.of(error));
    }

    boolean flag(String name) {
        String value = arguments.path(name).asText();
        return value.equals("true") || value.equals("1");
    }

    JsonNode node(String name) {
        return arguments.path(name);
    }
}
