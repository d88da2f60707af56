package talkbot.index.transcript.outline;

import java.util.List;

/** How a transcript sets its paragraphs, which decides what a short line between blank lines can be. */
final class Spacing {

    private Spacing() {}

    /** Whether nearly every line of text stands between blank lines. */
    static boolean isDouble(Page page) {
        List<Integer> body = page.body();
        long alone = body.stream()
                .filter(i -> page.isGap(i - 1) && page.isGap(i + 1))
                .count();
        return body.size() >= 6 && alone * 10 >= body.size() * 8L;
    }

    /** Whether most of the text stands on lines that end as sentences do. */
    static boolean isPunctuated(Page page) {
        long text = 0;
        long ended = 0;
        for (int i : page.body()) {
            String line = page.line(i);
            text += line.length();
            ended += Wording.endsSentence(line) ? line.length() : 0;
        }
        return ended * 10 >= text * 7 && text > 0;
    }
}
