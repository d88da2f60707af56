package talkbot.index.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import talkbot.index.SearchResult.Narrowing;

/**
 * What somebody typed, taken apart: "…" and 「…」 quote, {@code -word} excludes, {@code in:talk} ({@code トーク:}) and {@code
 * speaker:} ({@code 話者:}) narrow down. Whatever does not fit is words; nothing is an error.
 *
 * @param words the words to look for, those in quotes included; folded
 * @param quoted what must stand in one piece
 * @param excluded what must not stand there
 * @param talks parts of names of talks, one of which it must be
 * @param speakers parts of names of speakers, one of whom must speak
 * @param narrowing the parts that narrow down, and the query without them
 */
record TypedQuery(
        String words,
        List<String> quoted,
        List<String> excluded,
        List<String> talks,
        List<String> speakers,
        Narrowing narrowing) {

    /** Words beyond this many characters are left out, so that a query's size is bounded. */
    private static final int LONGEST = 400;

    private static final String QUOTED = "\"([^\"]+)\"|「([^」]+)」|『([^』]+)』|[“”]([^“”]+)[“”]";

    private static final Pattern PART = Pattern.compile(
            "(?<![^\\s])(in|talk|トーク|speaker|話者|-)[::]?(?:" + QUOTED + "|(?<=[::-])([^\\s\"「」『』“”]+))|" + QUOTED);

    TypedQuery {
        quoted = List.copyOf(quoted);
        excluded = List.copyOf(excluded);
        talks = List.copyOf(talks);
        speakers = List.copyOf(speakers);
    }

    static TypedQuery of(String typed) {
        // Folding makes some characters several.
        String text = bounded(Concepts.folded(bounded(typed))).strip();
        List<String> quoted = new ArrayList<>();
        List<String> excluded = new ArrayList<>();
        List<String> talks = new ArrayList<>();
        List<String> speakers = new ArrayList<>();
        List<String> filters = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        StringBuilder rest = new StringBuilder();
        Matcher part = PART.matcher(text);
        int at = 0;
        while (part.find()) {
            String value = value(part).strip();
            String mark = part.group(1);
            words.append(text, at, part.start());
            rest.append(text, at, part.start());
            at = part.end();
            if (mark == null || value.isEmpty()) {
                rest.append(part.group());
            } else {
                filters.add(part.group());
            }
            if (value.isEmpty()) {
                words.append(part.group());
            } else if (mark == null) {
                quoted.add(value);
                words.append(' ').append(value).append(' ');
            } else {
                switch (mark) {
                    case "-" -> excluded.add(value);
                    case "speaker", "話者" -> speakers.add(value);
                    default -> talks.add(value);
                }
            }
        }
        words.append(text.substring(at));
        rest.append(text.substring(at));
        String kept = squeezed(words);
        // Excluding alone finds nothing: then it was no exclusion.
        return kept.isEmpty() && talks.isEmpty() && speakers.isEmpty()
                ? new TypedQuery(text, List.of(), List.of(), List.of(), List.of(), Narrowing.NONE)
                : new TypedQuery(
                        kept,
                        quoted,
                        excluded,
                        talks,
                        speakers,
                        filters.isEmpty() ? Narrowing.NONE : new Narrowing(filters, squeezed(rest)));
    }

    /** The same without quotes: the words may stand apart. */
    TypedQuery unquoted() {
        return new TypedQuery(words, List.of(), excluded, talks, speakers, narrowing);
    }

    private static String squeezed(CharSequence text) {
        return text.toString().replaceAll(" +", " ").strip();
    }

    private static String value(Matcher part) {
        for (int group = 2; group <= part.groupCount(); group++) {
            if (part.group(group) != null) {
                return part.group(group);
            }
        }
        return "";
    }

    private static String bounded(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end);
    }
}
