package talkbot.core.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static talkbot.core.answer.Shown.buttons;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import talkbot.core.BotOptions;
import talkbot.core.Talks;
import talkbot.core.command.Command;
import talkbot.core.link.Links;
import talkbot.core.message.Language;
import talkbot.core.reply.Button;
import talkbot.core.reply.Reply;
import talkbot.core.request.Conversation;
import talkbot.core.request.Person;
import talkbot.core.store.ForgetfulStore;
import talkbot.index.Talk;
import talkbot.index.quote.Quotes;

/** What somebody's own page about the bot shows. */
class HomePageTest {

    private final HomePage pages = new HomePage(
            BotOptions.of(new Links(URI.create("https://talks.example")), new ForgetfulStore(InstantSource.system())),
            new Quotes());

    @Test
    void aPageThatShowsTheFirstTalksAloneLeadsToAllOfThem() {
        assertThat(buttons(page(5))).contains(new Button("See all 5 talks", new Command.Talks(1)));
        assertThat(buttons(page(4))).noneMatch(button -> button.label().startsWith("See all"));
    }

    private Reply page(int talks) {
        Talk[] some = IntStream.range(0, talks)
                .mapToObj(number ->
                        Talks.talk("talk" + number, "Talk " + number, List.of(), Optional.empty(), "A chapter"))
                .toArray(Talk[]::new);
        return pages.of(
                Person.LOCAL,
                Conversation.LOCAL,
                Map.of(),
                Language.ENGLISH,
                new Talks.ExactIndex(Talks.library(some)));
    }
}
