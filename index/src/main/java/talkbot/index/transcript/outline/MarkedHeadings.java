package talkbot.index.transcript.outline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import talkbot.index.text.Chars;

/**
 * Reads the form that marks its headings: {@code ## }, ■, 【…】, 第一章. A mark counts where at least two lines have it, with
 * different words, each over running text.
 */
final class MarkedHeadings {

    private static final List<Pattern> MARKS = List.of(
            Pattern.compile("#\\s+(\\S.*?)\\s*#*"),
            Pattern.compile("##\\s+(\\S.*?)\\s*#*"),
            Pattern.compile("###\\s+(\\S.*?)\\s*#*"),
            Pattern.compile("(第\\s*[\\p{Nd}〇一二三四五六七八九十百]+\\s*[章部話節回幕][\\s　:：、.].*\\S)"),
            Pattern.compile("((?i:chapter|part|section)\\s+(?:\\p{Nd}+|[IVXLC]+)\\b.*)"),
            Pattern.compile("[■◼▪]\\s*(\\S.*)"),
            Pattern.compile("[◆◇❖]\\s*(\\S.*)"),
            Pattern.compile("[●◎]\\s*(\\S.*)"),
            Pattern.compile("[▼▽▶►]\\s*(\\S.*)"),
            Pattern.compile("【(.+)】"));

    private final Page page;

    MarkedHeadings(Page page) {
        this.page = page;
    }

    /** Marks and returns the headings; none if the text has no such form. */
    List<Heading> read() {
        for (Pattern mark : MARKS) {
            List<Heading> headings = headings(mark);
            if (!headings.isEmpty()) {
                headings.forEach(h -> page.set(h.line() - 1, LineRole.HEADING));
                return headings;
            }
        }
        return List.of();
    }

    private List<Heading> headings(Pattern mark) {
        List<Heading> headings = new ArrayList<>();
        Set<String> words = new HashSet<>();
        int overText = 0;
        int repeated = 0;
        for (int i = 0; i < page.size(); i++) {
            String line = page.line(i);
            if (!page.isBody(i) || line.length() > Wording.LONGEST_TITLE) {
                continue;
            }
            Matcher matcher = mark.matcher(line);
            if (matcher.matches() && !line.endsWith("。")) {
                headings.add(new Heading(i + 1, matcher.group(1).strip()));
                overText += isOverText(i, mark) ? 1 : 0;
                repeated += words.add(Chars.key(matcher.group(1))) ? 0 : 1;
            }
        }
        boolean form = headings.size() >= 2
                && repeated * 5 <= headings.size()
                && overText * 5 >= headings.size() * 4
                && headings.size() * 3 <= page.body().size() * 2;
        return form ? headings : List.of();
    }

    private boolean isOverText(int heading, Pattern mark) {
        for (int i = heading + 1; i < page.size(); i++) {
            if (page.isBody(i)) {
                String line = page.line(i);
                return line.length() > Wording.LONGEST_TITLE
                        || !mark.matcher(line).matches();
            }
        }
        return false;
    }
}
