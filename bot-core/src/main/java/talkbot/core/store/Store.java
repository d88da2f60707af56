package talkbot.core.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import talkbot.core.command.SpokenOf;
import talkbot.core.command.Verdict;
import talkbot.core.request.Conversation;
import talkbot.core.request.Person;

/**
 * What the bot remembers between requests. Implementations are safe for use by many threads; what is written is seen by
 * every later read, also in other processes on the same database.
 *
 * <p>All methods throw {@link StoreException} where the database cannot be reached.
 */
public interface Store extends AutoCloseable {

    /** What a person once chose. */
    Optional<String> setting(Person person, Setting setting);

    /** Remembers what a person chooses; nothing takes the choice back. */
    void set(Person person, Setting setting, Optional<String> value);

    /** What was chosen for a channel; threads have their channel's settings. */
    Optional<String> setting(Conversation conversation, Setting setting);

    /** Remembers what is chosen for a channel; nothing takes the choice back. */
    void set(Conversation conversation, Setting setting, Optional<String> value);

    /**
     * Keeps a text that is too long for a button.
     *
     * @return a short key, ASCII letters and digits, the same for the same text
     */
    String keep(String text);

    /** The text kept under a key, if it is still known. */
    Optional<String> kept(String key);

    /** Remembers what a person spoke of in a conversation. */
    void spokeOf(Person person, Conversation conversation, SpokenOf what);

    /** What a person spoke of last in a conversation, within the last hour. */
    Optional<SpokenOf> lastSpokenOf(Person person, Conversation conversation);

    /** Remembers or takes back what a person thinks of a quote; how often it is said changes nothing. */
    void judge(Person person, String quote, Verdict verdict, boolean given);

    /** How many people of a workspace have given a quote this verdict; quotes that nobody gave it are left out. */
    Map<String, Integer> judged(String platform, String workspace, Verdict verdict);

    /**
     * Remembers which quote a channel gets on a day, unless it has one for that day already.
     *
     * @return what the channel has for that day, from whichever process wrote it first
     */
    PostedQuote post(Conversation conversation, PostedQuote quote);

    /** The quotes that a channel got, the earliest day first. */
    List<PostedQuote> posted(Conversation conversation);

    @Override
    void close();
}
