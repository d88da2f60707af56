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

    private Room() {}

    /**
     * A group with its text as markup.
     *
     * @param text the text; empty for none
     */
    record Fitted(Group group, String text) {

        /** The same where something after it was left out. */
        Fitted cut() {
            return new Fitted(group, (text + "\n" + Words.GAP).strip());
        }
    }

    static List<Fitted> fit(List<Group> groups) {
        List<Group> kept = withinComponents(groups);
        if (kept.size() == groups.size()) {
            return withinText(kept, Limits.TEXT);
        }
        List<Fitted> fitted = withinText(kept, Limits.TEXT - Words.GAP.length() - 1);
        IntStream.range(0, fitted.size())
                .filter(i -> !fitted.get(i).group().isPager())
                .max()
                .ifPresent(last -> fitted.set(last, fitted.get(last).cut()));
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
        // The way to other pages is short and comes first.
        int left = room
                - groups.stream()
                        .filter(Group::isPager)
                        .mapToInt(pager -> text(pager, most, room).length())
                        .sum();
        List<Fitted> fitted = new ArrayList<>();
        for (Group group : groups) {
            String text = text(group, most, group.isPager() ? room : left);
            left -= group.isPager() ? 0 : text.length();
            if (!text.isEmpty() || group.saysEnoughWithoutText()) {
                fitted.add(new Fitted(group, text));
            }
        }
        return fitted;
    }

    private static String text(Group group, int longest, int room) {
        StringBuilder text = new StringBuilder();
        for (TextPart part : group.texts()) {
            int left = room - text.length() - (text.isEmpty() ? 0 : 1);
            String markup = part.markup(Math.min(left, part.length(longest)));
            if (!markup.isEmpty()) {
                text.append(text.isEmpty() ? "" : "\n").append(markup);
            }
        }
        return text.toString();
    }

    /** How long an excerpt may be so that all texts fit: short ones stay whole, long ones become equally long. */
    private static int longest(List<Group> groups, int room) {
        List<TextPart> texts = groups.stream().flatMap(g -> g.texts().stream()).toList();
        int longest = TextPart.largest(
                room, most -> texts.stream().mapToInt(t -> 1 + t.length(most)).sum() <= room);
        return Math.max(longest, SHORTEST_EXCERPT);
    }
}
