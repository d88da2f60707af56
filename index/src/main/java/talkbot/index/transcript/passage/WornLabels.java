package talkbot.index.transcript.passage;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import talkbot.index.text.Chars;
import talkbot.index.transcript.passage.SpeakerLabels.Label;

/**
 * Finds labels that a translation took for speech: "Jane Doe:" came out as {@code Jane Doeさん、} or {@code Jane Doeです。}, and
 * Jane Doe is the one who speaks. The first looks like an address, so it counts only where a full name stands like that
 * again and again, hardly ever anywhere else, and before much that nobody says to a person by name.
 */
final class WornLabels {

    private static final Pattern FORM =
            Pattern.compile("(\\p{Lu}[\\p{L}.'’-]*(?: (?:\\p{Lu}[\\p{L}.'’-]*|de|da|van|von|der|la|al|bin)){1,3}"
                    + "|[ァ-ヺー]+(?:[・＝=][ァ-ヺー]+)+)(さん、|さん。|氏、|です。|です、)[\\s　]*");
    private static final Pattern ADDRESSED =
            Pattern.compile(".*(か|でしょうか|ますか|ですか|ください|お願いします|ありがとうございま(す|した)|ようこそ)[。、]?|.*[?？]", Pattern.DOTALL);

    private static final int LEAST_ADDRESS = 6;
    private static final int LEAST_NAMING = 2;
    private static final int MOST_NAMES = 20;

    private static final class Count {
        private int address;
        private int plain;
        private int naming;
    }

    private WornLabels() {}

    static SpeakerLabels read(List<BodyLine> lines) {
        Map<Integer, Matcher> seen = new LinkedHashMap<>();
        Map<String, Count> counts = new LinkedHashMap<>();
        for (BodyLine line : lines) {
            String text = line.text();
            Matcher matcher = FORM.matcher(text.length() > 80 ? text.substring(0, 80) : text);
            if (matcher.lookingAt()) {
                seen.put(line.number(), matcher);
                Count count = counts.computeIfAbsent(matcher.group(1), k -> new Count());
                if (matcher.group(2).startsWith("です")) {
                    count.naming++;
                } else {
                    count.address++;
                    count.plain += isPlainSpeech(text.substring(matcher.end())) ? 1 : 0;
                }
            }
        }
        Set<String> addresses = new LinkedHashSet<>();
        counts.entrySet().stream()
                .filter(e -> e.getValue().address >= LEAST_ADDRESS && e.getValue().plain * 5 >= e.getValue().address)
                .limit(MOST_NAMES)
                .filter(e -> e.getValue().address * 5 >= occurrences(lines, e.getKey()) * 4)
                .forEach(e -> addresses.add(e.getKey()));
        return labels(seen, counts, addresses);
    }

    private static SpeakerLabels labels(Map<Integer, Matcher> seen, Map<String, Count> counts, Set<String> addresses) {
        Map<Integer, Label> labels = new HashMap<>();
        Set<String> speakers = new LinkedHashSet<>();
        seen.forEach((line, matcher) -> {
            String name = matcher.group(1);
            boolean naming = matcher.group(2).startsWith("です");
            boolean known = addresses.contains(name);
            int namings = counts.getOrDefault(name, new Count()).naming;
            if (known || (naming && namings >= LEAST_NAMING)) {
                labels.put(line, new Label(Optional.of(name), matcher.end(), false));
                speakers.add(name);
            }
        });
        return new SpeakerLabels(labels, List.copyOf(speakers));
    }

    private static int occurrences(List<BodyLine> lines, String name) {
        String addressed = name + "さん";
        int count = 0;
        for (BodyLine line : lines) {
            for (int at = line.text().indexOf(addressed);
                    at >= 0;
                    at = line.text().indexOf(addressed, at + 1)) {
                count++;
            }
        }
        return count;
    }

    /** Whether the line neither asks nor thanks, so that it would be odd to say somebody's name before it. */
    private static boolean isPlainSpeech(String rest) {
        String text = Chars.trim(rest);
        int end = text.indexOf('。');
        boolean asksFirst =
                end > 0 && ADDRESSED.matcher(text.substring(0, end + 1)).matches();
        return !text.isEmpty()
                && !asksFirst
                && !ADDRESSED
                        .matcher(text.substring(Math.max(0, text.length() - 40)))
                        .matches();
    }
}
