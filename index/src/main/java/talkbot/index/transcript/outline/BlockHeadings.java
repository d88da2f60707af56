package talkbot.index.transcript.outline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import talkbot.index.text.Chars;

/**
 * Reads the form of an article: headings that stand alone between blank lines over running text. Cautious, because in
 * a transcript with a blank line between all turns every short turn stands like that.
 */
final class BlockHeadings {

    /** Running text under a heading has at least this many characters. */
    private static final int TEXT = 60;
    /** Where headings are more than a third of the blocks, the text between them has at least this many. */
    private static final int LONG_TEXT = 100;
    /** Longest heading in Japanese, where a sign is about half a word. */
    private static final int LONGEST = 60;

    private final Page page;

    BlockHeadings(Page page) {
        this.page = page;
    }

    /** A block of lines between blank lines. */
    private record Block(int first, int last, int length) {}

    /** Marks and returns the headings; none if the text has no such form. */
    List<Heading> read() {
        List<Block> blocks = blocks();
        if (!Spacing.isPunctuated(page)) {
            return List.of();
        }
        List<Block> candidates = new ArrayList<>();
        Set<String> words = new HashSet<>();
        int repeated = 0;
        int turns = 0;
        List<Integer> texts = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            String line = page.line(block.first());
            boolean single = block.first() == block.last();
            if (single && isHeading(block.first()) && i + 1 < blocks.size() && isText(blocks.get(i + 1))) {
                candidates.add(block);
                repeated += words.add(Chars.key(line)) ? 0 : 1;
            } else {
                turns += single && !Wording.endsSentence(line) && line.length() < 30 ? 1 : 0;
                texts.add(block.length());
            }
        }
        boolean many = candidates.size() * 3 > blocks.size();
        boolean article = candidates.size() >= 2
                && repeated * 5 <= candidates.size()
                && turns * 3 <= candidates.size()
                && (!many || median(texts) >= LONG_TEXT);
        if (!article) {
            return List.of();
        }
        candidates.addAll(spokenHeadings(blocks, candidates));
        return candidates.stream()
                .sorted((a, b) -> Integer.compare(a.first(), b.first()))
                .map(block -> {
                    page.set(block.first(), LineRole.HEADING);
                    return new Heading(block.first() + 1, Bullets.withoutNumber(page.line(block.first())));
                })
                .toList();
    }

    /**
     * Headings worded like speech, which count only where others have shown the form and the text under them is set close:
     * a lone line over a paragraph of several lines.
     */
    private List<Block> spokenHeadings(List<Block> blocks, List<Block> headings) {
        Set<Block> known = new HashSet<>(headings);
        List<Block> spoken = new ArrayList<>();
        for (int i = 0; i + 1 < blocks.size(); i++) {
            Block block = blocks.get(i);
            Block next = blocks.get(i + 1);
            String line = page.line(block.first());
            boolean lone = block.first() == block.last() && !known.contains(block);
            if (lone
                    && next.last() > next.first()
                    && isText(next)
                    && line.length() <= LONGEST
                    && !line.endsWith("。")
                    && !line.endsWith("、")
                    && !line.endsWith("…")
                    && !page.isLabelled(block.first())
                    && !Bullets.isSigned(line)) {
                spoken.add(block);
            }
        }
        return spoken.size() <= headings.size() ? spoken : List.of();
    }

    private boolean isHeading(int i) {
        String line = page.line(i);
        int longest = page.japanese() ? LONGEST : Wording.LONGEST_TITLE;
        return line.length() <= longest
                && Wording.couldBeHeading(line)
                && !page.isLabelled(i)
                && !Bullets.isSigned(line);
    }

    private boolean isText(Block block) {
        return block.length() >= TEXT && Wording.endsSentence(page.line(block.last()));
    }

    private static int median(List<Integer> lengths) {
        return lengths.isEmpty() ? 0 : lengths.stream().sorted().toList().get(lengths.size() / 2);
    }

    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        int i = 0;
        while (i < page.size()) {
            if (!page.isBody(i)) {
                i++;
                continue;
            }
            int first = i;
            int length = 0;
            while (i < page.size() && page.isBody(i)) {
                length += page.line(i).length();
                i++;
            }
            blocks.add(new Block(first, i - 1, length));
        }
        return blocks;
    }
}
