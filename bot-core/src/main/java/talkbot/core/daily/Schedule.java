package talkbot.core.daily;

import java.time.Instant;
import java.util.Optional;
import talkbot.core.deck.Wish;
import talkbot.core.message.Language;
import talkbot.core.request.Conversation;
import talkbot.core.request.Person;
import talkbot.core.timing.Plan;
import talkbot.core.timing.Timing;

/**
 * A channel's daily quote, as it was set.
 *
 * @param channel the channel, without a thread
 * @param timing when
 * @param topic what the quotes should be about; empty for anything
 * @param talk the id of the talk that they should come from; empty for any
 * @param language the language of the bot's own words around them
 * @param by who set it
 * @param since when it was set; nothing before that is due
 * @param version changes with every setting
 */
public record Schedule(
        Conversation channel,
        Timing timing,
        String topic,
        Optional<String> talk,
        Language language,
        Person by,
        Instant since,
        String version) {

    /** Which quotes are wished for. */
    public Wish wish() {
        return new Wish(topic, talk);
    }

    /** What was wished, so that it can be wished again. */
    public Plan plan() {
        return new Plan(timing.at(), Optional.of(timing.zone()), timing.days(), topic, talk, Optional.of(language));
    }
}
