package talkbot.slack.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import talkbot.core.command.Command;
import talkbot.core.message.Language;
import talkbot.core.reply.Block;
import talkbot.core.reply.Button;
import talkbot.core.reply.ButtonIds;
import talkbot.core.reply.Field;
import talkbot.core.reply.Form;
import talkbot.core.reply.Reply;
import talkbot.core.reply.Span;
import talkbot.core.reply.Suggestions;
import talkbot.core.reply.Visibility;
import talkbot.core.store.ForgetfulStore;

/** Whatever stands in them, Slack takes our windows, our page and what we offer. */
class WindowsLimitsTest {

    private static final JsonMapper JSON = new JsonMapper();

    private static final String KEPT = "k".repeat(SlackLimits.VALUE);

    private static Reply reply(String text) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(List.of(new Span.Plain(text))));
        IntStream.range(0, 200)
                .mapToObj(i -> new Block.Item(List.of(
                        new Block.Paragraph(List.of(new Span.Strong(text))),
                        new Block.Excerpt(List.of(new Span.Plain(text), new Span.Marked(text))),
                        new Block.Buttons(List.of(new Button(text, new Command.Search(text, i)))))))
                .forEach(blocks::add);
        return new Reply(Visibility.PRIVATE, Language.ENGLISH, blocks);
    }

    @ParameterizedTest
    @ValueSource(strings = {"霧", "word ", "👨‍👩‍👧‍👦", "\ud83d", "\u202eعربى", "𠮷", "<!channel>&", "e\u0301\u0301"})
    void longTextsFit(String piece) throws Exception {
        String text = piece.repeat(5_000 / piece.length());
        ButtonIds ids = new ButtonIds(new ForgetfulStore(InstantSource.system()), SlackLimits.VALUE);
        SlackMessage content = SlackRenderer.render(reply(text), ids.ofMessage(Language.ENGLISH), false);

        taken(SlackForm.window(content, text, text, KEPT));
        taken(SlackForm.home(content, KEPT));

        Suggestions.Choice choice = new Suggestions.Choice(text, "value");
        Form form = new Form(
                Language.ENGLISH,
                text,
                List.of(
                        new Field.Words("topic", text, false, text),
                        new Field.Channel("channel", text, "C0GENERAL"),
                        new Field.Time("time", text, Optional.of(LocalTime.of(9, 5))),
                        new Field.Choice("zone", text, true, false, Optional.of(choice)),
                        new Field.Choice("words", text, true, true, Optional.empty()),
                        new Field.Checks("days", text, List.of(choice), Set.of("value"))),
                text,
                text,
                new Command.PlanDaily(Optional.empty()),
                reply(text));
        taken(SlackForm.render(form, KEPT));
        String offered = SlackForm.offered(List.of(choice, new Suggestions.Choice(text, text)));
        assertThat(Taken.offers(offered)).isEmpty();
        assertThat(JSON.readTree(offered).path("options")).hasSize(1);
    }

    private static void taken(String view) {
        assertThat(Taken.view(view))
                // Here labels are made of anything.
                .filteredOn(wrong -> !wrong.startsWith("no words on a button"))
                .isEmpty();
    }
}
