package talkbot.core.store;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import talkbot.core.command.SpokenOf;
import talkbot.core.command.Verdict;
import talkbot.core.request.Conversation;
import talkbot.core.request.Person;

/** Remembers for as long as the process lives: for commands that run once, and for tests. */
public final class ForgetfulStore implements Store {

    /** How long a conversation about a talk is remembered. */
    static final Duration SPOKEN_OF = Duration.ofHours(1);

    private record Spoken(SpokenOf what, Instant at) {}

    private record Judged(String platform, String workspace, String quote, String person, Verdict verdict) {}

    private final InstantSource clock;
    private final Map<Object, String> settings = new ConcurrentHashMap<>();
    private final Map<String, String> kept = new ConcurrentHashMap<>();
    private final Map<Object, Spoken> spoken = new ConcurrentHashMap<>();

    private final Set<Judged> verdicts = ConcurrentHashMap.newKeySet();
    private final Map<Object, ConcurrentSkipListMap<LocalDate, PostedQuote>> posts = new ConcurrentHashMap<>();

    /** Remembers by this clock. */
    public ForgetfulStore(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Optional<String> setting(Person person, Setting setting) {
        return Optional.ofNullable(settings.get(Keys.of(person, setting)));
    }

    @Override
    public void set(Person person, Setting setting, Optional<String> value) {
        put(Keys.of(person, setting), value);
    }

    @Override
    public Optional<String> setting(Conversation conversation, Setting setting) {
        return Optional.ofNullable(settings.get(Keys.of(conversation, setting)));
    }

    @Override
    public void set(Conversation conversation, Setting setting, Optional<String> value) {
        put(Keys.of(conversation, setting), value);
    }

    @Override
    public String keep(String text) {
        String key = Keys.of(text);
        kept.put(key, text);
        return key;
    }

    @Override
    public Optional<String> kept(String key) {
        return Optional.ofNullable(kept.get(key));
    }

    @Override
    public void spokeOf(Person person, Conversation conversation, SpokenOf what) {
        spoken.put(Keys.of(person, conversation), new Spoken(what, clock.instant()));
    }

    @Override
    public Optional<SpokenOf> lastSpokenOf(Person person, Conversation conversation) {
        return Optional.ofNullable(spoken.get(Keys.of(person, conversation)))
                .filter(s -> s.at().isAfter(clock.instant().minus(SPOKEN_OF)))
                .map(Spoken::what);
    }

    @Override
    public void judge(Person person, String quote, Verdict verdict, boolean given) {
        Judged judged = new Judged(person.platform(), person.workspace(), quote, person.id(), verdict);
        if (given) {
            verdicts.add(judged);
        } else {
            verdicts.remove(judged);
        }
    }

    @Override
    public Map<String, Integer> judged(String platform, String workspace, Verdict verdict) {
        Map<String, Integer> counts = new HashMap<>();
        verdicts.stream()
                .filter(j -> j.platform().equals(platform) && j.workspace().equals(workspace) && j.verdict() == verdict)
                .forEach(j -> counts.merge(j.quote(), 1, Integer::sum));
        return counts;
    }

    @Override
    public PostedQuote post(Conversation conversation, PostedQuote quote) {
        PostedQuote other = posts(conversation).putIfAbsent(quote.day(), quote);
        return other == null ? quote : other;
    }

    @Override
    public List<PostedQuote> posted(Conversation conversation) {
        return List.copyOf(posts(conversation).values());
    }

    private ConcurrentSkipListMap<LocalDate, PostedQuote> posts(Conversation conversation) {
        return posts.computeIfAbsent(Keys.of(conversation), unseen -> new ConcurrentSkipListMap<>());
    }

    @Override
    public void close() {
        kept.clear();
    }

    private void put(Object key, Optional<String> value) {
        value.ifPresentOrElse(v -> settings.put(key, v), () -> settings.remove(key));
    }
}
