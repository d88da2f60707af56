package talkbot.index.transcript.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import talkbot.index.text.Chars;

/**
 * Puts a PDF's lines together to paragraphs, also over pages: a line that fills its width and does not end a sentence goes
 * on in the next. English words that a hyphen parts at a line's end are one word again; Japanese lines are joined as they
 * are, others with a space.
 */
final class PdfParagraphs {

    /** A paragraph and the page on which it begins; one without text parts its neighbours. */
    record Paragraph(String text, int page) {}

    private record Line(String text, int page) {}

    private static final Pattern PAGE_NUMBER =
            Pattern.compile("(?i)[-–—\\s]*(page\\s*)?\\p{Nd}{1,4}(\\s*(/|of)\\s*\\p{Nd}{1,4})?(\\s*(ページ|頁))?[-–—\\s]*");
    private static final Pattern NUMBERS = Pattern.compile("\\p{Nd}+");
    private static final Pattern TURN = Pattern.compile("[^\\s：:。、]{1,20}[：:].*", Pattern.DOTALL);

    /** A line this full goes on in the next, as a share of the page's long lines. */
    private static final double FULL = 0.75;

    /** The long lines: nine of ten are no longer. */
    private static final double LONG = 0.9;

    private static final int FEWEST_PAGES = 3;

    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private int begun = 1;

    private PdfParagraphs() {}

    static List<Paragraph> of(List<List<String>> pages) {
        PdfParagraphs joined = new PdfParagraphs();
        joined.join(withoutRunningHeads(pages));
        return joined.paragraphs;
    }

    private void join(List<Line> lines) {
        int full = full(lines);
        boolean goesOn = false;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.text().isEmpty()) {
                boolean newPage = i > 0 && lines.get(i - 1).page() < line.page();
                if (!goesOn || !newPage) {
                    end();
                    paragraphs.add(new Paragraph("", line.page()));
                    goesOn = false;
                }
                continue;
            }
            if (!goesOn || TURN.matcher(line.text()).matches()) {
                end();
                begun = line.page();
            }
            append(line.text());
            goesOn = (width(line.text()) >= full && !endsSentence(line.text()))
                    || line.text().endsWith("、");
        }
        end();
    }

    private void end() {
        if (!words.isEmpty()) {
            paragraphs.add(new Paragraph(words.toString(), begun));
            words.setLength(0);
        }
    }

    private void append(String text) {
        int last = words.length() - 1;
        if (last >= 0) {
            boolean hyphen = last > 0
                    && (words.charAt(last) == '-' || words.charAt(last) == '\u00AD' || words.charAt(last) == '\u2010')
                    && Chars.isLatin(words.charAt(last - 1))
                    && Character.isLowerCase(text.codePointAt(0));
            if (hyphen) {
                words.setLength(last);
            } else if (!isJapanese(words.charAt(last)) || !isJapanese(text.charAt(0))) {
                words.append(' ');
            }
        }
        words.append(text);
    }

    private static boolean isJapanese(char c) {
        return Chars.isJapanese(c) || (c >= 0x3000 && c <= 0x303F) || (c >= 0xFF00 && c <= 0xFFEF);
    }

    private static boolean endsSentence(String line) {
        return ".。!！?？」』…)）”\":：".indexOf(line.charAt(line.length() - 1)) >= 0;
    }

    /** A wide character takes the room of two. */
    private static int width(String line) {
        return line.chars().map(c -> isJapanese((char) c) ? 2 : 1).sum();
    }

    private static int full(List<Line> lines) {
        List<Integer> widths = lines.stream()
                .filter(line -> !line.text().isEmpty())
                .map(line -> width(line.text()))
                .sorted()
                .toList();
        return widths.isEmpty() ? 0 : (int) (widths.get((int) ((widths.size() - 1) * LONG)) * FULL);
    }

    /** All lines but page numbers and what stands at the edge of most pages. */
    private static List<Line> withoutRunningHeads(List<List<String>> pages) {
        Map<String, Integer> edges = new HashMap<>();
        for (List<String> page : pages) {
            Set<String> own = new HashSet<>();
            edges(page).forEach(i -> own.add(key(page.get(i))));
            own.forEach(key -> edges.merge(key, 1, Integer::sum));
        }
        List<Line> lines = new ArrayList<>();
        for (int number = 1; number <= pages.size(); number++) {
            List<String> page = pages.get(number - 1);
            Set<Integer> edge = new HashSet<>(edges(page));
            for (int i = 0; i < page.size(); i++) {
                String line = page.get(i);
                boolean repeated = pages.size() >= FEWEST_PAGES && edges.getOrDefault(key(line), 0) * 2 > pages.size();
                if (!edge.contains(i) || !(repeated || PAGE_NUMBER.matcher(line).matches())) {
                    lines.add(new Line(line, number));
                }
            }
        }
        return lines;
    }

    /** The first and the last two lines that are not empty. */
    private static List<Integer> edges(List<String> page) {
        List<Integer> filled = new ArrayList<>();
        for (int i = 0; i < page.size(); i++) {
            if (!page.get(i).isEmpty()) {
                filled.add(i);
            }
        }
        int size = filled.size();
        List<Integer> edges = new ArrayList<>(filled.subList(0, Math.min(2, size)));
        edges.addAll(filled.subList(Math.max(0, size - 2), size));
        return edges;
    }

    private static String key(String line) {
        return NUMBERS.matcher(line).replaceAll("0");
    }
}
