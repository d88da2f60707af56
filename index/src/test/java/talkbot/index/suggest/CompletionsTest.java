package talkbot.index.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import talkbot.index.Suggestion;
import talkbot.index.Suggestion.Kind;

class CompletionsTest {

    private static final Completions COMPLETIONS = Completions.of(Shelf.library());

    private static final Set<Kind> ALL = EnumSet.allOf(Kind.class);

    @ParameterizedTest
    @CsvSource({
        "と,トランジスターとの出会い",
        "t,トランジスターとの出会い",
        "toranji,トランジスターとの出会い",
        "toranzi,トランジスターとの出会い",
        "ﾄﾗﾝ,トランジスターとの出会い",
        "とらん,トランジスターとの出会い",
        "とらんj,トランジスターとの出会い",
        "ky,協力してくれた人たち",
        "きょ,協力してくれた人たち",
        "き,協力してくれた人たち",
        "協,協力してくれた人たち",
        "shik,振り子時計のしくみ",
        "しく,振り子時計のしくみ",
        "utsu,器を選ぶ",
        "utu,器を選ぶ",
        "the s,The silent bell",
        "ＦＲＯＳＴ,Bronze and frost",
    })
    void chaptersAreFoundByWhateverTheirWordsBeginWith(String typed, String title) {
        assertThat(texts(typed, Set.of(Kind.CHAPTER))).contains(title);
    }

    @ParameterizedTest
    @CsvSource({
        "時計台,clocks",
        "tokeid,clocks",
        "まち,clocks",
        "きしもと,clocks",
        "nanam,clocks",
        "tea,tea",
        "maccha,tea",
        "matt,tea",
        "cast,bells",
        "muller,bells",
        "Mü,bells",
    })
    void talksAreFoundByTitleSpeakerAndId(String typed, String id) {
        assertThat(COMPLETIONS.suggest(typed, Set.of(Kind.TALK), Optional.empty(), 10))
                .extracting(s -> s.talkId().orElseThrow())
                .contains(id);
    }

    @ParameterizedTest
    @CsvSource({
        "イリヤ,ilya",
        "いりや,ilya",
        "ベネット,ilya",
        "ベネ,ilya",
        "ﾌｪﾚｲﾗ,lucia",
        "ルシア,lucia",
        "フェレ,lucia",
    })
    void aForeignNameIsFoundAsKatakanaHasIt(String typed, String id) {
        assertThat(foreign(typed)).containsExactly(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"アオ", "メルボルン", "ラジオ", "シンセサイザー"})
    void butNotByJustAnyKatakana(String typed) {
        assertThat(foreign(typed)).isEmpty();
    }

