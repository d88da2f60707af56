package talkbot.core.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static talkbot.core.answer.Searches.FOG;
import static talkbot.core.answer.Searches.LIGHT;
import static talkbot.core.answer.Searches.found;
import static talkbot.core.answer.Searches.hit;
import static talkbot.core.answer.Searches.hitIn;
import static talkbot.core.answer.Searches.match;
import static talkbot.core.answer.Searches.search;
import static talkbot.core.answer.Searches.withFacets;
import static talkbot.core.answer.Shown.buttons;
import static talkbot.core.answer.Shown.heading;
import static talkbot.core.answer.Shown.indexOf;
import static talkbot.core.answer.Shown.notes;
import static talkbot.core.answer.Shown.paragraphs;
import static talkbot.core.answer.Shown.spans;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import talkbot.core.Talks;
import talkbot.core.command.ChapterPick;
import talkbot.core.command.Command;
import talkbot.core.message.Language;
import talkbot.core.reply.Block;
import talkbot.core.reply.Button;
import talkbot.core.reply.Reply;
import talkbot.index.Facet;
import talkbot.index.Library;
import talkbot.index.Match;
import talkbot.index.Match.How;
import talkbot.index.Match.Where;
import talkbot.index.Passage;
import talkbot.index.SearchHit;
import talkbot.index.SearchQuery;
import talkbot.index.SearchResult;
import talkbot.index.SearchResult.Narrowing;

class SearchAnswerTest {

    @Test
    void whoReadsEnglishIsToldWhatJapaneseWordsMeanThatAreNoTranslation() {
        SearchResult result = found(hitIn("漁の話", match("sunadori", "漁", How.ROMAJI)));
        assertThat(notes(search(Language.ENGLISH, "sunadori", result))).contains("Romaji: “sunadori” → 漁 (fishing)");
        assertThat(notes(search(Language.JAPANESE, "sunadori", result))).noneMatch(note -> note.contains("fishing"));
        SearchResult translated = found(hitIn("魚の話", match("fishes", "魚", How.MEANING)));
        assertThat(notes(search(Language.ENGLISH, "fishes", translated))).contains("Translated: “fishes” → 魚");
    }

    @Test
    void aSearchNarrowedToATalkIsNamedByItsTitle() {
        String id = Talks.LIGHTHOUSE.id();
        String title = Talks.LIGHTHOUSE.title();
        Reply reply = search(Language.ENGLISH, "in:" + id + " fog horn", found(hit()));
        assertThat(heading(reply)).contains("“fog horn”").doesNotContain("in:");
        assertThat(notes(reply)).contains("Only in “" + title + "”");
        assertThat(heading(search(Language.ENGLISH, "in:nowhere fog", found(hit()))))
                .contains("“in:nowhere fog”");
    }

    @Test
    void howManyAreWantedStandsBehindTheWordsAndIsNotSearched() {
        for (String typed : List.of("fog -n 5", "fog --n 5", "fog —n ５", "fog -n 900")) {
            List<SearchQuery> asked = new ArrayList<>();
            Reply reply = Searches.reply(Language.ENGLISH, new Command.Search(typed, 2), query -> {
                asked.add(query);
                return Searches.withTotal(20);
            });
            assertThat(heading(reply)).contains("“fog”");
            assertThat(asked).first().satisfies(query -> {
                assertThat(query.text()).isEqualTo("fog");
                assertThat(query.limit()).isEqualTo(5);
                assertThat(query.offset()).isEqualTo(5);
            });
            assertThat(reply.blocks())
                    .filteredOn(Block.Pager.class::isInstance)
                    .first(type(Block.Pager.class))
                    .satisfies(pager -> {
                        assertThat(pager.pages()).isEqualTo(4);
                        assertThat(pager.next().orElseThrow().command()).isEqualTo(new Command.Search(typed, 3));
                    });
        }
    }

    @Test
    void aDashInASearchIsNoNumberOfHits() {
        assertThat(heading(search(Language.ENGLISH, "-n 5", found(hit())))).contains("“-n 5”");
        assertThat(heading(search(Language.ENGLISH, "vitamin-n 5", found(hit()))))
                .contains("“vitamin-n 5”");
    }

    @Test
    void whatMatchedInOtherWordsIsSaidOnceForThePage() {
        Match sound = match("kitami", "北見", How.ROMAJI);
        Reply reply = search(Language.ENGLISH, "Kitami", found(hit(sound), hit(sound)));
        assertThat(notes(reply)).containsOnlyOnce("Romaji: “Kitami” → 北見");
    }

