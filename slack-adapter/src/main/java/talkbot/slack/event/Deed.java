package talkbot.slack.event;

import java.util.Optional;
import talkbot.core.request.Conversation;
import talkbot.core.request.Person;

/**
 * That somebody did something, before it is said what: all that Slack's payloads tell alike.
 *
 * @param key the same for every delivery of the same thing
 * @param origin where it happened
 * @param person who did it
 */
public record Deed(String key, Origin origin, Person person) {

    /**
     * Something that was done.
     *
     * @param kind what kind of thing
     * @param once tells it from all others of its kind in the channel
     * @param name what the person is called, if Slack says
     */
    static Deed of(String kind, String once, Origin origin, Optional<String> name, Identity self) {
        return new Deed(
                String.join(" ", kind, self.team(), origin.channel(), once),
                origin,
                new Person(Events.PLATFORM, self.team(), origin.user(), name));
    }

    /** In which conversation it was done. */
    public Conversation conversation() {
        return new Conversation(Events.PLATFORM, person.workspace(), origin.channel(), origin.thread());
    }
}
