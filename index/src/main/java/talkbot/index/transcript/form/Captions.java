package talkbot.index.transcript.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import talkbot.index.text.Chars;
import talkbot.index.transcript.outline.LineRole;

/**
 * Subtitles: WebVTT (W3C) and SubRip (SRT), which has no standard but its use. Kept of a cue are its words, its start and
 * its voice ({@code <v Name>}); styles, positions, notes and other tags are left out. Where each cue repeats the line
 * before it, as captions that roll over the screen do, the line is read once.
 *
 * @param label the form's name for people
 */
record Captions(String label) implements Form {

    private static final String TIME = "(?:\\d{1,4}:)?\\d{1,2}:\\d{2}(?:[.,]\\d{1,3})?";
    private static final Pattern CUE = Pattern.compile("\\s*(" + TIME + ")\\s*-->\\s*" + TIME + "(?:\\s.{0,400})?");
    private static final Pattern NUMBER = Pattern.compile("\\s*\\d{1,6}\\s*");
    private static final Pattern ASIDE = Pattern.compile("(NOTE|STYLE|REGION)(\\s.*)?", Pattern.DOTALL);
    private static final Pattern VOICE = Pattern.compile("<v(?:\\.[^\\s>]*)?\\s+([^<>]{1,100})>");
    private static final Pattern TAG =
            Pattern.compile("</?[A-Za-z][^<>]{0,200}>|<[\\d:.]{4,16}>|\\{\\\\[^{}]{0,100}\\}");

    private static final String HEADER = "WEBVTT";

    /** A longer line is none of a caption's marks. */
    private static final int LONGEST = 500;

    static boolean isWebVtt(List<String> head) {
        return !head.isEmpty() && head.getFirst().replace("\uFEFF", "").startsWith(HEADER);
    }

    /** Whether a file whose first lines these are begins as captions do. */
    static boolean begins(List<String> head) {
        if (isWebVtt(head)) {
            return head.getFirst().replace("\uFEFF", "").strip().equals(HEADER) || isCue(head, 1) || isCue(head, 2);
        }
        return isCue(head, 0)
                || (isCue(head, 1) && NUMBER.matcher(shortened(head.getFirst())).matches());
    }

    private static boolean isCue(List<String> head, int index) {
        return index < head.size() && CUE.matcher(shortened(head.get(index))).matches();
    }

    private static String shortened(String line) {
        return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    }

    @Override
    public Script read(Material material) throws FormException {
        Reading reading = new Reading(material.lines());
        reading.read();
        return reading.script();
    }

    /** One file while it is read. */
    private final class Reading {

        private final List<String> source;
        private final List<String> lines = new ArrayList<>();
        private final List<LineRole> roles = new ArrayList<>();
        private final TreeMap<Integer, Integer> seconds = new TreeMap<>();
        private final TreeMap<Integer, String> speakers = new TreeMap<>();
        private final List<Integer> cues = new ArrayList<>();
        private Optional<String> voice = Optional.empty();

        private Reading(List<String> source) {
            this.source = source;
        }

        private void read() throws FormException {
            boolean aside = isWebVtt(source.subList(0, 1));
            boolean fresh = true;
            for (int i = 0; i < source.size(); i++) {
                String line = source.get(i);
                Matcher cue = CUE.matcher(line);
                if (line.isBlank()) {
                    aside = false;
                    add("", LineRole.BLANK);
                } else if (line.length() <= LONGEST && cue.matches()) {
                    aside = false;
                    begin(cue.group(1));
                } else if (aside || (fresh && ASIDE.matcher(shortened(line)).matches() && !label.equals("SRT"))) {
                    aside = true;
                    add("", LineRole.FURNITURE);
                } else if (isName(i)) {
                    add("", LineRole.TIMING);
                } else if (cues.isEmpty() || (line.contains("-->") && fresh(i))) {
                    throw FormException.at(i + 1, label);
                } else {
                    say(line);
                }
                fresh = line.isBlank();
            }
            if (cues.isEmpty()) {
                throw FormException.at(1, label);
            }
        }

        /** Whether the line stands where a cue's times should: behind a blank line or a cue's number. */
        private boolean fresh(int i) {
            return i == 0
                    || source.get(i - 1).isBlank()
                    || NUMBER.matcher(shortened(source.get(i - 1))).matches();
        }

        /** Whether the line names the cue that begins below it. */
        private boolean isName(int i) {
            boolean first = i == 0
                    || source.get(i - 1).isBlank()
                    || NUMBER.matcher(shortened(source.get(i))).matches();
            return first
                    && i + 1 < source.size()
                    && source.get(i + 1).length() <= LONGEST
                    && CUE.matcher(source.get(i + 1)).matches();
        }

        private void add(String line, LineRole role) {
            lines.add(line);
            roles.add(role);
        }

        private void begin(String time) {
            voice = Optional.empty();
            add("", LineRole.TIMING);
            cues.add(lines.size());
            TimeCodes.second(time).ifPresent(second -> seconds.put(lines.size(), second));
        }

        private void say(String line) {
            Matcher matcher = VOICE.matcher(line);
            int voices = 0;
            while (matcher.find()) {
                voices++;
                voice = Optional.of(Chars.trim(unescaped(matcher.group(1)))).filter(name -> !name.isEmpty());
            }
            if (voices > 1) {
                voice = Optional.empty(); // two speak in one line: rather nobody than the wrong one
            }
            String words = unescaped(TAG.matcher(line).replaceAll(""));
            if (Chars.isBlank(words)) {
                add("", LineRole.TIMING);
            } else {
                add(words, LineRole.BODY);
                voice.ifPresent(name -> speakers.put(lines.size(), name));
            }
        }

        private static String unescaped(String text) {
            String words = text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, false);
            return words.replaceAll("\\p{Cntrl}", " ");
        }

        /** The lines that are said alone, so that the lines between them part no sentence. */
        private Script script() {
            dropRolledLines();
            ScriptBuilder script = new ScriptBuilder();
            for (int i = 0; i < lines.size(); i++) {
                if (roles.get(i) == LineRole.BODY) {
                    Map.Entry<Integer, Integer> time = seconds.floorEntry(i + 1);
                    script.add(
                            lines.get(i),
                            i + 1,
                            Optional.ofNullable(speakers.get(i + 1)),
                            time == null ? OptionalInt.empty() : OptionalInt.of(time.getValue()));
                }
            }
            return script.spoken(Script.About.NOTHING);
        }

        /** A cue that opens with the last line of the cue before it, in most of a file, shows that line once more. */
        private void dropRolledLines() {
            List<Integer> rolled = new ArrayList<>();
            String before = "";
            for (int cue = 0; cue < cues.size(); cue++) {
                int end = cue + 1 < cues.size() ? cues.get(cue + 1) - 1 : lines.size();
                String last = "";
                boolean first = true;
                for (int i = cues.get(cue); i < end; i++) {
                    if (roles.get(i) == LineRole.BODY) {
                        String words = Chars.trim(lines.get(i));
                        if (first && words.equals(before)) {
                            rolled.add(i);
                        }
                        first = false;
                        last = words;
                    }
                }
                before = last.isEmpty() ? before : last;
            }
            if (rolled.size() * 3 >= cues.size()) {
                for (int i : rolled) {
                    roles.set(i, LineRole.TIMING);
                    speakers.remove(i + 1);
                }
            }
        }
    }
}
