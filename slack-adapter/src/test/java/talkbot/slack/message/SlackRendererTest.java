package talkbot.slack.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import talkbot.core.command.Command;
import talkbot.core.message.Language;
import talkbot.core.reply.Block;
import talkbot.core.reply.Button;
import talkbot.core.reply.ButtonIds;
import talkbot.core.reply.Reply;
import talkbot.core.reply.Span;
import talkbot.core.reply.Visibility;
import talkbot.core.store.ForgetfulStore;

class SlackRendererTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final URI PAGE = URI.create("https://talks.example/talks/a?b=1&c=2");

    private final ButtonIds ids = new ButtonIds(new ForgetfulStore(InstantSource.system()), SlackLimits.VALUE);

    @Test
    void aHeadingIsAHeader() {
        assertThat(blocks(new Block.Heading(plain("「霧」の検索結果: 2件")))).isEqualTo(json("""
                        [{"type":"header","text":{"type":"plain_text","text":"「霧」の検索結果: 2件","emoji":false}}]"""));
    }

    @Test
    void aHeadingThatLeadsSomewhereOrIsLongIsBoldRichText() {
        assertThat(blocks(new Block.Heading(List.of(new Span.Link("灯台", PAGE)))))
                .isEqualTo(json("""
                        [{"type":"rich_text","elements":[{"type":"rich_text_section","elements":[
                          {"type":"link","url":"https://talks.example/talks/a?b=1&c=2","text":"灯台"}]}]}]"""));
        assertThat(blocks(new Block.Heading(plain("長".repeat(151)))).at("/0/elements/0/elements/0/style/bold"))
                .isEqualTo(JSON.getNodeFactory().booleanNode(true));
    }

    @Test
    void aHitStandsInOneBlockAndItsMarksAreNotBoldAlone() {
        Block hit = new Block.Item(List.of(
                new Block.Paragraph(List.of(new Span.Strong("灯台守"), new Span.Plain(" › "), new Span.Link("霧", PAGE))),
                new Block.Excerpt(List.of(new Span.Plain("夜の"), new Span.Marked("霧"), new Span.Plain("は深い"))),
                new Block.Note(List.of(new Span.Link("開く", PAGE)))));

        assertThat(blocks(hit)).isEqualTo(json("""
                        [{"type":"rich_text","elements":[
                          {"type":"rich_text_section","elements":[
                            {"type":"text","text":"灯台守","style":{"bold":true}},
                            {"type":"text","text":" › "},
                            {"type":"link","url":"https://talks.example/talks/a?b=1&c=2","text":"霧"}]},
                          {"type":"rich_text_quote","elements":[
                            {"type":"text","text":"夜の"},
                            {"type":"text","text":"霧","style":{"bold":true,"underline":true}},
                            {"type":"text","text":"は深い"}]},
                          {"type":"rich_text_section","elements":[
                            {"type":"link","url":"https://talks.example/talks/a?b=1&c=2","text":"開く"}]}]}]"""));
        assertThat(message(hit).text()).isEqualTo("灯台守 › 霧\n夜の‹霧›は深い\n開く: https://talks.example/talks/a?b=1&amp;c=2");
    }

    @Test
    void paragraphsAndItemsDoNotRunTogether() {
        Block paragraph = new Block.Paragraph(plain("a"));

        assertThat(blocks(paragraph, paragraph, new Block.Item(List.of(paragraph, paragraph))))
                .hasSize(4);
    }

    @Test
    void aNoteWithoutLinksIsSmall() {
        assertThat(blocks(new Block.Note(plain("2章 · 206文字"))).at("/0/type").asText())
                .isEqualTo("context");
    }

    @Test
    void aPagerSaysWhereItIsAndItsButtonsKeepTheirWords() {
        Block pager = new Block.Pager(
                2,
                3,
                Optional.of(new Button("前へ", new Command.Talks(1), true)),
                Optional.of(new Button("次へ", new Command.Talks(3), true)));
        JsonNode blocks = blocks(pager);

        assertThat(blocks.at("/0/elements/0/text").asText()).isEqualTo("2 / 3");
        assertThat(blocks.at("/1/elements/0/text/text").asText()).isEqualTo("前へ");
        assertThat(blocks.at("/1/elements/1/text/text").asText()).isEqualTo("次へ");
        assertThat(ids.read(blocks.at("/1/elements/1/value").asText()))
                .contains(new ButtonIds.Pressed(new Command.Talks(3), true, Language.JAPANESE));
        assertThat(message(pager).text()).isEqualTo("2 / 3");
    }

    @Test
    void buttonsStandFiveInARow() {
        List<Button> seven = IntStream.range(0, 7)
                .mapToObj(i -> new Button("b" + i, new Command.Help()))
                .toList();
        JsonNode blocks = blocks(new Block.Buttons(seven));

        assertThat(blocks).hasSize(2);
        assertThat(blocks.at("/0/elements")).hasSize(5);
        assertThat(blocks.findValuesAsText("action_id")).doesNotHaveDuplicates().hasSize(7);
    }

    @Test
    void labelsAreCutBetweenCharactersAsReadersSeeThem() {
        String family = "👨‍👩‍👧‍👦";
        JsonNode blocks = blocks(new Block.Buttons(List.of(new Button(family.repeat(10), new Command.Help()))));

        assertThat(blocks.at("/0/elements/0/text/text").asText()).isEqualTo(family + "…" + family);
    }

    @Test
    void theSameButtonOfManyItemsIsReadOutWithWhatItsItemIsAbout() {
        Block item = new Block.Item(List.of(
                new Block.Paragraph(List.of(new Span.Plain("霧の夜 › "), new Span.Link("3. 灯り".repeat(30), PAGE))),
                new Block.Buttons(List.of(new Button("要約", new Command.Help())))));
        JsonNode message = blocks(item, item, new Block.Buttons(List.of(new Button("次へ", new Command.Help()))));

        JsonNode button = message.at("/1/elements/0");
        assertThat(button.at("/text/text").asText()).isEqualTo("要約");
        assertThat(button.path("accessibility_label").asText())
                .startsWith("要約: 霧の夜 › 3. 灯り")
                .endsWith("3. 灯り")
                .hasSizeLessThanOrEqualTo(75);
        assertThat(message.at("/4/elements/0").has("accessibility_label")).isFalse();
    }

    @Test
    void aLongLabelKeepsItsEndAndIsReadOutWhole() {
        String title = "港の灯台を二十年守ってきた汐見さんに霧と船と退屈の話を聞いた (12)";
        JsonNode button = blocks(new Block.Buttons(List.of(new Button(title, new Command.Help()))))
                .at("/0/elements/0");

        assertThat(button.at("/text/text").asText())
                .startsWith("港の灯台を二十年守ってきた")
                .endsWith("話を聞いた (12)")
                .hasSizeLessThanOrEqualTo(30);
        assertThat(button.path("accessibility_label").asText()).isEqualTo(title);
    }

    @Test
    void wordsAreNeverMarkup() {
        String evil = "<!channel> @everyone <https://evil.example|safe> *b* & &lt;";
        SlackMessage message = message(
                new Block.Heading(plain(evil)),
                new Block.Paragraph(plain(evil)),
                new Block.Excerpt(plain(evil)),
                new Block.Note(plain(evil)),
                new Block.Buttons(List.of(new Button(evil, new Command.Help()))));

        assertThat(message.blocksAsJson()).doesNotContain("mrkdwn", "\"broadcast\"", "\"link\"", "\"user\"");
        assertThat(message.text())
                .doesNotContain("<", ">")
                .startsWith("&lt;!channel&gt; @everyone &lt;https://evil.example|safe&gt; *b* &amp; &amp;lt;");
    }

    @Test
    void onlyAddressesOfTheWebBecomeLinks() {
        JsonNode blocks =
                blocks(new Block.Paragraph(List.of(new Span.Link("press", URI.create("javascript:alert(1)")))));

        assertThat(blocks.at("/0/elements/0/elements/0/type").asText()).isEqualTo("text");
    }

    @Test
    void directionMarksAndControlCharactersAreTakenOut() {
        assertThat(message(new Block.Paragraph(plain("a\u202eb\u0007c\nd"))).text())
                .isEqualTo("abc\nd");
    }

    @Test
    void aLongExcerptIsSplitAndNothingOfItIsLost() {
        String long5000 = "霧の夜。".repeat(1250);
        SlackMessage message = message(new Block.Excerpt(plain(long5000)));

        assertThat(String.join("", JSON.valueToTree(message.blocks()).findValuesAsText("text")))
                .isEqualTo(long5000);
        assertThat(message.blocks()).hasSize(2);
        assertThat(message.text())
                .hasSizeBetween(3_990, SlackLimits.MESSAGE_TEXT)
                .endsWith("…");
    }

    @Test
    void whatIsTooMuchGoesFromTheEndButThePagerStays() {
        List<Block> blocks = new java.util.ArrayList<>();
        IntStream.range(0, 200)
                .forEach(i -> blocks.add(new Block.Item(List.of(new Block.Paragraph(plain("hit " + i))))));
        blocks.add(new Block.Pager(1, 2, Optional.empty(), Optional.of(new Button("次へ", new Command.Talks(2), true))));
        JsonNode shown = blocks(blocks.toArray(Block[]::new));

        assertThat(shown).hasSize(SlackLimits.BLOCKS);
        assertThat(shown.at("/0/elements/0/elements/0/text").asText()).isEqualTo("hit 0");
        assertThat(shown.at("/47/elements/0/text").asText()).isEqualTo("…");
        assertThat(shown.at("/48/elements/0/text").asText()).isEqualTo("1 / 2");
        assertThat(shown.at("/49/elements/0/text/text").asText()).isEqualTo("次へ");
    }

    @Test
    void aReplyWithoutWordsStillHasAText() {
        assertThat(message(new Block.Paragraph(plain(" "))).text()).isEqualTo("…");
    }

    private SlackMessage message(Block... blocks) {
        Reply reply = new Reply(Visibility.PLAIN, Language.JAPANESE, List.of(blocks));
        return SlackRenderer.render(reply, ids.ofMessage(Language.JAPANESE), false);
    }

    private JsonNode blocks(Block... blocks) {
        return json(message(blocks).blocksAsJson());
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }

    private static List<Span> plain(String text) {
        return List.of(new Span.Plain(text));
    }
}
