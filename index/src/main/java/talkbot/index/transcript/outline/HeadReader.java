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

    /** So many lines that are no furniture stand above no text. */
    private static final int MOST = 9;

    private static final Pattern LINK = Pattern.compile("(?:.{0,12}[:：]\\s*)?<?(https?://[^\\s>]{4,500})>?");
    private static final Pattern GENERIC = Pattern.compile(
            "(?i)[#\\s]*(はじめに|初めに|序章?|序文|導入|前置き|まえがき|要約|概要|要旨|サマリー|まとめ|イントロ(ダクション)?|オープニング|本文|背景|introduction|intro|summary|abstract|overview|opening|preface|background|transcript|文字起こし|書き起こし)[:：]?");

    private final Page page;
    private Optional<String> title = Optional.empty();
    private final List<URI> links = new ArrayList<>();
    private final List<Integer> furniture = new ArrayList<>();

    HeadReader(Page page) {
        this.page = page;
    }

    void read() {
        List<Integer> head = head();
        int first = head.isEmpty() ? page.size() : head.getFirst();
        int last = furniture.isEmpty() ? -1 : furniture.getLast();
        if (first < last && Spacing.isPunctuated(page)) {
            readPageHeader(head, last);
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

    /**
     * The lines above the first running text that are no furniture, and marks the furniture among them. Where no line
     * ends as sentences do, running text cannot be told from headings, and the second line ends the head.
     */
    private List<Integer> head() {
        int most = Spacing.isPunctuated(page) ? MOST : 1;
        List<Integer> head = new ArrayList<>();
        for (int i = 0; i < page.size(); i++) {
            if (page.is(i, LineRole.CONTENTS) || page.is(i, LineRole.HEADING)) {
                break;
            }
            if (!page.isBody(i)) {
                continue;
            }
            if (FurniturePatterns.matches(page.line(i)) || isLink(i)) {
                furniture.add(i);
                continue;
            }
            boolean heading = head.isEmpty() && isHeadingByForm(i);
            if (head.size() == most || (!heading && page.isProse(i) && Wording.isOwnScript(page, page.line(i)))) {
                break;
            }
            head.add(i);
        }
        int text = head.isEmpty() ? page.size() : head.getLast();
        boolean belowText = head.size() == most && most > 1; // so many short lines are no header but the text itself
        if (belowText) {
            furniture.removeIf(i -> i > head.getFirst() && i < text);
            head.subList(1, head.size()).clear();
        }
        furniture.forEach(i -> page.set(i, LineRole.FURNITURE));
        return head;
    }

    private boolean isLink(int i) {
        Matcher matcher = LINK.matcher(page.line(i));
        if (page.line(i).length() > 600 || !matcher.matches()) {
            return false;
        }
        try {
            URI link = URI.create(matcher.group(1));
            if (link.getHost() == null) {
                return false;
            }
            links.add(link);
            return true;
        } catch (IllegalArgumentException e) {
            return false; // no address after all, so it is text
        }
    }

    /** A page's header: its title among the names of site and author, and a foreign original's title and blurb below. */
    private void readPageHeader(List<Integer> head, int last) {
        boolean counted = furniture.stream().map(page::line).anyMatch(FurniturePatterns::isCount);
        int longest = -1;
        for (int i : head) {
            if (i < last
                    && (longest < 0
                            || page.line(i).length() > page.line(longest).length())) {
                longest = i;
            }
        }
        if (!isFollowed(last)) {
            return;
        }
        for (int i : head) {
            boolean foreign = counted && i > last && !Wording.isOwnScript(page, page.line(i));
            if (foreign || (i < last && i != longest)) {
                page.set(i, LineRole.FURNITURE);
            }
        }
        setTitle(longest);
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
        if (Wording.isTurn(line) || page.isLabelled(i) || Wording.endsSentence(line)) {
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
                && !page.isLabelled(i);
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