    @Test
    void aSlipInACommandIsNoSlipWhereTheWordStandsInATalk() {
        SearchResult result = found(hitIn("会場の quota を越えた", match("quota", "quota", How.TYPED)));
        assertThat(notes(search(Language.ENGLISH, "quota", result))).noneMatch(note -> note.contains("/talk"));
        assertThat(notes(search(Language.ENGLISH, "quota", found(hitIn("名言の話", match("quota", "名言", How.MEANING))))))
                .contains("If that was meant as a command: /talk quote");
    }

    @Test
    void aTranslationStandsWithWhatWasTyped() {
        Reply reply = search(Language.JAPANESE, "fog", found(hit(match("fog", "霧", How.MEANING))));
        assertThat(notes(reply)).contains("訳語: 「fog」→霧");
    }

    @Test
    void aHitThatSaysItInYetAnotherWordSaysSoItself() {
        Reply reply = search(
                Language.JAPANESE,
                "sea",
                found(
                        hit(match("sea", "海", How.EQUAL)),
                        hit(match("sea", "海面", How.MEANING)),
                        hit(match("sea", "沖", How.MEANING))));
        assertThat(notes(reply)).startsWith("訳語: 「sea」→海").endsWith("訳語: 「sea」→沖");
        assertThat(notes(reply)).noneMatch(note -> note.contains("海面"));
    }

    @Test
    void whatTheBestHitSaysAsTypedIsExplainedWhereAnotherSaysItOtherwise() {
        Reply reply = search(
                Language.ENGLISH,
                "fog",
                found(hit(match("fog", "Fog", How.TYPED)), hit(match("fog", "霧", How.MEANING))));
        assertThat(notes(reply)).containsExactly("Translated: “fog” → 霧");
        assertThat(reply.blocks()).noneMatch(b -> b instanceof Block.Note);
    }

    @Test
    void theWordItselfInAnotherFormIsNotWorthALine() {
        Reply reply = search(
                Language.JAPANESE,
                "続ける 分かる",
                found(hit(
                        match("続ける", "続けた", How.TYPED),
                        match("続ける", "継続", How.EQUAL),
                        match("分かる", "わかる", How.READING))));
        assertThat(notes(reply)).isEmpty();
    }

    @Test
    void neighbouringWordsOfOneNameAreOneName() {
        SearchHit hit = hitIn("ニール・ナンダに聞く。", match("neel", "ニール", How.SOUND), match("nanda", "ナンダ", How.SOUND));
        assertThat(notes(search(Language.JAPANESE, "Neel Nanda", found(hit))))
                .containsExactly("似た音: 「Neel Nanda」→ニール・ナンダ");
        SearchHit compound =
                hitIn("機械学習の話。", match("machine", "機械学習", How.EQUAL), match("learning", "機械学習", How.EQUAL));
        assertThat(notes(search(Language.ENGLISH, "machine learning", found(compound))))
                .containsExactly("Translated: “machine learning” → 機械学習");
    }

    @Test
    void severalWordsTypedAsOneInLatinLettersAreSaidWhole() {
        SearchHit hit = hitIn("灯台の霧笛の話。", match("kirinooto", "霧", How.ROMAJI), match("kirinooto", "笛", How.ROMAJI));
        assertThat(notes(search(Language.ENGLISH, "kirinooto", found(hit))))
                .containsExactly("Romaji: “kirinooto” → 霧笛");
    }

    @Test
    void aSimilarMeaningIsByTheWayWhereAHitHasMore() {
        SearchHit more = hit(match("霧", "霧", How.TYPED), match("音", "響き", How.MEANING));
        assertThat(notes(search(Language.JAPANESE, "霧 音", found(more)))).isEmpty();
        SearchHit alone = hit(match("音", "響き", How.MEANING));
        assertThat(notes(search(Language.JAPANESE, "霧 音", found(alone)))).containsExactly("近い意味: 「音」→響き");
    }

    @Test
    void aSlipOffersWhatMayHaveBeenMeant() {
        SearchResult slip = new SearchResult(
                1,
                0,
                List.of(hit(match("lihgt", "light", How.SLIP))),
                List.of(),
                List.of(),
                Optional.of("light in:lighthouse"),
                false,
                List.of(),
                Narrowing.NONE);
        Reply reply = search(Language.ENGLISH, "lihgt in:lighthouse", slip);
        assertThat(paragraphs(reply)).contains("Did you mean “light in:lighthouse”?");
        assertThat(buttons(reply)).extracting(Button::command).contains(new Command.Search("light in:lighthouse", 1));
        assertThat(notes(reply)).isEmpty();
    }

