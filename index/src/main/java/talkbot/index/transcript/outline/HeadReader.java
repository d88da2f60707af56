package talkbot.index.transcript.outline;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what stands above the text: the title, page furniture, the address of the original. Ends at the first running
 * text in the page's own script. In doubt a line is left to the body.
 */
final class HeadReader {

    /** No more lines than this stand above a text. */
    private static final int MOST = 30;

    private static final Pattern LINK = Pattern.compile("(?:.{0,12}[:：]\\s*)?<?(https?://[^\\s>]{4,500})>?");
    private static final Pattern GENERIC = Pattern.compile(
            "(?i)[#\\s]*(はじめに|初めに|序章?|序文|導入|前置き|まえがき|要約|概要|要旨|サマリー|まとめ|イントロ(ダクション)?|オープニング|本文|背景|introduction|intro|summary|abstract|overview|opening|preface|background|transcript|文字起こし|書き起こし)[:：]?");

    private final Page page;
    private Optional<String> title = Optional.empty();
    private final List<URI> links = new ArrayList<>();

    HeadReader(Page page) {
        this.page = page;
    }

    void read() {
        List<Integer> head = head();
        head.removeIf(this::isFurniture);
        head.removeIf(this::isLink);
        int count = lastCount();
        if (count >= 0) {
            readPageHeader(head, count);
        } else {
            dropForeignBlurb(head);
            if (!head.isEmpty() && isTitle(head.getFirst())) {
                setTitle(head.getFirst());
            }
        }
    }

    /** The words of the title line, if there is one. */
    Optional<String> title() {
        return title;
    }

    /** The only address that stands alone above the text. */
    Optional<URI> link() {
        return links.size() == 1 ? Optional.of(links.getFirst()) : Optional.empty();
    }

    /** The lines above the first running text, or the first line alone if it is a question that heads the text. */
    private List<Integer> head() {
        List<Integer> head = new ArrayList<>();
        for (int i = 0; i < page.size() && head.size() < MOST; i++) {
            if (page.is(i, LineRole.CONTENTS) || page.is(i, LineRole.HEADING)) {
                break;
            }
            if (!page.isBody(i)) {
                continue;
            }
            String line = page.line(i);
            boolean furniture =
                    FurniturePatterns.matches(line) || LINK.matcher(line).matches();
            boolean heading = head.isEmpty() && isHeadingByForm(i);
            if (!furniture && !heading && Wording.isProse(line) && Wording.isOwnScript(page, line)) {
                break;
            }
            head.add(i);
        }
        return head;
    }

    private boolean isFurniture(int i) {
        if (FurniturePatterns.matches(page.line(i))) {
            page.set(i, LineRole.FURNITURE);
            return true;
        }
        return false;
    }

    private boolean isLink(int i) {
        Matcher matcher = LINK.matcher(page.line(i));
        if (!matcher.matches()) {
            return false;
        }
        try {
            URI link = URI.create(matcher.group(1));
            if (link.getHost() == null) {
                return false;
            }
            links.add(link);
        } catch (IllegalArgumentException e) {
            return false; // no address after all, so it is text
        }
        page.set(i, LineRole.FURNITURE);
        return true;
    }

    /** The last line above the text that tells the text's length, or -1. */
    private int lastCount() {
        int last = -1;
        for (int i = 0, seen = 0; i < page.size() && seen < MOST; i++) {
            if (page.is(i, LineRole.FURNITURE)) {
                seen++;
                last = FurniturePatterns.isCount(page.line(i)) ? i : last;
            } else if (page.isBody(i) && Wording.isProse(page.line(i)) && Wording.isOwnScript(page, page.line(i))) {
                break;
            }
        }
        return last;
    }

