package talkbot.slack.fake.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** What an acknowledgement's content does. */
@FunctionalInterface
public interface Effects {

    /** Does it; or says why Slack does not take it. */
    Optional<String> apply(Act act, Payload payload, JsonNode answer);
}
