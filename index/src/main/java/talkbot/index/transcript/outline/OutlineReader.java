package talkbot.index.transcript.outline;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells what each line of a transcript is. Tries the forms in which people keep transcripts, the plainest first: a table
 * of contents whose items return as headings, marked headings, headings between blank lines. Where none fits, the
 * transcript marks no chapters. Thread-safe.
 */
public final class OutlineReader {

    /** How an abstract speaks of the talk that it stands above. */
    private static final Pattern ABSTRACT = Pattern.compile(
            "(?i).{0,60}?(この|本|今回の|当)(動画|エピソード|講演|対談|インタビュー|記事|配信|ポッドキャスト|セッション|トーク|番組|発表|回|対話|議論|鼎談|座談会|書き起こし|文字起こし).*"
                    + "|[^。]{20,}(インタビュー|講演|対談|動画|配信|解説|議論|記録|書き起こし|文字起こし|トーク|セッション|エピソード|ポッドキャスト|対話)(である|だ|です|となっている|の記録|の書き起こし)。.*"
                    + "|(in )?this (video|episode|talk|lecture|interview|podcast|session|conversation|discussion)\\b.*",
            Pattern.DOTALL);

    private static final int SHORTEST_ABSTRACT = 60;

    private OutlineReader() {}

    /**
     * Reads the outline of a transcript.
     *
     * @param lines the file's lines
     * @param frontMatterLines how many of them belong to the front matter
     */
    public static Outline read(List<String> lines, int frontMatterLines) {
        return read(lines, frontMatterLines, Marks.NONE);
    }

    /**
     * Reads the outline of a transcript whose form marks some of its lines.
     *
     * @param lines the file's lines
     * @param frontMatterLines how many of them belong to the front matter
     * @param marks what its form marks; what it marks is not looked for
     */
    public static Outline read(List<String> lines, int frontMatterLines, Marks marks) {
        Page page = new Page(lines, frontMatterLines);
        marks.title().ifPresent(title -> page.set(title.line() - 1, LineRole.TITLE));
        marks.contents().forEach(line -> page.set(line - 1, LineRole.CONTENTS));
        marks.headings().forEach(heading -> page.set(heading.line() - 1, LineRole.HEADING));
        new TimingReader(page).read();
        new TailReader(page).read();
        List<Heading> headings = marks.headings();
        if (headings.isEmpty()) {
            headings = new ContentsReader(page).read();
        }
        if (headings.isEmpty()) {
            headings = new MarkedHeadings(page).read();
        }
        HeadReader head = new HeadReader(page);
        if (marks.title().isEmpty()) {
            head.read();
        }
        if (headings.isEmpty()) {
            headings = new BlockHeadings(page).read();
        }
        markAbstract(page, headings);
        Optional<String> title = marks.title().map(Heading::title).or(head::title);
        return new Outline(page.roles(), headings, title, head.link());
    }

    private static void markAbstract(Page page, List<Heading> headings) {
        List<Integer> body = page.body();
        if (body.isEmpty()) {
            return;
        }
        if (!headings.isEmpty()) {
            int first = headings.getFirst().line() - 1;
            boolean textBelow = body.getLast() > first;
            body.stream().filter(i -> i < first && textBelow).forEach(i -> page.set(i, LineRole.ABSTRACT));
            return;
        }
        int first = body.getFirst();
        String line = page.line(first);
        boolean alone = page.isGap(first + 1) && body.size() > 1;
        if (alone
                && line.length() >= SHORTEST_ABSTRACT
                && ABSTRACT.matcher(line.substring(0, Math.min(line.length(), 400)))
                        .matches()
                && !Spacing.isDouble(page)) {
            page.set(first, LineRole.ABSTRACT);
        }
    }
}
