package talkbot.index.transcript.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds time codes that stand alone on their lines between captions, as videos' own transcripts and subtitle files have
 * them. A few times alone in a text are words of the text; a good part of all lines is a form.
 */
final class TimingReader {

    private static final String TIME = "(?:\\d{1,2}:)?\\d{1,2}:\\d{2}(?:[.,]\\d{1,3})?";
    private static final Pattern ALONE = Pattern.compile("[\\[(（]?" + TIME + "[\\])）]?");
    private static final Pattern CUE = Pattern.compile(TIME + "\\s*-->\\s*" + TIME + "(\\s.{0,80})?");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

    private static final int LEAST = 4;
    private static final int LONGEST = 120;

    private final Page page;

    TimingReader(Page page) {
        this.page = page;
    }

    void read() {
        List<Integer> times = new ArrayList<>();
        int lines = 0;
        for (int i = 0; i < page.size(); i++) {
            if (page.isBody(i)) {
                lines++;
                String line = page.line(i);
                if (line.length() <= LONGEST
                        && (ALONE.matcher(line).matches() || CUE.matcher(line).matches())) {
                    times.add(i);
                }
            }
        }
        if (times.size() < LEAST || times.size() * 6 < lines) {
            return;
        }
        for (int i : times) {
            page.set(i, LineRole.TIMING);
            boolean cue = page.line(i).contains("-->");
            if (cue
                    && page.isBody(i - 1)
                    && page.line(i - 1).length() <= 6
                    && NUMBER.matcher(page.line(i - 1)).matches()) {
                page.set(i - 1, LineRole.TIMING);
            }
        }
        for (int i = 0; i < times.getFirst(); i++) {
            if (page.isBody(i) && page.line(i).startsWith("WEBVTT")) {
                page.set(i, LineRole.TIMING);
            }
        }
    }
}
