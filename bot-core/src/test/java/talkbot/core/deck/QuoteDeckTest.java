package talkbot.core.deck;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import talkbot.core.Talks;
import talkbot.core.command.Verdict;
import talkbot.core.request.Conversation;
import talkbot.core.request.Person;
import talkbot.core.store.ForgetfulStore;
import talkbot.core.store.SqlStore;
import talkbot.core.store.Store;
import talkbot.index.Library;
import talkbot.index.Quote;
import talkbot.index.Talk;
import talkbot.index.TalkIndex;
import talkbot.index.quote.Quotes;
import talkbot.index.transcript.TalkReader;
import talkbot.index.transcript.TranscriptException;
import talkbot.index.transcript.TranscriptFile;

class QuoteDeckTest {

    private static final Conversation CHANNEL = new Conversation("slack", "T1", "C1", Optional.empty());
    private static final Conversation OTHER = new Conversation("slack", "T1", "C2", Optional.empty());
    private static final Conversation ELSEWHERE = new Conversation("slack", "T2", "C1", Optional.empty());
    private static final Person ALICE = new Person("slack", "T1", "U1", Optional.empty());
    private static final LocalDate FIRST = LocalDate.parse("2026-03-01");

    private static final List<String> PEOPLE = List.of("大工", "漁師", "庭師", "医者", "教師", "画家");
    private static final List<String> THINGS = List.of("道具", "時間", "言葉", "失敗", "仲間");

    private final Quotes quotes = new Quotes();
    private final Store store = new ForgetfulStore(InstantSource.fixed(Instant.EPOCH));

    @TempDir
    Path folder;

    /** Talks of five claims each, about one kind of people each. */
    private static TalkIndex index(int talks) throws TranscriptException {
        List<Talk> all = new ArrayList<>();
        for (String people : PEOPLE.subList(0, talks)) {
            StringBuilder text = new StringBuilder();
            for (String thing : THINGS) {
                text.append("良い%sは、上手に%sを増やす人ではなく、手元の%sを大切に扱う人です。%n%n".formatted(people, thing, thing));
            }
            all.add(new TalkReader(false)
                    .read(new TranscriptFile(
                            people + ".txt", text.toString().getBytes(StandardCharsets.UTF_8), Optional.empty())));
        }
        return new Talks.ExactIndex(new Library(1, Instant.EPOCH, all, List.of(), Map.of()));
    }

