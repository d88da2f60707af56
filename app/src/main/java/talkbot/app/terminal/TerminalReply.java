package talkbot.app.terminal;

import java.util.ArrayList;
import java.util.List;
import talkbot.core.command.Command;
import talkbot.core.reply.Block;
import talkbot.core.reply.Button;
import talkbot.core.reply.Reply;
import talkbot.core.reply.Span;
import talkbot.core.text.Words;

/**
 * Writes a reply for a terminal. Buttons get numbers, to be typed. Control characters of transcripts and queries are
 * taken out, so that no text can drive the terminal.
 */
public final class TerminalReply {

    private static final String BOLD = "\033[1m";
    private static final String MARK = "\033[1;4;33m";
    private static final String DIM = "\033[2m";
    private static final String RESET = "\033[0m";

    private final boolean colours;
    private final boolean buttons;
    private final StringBuilder out = new StringBuilder();
    private final List<Button> numbered = new ArrayList<>();
    private boolean inItem;

    private TerminalReply(boolean colours, boolean buttons) {
        this.colours = colours;
        this.buttons = buttons;
    }

    /**
     * A reply as text.
     *
     * @param text the text, lines ended by {@code \n}
     * @param buttons the buttons in the order of their numbers, the first having number 1
     */
    public record Rendered(String text, List<Button> buttons) {}

    /**
     * Writes a reply.
     *
     * @param colours whether the terminal understands escape sequences
     * @param buttons whether the reader can press buttons by typing their numbers
     */
    public static Rendered render(Reply reply, boolean colours, boolean buttons) {
        TerminalReply writer = new TerminalReply(colours, buttons);
        boolean item = false;
        for (Block block : reply.blocks()) {
            if (item && block instanceof Block.Note) {
                writer.out.append('\n');
            }
            item = block instanceof Block.Item;
            writer.block(block, "");
        }
        return new Rendered(writer.out.toString(), List.copyOf(writer.numbered));
    }

    /** A text without anything that a terminal would act upon. */
    public static String safe(String text) {
        return Words.clean(text);
    }

    private void block(Block block, String indent) {
        switch (block) {
            case Block.Heading heading -> line(indent, style(BOLD, spans(heading.spans(), false)));
            case Block.Paragraph paragraph -> line(indent, spans(paragraph.spans(), false));
            case Block.Excerpt excerpt -> line(indent + "  ", spans(excerpt.spans(), false));
            case Block.Note note -> line(indent, style(DIM, spans(note.spans(), true)));
            case Block.Image image -> {
                // A terminal shows none; its words stand beside it.
            }
            case Block.Item item -> {
                out.append('\n');
                inItem = true;
                item.blocks().forEach(b -> block(b, indent));
                inItem = false;
            }
            case Block.Buttons row -> buttons(row.buttons(), indent);
            case Block.Pager pager -> {
                if (!buttons) {
                    // Nobody can turn the page.
                    return;
                }
                out.append('\n');
                line(indent, style(DIM, pager.position()));
                buttons(pager.buttons(), indent);
            }
        }
    }

    private void buttons(List<Button> row, String indent) {
        if (!buttons) {
            // Nothing can be pressed; what leads elsewhere is still worth reading.
            row.stream()
                    .filter(button -> button.command() instanceof Command.ShowChapter)
                    .filter(button -> !inItem)
                    .forEach(button -> line(indent, "  " + safe(button.label())));
            return;
        }
        StringBuilder text = new StringBuilder();
        for (Button button : row) {
            numbered.add(button);
            text.append(text.isEmpty() ? "" : "  ")
                    .append('[')
                    .append(numbered.size())
                    .append("] ")
                    .append(safe(button.label()));
        }
        line(indent, style(DIM, text.toString()));
    }

    private String spans(List<Span> spans, boolean spellLinks) {
        StringBuilder text = new StringBuilder();
        for (Span span : spans) {
            String words = safe(span.text());
            text.append(
                    switch (span) {
                        case Span.Plain plain -> words;
                        case Span.Time time -> words;
                        case Span.Strong strong -> style(BOLD, words);
                        case Span.Marked marked -> colours ? MARK + words + RESET : words;
                        case Span.Link link -> link(words, link.target().toASCIIString(), spellLinks);
                        case Span.Code code -> style(BOLD, words);
                    });
        }
        return text.toString();
    }

    /** Terminals that know hyperlinks (OSC 8) make the words one; those that do not show the words alone. */
    private String link(String words, String target, boolean spell) {
        if (spell) {
            return words + ": " + target;
        }
        return colours ? "\033]8;;" + target + "\033\\" + words + "\033]8;;\033\\" : words;
    }

    private void line(String indent, String text) {
        out.append(indent).append(text.replace("\n", "\n" + indent)).append('\n');
    }

    private String style(String style, String text) {
        return colours ? style + text.replace(RESET, RESET + style) + RESET : text;
    }
}
