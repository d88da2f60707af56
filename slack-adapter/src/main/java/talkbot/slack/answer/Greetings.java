package talkbot.slack.answer;

import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import talkbot.core.answer.Prompt;
import talkbot.slack.api.SlackApi;
import talkbot.slack.api.SlackRefusal;
import talkbot.slack.event.Origin;

/**
 * What to write to the bot, suggested to whoever comes to their conversation with it. Where Slack does not let it, for want of
 * the scope {@code assistant:write} or because the app has no agent's view, the suggestions of the app's manifest stay.
 * Safe for use by many threads.
 */
final class Greetings {

    private static final Logger LOG = LoggerFactory.getLogger(Greetings.class);

    private final SlackApi api;
    private volatile boolean allowed = true;

    Greetings(SlackApi api) {
        this.api = api;
    }

    void suggest(Origin origin, List<Prompt> prompts) throws IOException {
        if (!allowed) {
            return;
        }
        try {
            api.suggest(origin.channel(), prompts);
        } catch (SlackRefusal refusal) {
            if (refusal.error().equals("missing_scope")) {
                allowed = false;
                LOG.info("without the scope assistant:write, nobody is suggested what to write in their language");
            } else {
                LOG.debug("nothing could be suggested: {}", refusal.error());
            }
        }
    }
}