    /** A page's header: title and site above the reading time, a foreign original's title and blurb below it. */
    private void readPageHeader(List<Integer> head, int count) {
        int longest = -1;
        for (int i : head) {
            if (i < count
                    && (longest < 0
                            || page.line(i).length() > page.line(longest).length())) {
                longest = i;
            }
        }
        for (int i : head) {
            if ((i < count && i != longest) || (i > count && !Wording.isOwnScript(page, page.line(i)))) {
                page.set(i, LineRole.FURNITURE);
            }
        }
        if (longest >= 0) {
            setTitle(longest);
        } else if (!head.isEmpty() && page.isBody(head.getFirst()) && isTitle(head.getFirst())) {
            setTitle(head.getFirst());
        }
    }

    /** A block of lines in another script that breaks off with dots is the teaser of a foreign page. */
    private void dropForeignBlurb(List<Integer> head) {
        boolean truncated = head.stream()
                .map(page::line)
                .anyMatch(line -> !Wording.isOwnScript(page, line)
                        && line.length() >= 60
                        && (line.endsWith("...") || line.endsWith("…")));
        if (truncated) {
            head.removeIf(i -> {
                boolean foreign = !Wording.isOwnScript(page, page.line(i));
                if (foreign) {
                    page.set(i, LineRole.FURNITURE);
                }
                return foreign;
            });
        }
    }

    private boolean isTitle(int i) {
        String line = page.line(i);
        if (line.length() > Wording.LONGEST_TITLE + 50
                || Bullets.isSigned(line)
                || GENERIC.matcher(line).matches()
                || !isFollowed(i)) {
            return false;
        }
        if (isHeadingByForm(i)) {
            return true;
        }
        if (Wording.isTurn(line) || (Wording.isLabelled(line) && page.japanese()) || Wording.endsSentence(line)) {
            return false;
        }
        return (page.isGap(i + 1) || page.is(i + 1, LineRole.FURNITURE) || page.is(i + 1, LineRole.CONTENTS))
                ? !isDoubleSpacedTurn(i)
                : isTitleAboveText(i);
    }

    /** A Markdown heading, or a question between the file's start and a blank line over closely set text. */
    private boolean isHeadingByForm(int i) {
        String line = page.line(i);
        if (line.startsWith("# ")) {
            return true;
        }
        boolean question = line.endsWith("？") || line.endsWith("?") || line.endsWith("！") || line.endsWith("!");
        return question
                && line.length() <= 60
                && line.indexOf('。') < 0
                && page.isGap(i + 1)
                && isFollowed(i)
                && !Spacing.isDouble(page)
                && !Wording.isLabelled(line);
    }

    /** In a text without ending marks, whose every line stands alone, the first line is a turn like all others. */
    private boolean isDoubleSpacedTurn(int i) {
        return Spacing.isDouble(page) && !Spacing.isPunctuated(page) && !page.is(i + 1, LineRole.FURNITURE);
    }

    /** Without a blank line below, only a noun phrase over finished sentences is a title, not a sentence's first line. */
    private boolean isTitleAboveText(int i) {
        String line = page.line(i);
        String next = page.line(i + 1);
        int last = line.codePointBefore(line.length());
        boolean noun = (!talkbot.index.text.Chars.isHiragana(last) && last != 'ー')
                || line.endsWith("について")
                || line.endsWith("とは");
        return page.japanese()
                && noun
                && line.length() <= 60
                && Spacing.isPunctuated(page)
                && Wording.endsSentence(next)
                && !startsWithParticle(next);
    }

    private static boolean startsWithParticle(String line) {
        return (!line.isEmpty() && "をはがにのともへやでだな、。っょゅゃん".indexOf(line.charAt(0)) >= 0)
                || line.startsWith("です")
                || line.startsWith("から")
                || line.startsWith("まで");
    }

    private boolean isFollowed(int i) {
        for (int next = i + 1; next < page.size(); next++) {
            if (page.isBody(next) || page.is(next, LineRole.HEADING)) {
                return true;
            }
        }
        return false;
    }

    private void setTitle(int i) {
        page.set(i, LineRole.TITLE);
        String line = page.line(i);
        title = Optional.of(line.startsWith("# ") ? line.substring(2).strip() : line);
    }
}
