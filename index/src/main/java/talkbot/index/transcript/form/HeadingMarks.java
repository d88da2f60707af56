package talkbot.index.transcript.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import talkbot.index.text.Chars;
import talkbot.index.transcript.outline.Heading;
import talkbot.index.transcript.outline.Marks;

/**
 * Tells title, chapters and sections apart among a document's headings of levels 1 to 6. A single heading of the first
 * level, above all others, is the title; the highest level with at least two headings makes the chapters, together with
 * those above it; deeper headings are words of the text.
 */
final class HeadingMarks {

    /** Longer headings are text that somebody set large. */
    private static final int LONGEST = 200;

    /** A heading of a level on a line. */
    private record Leveled(int level, Heading heading) {}

    private final List<Leveled> headings = new ArrayList<>();
    private final List<Heading> items = new ArrayList<>();

    /** A heading stands on the line of this number. */
    void heading(int level, int line, String title) {
        if (!Chars.isBlank(title) && title.length() <= LONGEST) {
            headings.add(new Leveled(level, new Heading(line, title)));
        }
    }

    /** An item of a list stands on the line of this number. */
    void item(int line, String text) {
        items.add(new Heading(line, text));
    }

    /** What the headings mark; list items that repeat their words are the table of contents. */
    Marks marks() {
        Optional<Heading> title = title();
        List<Leveled> others = title.isPresent() ? headings.subList(1, headings.size()) : headings;
        int level = 1;
        while (level <= 6 && count(others, level) < 2) {
            level++;
        }
        int deepest = level;
        List<Heading> chapters = level > 6
                ? List.of()
                : others.stream()
                        .filter(h -> h.level() <= deepest)
                        .map(Leveled::heading)
                        .toList();
        return new Marks(title, chapters, contents());
    }

    private Optional<Heading> title() {
        boolean title = !headings.isEmpty() && headings.getFirst().level() == 1 && count(headings, 1) == 1;
        return title ? Optional.of(headings.getFirst().heading()) : Optional.empty();
    }

    private Set<Integer> contents() {
        Set<String> words = new HashSet<>();
        headings.forEach(h -> words.add(Chars.key(h.heading().title())));
        Set<Integer> contents = new HashSet<>();
        items.stream().filter(i -> words.contains(Chars.key(i.title()))).forEach(i -> contents.add(i.line()));
        return contents.size() >= 2 ? contents : Set.of();
    }

    private static long count(List<Leveled> headings, int level) {
        return headings.stream().filter(h -> h.level() == level).count();
    }
}
