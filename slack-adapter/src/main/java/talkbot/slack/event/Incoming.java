package talkbot.slack.event;

import java.util.List;
import java.util.Optional;
import talkbot.core.request.Conversation;
import talkbot.core.request.Person;
import talkbot.core.request.Request;
import talkbot.core.request.Way;

/** Something that somebody did and that is to be answered. */
public sealed interface Incoming {

    /** The same for every delivery of the same thing. */
    String key();

    /** Where it happened. */
    Origin origin();

    /** Who did it. */
    Person person();

    /** Somebody asked in words. */
    record Asked(String key, Origin origin, Request request) implements Incoming {
        @Override
        public Person person() {
            return request.person();
        }
    }

    /**
     * Somebody pressed a button.
     *
     * @param button what the button carries
     */
    record Pressed(String key, Origin origin, Way way, Person person, Conversation conversation, String button)
            implements Incoming {}

    /**
     * Somebody filled in a form.
     *
     * @param form what the form carries
     */
    record Filled(
            String key,
            Origin origin,
            Person person,
            Conversation conversation,
            String form,
            talkbot.core.form.Filled values)
            implements Incoming {}

    /**
     * Somebody chose to find a message's words in the talks.
     *
     * @param words the message's words; empty where it has none
     */
    record Sought(String key, Origin origin, Person person, Conversation conversation, String words)
            implements Incoming {}

    /** Somebody opened the bot's own page, which stands beside their direct conversation with it. */
    record Opened(String key, Origin origin, Person person, Conversation conversation) implements Incoming {}

    /**
     * Somebody pressed a button in a window or on the bot's own page.
     *
     * @param button what the button carries
     * @param view what names the window
     * @param home whether it is the bot's own page
     */
    record InView(
            String key,
            Origin origin,
            Person person,
            Conversation conversation,
            String button,
            String view,
            boolean home)
            implements Incoming {}

    /**
     * Somebody gave files to be added to the talks.
     *
     * @param files their ids
     */
    record Given(String key, Origin origin, Person person, Conversation conversation, List<String> files)
            implements Incoming {}

    /**
     * Somebody shared addresses of our pages.
     *
     * @param ts the message that they stand in
     * @param composing what names it while it is not sent yet
     */
    record Shared(
            String key, Origin origin, Person person, String ts, Optional<String> composing, List<String> addresses)
            implements Incoming {}
}
