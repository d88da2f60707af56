package talkbot.index.transcript.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import talkbot.index.text.Chars;

/**
 * Reads the form that names its chapters in a table of contents and repeats each name as a line of its own above the
 * chapter's text.
 */
final class ContentsReader {

    /** The table stands near the top: no more lines of text than this come before it. */
    private static final int TOP = 40;
    /** A longer list is no table of contents. */
    private static final int MOST = 500;

    private static final Pattern CAPTION = Pattern.compile(
            "(?i)[#■◆【\\[<＜〈]*\\s*(目次|もくじ|この記事の目次|チャプター(一覧)?|(table of )?contents|chapters|timestamps?|タイムスタンプ)\\s*[】\\]>＞〉]*[:：]?");

    private final Page page;
    private final List<String> keys = new ArrayList<>();

    ContentsReader(Page page) {
        this.page = page;
        for (int i = 0; i < page.size(); i++) {
            keys.add(couldRepeatItem(i) ? key(page.line(i)) : "");
        }
    }

    /**
     * A run of items.
     *
     * @param lines its lines, its caption included
     * @param items the words of its items
     * @param captioned whether a line above calls it a table of contents
     * @param marked whether bullets or numbers mark its items
     * @param end the line after it
     */
    private record Run(List<Integer> lines, List<String> items, boolean captioned, boolean marked, int end) {}

    /** Marks the table and the headings that it names, and returns the headings; none if there is no such table. */
    List<Heading> read() {
        int text = 0;
        for (int i = 0; i < page.size() && text <= TOP; i++) {
            if (!page.isBody(i)) {
                continue;
            }
            Optional<Run> run = runAt(i);
            if (run.isEmpty()) {
                text++;
                continue;
            }
            List<Heading> headings = headings(run.get());
            if (!headings.isEmpty()) {
                return headings;
            }
            i = run.get().end() - 1;
        }
        return List.of();
    }

    private Optional<Run> runAt(int start) {
        boolean captioned = CAPTION.matcher(page.line(start)).matches();
        List<Integer> lines = new ArrayList<>();
        List<String> items = new ArrayList<>();
        boolean marked = false;
        if (captioned) {
            lines.add(start);
        }
        int end = start + (captioned ? 1 : 0);
        for (int i = end; i < page.size() && items.size() <= MOST; i++) {
            if (page.is(i, LineRole.BLANK)) {
                if (captioned && !marked && !items.isEmpty()) {
                    break;
                }
                continue;
            }
            String line = page.line(i);
            Optional<String> item = Bullets.item(line);
            boolean plain = captioned && !marked && item.isEmpty() && Wording.couldBeHeading(line);
            boolean repeats = !items.isEmpty() && key(line).equals(key(items.getFirst()));
            if ((item.isEmpty() && !plain) || repeats) {
                break;
            }
            marked |= item.isPresent();
            lines.add(i);
            items.add(item.orElse(line));
            end = i + 1;
        }
        return items.size() < 2 || items.size() > MOST
                ? Optional.empty()
                : Optional.of(new Run(lines, items, captioned, marked, end));
    }

    private List<Heading> headings(Run run) {
        List<String> itemKeys = run.items().stream().map(ContentsReader::key).toList();
        List<String> below = new ArrayList<>(keys);
        for (int i = 0; i < run.end(); i++) {
            below.set(i, "");
        }
        int[] lines = new HeadingAligner(itemKeys, below, this::looks).align();
        new NearMatches(itemKeys, below).complete(lines, run.end());
        List<Heading> headings = new ArrayList<>();
        int withText = 0;
        for (int i = 0; i < lines.length; i++) {
            if (lines[i] >= 0) {
                headings.add(new Heading(lines[i] + 1, Bullets.withoutNumber(page.line(lines[i]))));
                withText += lines[i] + 1 < page.size() && isTextBelow(lines[i], lines) ? 1 : 0;
            }
        }
        int needed =
                run.captioned() ? (run.items().size() + 2) / 3 : (run.items().size() * 3 + 4) / 5;
        boolean found = headings.size() >= Math.max(2, needed) && withText * 2 >= headings.size();
        if (found || (run.captioned() && run.marked())) {
            run.lines().forEach(i -> page.set(i, LineRole.CONTENTS));
        }
        if (!found) {
            return List.of();
        }
        headings.forEach(h -> page.set(h.line() - 1, LineRole.HEADING));
        return headings;
    }

    private boolean isTextBelow(int line, int[] headings) {
        for (int i = line + 1; i < page.size(); i++) {
            if (page.isBody(i)) {
                for (int heading : headings) {
                    if (heading == i) {
                        return false;
                    }
                }
                return true;
            }
        }
        return false;
    }

    private boolean couldRepeatItem(int i) {
        String line = page.line(i);
        if (!page.isBody(i) || line.length() > Wording.LONGEST_TITLE + 20) {
            return false;
        }
        return !(Bullets.isSigned(line) && (isSignedAt(i - 1) || isSignedAt(i + 1)));
    }

    private boolean isSignedAt(int i) {
        return i >= 0 && i < page.size() && Bullets.isSigned(page.line(i));
    }

    /** A heading follows the end of a sentence or a blank line, and running text follows it. */
    private int looks(int i) {
        int looks = 0;
        if (i == 0
                || page.isGap(i - 1)
                || page.is(i - 1, LineRole.CONTENTS)
                || Wording.endsSentence(page.line(i - 1))) {
            looks += 4;
        }
        int next = i + 1;
        while (next < page.size() && page.is(next, LineRole.BLANK)) {
            next++;
        }
        if (next < page.size() && page.isBody(next) && page.isProse(next)) {
            looks += 3;
        }
        return looks;
    }

    /** What an item and its heading have in common; a heading may differ in signs, but is no sentence if the item is none. */
    private static String key(String line) {
        String words = Bullets.item(line).orElse(line);
        return Chars.key(words) + (words.endsWith("。") ? "。" : "");
    }
}
