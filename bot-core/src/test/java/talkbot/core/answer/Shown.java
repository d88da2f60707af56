package talkbot.core.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import talkbot.core.Talks;
import talkbot.core.reply.Block;
import talkbot.core.reply.Button;
import talkbot.core.reply.Reply;
import talkbot.core.reply.Span;

/** What of a reply is to be read and pressed. */
final class Shown {

    private Shown() {}

    static String heading(Reply reply) {
        return text(reply.blocks().getFirst());
    }

    static List<String> notes(Reply reply) {
        return texts(reply, Block.Note.class).stream()
                .filter(note -> !note.contains("Open this passage") && !note.contains("この箇所を開く"))
                .filter(note -> !note.endsWith(":") || note.startsWith("ここ"))
                .toList();
    }

    static List<String> paragraphs(Reply reply) {
        return texts(reply, Block.Paragraph.class).stream()
                .filter(text -> !text.startsWith(Talks.LIGHTHOUSE.title()))
                .toList();
    }

    static List<String> excerpts(Reply reply) {
        return texts(reply, Block.Excerpt.class);
    }

    static List<String> texts(Reply reply, Class<? extends Block> kind) {
        return flat(reply.blocks()).filter(kind::isInstance).map(Shown::text).toList();
    }

    static List<String> marked(Reply reply) {
        return spans(reply).stream()
                .filter(Span.Marked.class::isInstance)
                .map(Span::text)
                .toList();
    }

    /** All that is to be read, whatever it stands in. */
    static String text(Reply reply) {
        StringBuilder text = new StringBuilder();
        spans(reply).forEach(span -> text.append(span.text()));
        return text.toString();
    }

    static List<Span> spans(Reply reply) {
        return flat(reply.blocks()).flatMap(block -> spans(block).stream()).toList();
    }

    static List<Button> buttons(Reply reply) {
        return flat(reply.blocks())
                .flatMap(b -> b instanceof Block.Buttons row ? row.buttons().stream() : Stream.empty())
                .toList();
    }

    static Stream<Block> flat(List<Block> blocks) {
        return blocks.stream().flatMap(b -> b instanceof Block.Item item ? flat(item.blocks()) : Stream.of(b));
    }

    static int indexOf(List<Block> blocks, Function<Block, Boolean> test) {
        List<Block> list = new ArrayList<>(blocks);
        return list.indexOf(list.stream().filter(test::apply).findFirst().orElseThrow());
    }

    static String text(Block block) {
        StringBuilder text = new StringBuilder();
        spans(block).forEach(span -> text.append(span.text()));
        return text.toString();
    }

    static List<Span> spans(Block block) {
        return switch (block) {
            case Block.Heading heading -> heading.spans();
            case Block.Paragraph paragraph -> paragraph.spans();
            case Block.Excerpt excerpt -> excerpt.spans();
            case Block.Note note -> note.spans();
            case Block.Item item -> List.of();
            case Block.Image image -> List.of();
            case Block.Buttons row -> List.of();
            case Block.Pager pager -> List.of();
        };
    }
}
