package talkbot.discord.message;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import talkbot.core.command.Command;
import talkbot.core.message.Language;
import talkbot.core.reply.Block;
import talkbot.core.reply.Button;
import talkbot.core.reply.Reply;
import talkbot.core.reply.Span;
import talkbot.core.reply.Visibility;

/** Makes replies that the bot would hardly ever give: huge, empty, nested, full of markup. */
record Replies(Random random) {

    private static final String[] BITS = {
        "畑",
        "a",
        " ",
        "\n",
        "**",
        "__",
        "||",
        "`",
        "```",
        "@everyone",
        "<@1>",
        "](https://evil.example)",
        "# ",
        "-# ",
        "1. ",
        "> ",
        "👨‍👩‍👧",
        "が",
        "\u202e",
        "\u200b",
        "\\",
        ":",
        "e\u0301",
        "\ud83d",
        "話をした。",
        "The quick fox. ",
        "　"
    };

    Reply reply() {
        return new Reply(pick(Visibility.values()), pick(Language.values()), some(1, 30, () -> block(2)));
    }

    private Block block(int depth) {
        return switch (random.nextInt(depth > 0 ? 10 : 6)) {
            case 0 -> new Block.Heading(spans());
            case 1 -> new Block.Paragraph(spans());
            case 2 -> new Block.Excerpt(spans());
            case 3 -> new Block.Note(spans());
            case 4 -> new Block.Buttons(some(0, 8, this::button));
            case 5 -> new Block.Image(URI.create("https://t.example/" + "p".repeat(random.nextInt(2_500))), text());
            case 6 ->
                new Block.Pager(random.nextInt(100), random.nextInt(100), maybe(this::button), maybe(this::button));
            default -> new Block.Item(some(0, 6, () -> block(depth - 1)));
        };
    }

    private List<Span> spans() {
        return some(0, 6, this::span);
    }

    private Span span() {
        return switch (random.nextInt(5)) {
            case 0 -> new Span.Plain(text());
            case 1 -> new Span.Strong(text());
            case 2 -> new Span.Marked(text());
            case 3 -> new Span.Code(text());
            default -> new Span.Link(text(), URI.create("https://t.example/" + "%E7%95%91".repeat(random.nextInt(90))));
        };
    }

    private Button button() {
        return new Button(text(), new Command.Search(text(), random.nextInt(9)), random.nextBoolean());
    }

    private String text() {
        int most = random.nextInt(10) == 0 ? 3000 : random.nextInt(60) + 1;
        StringBuilder text = new StringBuilder();
        some(0, most, () -> pick(BITS)).forEach(text::append);
        return text.toString();
    }

    private <T> List<T> some(int least, int most, Supplier<T> maker) {
        return Stream.generate(maker).limit(random.nextInt(least, most + 1)).toList();
    }

    private <T> Optional<T> maybe(Supplier<T> maker) {
        return random.nextBoolean() ? Optional.of(maker.get()) : Optional.empty();
    }

    private <T> T pick(T[] all) {
        return all[random.nextInt(all.length)];
    }
}
