package talkbot.slack.event;

import java.util.List;
import java.util.Optional;
import talkbot.core.request.Conversation;
import talkbot.core.request.Person;
import talkbot.core.request.Way;

/** Something that somebody did and that is to be answered. */
public sealed interface Incoming {

    /** Who did it, and where. */
    Deed deed();

    /** The same for every delivery of the same thing. */
    default String key() {
        return deed().key();
    }

    /** Where it happened. */
    default Origin origin() {
        return deed().origin();
    }

    /** Who did it. */
    default Person person() {
        return deed().person();
    }

    /** In which conversation. */
    default Conversation conversation() {
        return deed().conversation();
    }

    /** Whether nobody waits for an answer, so that nobody is told where there is none. */
    default boolean unasked() {
        return this instanceof Shared || this instanceof Opened || this instanceof Entered;
    }

    /** Somebody asked in words. */
    record Asked(Deed deed, Way way, String words) implements Incoming {}

    /**
     * Somebody pressed a button.
     *
     * @param button what the button carries
     */
    record Pressed(Deed deed, Way way, String button) implements Incoming {}

    /**
     * Somebody filled in a form.
     *
     * @param form what the form carries
     */
    record Filled(Deed deed, String form, talkbot.core.form.Filled values) implements Incoming {}

    /**
     * Somebody chose to find a message's words in the talks.
     *
     * @param words the message's words; empty where it has none
     */
    record Sought(Deed deed, String words) implements Incoming {}

    /** Somebody opened the bot's own page, which stands beside their direct conversation with it. */
    record Opened(Deed deed) implements Incoming {}

    /** Somebody came to their direct conversation with the bot, and has not written anything yet. */
    record Entered(Deed deed) implements Incoming {}

    /**
     * Somebody pressed a button in a window or on the bot's own page.
     *
     * @param button what the button carries
     * @param view what names the window
     * @param home whether it is the bot's own page
     */
    record InView(Deed deed, String button, String view, boolean home) implements Incoming {}

    /**
     * Somebody gave files to be added to the talks.
     *
     * @param files their ids
     */
    record Given(Deed deed, List<String> files) implements Incoming {}

    /**
     * Somebody shared addresses of our pages.
     *
     * @param ts the message that they stand in
     * @param composing what names it while it is not sent yet
     */
    record Shared(Deed deed, String ts, Optional<String> composing, List<String> addresses) implements Incoming {}
}
