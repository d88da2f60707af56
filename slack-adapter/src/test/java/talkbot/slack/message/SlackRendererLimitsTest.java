package talkbot.slack.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import talkbot.core.command.Command;
import talkbot.core.message.Language;
import talkbot.core.reply.Block;
import talkbot.core.reply.Button;
import talkbot.core.reply.ButtonIds;
import talkbot.core.reply.Reply;
import talkbot.core.reply.Span;
import talkbot.core.reply.Visibility;
import talkbot.core.store.ForgetfulStore;

/** Whatever the core says, Slack takes it. The rules are the fake's, and the formal table's where that is at hand. */
class SlackRendererLimitsTest {

    private static final List<String> STUFF = List.of(
            "霧",
            "灯台守の",
            "word ",
            "👨‍👩‍👧‍👦",
            "が\u3099",
            "\n",
            "<!channel>",
            "&",
            "<@U1>",
            "\ud83d",
            "\u202e",
            "　",
            "*x*",
            "e\u0301\u0301\u0301",
            "ﾊﾟ",
            "\t",
            "\u0000",
            "https://x.example/y?z=1&w=2",
            "𠮷",
            "🇯🇵");

    private final ButtonIds ids = new ButtonIds(new ForgetfulStore(InstantSource.system()), SlackLimits.VALUE);

    static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(400);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyReplyBecomesAMessageThatSlackTakes(long seed) {
        Random random = new Random(seed);
        int size = 1 + random.nextInt(random.nextInt(10) == 0 ? 200 : 12);
        List<Block> blocks = some(size, () -> block(random, 2));
        boolean instead = random.nextBoolean();
        Reply reply = new Reply(Visibility.PRIVATE, Language.ENGLISH, blocks);

        SlackMessage message = SlackRenderer.render(reply, ids.ofMessage(Language.JAPANESE), instead);

        assertThat(Taken.message(reply, message, instead))
                // Here labels are made of anything.
                .filteredOn(wrong -> !wrong.startsWith("no words on a button"))
                .isEmpty();
    }

    private static Block block(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 8 : 6)) {
            case 0 -> new Block.Heading(spans(random));
            case 1 -> new Block.Paragraph(spans(random));
            case 2 -> new Block.Excerpt(spans(random));
            case 3 -> new Block.Note(spans(random));
            case 4 -> new Block.Buttons(some(random.nextInt(12), () -> button(random)));
            case 5 ->
                new Block.Image(
                        URI.create("https://pictures.example/" + "p".repeat(random.nextInt(4_000))), text(random));
            case 6 ->
                new Block.Pager(
                        random.nextInt(),
                        random.nextInt(),
                        Optional.of(button(random)).filter(b -> random.nextBoolean()),
                        Optional.of(button(random)).filter(b -> random.nextBoolean()));
            default -> new Block.Item(some(random.nextInt(5), () -> block(random, depth - 1)));
        };
    }

    private static List<Span> spans(Random random) {
        return some(random.nextInt(6), () -> span(random));
    }

    private static Span span(Random random) {
        String text = text(random);
        return switch (random.nextInt(6)) {
            case 0 -> new Span.Strong(text);
            case 1 -> new Span.Marked(text);
            case 2 -> new Span.Code(text);
            case 3 ->
                new Span.Link(
                        text,
                        URI.create(
                                random.nextInt(4) == 0
                                        ? "ftp://files.example/x"
                                        : "https://talks.example/" + "%E3%81%82".repeat(random.nextInt(400))));
            default -> new Span.Plain(text);
        };
    }

    private static Button button(Random random) {
        return new Button(text(random), new Command.Search(text(random), random.nextInt()), random.nextBoolean());
    }

    private static String text(Random random) {
        int length = random.nextInt(random.nextInt(20) == 0 ? 3000 : 20);
        return String.join("", some(length, () -> STUFF.get(random.nextInt(STUFF.size()))));
    }

    private static <T> List<T> some(int count, Supplier<T> one) {
        return IntStream.range(0, count).mapToObj(i -> one.get()).toList();
    }
}
