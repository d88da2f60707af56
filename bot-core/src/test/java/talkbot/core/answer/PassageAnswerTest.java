package talkbot.core.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static talkbot.core.answer.Searches.FOG;
import static talkbot.core.answer.Searches.LIGHT;
import static talkbot.core.answer.Searches.found;
import static talkbot.core.answer.Searches.hit;
import static talkbot.core.answer.Searches.reply;
import static talkbot.core.answer.Searches.search;
import static talkbot.core.answer.Shown.buttons;
import static talkbot.core.answer.Shown.excerpts;
import static talkbot.core.answer.Shown.marked;
import static talkbot.core.answer.Shown.notes;
import static talkbot.core.answer.Shown.paragraphs;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import talkbot.core.Talks;
import talkbot.core.command.Command;
import talkbot.core.message.Language;
import talkbot.core.reply.Button;
import talkbot.core.reply.Reply;
import talkbot.index.Passage;
import talkbot.index.SearchResult;

class PassageAnswerTest {

    @Test
    void aHitLeadsToWhatStandsAroundIt() {
        Reply found = search(Language.ENGLISH, "霧", found(hit()));
        String first = LIGHT.passages().get(0).anchor();
        assertThat(buttons(found))
                .contains(new Button("Context", new Command.Around("lighthouse", first, Optional.of("霧"))));
        Command around = new Command.Around("lighthouse", first);
        Passage last = LIGHT.passages().get(1);
        Reply shown =
                reply(Language.ENGLISH, new Command.Around("lighthouse", last.anchor()), q -> SearchResult.NOTHING);
        assertThat(excerpts(shown)).containsExactly(last.text());
        assertThat(notes(shown).get(0)).isEqualTo(LIGHT.passages().get(0).text());
        assertThat(notes(shown).get(1)).startsWith("[2. 霧の日の音] 霧の日の音について話します。");
        assertThat(buttons(shown))
                .contains(
                        new Button("Earlier", around, true),
                        new Button(
                                "Later",
                                new Command.Around(
                                        "lighthouse", FOG.passages().get(0).anchor()),
                                true),
                        new Button("Read chapter", new Command.ReadChapter("lighthouse", LIGHT.anchor(), 1)));
    }

    @Test
    void theFirstAndTheLastPassageHaveOneNeighbour() {
        List<Passage> all = Talks.LIGHTHOUSE.passages().toList();
        for (Passage end : List.of(all.getFirst(), all.getLast())) {
            Reply shown =
                    reply(Language.ENGLISH, new Command.Around("lighthouse", end.anchor()), q -> SearchResult.NOTHING);
            assertThat(buttons(shown)).filteredOn(Button::turnsPage).hasSize(1);
        }
    }

    @Test
    void theWordsThatWereSearchedAreMarkedInThePassageAndBesideIt() {
        Passage last = LIGHT.passages().get(1);
        Command.Around around = new Command.Around("lighthouse", last.anchor(), Optional.of("霧"));
        Reply shown = reply(Language.ENGLISH, around, Searches.Answering.REST::search);
        assertThat(marked(shown)).isNotEmpty().containsOnly("霧");
        assertThat(buttons(shown))
                .filteredOn(Button::turnsPage)
                .extracting(Button::command)
                .allSatisfy(command ->
                        assertThat(((Command.Around) command).words()).contains("霧"));
        assertThat(marked(reply(
                        Language.ENGLISH,
                        new Command.Around("lighthouse", last.anchor()),
                        Searches.Answering.REST::search)))
                .isEmpty();
    }

    @Test
    void aPassageThatIsGoneIsSaid() {
        Reply reply = reply(Language.ENGLISH, new Command.Around("lighthouse", "nothing"), q -> SearchResult.NOTHING);
        assertThat(paragraphs(reply)).first().asString().contains("could not be found");
    }

    @Test
    void aSharedPassageStaysSharedWhoeverReadsOn() {
        Command.Around around =
                new Command.Around("lighthouse", LIGHT.passages().get(0).anchor());
        Reply shared =
                reply(Language.ENGLISH, new Command.Share(around, Optional.of("Alice")), q -> SearchResult.NOTHING);
        assertThat(buttons(shared))
                .filteredOn(Button::turnsPage)
                .isNotEmpty()
                .allSatisfy(button -> assertThat(button.command())
                        .isInstanceOfSatisfying(
                                Command.Share.class,
                                share -> assertThat(share.by()).contains("Alice")));
    }
}
