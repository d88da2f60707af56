package talkbot.core.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static talkbot.core.answer.Searches.FOG;
import static talkbot.core.answer.Searches.reply;
import static talkbot.core.answer.Searches.search;
import static talkbot.core.answer.Searches.withTotal;
import static talkbot.core.answer.Shown.buttons;
import static talkbot.core.answer.Shown.notes;
import static talkbot.core.answer.Shown.paragraphs;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import talkbot.core.Talks;
import talkbot.core.command.ChapterPick;
import talkbot.core.command.Command;
import talkbot.core.message.Language;
import talkbot.core.reply.Button;
import talkbot.core.reply.Reply;
import talkbot.core.request.Conversation;
import talkbot.core.request.Person;
import talkbot.core.request.Way;
import talkbot.core.store.ForgetfulStore;
import talkbot.index.SearchResult;
import talkbot.index.SearchResult.Narrowing;
import talkbot.index.quote.Quotes;

class NothingFoundTest {

    @Test
    void aFilterThatLeavesNothingIsNamedAndCanBeTakenAway() {
        SearchResult none = SearchResult.nothing(List.of(), new Narrowing(List.of("in:roasting"), "霧"));
        Reply reply = reply(
                Language.ENGLISH,
                new Command.Search("霧 in:roasting", 1),
                query -> query.text().contains("in:") ? none : withTotal(3));
        assertThat(paragraphs(reply))
                .containsExactly("Nothing was found for “霧” with in:roasting. Without that, there are 3 passages.");
        assertThat(buttons(reply)).contains(new Button("Search without in:roasting", new Command.Search("霧", 1)));
    }

    @Test
    void nothingFoundLeadsToTheNearestChaptersAndTerms() {
        Reply reply = search(Language.ENGLISH, "霧の日", SearchResult.NOTHING);
        assertThat(paragraphs(reply)).containsExactly("Nothing was found for “霧の日”. This is nearest:");
        assertThat(buttons(reply))
                .extracting(Button::command)
                .contains(
                        new Command.ShowChapter(Optional.of("lighthouse"), new ChapterPick.ByAnchor(FOG.anchor())),
                        new Command.Search("霧の日の灯り", 1));
    }

    @Test
    void aSlipInACommandIsOfferedAsTheCommand() {
        Reply reply = search(Language.ENGLISH, "serch ペンギン", SearchResult.NOTHING);
        assertThat(notes(reply)).contains("If that was meant as a command: /talk search ペンギン");
        assertThat(buttons(reply)).contains(new Button("/talk search ペンギン", new Command.Search("ペンギン", 1)));
    }

    @Test
    void aTalkThatIsNotThereIsNamed() {
        assertThat(notes(search(Language.ENGLISH, "chapters ペンギン", SearchResult.NOTHING)))
                .contains("No talk is called “ペンギン”, so the words were searched.");
    }

    @Test
    void nothingNearIsSaidHonestly() {
        Reply reply = search(Language.ENGLISH, "ペンギン", SearchResult.NOTHING);
        assertThat(paragraphs(reply)).containsExactly("Nothing was found for “ペンギン”. Try other words, or fewer.");
    }

    @Test
    void whereThereAreNoTalksTheFolderIsSpokenOf() {
        CommandHandler handler = new CommandHandler(
                Searches.LINKS, new Quotes(), new ForgetfulStore(InstantSource.fixed(Instant.EPOCH)));
        Reply reply = handler.handle(
                        new Command.Search("霧", 1),
                        new CommandHandler.Asker(Way.LOCAL, Person.LOCAL, Conversation.LOCAL),
                        Language.ENGLISH,
                        new Talks.ExactIndex(Talks.library()))
                .reply();
        assertThat(paragraphs(reply)).containsExactly("There are no talks yet. Put transcript files into the folder.");
    }

    @Test
    void aFilterAloneAsksForWords() {
        SearchResult none = SearchResult.nothing(List.of(), new Narrowing(List.of("in:roasting"), ""));
        assertThat(paragraphs(search(Language.ENGLISH, "in:roasting", none)))
                .containsExactly("Say what to look for with in:roasting.");
    }
}
