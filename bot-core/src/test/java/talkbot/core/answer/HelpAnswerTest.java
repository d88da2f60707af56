package talkbot.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import talkbot.core.Talks;
import talkbot.core.link.Links;
import talkbot.core.message.Language;
import talkbot.core.reply.Block;
import talkbot.core.reply.Span;
import talkbot.core.request.Way;

/** What the help offers where. */
class HelpAnswerTest {

    private static List<String> offered(Way way) {
        Asking asking = new Asking(
                way,
                Language.ENGLISH,
                new Talks.ExactIndex(Talks.library(Talks.LIGHTHOUSE)),
                new Links(URI.create("https://talks.example")));
        return HelpAnswer.blocks(asking).stream()
                .filter(Block.Paragraph.class::isInstance)
                .flatMap(block -> ((Block.Paragraph) block).spans().stream())
                .filter(Span.Code.class::isInstance)
                .map(Span::text)
                .toList();
    }

    @Test
    void aChannelIsOfferedEverything() {
        assertThat(offered(Way.SLASH))
                .contains("/talk search scaling", "/talk daily 9:00", "/talk quotes", "/talk add");
    }

    @Test
    void whatNeedsAChannelIsNotOfferedOnThisMachine() {
        assertThat(offered(Way.LOCAL))
                .contains("/talk search scaling", "/talk settings")
                .doesNotContain("/talk daily 9:00", "/talk quotes", "/talk add");
    }
}
