package talkbot.discord.message;

import java.util.ArrayList;
import java.util.List;
import talkbot.core.reply.Block;
import talkbot.core.reply.Button;
import talkbot.core.reply.Reply;
import talkbot.core.reply.Span;

/**
 * Texts of a reply and the buttons that belong to them.
 *
 * @param kind what to give up first where there is not enough room
 */
record Group(Kind kind, List<TextPart> texts, List<Button> buttons) {

    /** In the order in which groups are given up. */
    enum Kind {
        ITEM,
        OTHER,
        PAGER
    }

    /** As many rows as an answer may have by itself; more would leave no room for anything else. */
    private static final int MOST_BUTTONS = 5 * Limits.ROW;

    /** The groups of a reply, from top to bottom. */
    static List<Group> of(Reply reply) {
        List<Group> groups = new ArrayList<>();
        add(groups, reply.blocks(), Kind.OTHER);
        return groups.stream()
                .map(Group::bounded)
                .filter(group -> !group.texts.isEmpty() || !group.buttons.isEmpty())
                .toList();
    }

    /** How many components it becomes: a text display, rows and buttons; a section has as many. */
    int components() {
        int rows = (buttons.size() + Limits.ROW - 1) / Limits.ROW;
        return (texts.isEmpty() ? 0 : 1) + rows + buttons.size();
    }

    private Group bounded() {
        return new Group(
                kind,
                texts.stream().filter(text -> !text.markup().isEmpty()).toList(),
                buttons.subList(0, Math.min(buttons.size(), MOST_BUTTONS)));
    }

    private static void add(List<Group> groups, List<Block> blocks, Kind kind) {
        boolean begun = false;
        for (Block block : blocks) {
            switch (block) {
                case Block.Item item -> {
                    add(groups, item.blocks(), Kind.ITEM);
                    begun = false;
                }
                case Block.Pager pager -> {
                    groups.add(pager(pager));
                    begun = false;
                }
                case Block.Buttons row -> {
                    open(groups, kind, begun && groups.getLast().buttons.isEmpty())
                            .buttons
                            .addAll(row.buttons());
                    begun = true;
                }
                case Block.Heading heading ->
                    begun = text(groups, kind, begun, TextPart.Style.HEADING, heading.spans());
                case Block.Paragraph words ->
                    begun = text(groups, kind, begun, TextPart.Style.PARAGRAPH, words.spans());
                case Block.Excerpt excerpt ->
                    begun = text(groups, kind, begun, TextPart.Style.EXCERPT, excerpt.spans());
                case Block.Note note -> begun = text(groups, kind, begun, TextPart.Style.NOTE, note.spans());
            }
        }
    }

    private static boolean text(List<Group> groups, Kind kind, boolean begun, TextPart.Style style, List<Span> spans) {
        open(groups, kind, begun && groups.getLast().buttons.isEmpty()).texts.add(TextPart.of(style, spans));
        return true;
    }

    private static Group open(List<Group> groups, Kind kind, boolean goOn) {
        if (!goOn) {
            groups.add(new Group(kind, new ArrayList<>(), new ArrayList<>()));
        }
        return groups.getLast();
    }

    private static Group pager(Block.Pager pager) {
        List<Button> ways = new ArrayList<>();
        pager.previous().ifPresent(ways::add);
        pager.next().ifPresent(ways::add);
        Span where = new Span.Plain(pager.page() + " / " + pager.pages());
        return new Group(Kind.PAGER, List.of(TextPart.of(TextPart.Style.NOTE, List.of(where))), ways);
    }
}
