package talkbot.core.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import talkbot.core.command.SpokenOf;
import talkbot.core.command.Verdict;
import talkbot.core.request.Conversation;
import talkbot.core.request.Person;

/**
 * A store that forgets rather than fails, where an answer without it is better than none: while the database is away
 * everybody has the settings of a newcomer, and what was spoken of last is not known. What somebody wants remembered, and
 * what must be known before something is said, still fails.
 */
public final class ForgivingStore implements Store {

    private static final Logger LOG = LoggerFactory.getLogger(ForgivingStore.class);

    private final Store store;

    /** Forgives this store's failures. */
    public ForgivingStore(Store store) {
        this.store = store;
    }

    @Override
    public Optional<String> setting(Person person, Setting setting) {
        return orNothing(() -> store.setting(person, setting));
    }

    @Override
    public void set(Person person, Setting setting, Optional<String> value) {
        store.set(person, setting, value);
    }

    @Override
    public Optional<String> setting(Conversation conversation, Setting setting) {
        return orNothing(() -> store.setting(conversation, setting));
    }

    @Override
    public void set(Conversation conversation, Setting setting, Optional<String> value) {
        store.set(conversation, setting, value);
    }

    @Override
    public String keep(String text) {
        try {
            return store.keep(text);
        } catch (StoreException e) {
            // Whoever presses this button is told that it no longer works; the answer around it is there.
            note(e);
            return Keys.of(text);
        }
    }

    @Override
    public Optional<String> kept(String key) {
        return store.kept(key);
    }

    @Override
    public void spokeOf(Person person, Conversation conversation, SpokenOf what) {
        try {
            store.spokeOf(person, conversation, what);
        } catch (StoreException e) {
            note(e);
        }
    }

    @Override
    public Optional<SpokenOf> lastSpokenOf(Person person, Conversation conversation) {
        return orNothing(() -> store.lastSpokenOf(person, conversation));
    }

    @Override
    public void judge(Person person, String quote, Verdict verdict, boolean given) {
        store.judge(person, quote, verdict, given);
    }

    @Override
    public Map<String, Integer> judged(String platform, String workspace, Verdict verdict) {
        return store.judged(platform, workspace, verdict);
    }

    @Override
    public PostedQuote post(Conversation conversation, PostedQuote quote) {
        return store.post(conversation, quote);
    }

    @Override
    public List<PostedQuote> posted(Conversation conversation) {
        return store.posted(conversation);
    }

    @Override
    public void close() {
        store.close();
    }

    private static <T> Optional<T> orNothing(Supplier<Optional<T>> read) {
        try {
            return read.get();
        } catch (StoreException e) {
            note(e);
            return Optional.empty();
        }
    }

    private static void note(StoreException e) {
        LOG.warn("answered without what is remembered: {} ({})", e.getMessage(), e.trouble());
    }
}
