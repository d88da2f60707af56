package talkbot.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import talkbot.core.Talks;
import talkbot.core.answer.WordSuggestions.Offer;
import talkbot.core.reply.Suggestions;
import talkbot.core.reply.Suggestions.Choice;
import talkbot.index.Library;
import talkbot.index.SearchQuery;
import talkbot.index.SearchResult;
import talkbot.index.Suggestion;
import talkbot.index.Suggestion.Kind;
import talkbot.index.TalkIndex;
import talkbot.index.suggest.Completions;

/** What is offered while somebody types. */
class SuggestionsTest {

    private static final TalkIndex INDEX = new Talks.ExactIndex(Talks.LIBRARY);

    @ParameterizedTest
    @CsvSource({
        "台守, lighthouse",
        "北見, lighthouse",
        "とうだい, lighthouse",
        "toud, lighthouse",
        "kitami, lighthouse",
        "roasting with, roasting",
        "tsuduk, roasting-2",
    })
    void talksAreOfferedByAnyPartOfTheirNameAndByTheirSound(String typed, String id) {
        assertThat(TalkSuggestions.of(INDEX, typed, 25, 100).choices())
                .extracting(Choice::value)
                .containsExactly(id);
    }

    @Test
    void allTalksAreOfferedBeforeAnythingIsTyped() {
        assertThat(TalkSuggestions.of(INDEX, " ", 2, 100).choices())
                .extracting(Choice::label)
                .containsExactly("灯台守の仕事(北見 葵)", "Coffee Roasting with Maria Lopez");
    }

    @ParameterizedTest
    @CsvSource({
        "lighthouse, ki, 2. 霧の日の音, 2",
        "lighthouse, おと, 2. 霧の日の音, 2",
        "灯台守, 休, 3. 給料と休み, 3",
        "lighthouse, ３, 3. 給料と休み, 3",
        "coffee, h, 2. Heat, 2",
    })
    void aKnownTalksChaptersAreOfferedByNumber(String talk, String typed, String label, String value) {
        assertThat(ChapterSuggestions.of(INDEX, talk, typed, 25, 100).choices()).contains(new Choice(label, value));
    }

    @Test
    void allChaptersOfTheTalkAreOfferedBeforeAnythingIsTyped() {
        assertThat(ChapterSuggestions.of(INDEX, "lighthouse", "", 25, 100).choices())
                .extracting(Choice::value)
                .containsExactly("1", "2", "3");
    }

    @ParameterizedTest
    @CsvSource({"Maria Lopez", "nowhere", "''"})
    void withoutOneTalkChaptersAreOfferedByTitle(String talk) {
        assertThat(ChapterSuggestions.of(INDEX, talk, "he", 25, 100).choices())
                .containsExactly(new Choice("Heat", "Heat"));
    }

    @Test
    void wordsToSearchForAreTermsAndTitlesAndWhatStandsBeforeStays() {
        assertThat(words("灯り")).contains("灯りを絶やさない");
        assertThat(words("先ぱ")).isEmpty();
        assertThat(words("せんぱ")).contains("先輩");
        assertThat(words("霧　の せんぱ")).containsExactly("霧　の 先輩");
        assertThat(words("霧 ")).isEmpty();
        assertThat(words("")).contains("先輩");
    }

    @Test
    void whatIsOfferedToAskSaysWhatItIsAndWhatToAsk() {
        assertThat(WordSuggestions.toAsk(INDEX, "toud", 8))
                .contains(new Offer(Kind.TALK, "灯台守の仕事(北見 葵)", "/talk chapters lighthouse"));
        assertThat(WordSuggestions.toAsk(INDEX, "きり", 8))
                .contains(new Offer(Kind.CHAPTER, "霧の日の音", "/talk chapter lighthouse 2"));
        assertThat(WordSuggestions.toAsk(INDEX, "/talk search senp", 8))
                .containsExactly(new Offer(Kind.TERM, "先輩", "/talk search 先輩"));
        assertThat(WordSuggestions.toAsk(INDEX, "", 8)).isEmpty();
        assertThat(WordSuggestions.toAsk(INDEX, "霧 ", 8)).isEmpty();
    }

    /** One kind does not crowd the others out. */
    @Test
    void everyKindHasItsShare() {
        String[] titles =
                IntStream.rangeClosed(1, 20).mapToObj(i -> "鐘の話その" + i).toArray(String[]::new);
        Library library = Talks.library(
                Talks.talk("a", "鐘の音", List.of(), Optional.empty(), titles),
                Talks.talk("b", "鐘の形", List.of(), Optional.empty(), "鐘楼の話"),
                Talks.talk("c", "鐘の値段", List.of(), Optional.empty(), "鐘楼の値段"));
        List<Offer> offers = WordSuggestions.toAsk(new Talks.ExactIndex(library), "鐘", 8);
        assertThat(offers).hasSize(8).extracting(Offer::kind).contains(Kind.TALK, Kind.TERM, Kind.CHAPTER);
    }

    @Test
    void noLimitIsEverExceeded() {
        String[] titles = IntStream.rangeClosed(1, 60)
                .mapToObj(i -> i % 2 == 0 ? "鐘の話その" + i : "鐘の話".repeat(60) + i)
                .toArray(String[]::new);
        Library library = Talks.library(Talks.talk("long", "鐘の音".repeat(60), List.of(), Optional.empty(), titles));
        Completions completions = Completions.of(library);
        TalkIndex index = new TalkIndex() {
            @Override
            public Library library() {
                return library;
            }

            @Override
            public TalkIndex seenBy(talkbot.index.Viewer viewer) {
                return this;
            }

            @Override
            public SearchResult search(SearchQuery query) {
                return SearchResult.NOTHING;
            }

            @Override
            public List<talkbot.index.ChapterMatch> chapters(String topic, Optional<String> talk, int limit) {
                return List.of();
            }

            @Override
            public List<Suggestion> suggest(String typed, java.util.Set<Kind> kinds, Optional<String> talk, int limit) {
                return completions.suggest(typed, kinds, talk, limit);
            }
        };
        Random random = new Random(7);
        for (int round = 0; round < 2000; round++) {
            String typed = random.ints(random.nextInt(6), 0, 0x3100)
                    .mapToObj(c -> random.nextInt(3) == 0 ? "鐘" : c % 9 == 0 ? " " : Character.toString(c))
                    .reduce("", String::concat);
            check(TalkSuggestions.of(index, typed, 25, 100));
            check(ChapterSuggestions.of(index, round % 2 == 0 ? "long" : typed, typed, 25, 100));
            check(WordSuggestions.toSearch(index, typed, 25, 100));
            assertThat(WordSuggestions.toAsk(index, typed, 8)).hasSizeLessThanOrEqualTo(8);
        }
    }

    private static void check(Suggestions suggestions) {
        assertThat(suggestions.choices()).hasSizeLessThanOrEqualTo(25).allSatisfy(choice -> {
            assertThat(choice.label()).isNotBlank().hasSizeLessThanOrEqualTo(100);
            assertThat(choice.value()).isNotBlank().hasSizeLessThanOrEqualTo(100);
        });
    }

    private static List<String> words(String typed) {
        return WordSuggestions.toSearch(INDEX, typed, 25, 100).choices().stream()
                .map(Choice::value)
                .toList();
    }
}
