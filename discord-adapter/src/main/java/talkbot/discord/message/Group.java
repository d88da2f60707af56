package talkbot.discord.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import talkbot.core.reply.Block;
import talkbot.core.reply.Button;
import talkbot.core.reply.Reply;
import talkbot.core.reply.Span;
import talkbot.discord.message.TextPart.Style;

/**
 * Texts of a reply and the buttons that belong to them.
 *
 * @param kind what to give up first where there is not enough room
 * @param picture a picture, which has a group of its own
 */
record Group(Kind kind, List<TextPart> texts, Optional<Block.Image> picture, List<Button> buttons) {

    /** In the order in which groups are given up. */
    enum Kind {
        ITEM,
        OTHER,
        PAGER
    }

    /** The groups of a reply, from top to bottom. */
    static List<Group> of(Reply reply) {
        List<Group> groups = new ArrayList<>();
        add(groups, reply.blocks(), Kind.OTHER);
        return groups.stream()
                .map(Group::bounded)
                .filter(group -> group.components() > 0)
                .toList();
    }

    /** How many components it becomes: a text display, a row and what is in it; a section has as many. */
    int components() {
        // A row and the menu in it, or a row of buttons.
        int pressed = isMenu() ? 2 : buttons.isEmpty() ? 0 : 1 + buttons.size();
        return (texts.isEmpty() ? 0 : 1) + (picture.isPresent() ? 1 : 0) + pressed;
    }

    /** Whether it is the way to other pages. */
    boolean isPager() {
        return kind == Kind.PAGER;
    }

    /** Whether there is more to choose from than fits into a row. */
    boolean isMenu() {
        return buttons.size() > Limits.ROW;
    }

    /** Whether it is of use where there is no room for its text: an item's buttons are not. */
    boolean saysEnoughWithoutText() {
        return (texts.isEmpty() || kind != Kind.ITEM) && (picture.isPresent() || !buttons.isEmpty());
    }

    private Group bounded() {
        return new Group(
                kind,
                texts.stream().filter(text -> !text.markup().isEmpty()).toList(),
                picture,
                buttons.subList(0, Math.min(buttons.size(), Limits.CHOICES)));
    }

    private static void add(List<Group> groups, List<Block> blocks, Kind kind) {
        boolean begun = false;
        for (Block block : blocks) {
            switch (block) {
                case Block.Item item -> add(groups, item.blocks(), Kind.ITEM);
                case Block.Pager pager -> groups.add(pager(pager));
                case Block.Image image -> groups.add(picture(kind, image));
                case Block.Buttons row -> open(groups, kind, begun).buttons.addAll(row.buttons());
                case Block.Heading heading -> add(groups, kind, begun, Style.HEADING, heading.spans());
                case Block.Paragraph words -> add(groups, kind, begun, Style.PARAGRAPH, words.spans());
                case Block.Excerpt excerpt -> add(groups, kind, begun, Style.EXCERPT, excerpt.spans());
                case Block.Note note -> add(groups, kind, begun, Style.NOTE, note.spans());
            }
            begun = !(block instanceof Block.Item || block instanceof Block.Pager || block instanceof Block.Image);
        }
    }

    private static void add(List<Group> groups, Kind kind, boolean begun, Style style, List<Span> spans) {
        open(groups, kind, begun).texts.add(TextPart.of(style, spans));
    }

    /** The last group, if it was begun here and has no buttons yet; else a new one. */
    private static Group open(List<Group> groups, Kind kind, boolean begun) {
        if (!begun || !groups.getLast().buttons.isEmpty()) {
            groups.add(new Group(kind, new ArrayList<>(), Optional.empty(), new ArrayList<>()));
        }
        return groups.getLast();
    }

    private static Group pager(Block.Pager pager) {
        Span where = new Span.Plain(pager.position());
        return new Group(
                Kind.PAGER, List.of(TextPart.of(Style.NOTE, List.of(where))), Optional.empty(), pager.buttons());
    }

    private static Group picture(Kind kind, Block.Image image) {
        boolean fits =
                image.drawn().isPresent() || image.source().toASCIIString().length() <= Limits.URL;
        return new Group(kind, List.of(), Optional.of(image).filter(i -> fits), List.of());
    }
}