    private static List<String> foreign(String typed) {
        String talk = "---\ntitle: %s\nspeakers: [%s]\n---\n船の灯りについて話します。霧の夜は灯りが頼りです。\n";
        Completions completions = Completions.of(Shelf.library(
                Shelf.talk("ilya", talk.formatted("霧の話", "Ilya Bennett")),
                Shelf.talk("lucia", talk.formatted("灯りの話", "Lucia Ferreira"))));
        return completions.suggest(typed, Set.of(Kind.TALK), Optional.empty(), 10).stream()
                .map(s -> s.talkId().orElseThrow())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "ふり,振り子時計",
        "huriko,振り子時計",
        "furiko,振り子時計",
        "時計職,時計職人",
        "トラ,トランジスター",
        "ras,Raspberry Pi",
        "mol,Molten bronze",
        "はぐる,歯車",
    })
    void termsAreFoundAndTheMostCharacteristicComesFirst(String typed, String term) {
        assertThat(texts(typed, Set.of(Kind.TERM))).first().isEqualTo(term);
    }

    @Test
    void wordsThatNameNothingAreNoTerms() {
        assertThat(texts("", Set.of(Kind.TERM)))
                .isNotEmpty()
                .doesNotContain("の", "こと", "これ", "私", "三十年", "人", "the", "and", "One", "岸本さん", "人たち")
                .allMatch(term -> term.codePointCount(0, term.length()) > 1)
                .noneMatch(term -> term.matches("[ぁ-ん]+"));
    }

    @Test
    void aWordInHiraganaThatTheDictionaryTakesForANameIsNoBeginningOfATerm() {
        Completions completions = Completions.of(Shelf.library(Shelf.talk("a", "発電の話\n\n冬のあいだ発電設備を止めます。発電設備の点検は春です。")));
        assertThat(completions.suggest("", Set.of(Kind.TERM), Optional.empty(), 20))
                .extracting(Suggestion::text)
                .contains("発電設備")
                .doesNotContain("あいだ発電設備");
    }

    @Test
    void aTermIsWrittenAsTheTalksWriteItMostOften() {
        Completions completions = Completions.of(Shelf.library(Shelf.talk(
                "a", "Notes\n\nWe used ＷＥＢ cameras. Web cameras are cheap. The Web camera broke, so web died.")));
        assertThat(completions.suggest("web", Set.of(Kind.TERM), Optional.empty(), 10))
                .extracting(Suggestion::text)
                .contains("Web")
                .doesNotContain("WEB", "web");
    }

    @Test
    void aWholeTitleComesBeforeAWordInside() {
        assertThat(texts("時計", Set.of(Kind.CHAPTER))).startsWith("時計のない部屋").hasSize(2);
        assertThat(texts("bronze", Set.of(Kind.TERM))).startsWith("bronze").contains("Molten bronze");
    }

    @Test
    void theSameScriptComesBeforeTheSameSound() {
        Completions completions = Completions.of(
                Shelf.library(Shelf.talk("a", "カメラ\n\n- 亀裂の直し方\n- かめの置き場所\n亀裂の直し方\n亀裂です。\nかめの置き場所\nかめです。\n")));
        assertThat(completions.suggest("かめ", Set.of(Kind.CHAPTER), Optional.empty(), 10))
                .extracting(Suggestion::text)
                .startsWith("かめの置き場所");
    }

    @Test
    void aCompoundComesBeforeTheWordThatItBeginsWith() {
        assertThat(texts("振", Set.of(Kind.TERM))).startsWith("振り子時計");
    }

    @ParameterizedTest
    @CsvSource({"トランシスター,トランジスター", "toranjizuta,トランジスター", "raspbery,Raspberry Pi", "時計職員,時計職人"})
    void aTypoIsForgivenWhereNothingElseFits(String typed, String term) {
        assertThat(texts(typed, Set.of(Kind.TERM))).contains(term);
    }

    @Test
    void aTypoIsNotLookedForWhereSomethingFits() {
        assertThat(texts("時計台の", ALL)).containsExactly("時計台の修理と町の協力");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zzz", "抹茶碗蒸し器具", "xy", "!?", "、、", "\ud83d\ude00", "\ud83d"})
    void whatFitsNothingSuggestsNothing(String typed) {
        assertThat(texts(typed, ALL)).isEmpty();
    }

    @Test
    void withNothingTypedTheBestOfTheKindsComesInOrder() {
        assertThat(COMPLETIONS.suggest(" ", Set.of(Kind.CHAPTER), Optional.of("clocks"), 10))
                .extracting(s -> s.chapter().orElseThrow())
                .containsExactly(1, 2, 3);
        assertThat(texts("", ALL)).startsWith("時計台の修理と町の協力", "抹茶と器の話", "Casting Bells in a Cold Shed");
    }

    @Test
    void oneTalksThingsAreItsOwn() {
        assertThat(COMPLETIONS.suggest("時計", ALL, Optional.of("tea"), 10))
                .extracting(Suggestion::text)
                .containsExactly("時計のない部屋");
        assertThat(COMPLETIONS.suggest("時計", ALL, Optional.of("nowhere"), 10)).isEmpty();
    }

    @Test
    void everySuggestionSaysWhatItIs() {
        assertThat(COMPLETIONS.suggest("", ALL, Optional.empty(), 1000))
                .extracting(Suggestion::kind)
                .contains(Kind.TALK, Kind.TERM, Kind.CHAPTER);
        assertThat(COMPLETIONS.suggest("", ALL, Optional.empty(), 1000)).allSatisfy(s -> {
            assertThat(s.talkId().isPresent()).isEqualTo(s.kind() != Kind.TERM);
            assertThat(s.chapter().isPresent()).isEqualTo(s.kind() == Kind.CHAPTER);
        });
    }

    /** Any string at all, and strings that are near to what there is. */
    @Test
    void nothingTypedBreaksAnyLimit() {
        Random random = new Random(20);
        List<String> known = COMPLETIONS.suggest("", ALL, Optional.empty(), 1000).stream()
                .map(Suggestion::text)
                .toList();
        for (int round = 0; round < 20_000; round++) {
            String typed = round % 2 == 0 ? anything(random) : near(known.get(random.nextInt(known.size())), random);
            Set<Kind> kinds = EnumSet.noneOf(Kind.class);
            Stream.of(Kind.values()).filter(k -> random.nextBoolean()).forEach(kinds::add);
            Optional<String> talk = random.nextInt(4) == 0 ? Optional.of("tea") : Optional.empty();
            int limit = random.nextInt(30);
            List<Suggestion> suggested = COMPLETIONS.suggest(typed, kinds, talk, limit);
            assertThat(suggested)
                    .as(typed)
                    .hasSizeLessThanOrEqualTo(limit)
                    .doesNotHaveDuplicates()
                    .isSortedAccordingTo(
                            Comparator.comparingDouble(Suggestion::weight).reversed())
                    .allMatch(s -> kinds.contains(s.kind()) && s.weight() > 0)
                    .allMatch(s -> talk.isEmpty() || s.talkId().equals(talk));
        }
    }

    private static String anything(Random random) {
        int length = random.nextInt(12);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            switch (random.nextInt(5)) {
                case 0 -> text.append((char) random.nextInt(0x10000));
                case 1 -> text.append((char) ('ぁ' + random.nextInt(0xC0)));
                case 2 -> text.append((char) (' ' + random.nextInt(0x5F)));
                case 3 -> text.appendCodePoint(random.nextInt(0x110000));
                default -> text.append(text);
            }
        }
        return text.toString();
    }

    private static String near(String known, Random random) {
        List<Character> letters = new ArrayList<>();
        for (char c : Keys.clip(known, 1 + random.nextInt(known.length())).toCharArray()) {
            letters.add(c);
        }
        letters.set(random.nextInt(letters.size()), (char) random.nextInt(0x10000));
        StringBuilder text = new StringBuilder();
        letters.forEach(text::append);
        return text.toString();
    }

    private static List<String> texts(String typed, Set<Kind> kinds) {
        return COMPLETIONS.suggest(typed, kinds, Optional.empty(), 100).stream()
                .map(Suggestion::text)
                .toList();
    }
}
