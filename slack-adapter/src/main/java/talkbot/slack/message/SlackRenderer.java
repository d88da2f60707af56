package talkbot.slack.message;

import static talkbot.slack.message.SlackMessage.object;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import talkbot.core.link.Links;
import talkbot.core.picture.Theme;
import talkbot.core.reply.Block;
import talkbot.core.reply.Button;
import talkbot.core.reply.ButtonIds;
import talkbot.core.reply.Reply;
import talkbot.core.reply.Span;
import talkbot.core.reply.Spans;
import talkbot.core.text.Words;
import talkbot.slack.message.Fitting.Piece;

/**
 * Writes a reply as a Slack message. Whatever the reply, the message is one that Slack takes. Words stand only in rich
 * and plain text, never in Slack's markup, so that no word of a transcript or question acts.
 */
public final class SlackRenderer {

    /** What our buttons' action ids begin with; a number follows. */
    private static final String ACTION = "talkbot";

    private final ButtonIds.OfMessage ids;
    private final List<Piece> pieces = new ArrayList<>();

    /** The rich text that belongs together and is not yet among the pieces. */
    private final List<Map<String, Object>> rich = new ArrayList<>();

    /** What the item that is being written is about; empty outside. */
    private String about = "";

    private String last = "";
    private int length;
    private int buttons;

    private SlackRenderer(ButtonIds.OfMessage ids) {
        this.ids = ids;
    }

    /**
     * Writes a reply.
     *
     * @param ids what the buttons carry, of at most {@link SlackLimits#VALUE} characters
     * @param instead whether the message is to take the place of another one
     */
    public static SlackMessage render(Reply reply, ButtonIds.OfMessage ids, boolean instead) {
        SlackRenderer renderer = new SlackRenderer(ids);
        for (Block block : reply.blocks()) {
            renderer.block(block, true);
            renderer.flush();
        }
        return new SlackMessage(Fallback.of(reply, instead), Fitting.blocks(renderer.pieces));
    }

    /** Writes a block; {@code top} if it is not in an item. */
    private void block(Block block, boolean top) {
        switch (block) {
            case Block.Heading heading -> heading(Spans.clean(heading.spans()));
            case Block.Paragraph paragraph -> rich(RichText.SECTION, Spans.clean(paragraph.spans()));
            case Block.Excerpt excerpt -> rich(RichText.QUOTE, Spans.clean(excerpt.spans()));
            case Block.Note note -> note(Spans.clean(note.spans()));
            case Block.Image image -> image(image);
            case Block.Item item -> {
                about = about(item);
                item.blocks().forEach(b -> block(b, false));
                about = "";
            }
            case Block.Buttons row -> actions(row.buttons(), top);
            case Block.Pager pager -> {
                context(pager.position(), top);
                actions(pager.buttons(), top);
            }
        }
    }

    private static String about(Block.Item item) {
        return item.blocks().stream()
                .findFirst()
                .map(first -> first instanceof Block.Paragraph title ? Spans.text(Spans.clean(title.spans())) : "")
                .orElse("");
    }

    /** Slack's headers take few words and no links. */
    private void heading(List<Span> spans) {
        String text = Spans.text(spans);
        if (text.isBlank() || text.length() > SlackLimits.HEADER || acts(spans)) {
            rich(
                    RichText.SECTION,
                    spans.stream()
                            .map(s -> s instanceof Span.Plain ? new Span.Strong(s.text()) : s)
                            .toList());
        } else {
            add(object("type", "header", "text", RichText.plain(text)), false);
        }
    }

    /** Slack's small print takes no links but in markup. */
    private void note(List<Span> spans) {
        String text = Spans.text(spans);
        if (text.isBlank() || text.length() > SlackLimits.TEXT || acts(spans)) {
            rich(RichText.SECTION, spans);
        } else {
            context(text, false);
        }
    }

    /** Slack fetches pictures itself, and refuses the whole message where it cannot. */
    private void image(Block.Image image) {
        String address = image.source().toASCIIString();
        boolean there = image.drawn().isEmpty()
                || (Links.isPublic(image.source())
                        && image.drawn().get().png(Theme.LIGHT).isPresent());
        if (there && address.length() <= SlackLimits.URL) {
            String alt = Words.label(image.alt(), SlackLimits.ALT);
            add(object("type", SlackMessage.IMAGE, "image_url", address, "alt_text", alt), false);
        }
    }

    private static boolean acts(List<Span> spans) {
        return spans.stream()
                .anyMatch(span ->
                        span instanceof Span.Time || RichText.target(span).isPresent());
    }

    /** Two sections on end would run together, so they stand in blocks of their own. */
    private void rich(String type, List<Span> spans) {
        for (List<Span> stretch : Spans.split(spans, SlackLimits.TEXT)) {
            int more = Spans.text(stretch).length();
            if (last.equals(type) || length + more > SlackLimits.TEXT) {
                flush();
            }
            rich.add(RichText.element(type, stretch));
            last = type;
            length += more;
        }
    }

    private void flush() {
        if (!rich.isEmpty()) {
            pieces.add(new Piece(object("type", "rich_text", "elements", List.copyOf(rich)), false));
            rich.clear();
        }
        last = "";
        length = 0;
    }

    private void add(Map<String, Object> block, boolean stays) {
        flush();
        pieces.add(new Piece(block, stays));
    }

    private void context(String text, boolean stays) {
        add(object("type", "context", "elements", List.of(RichText.plain(text))), stays);
    }

    private void actions(List<Button> row, boolean stays) {
        for (int from = 0; from < row.size(); from += SlackLimits.ROW) {
            List<Button> some = row.subList(from, Math.min(from + SlackLimits.ROW, row.size()));
            add(
                    object(
                            "type",
                            "actions",
                            "elements",
                            some.stream().map(this::button).toList()),
                    stays);
        }
    }

    /**
     * Slack cuts long labels off; their ends tell as much as their beginnings: the one in a series, a count. Items have the
     * same buttons, so that a screen reader is told which item each belongs to.
     */
    private Map<String, Object> button(Button button) {
        String whole = about.isBlank() ? button.label() : button.label() + ": " + about;
        String label = Words.label(about.isBlank() ? whole : Words.ends(whole, SlackLimits.LABEL), SlackLimits.LABEL);
        String seen = Words.ends(Words.label(button.label(), Integer.MAX_VALUE), SlackLimits.LABEL_SEEN);
        Map<String, Object> element = object("type", "button", "text", RichText.plain(seen));
        element.put("action_id", ACTION + "-" + buttons++);
        element.put("value", ids.id(button));
        if (!seen.equals(label)) {
            element.put("accessibility_label", label);
        }
        return element;
    }
}
