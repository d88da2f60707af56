package talkbot.index.transcript.outline;

/** Finds page furniture below the text. Goes up from the end and stops at the first line that is somebody's words. */
final class TailReader {

    /** No more links to other pages than this follow a caption such as 関連記事. */
    private static final int LINKS = 12;

    private final Page page;

    TailReader(Page page) {
        this.page = page;
    }

    void read() {
        int last = furnitureFrom(page.size() - 1);
        for (int i = last, links = 0; i >= 0 && links <= LINKS; i--) {
            if (!page.isBody(i)) {
                continue;
            }
            String line = page.line(i);
            if (FurniturePatterns.isCaptionOfLinks(line)) {
                mark(i, last);
                furnitureFrom(i - 1);
                return;
            }
            if (page.isProse(i) || Bullets.isSigned(line)) {
                return;
            }
            links++;
        }
    }

    /** Marks the furniture that ends at this line; returns the last line that is none. */
    private int furnitureFrom(int end) {
        boolean numberAllowed = false;
        for (int i = end; i >= 0; i--) {
            if (!page.isBody(i)) {
                if (page.is(i, LineRole.BLANK)) {
                    continue;
                }
                return i;
            }
            String line = page.line(i);
            boolean furniture = FurniturePatterns.matches(line)
                    || FurniturePatterns.isComments(line)
                    || FurniturePatterns.isCaptionOfLinks(line)
                    || (numberAllowed && FurniturePatterns.isNumber(line));
            if (!furniture) {
                return i;
            }
            numberAllowed = true;
            page.set(i, LineRole.FURNITURE);
        }
        return -1;
    }

    private void mark(int from, int to) {
        for (int i = from; i <= to; i++) {
            if (page.isBody(i)) {
                page.set(i, LineRole.FURNITURE);
            }
        }
    }
}
