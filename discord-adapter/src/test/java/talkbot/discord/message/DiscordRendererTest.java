package talkbot.discord.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import talkbot.core.command.ChapterPick;
import talkbot.core.command.Command;
import talkbot.core.message.Language;
import talkbot.core.reply.Block;
import talkbot.core.reply.ButtonIds;
import talkbot.core.reply.Reply;
import talkbot.core.reply.Span;
import talkbot.core.reply.Visibility;
import talkbot.core.store.ForgetfulStore;

class DiscordRendererTest {

    private static final Path OPENAPI = Path.of("../../shared/specs/discord-openapi.json");

    private final ButtonIds ids = new ButtonIds(new ForgetfulStore(InstantSource.system()), Limits.CUSTOM_ID);

    @Test
    void aPageOfHitsIsOneContainerWithTheWayToTheNextPage() {
        Block hit = new Block.Item(List.of(
                new Block.Paragraph(List.of(new Span.Link("屋上の畑", URI.create("https://t.example/talks/hatake")))),
                new Block.Excerpt(List.of(new Span.Plain("雨水の"), new Span.Marked("タンク"), new Span.Plain("は四つ\nあります"))),
                new Block.Note(List.of(new Span.Link("この箇所を開く", URI.create("https://t.example/talks/hatake/k1#k1"))))));
        Checker seen = render(
                heading("「タンク」の検索結果: 12件"),
                hit,
                hit,
                new Block.Pager(2, 3, Optional.of(page("前へ", 1)), Optional.of(page("次へ", 3))),
                new Block.Buttons(List.of(button("全員に見せる"))));
        seen.takenByDiscord();
        assertThat(seen.types()).containsExactly(17, 10, 14, 10, 14, 10, 14, 10, 1, 2, 2, 1, 2);
        assertThat(seen.texts())
                .containsExactly(
                        "### 「タンク」の検索結果\\: 12件",
                        "[屋上の畑](https://t.example/talks/hatake)\n> 雨水の**__タンク__**は四つ\n> あります\n-# [この箇所を開く](https://t.example/talks/hatake/k1#k1)",
                        seen.texts().get(1),
                        "-# 2 / 3");
        assertThat(seen.labels()).containsExactly("前へ", "次へ", "全員に見せる");
    }

    @Test
    void anItemWithOneButtonHasItAtItsSide() {
        Block item = new Block.Item(List.of(paragraph("土を運び上げる"), new Block.Buttons(List.of(button("要約")))));
        Checker seen = render(heading("目次"), item);
        seen.takenByDiscord();
        assertThat(seen.types()).containsExactly(17, 10, 14, 9, 10, 2);
    }

    @Test
    void aPageOfTenThingsWithAButtonEachFitsWithPagerAndShare() {
        List<Block> blocks = new ArrayList<>(List.of(heading("一覧")));
        IntStream.range(0, 10)
                .mapToObj(i -> new Block.Item(
                        List.of(paragraph("talk " + i), new Block.Buttons(List.of(button("Contents " + i))))))
                .forEach(blocks::add);
        blocks.add(new Block.Pager(2, 3, Optional.of(page("Previous", 1)), Optional.of(page("Next", 3))));
        blocks.add(new Block.Buttons(List.of(button("Show everyone"))));
        Checker seen = render(blocks.toArray(Block[]::new));
        seen.takenByDiscord();
        assertThat(seen.labels()).hasSize(13).endsWith("Previous", "Next", "Show everyone");
        assertThat(String.join("\n", seen.texts())).doesNotContain("…");
    }

    @Test
    void longExcerptsAreShortenedBeforeAnythingElse() {
        List<Block> blocks = new ArrayList<>(List.of(heading("Found")));
        for (int i = 0; i < 5; i++) {
            blocks.add(new Block.Item(List.of(
                    paragraph("Title " + i),
                    new Block.Excerpt(List.of(new Span.Plain((i == 0 ? "short" : "長い話。".repeat(400))))),
                    new Block.Note(List.of(new Span.Plain("place " + i))))));
        }
        Checker seen = render(blocks.toArray(Block[]::new));
        seen.takenByDiscord();
        assertThat(seen.texts().subList(1, 6))
                .allSatisfy(text -> assertThat(text).contains("Title ", "place "));
        assertThat(seen.texts().get(1)).contains("> short\n");
        assertThat(seen.texts().subList(2, 6))
                .allSatisfy(text -> assertThat(text).contains("…\n"));
        assertThat(String.join("", seen.texts()).length()).isGreaterThan(Limits.TEXT - 100);
    }