    private List<Quote> deal(QuoteDeck deck, TalkIndex index, int days) {
        List<Quote> dealt = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            Quote quote = deck.next(CHANNEL, FIRST.plusDays(day), index).orElseThrow();
            assertThat(deck.posted(CHANNEL, FIRST.plusDays(day), quote)).isTrue();
            dealt.add(quote);
        }
        return dealt;
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7})
    void noneComesTwiceBeforeAllHaveComeWhateverIsLiked(long seed) throws TranscriptException {
        SplittableRandom random = new SplittableRandom(seed);
        TalkIndex index = index(2 + random.nextInt(5));
        List<Quote> all = quotes.of(index.library());
        all.stream()
                .filter(q -> random.nextInt(3) == 0)
                .forEach(q -> store.judge(ALICE, QuoteDeck.key(q), Verdict.LIKED, true));
        List<Quote> dealt = deal(new QuoteDeck(quotes, store, seed), index, all.size() * 3);
        for (int round = 0; round < 3; round++) {
            assertThat(dealt.subList(round * all.size(), (round + 1) * all.size()))
                    .containsExactlyInAnyOrderElementsOf(all);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7})
    void whatIsNeverToComeAgainDoesNotCome(long seed) throws TranscriptException {
        SplittableRandom random = new SplittableRandom(seed);
        TalkIndex index = index(3);
        List<Quote> all = quotes.of(index.library());
        List<Quote> blocked = all.stream().filter(q -> random.nextBoolean()).toList();
        blocked.forEach(q -> store.judge(ALICE, QuoteDeck.key(q), Verdict.NEVER, true));
        QuoteDeck deck = new QuoteDeck(quotes, store, seed);
        assertThat(deck.upcoming(CHANNEL, FIRST, 40, index)).doesNotContainAnyElementsOf(blocked);
        assertThat(deck.upcoming(ELSEWHERE, FIRST, 40, index)).containsAll(blocked);
        blocked.forEach(q -> store.judge(ALICE, QuoteDeck.key(q), Verdict.NEVER, false));
        assertThat(deck.upcoming(CHANNEL, FIRST, 40, index)).containsAll(blocked);
    }

    @Test
    void talksAlternateFromDayToDay() throws TranscriptException {
        List<Quote> dealt = deal(new QuoteDeck(quotes, store, 3), index(4), 12);
        for (int day = 1; day < dealt.size(); day++) {
            assertThat(dealt.get(day).talk()).isNotEqualTo(dealt.get(day - 1).talk());
        }
    }

    @Test
    void aDayKeepsItsQuoteAndTheNextIsKnownBeforehand() throws TranscriptException {
        TalkIndex index = index(3);
        QuoteDeck deck = new QuoteDeck(quotes, store, 3);
        List<Quote> upcoming = deck.upcoming(CHANNEL, FIRST, 10, index);
        assertThat(deal(deck, index, 10)).isEqualTo(upcoming);
        assertThat(deck.next(CHANNEL, FIRST.plusDays(4), index)).contains(upcoming.get(4));
    }

    @Test
    void ofTwoProcessesOneDecidesWhatADayGets() throws TranscriptException {
        TalkIndex index = index(3);
        QuoteDeck deck = new QuoteDeck(quotes, store, 0);
        List<Quote> upcoming = deck.upcoming(CHANNEL, FIRST, 2, index);
        assertThat(deck.posted(CHANNEL, FIRST, upcoming.get(1))).isTrue();
        assertThat(deck.posted(CHANNEL, FIRST, upcoming.get(0))).isFalse();
        assertThat(deck.next(CHANNEL, FIRST, index)).contains(upcoming.get(1));
    }

    @Test
    void eachChannelHasADeckOfItsOwn() throws TranscriptException {
        TalkIndex index = index(3);
        QuoteDeck deck = new QuoteDeck(quotes, store, 0);
        List<Quote> before = deck.upcoming(OTHER, FIRST, 5, index);
        deal(deck, index, 5);
        assertThat(deck.upcoming(OTHER, FIRST, 5, index)).isEqualTo(before);
    }

    @Test
    void aLikePullsTheOthersOfItsChapterForward() throws TranscriptException {
        TalkIndex index = index(6);
        QuoteDeck deck = new QuoteDeck(quotes, store, 0);
        Quote last = deck.upcoming(CHANNEL, FIRST, 30, index).getLast();
        int before = place(deck.upcoming(CHANNEL, FIRST, 30, index), last);
        quotes.of(index.library()).stream()
                .filter(q -> q.talk().equals(last.talk()) && q.chapter() == last.chapter())
                .forEach(q -> store.judge(ALICE, QuoteDeck.key(q), Verdict.LIKED, true));
        assertThat(place(deck.upcoming(CHANNEL, FIRST, 30, index), last)).isLessThan(before);
    }

    @Test
    void withoutAnyQuoteThereIsNone() {
        TalkIndex empty = new Talks.ExactIndex(new Library(1, Instant.EPOCH, List.of(), List.of(), Map.of()));
        assertThat(new QuoteDeck(quotes, store, 0).next(CHANNEL, FIRST, empty)).isEmpty();
    }

    @Test
    void theDatabaseRemembersWhatCameAndWhatWasThought() throws TranscriptException {
        TalkIndex index = index(2);
        Map<LocalDate, Quote> dealt = new HashMap<>();
        Path file = folder.resolve("talkbot.db");
        try (Store sql = SqlStore.open(file, InstantSource.fixed(Instant.EPOCH))) {
            QuoteDeck deck = new QuoteDeck(quotes, sql, 0);
            for (int day = 0; day < 3; day++) {
                Quote quote = deck.next(CHANNEL, FIRST.plusDays(day), index).orElseThrow();
                assertThat(deck.posted(CHANNEL, FIRST.plusDays(day), quote)).isTrue();
                dealt.put(FIRST.plusDays(day), quote);
            }
            Quote blocked = deck.next(CHANNEL, FIRST.plusDays(3), index).orElseThrow();
            sql.judge(ALICE, QuoteDeck.key(blocked), Verdict.NEVER, true);
            sql.judge(ALICE, QuoteDeck.key(blocked), Verdict.NEVER, true);
            dealt.put(LocalDate.MAX, blocked);
        }
        try (Store sql = SqlStore.open(file, InstantSource.fixed(Instant.EPOCH))) {
            QuoteDeck deck = new QuoteDeck(quotes, sql, 0);
            assertThat(deck.upcoming(CHANNEL, FIRST.plusDays(3), 3, index)).doesNotContainAnyElementsOf(dealt.values());
            assertThat(sql.judged("slack", "T1", Verdict.NEVER).values()).containsExactly(1);
        }
    }

    private static int place(List<Quote> upcoming, Quote quote) {
        return upcoming.indexOf(quote);
    }
}
