package talkbot.discord.message;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import talkbot.core.text.Words;
import talkbot.discord.message.Group.Kind;

/**
 * Makes a reply fit into one message. What is said at length is shortened first, then things at the end are left out,
 * the way to other pages last of all; where something was left out, "…" says so.
 */
final class Room {

    /** An excerpt shorter than this says nothing. */
    private static final int SHORTEST_EXCERPT = 60;

    private static final TextPart.Style LONG = TextPart.Style.EXCERPT;

    private Room() {}

    /**
     * A group with its text as markup.
     *
     * @param text the text; empty for none
     */
    record Fitted(Group group, String text) {}

    static List<Fitted> fit(List<Group> groups) {
        List<Group> kept = withinComponents(groups);
        int gap = kept.size() < groups.size() ? Words.GAP.length() + 1 : 0;
        List<Fitted> fitted = new ArrayList<>(withinText(kept, Limits.TEXT - gap));
        if (gap > 0 && !fitted.isEmpty()) {
            int last = IntStream.range(0, fitted.size())
                    .filter(i -> fitted.get(i).group().kind() != Kind.PAGER)
                    .reduce(0, (a, b) -> b);
            Fitted cut = fitted.get(last);
            String text = cut.text().isEmpty() ? Words.GAP : cut.text() + "\n" + Words.GAP;
            fitted.set(last, new Fitted(cut.group(), text));
        }
        return fitted;
    }

    private static List<Group> withinComponents(List<Group> groups) {
        List<Group> kept = new ArrayList<>(groups);
        // One for the container, and one for the "…" where a group without a text has to say it.
        int room = Limits.COMPONENTS - 2;
        int used = kept.stream().mapToInt(Group::components).sum();
        for (Kind kind : Kind.values()) {
            for (int i = kept.size() - 1; i >= 0 && used > room; i--) {
                if (kept.get(i).kind() == kind) {
                    used -= kept.remove(i).components();
                }
            }
        }
        return kept;
    }

    private static List<Fitted> withinText(List<Group> groups, int room) {
        int most = longest(groups, room);
        int left = room;
        String[] texts = new String[groups.size()];
        // The way to other pages is short and comes first.
        for (boolean pagers : new boolean[] {true, false}) {
            for (int i = 0; i < texts.length; i++) {
                if ((groups.get(i).kind() == Kind.PAGER) == pagers) {
                    texts[i] = text(groups.get(i), most, left);
                    left -= texts[i].length();
                }
            }
        }
        return IntStream.range(0, texts.length)
                .mapToObj(i -> new Fitted(groups.get(i), texts[i]))
                .filter(f -> !f.text().isEmpty()
                        || f.group().texts().isEmpty()
                        || f.group().kind() != Kind.ITEM)
                .filter(f -> !f.text().isEmpty()
                        || f.group().picture().isPresent()
                        || !f.group().buttons().isEmpty())
                .toList();
    }

    private static String text(Group group, int longest, int room) {
        StringBuilder text = new StringBuilder();
        for (TextPart part : group.texts()) {
            int left = room - text.length() - (text.isEmpty() ? 0 : 1);
            String markup = part.markup(part.style() == LONG ? Math.min(longest, left) : left);
            if (!markup.isEmpty()) {
                text.append(text.isEmpty() ? "" : "\n").append(markup);
            }
        }
        return text.toString();
    }

    /** How long an excerpt may be so that all texts fit: short ones stay whole, long ones become equally long. */
    private static int longest(List<Group> groups, int room) {
        List<TextPart> texts = groups.stream().flatMap(g -> g.texts().stream()).toList();
        int[] excerpts = texts.stream()
                .filter(t -> t.style() == LONG)
                .mapToInt(t -> t.markup().length())
                .sorted()
                .toArray();
        int left = room
                - texts.size()
                - texts.stream()
                        .filter(t -> t.style() != LONG)
                        .mapToInt(t -> t.markup().length())
                        .sum();
        for (int i = 0; i < excerpts.length; i++) {
            int share = left / (excerpts.length - i);
            if (excerpts[i] > share) {
                return Math.max(share, SHORTEST_EXCERPT);
            }
            left -= excerpts[i];
        }
        return room;
    }
}