    @Test
    void moreThanFitsIsLeftOutAtTheEndAndSaidSo() {
        List<Block> blocks = new ArrayList<>(List.of(heading("Everything")));
        for (int i = 0; i < 60; i++) {
            blocks.add(new Block.Item(List.of(paragraph("Item " + i), new Block.Buttons(List.of(button("Go " + i))))));
        }
        blocks.add(new Block.Pager(1, 9, Optional.empty(), Optional.of(page("Next", 2))));
        Checker seen = render(blocks.toArray(Block[]::new));
        seen.takenByDiscord();
        assertThat(seen.labels()).startsWith("Go 0", "Go 1").contains("Next").doesNotContain("Go 59");
        assertThat(seen.texts()).endsWith("-# 1 / 9");
        assertThat(seen.texts().get(seen.texts().size() - 2)).endsWith("\n…");
    }

    @Test
    void labelsAreCutBetweenCharacters() {
        Checker seen = render(new Block.Buttons(List.of(button("章".repeat(78) + "👨‍👩‍👧👨‍👩‍👧"))));
        seen.takenByDiscord();
        assertThat(seen.labels()).containsExactly("章".repeat(78) + "…");
    }

    @Test
    void aLongCommandStillFitsIntoAnId() {
        String words = "とても長い質問".repeat(40);
        Command wanted = new Command.Share(new Command.Search(words, 7));
        Checker seen = render(new Block.Buttons(List.of(new talkbot.core.reply.Button("全員に見せる", wanted))));
        seen.takenByDiscord();
        String id = seen.message().findValue("custom_id").asText();
        assertThat(ids.read(id)).contains(new ButtonIds.Pressed(wanted, false, Language.JAPANESE));
    }

    @Test
    void theLimitsAreThoseOfTheLibrary() {
        assertThat(Limits.TEXT).isEqualTo(Message.MAX_CONTENT_LENGTH_COMPONENT_V2);
        assertThat(Limits.COMPONENTS).isEqualTo(Message.MAX_COMPONENT_COUNT_IN_COMPONENT_TREE);
        assertThat(Limits.LABEL).isEqualTo(Button.LABEL_MAX_LENGTH);
        assertThat(Limits.CUSTOM_ID).isEqualTo(Button.ID_MAX_LENGTH);
        assertThat(Limits.CHOICES).isEqualTo(OptionData.MAX_CHOICES);
        assertThat(Limits.CHOICE).isEqualTo(Choice.MAX_NAME_LENGTH).isEqualTo(Choice.MAX_STRING_VALUE_LENGTH);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whateverTheReplyDiscordTakesIt(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 10; i++) {
            Reply reply = new Replies(random).reply();
            Container container = DiscordRenderer.render(reply, ids.ofMessage(Language.JAPANESE));
            Checker.of(container).takenByDiscord();
            assertThat(MessageEditData.fromCreateData(DiscordRenderer.message(container))
                            .toData()
                            .toString())
                    .contains("\"allowed_mentions\"", "\"flags\":32768");
        }
    }

    @Test
    void whatIsRenderedFitsDiscordsOwnDescription() throws Exception {
        assumeTrue(Files.exists(OPENAPI), "needs " + OPENAPI);
        ObjectMapper json = new ObjectMapper();
        JsonNode openApi = json.readTree(OPENAPI.toFile());
        JsonSchemaFactory factory = JsonSchemaFactory.getInstance(
                SpecVersion.VersionFlag.V202012,
                builder -> builder.schemaLoaders(loaders -> loaders.schemas(uri -> openApi.toString())));
        JsonSchema schema = factory.getSchema(
                SchemaLocation.of("https://discord.example/api.json#/components/schemas/MessageCreateRequest"),
                SchemaValidatorsConfig.builder().build());
        for (long seed = 0; seed < 20; seed++) {
            Reply reply = new Replies(new Random(seed)).reply();
            JsonNode body = Checker.of(DiscordRenderer.render(reply, ids.ofMessage(Language.JAPANESE)))
                    .message();
            assertThat(schema.validate(body)).as(body.toString()).isEmpty();
        }
    }

    static List<Long> seeds() {
        return IntStream.range(0, 25).mapToObj(Long::valueOf).toList();
    }

    private Checker render(Block... blocks) {
        Reply reply = new Reply(Visibility.PRIVATE, Language.JAPANESE, Arrays.asList(blocks));
        return Checker.of(DiscordRenderer.render(reply, ids.ofMessage(Language.JAPANESE)));
    }

    private static Block heading(String text) {
        return new Block.Heading(List.of(new Span.Plain(text)));
    }

    private static Block paragraph(String text) {
        return new Block.Paragraph(List.of(new Span.Plain(text)));
    }

    private static talkbot.core.reply.Button button(String label) {
        return new talkbot.core.reply.Button(
                label, new Command.ShowChapter(Optional.of("hatake"), new ChapterPick.ByAnchor("k1")));
    }

    private static talkbot.core.reply.Button page(String label, int page) {
        return new talkbot.core.reply.Button(label, new Command.Search("タンク", page), true);
    }
}