    @Test
    void quotedWordsThatWereSearchedApartAreSaid() {
        SearchResult loosened = new SearchResult(
                1, 0, List.of(hit()), List.of(), List.of(), Optional.empty(), true, List.of(), Narrowing.NONE);
        assertThat(notes(search(Language.ENGLISH, "\"霧 音\"", loosened)))
                .containsExactly("No passage has the quoted words in one piece, so they were searched apart.");
    }

    @Test
    void whatFitsLooselyIsCountedApartAndStandsBehind() {
        SearchResult result = new SearchResult(
                3,
                2,
                List.of(hit(), hit(), hit()),
                List.of(),
                List.of(),
                Optional.empty(),
                false,
                List.of("reinforcement"),
                Narrowing.NONE);
        Reply reply = search(Language.JAPANESE, "reinforcement learning", result);
        assertThat(heading(reply)).isEqualTo("「reinforcement learning」の検索結果: 1件、ほかに関連の薄いもの2件");
        assertThat(notes(reply)).containsExactly("どのトークにも出てこない言葉: 「reinforcement」", "ここからは関連の薄いものです:");
        List<Block> blocks = reply.blocks();
        int divider = indexOf(
                blocks, block -> spans(block).stream().anyMatch(s -> s.text().startsWith("ここから")));
        assertThat(blocks.subList(0, divider))
                .filteredOn(b -> b instanceof Block.Item)
                .hasSize(1);
        assertThat(blocks.subList(divider, blocks.size()))
                .filteredOn(b -> b instanceof Block.Item)
                .hasSize(2);
    }

    @Test
    void withNothingButLooseHitsNobodyIsToldThatItWasFound() {
        SearchResult result = new SearchResult(
                61, 61, List.of(hit()), List.of(), List.of(), Optional.empty(), false, List.of(), Narrowing.NONE);
        assertThat(heading(search(Language.ENGLISH, "x y", result)))
                .isEqualTo("“x y”: no passage fits well; 61 fit loosely");
    }

    @Test
    void hitsInSeveralTalksCanBeNarrowedToOne() {
        SearchResult result = withFacets(
                List.of(
                        new Facet(Talks.LIGHTHOUSE, Optional.empty(), 7),
                        new Facet(Talks.ROASTING, Optional.empty(), 2)),
                List.of());
        Reply reply = search(Language.ENGLISH, "霧", result);
        assertThat(heading(reply)).isEqualTo("“霧”: 9 passages in 2 talks");
        assertThat(buttons(reply))
                .contains(
                        new Button("灯台守の仕事(北見 葵) (7)", new Command.Search("in:lighthouse 霧", 1)),
                        new Button("Coffee Roasting with Maria Lopez (2)", new Command.Search("in:roasting 霧", 1)));
    }

    @Test
    void manyHitsInOneTalkLeadToItsChaptersAndFewToNone() {
        List<Facet> talk = List.of(new Facet(Talks.LIGHTHOUSE, Optional.empty(), 9));
        SearchResult many = withFacets(
                talk,
                List.of(
                        new Facet(Talks.LIGHTHOUSE, Optional.of(LIGHT), 6),
                        new Facet(Talks.LIGHTHOUSE, Optional.of(FOG), 3)));
        assertThat(buttons(search(Language.JAPANESE, "霧", many)))
                .contains(new Button(
                        "2. 霧の日の音(3)",
                        new Command.ShowChapter(Optional.of("lighthouse"), new ChapterPick.ByAnchor(FOG.anchor()))));
        SearchResult few = withFacets(
                talk,
                List.of(
                        new Facet(Talks.LIGHTHOUSE, Optional.of(LIGHT), 1),
                        new Facet(Talks.LIGHTHOUSE, Optional.of(FOG), 1)));
        assertThat(buttons(search(Language.JAPANESE, "霧", few))).allMatch(b -> b.command() instanceof Command.Around);
    }

    @Test
    void aHitWithoutMarksSaysWhereTheWordsStand() {
        Passage passage = LIGHT.passages().get(0);
        SearchHit beside = new SearchHit(
                new Library.Place(Talks.LIGHTHOUSE, Optional.of(LIGHT), passage),
                List.of(),
                1,
                false,
                List.of(
                        new Match("音", "音", How.TYPED, Where.TITLE, 1),
                        new Match("霧", "霧", How.TYPED, Where.NEIGHBOUR, 1)));
        assertThat(notes(search(Language.ENGLISH, "霧 音", found(beside))))
                .containsExactly("What matches stands just before or after this passage.");
    }
}
