package talkbot.index.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import talkbot.index.dictionary.Entry.Read;
import talkbot.index.dictionary.Entry.Sense;
import talkbot.index.dictionary.Entry.Use;
import talkbot.index.dictionary.Entry.Written;

class EdictLineTest {

    @Test
    void readsEdict() {
        assertThat(EdictLine.read("湯沸 [ゆわかし] /(n) (1) kettle/tea kettle/(n) (2) (arch) hot water room/(P)/"))
                .contains(new Entry(
                        List.of(new Written("湯沸", Use.COMMON)),
                        List.of(new Read("ゆわかし", Use.COMMON, Set.of())),
                        List.of(
                                new Sense(0, List.of("kettle", "tea kettle"), false, false, Set.of()),
                                new Sense(1, List.of("hot water room"), false, true, Set.of()))));
    }

    @Test
    void readsWordsOfKanaAlone() {
        assertThat(EdictLine.read("ヤカン /(n) kettle/"))
                .contains(new Entry(
                        List.of(),
                        List.of(new Read("ヤカン", Use.PLAIN, Set.of())),
                        List.of(new Sense(0, List.of("kettle"), false, false, Set.of()))));
    }

    @Test
    void readsEdict2() {
        assertThat(EdictLine.read("湯沸かし(P);湯沸(iK) [ゆわかし(P);ゆわき(湯沸)(ok)] /(n) {food} (uk) kettle/(P)/EntL9000010X/"))
                .contains(new Entry(
                        List.of(new Written("湯沸かし", Use.COMMON), new Written("湯沸", Use.IRREGULAR)),
                        List.of(new Read("ゆわかし", Use.COMMON, Set.of()), new Read("ゆわき", Use.IRREGULAR, Set.of("湯沸"))),
                        List.of(new Sense(0, List.of("kettle"), true, false, Set.of()))));
    }

    @Test
    void anOldSpellingSaysNothingAboutItsReading() {
        Entry entry = EdictLine.read("罐子 [やかん] /(oK) (n) (uk) kettle/(P)/").orElseThrow();

        assertThat(entry.written()).extracting(Written::use).containsExactly(Use.IRREGULAR);
        assertThat(entry.read()).extracting(Read::use).containsExactly(Use.COMMON);
    }

    @Test
    void marksBelongToTheirSense() {
        Entry entry = EdictLine.read("粉 [こ] /(suf) (1) (arch) -ish/(n) (2) (uk) flour/powder/(n) (3) dust/")
                .orElseThrow();

        assertThat(entry.senses())
                .containsExactly(
                        new Sense(0, List.of("flour", "powder"), true, false, Set.of()),
                        new Sense(1, List.of("dust"), false, false, Set.of()));
    }

    @Test
    void notesInBracketsAreNoMarks() {
        Entry entry = EdictLine.read("粉 [こな] /(n) (1) (of (dark) coffee) powder/(a) grain (P)/((x) grounds/")
                .orElseThrow();

        assertThat(entry.senses()).extracting(Sense::glosses).containsExactly(List.of("powder", "grain"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "湯沸 [ゆわかし] kettle",
                "湯沸 [ゆわかし /(n) kettle/",
                "湯沸 ゆわかし] /(n) kettle/",
                "[ゆわかし] /(n) kettle/",
                "湯沸 [] /(n) kettle/",
                "湯\uFFFD [ゆわかし] /(n) kettle/",
                " /(n) kettle/",
            })
    void refusesOtherLines(String line) {
        assertThat(EdictLine.read(line)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "# own words", "　？？？ /Dictionary of kettles/Created: 2024-01-01/"})
    void knowsRemarks(String line) {
        assertThat(EdictLine.isRemark(line)).isTrue();
    }
}
