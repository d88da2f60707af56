package talkbot.index.glossary;

import com.ibm.icu.text.Normalizer2;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which terms mean the same. Two files of our own writing ship with the program: groups of equal terms ({@code 強化学習 =
 * reinforcement learning = RL}) and common English words with their Japanese. Equality is one step only: a term with two
 * senses stands in two groups, and neither leads on to the other. Immutable.
 */
public final class Glossary {

    /**
     * A term of a text that has equals.
     *
     * @param from where it starts in the text, in UTF-16 units
     * @param to where it ends
     * @param equals the terms that mean the same; the term itself is not among them
     */
    public record Found(int from, int to, List<String> equals) {}

    private static final String TERMS = "terms.txt";
    private static final String ENGLISH = "english.txt";

    /** The longest terms have this many words of Latin letters, or so many characters of Japanese. */
    private static final int MOST_WORDS = 4;

    private static final int LONGEST = 16;

    private static final int MOST_TERMS = 50;

    /** A single kana or kanji means too many things. */
    private static final int SHORTEST = 2;

    private static final Normalizer2 FOLDING = Normalizer2.getNFKCCasefoldInstance();

    private final Map<String, Set<String>> equals = new HashMap<>();

    /** What Japanese terms of groups are in English. */
    private final Map<String, String> english = new HashMap<>();

    private Glossary() {}

    /** The glossary that ships with the program, read when it is first asked for. */
    public static Glossary builtIn() {
        return BuiltIn.GLOSSARY;
    }

    private static final class BuiltIn {
        static final Glossary GLOSSARY = read();
    }

    /**
     * This glossary and more groups of equal terms.
     *
     * @param groups each of two terms or more
     */
    public Glossary with(List<List<String>> groups) {
        Glossary more = new Glossary();
        equals.forEach((term, others) -> more.equals.put(term, new LinkedHashSet<>(others)));
        groups.forEach(more::group);
        // A team's own word for a thing goes before ours.
        english.forEach(more.english::putIfAbsent);
        return more;
    }

    /**
     * The group of equal terms that a line says, as in {@code 解釈可能性 = interpretability}.
     *
     * @return the terms as they are written; nothing if they are fewer than two or too many, or one is too short or too
     *     long to be found
     */
    public static Optional<List<String>> group(String line) {
        List<String> terms = Arrays.stream(line.split("[=＝]"))
                .map(String::strip)
                .filter(term -> !term.isEmpty())
                .distinct()
                .toList();
        boolean fits = terms.size() >= 2
                && terms.size() <= MOST_TERMS
                && terms.stream().allMatch(Glossary::isTerm);
        return fits ? Optional.of(terms) : Optional.empty();
    }

    /** Whether a text may hold a term so that it is found: neither too short nor too long. */
    private static boolean isTerm(String term) {
        String folded = FOLDING.normalize(term);
        boolean isLatin = !folded.isEmpty() && latin(folded.charAt(0));
        return isLatin
                ? folded.split(" ").length <= MOST_WORDS
                : folded.length() >= SHORTEST && folded.length() <= LONGEST;
    }

    private static Glossary read() {
        Glossary glossary = new Glossary();
        for (String line : lines(TERMS)) {
            glossary.group(List.of(line.split(" = ")));
        }
        for (String line : lines(ENGLISH)) {
            String[] entry = line.split("\t", 2);
            // Translations of one word need not mean the same among themselves.
            glossary.put(entry[0], List.of(entry[1].split(", ")));
        }
        return glossary;
    }

    /**
     * The terms of a text that have equals, the longest ones at each place, each with its equals.
     *
     * @param folded a text with folded widths and letter case and single spaces
     * @return the terms found, in the order of the text
     */
    public List<Found> equalsIn(String folded) {
        List<Found> found = new ArrayList<>();
        int at = 0;
        while (at < folded.length()) {
            int end = latin(folded.charAt(at)) ? latinTerm(folded, at, found) : japaneseTerm(folded, at, found);
            at = end;
        }
        return found;
    }

    /**
     * What a Japanese term is in English: by the groups of equal terms, in words rather than in initials where they have
     * both.
     *
     * @param folded the term with folded widths and letter case
     */
    public Optional<String> english(String folded) {
        return Optional.ofNullable(english.get(folded));
    }

    /** Adds the longest term of whole words that begins here; returns where to go on. */
    private int latinTerm(String text, int from, List<Found> found) {
        int[] ends = new int[MOST_WORDS];
        int words = 0;
        int at = from;
        while (at < text.length() && words < MOST_WORDS && latin(text.charAt(at))) {
            while (at < text.length()
                    && (latin(text.charAt(at)) || text.charAt(at) == '-' || text.charAt(at) == '\'')) {
                at++;
            }
            ends[words++] = at;
            while (at < text.length() && text.charAt(at) == ' ') {
                at++;
            }
        }
        for (int count = words; count > 0; count--) {
            Optional<Set<String>> equal = forms(text.substring(from, ends[count - 1]));
            if (equal.isPresent()) {
                found.add(new Found(from, ends[count - 1], List.copyOf(equal.get())));
                return ends[count - 1];
            }
        }
        return ends[0];
    }

    private int japaneseTerm(String text, int from, List<Found> found) {
        for (int end = Math.min(text.length(), from + LONGEST); end >= from + SHORTEST; end--) {
            Set<String> equal = equals.get(text.substring(from, end));
            if (equal != null) {
                found.add(new Found(from, end, List.copyOf(equal)));
                return end;
            }
        }
        return from + 1;
    }

    /** A word as it stands, or in the form that it stands in in the glossary: without its plural or verbal ending. */
    private Optional<Set<String>> forms(String words) {
        return Stream.of("", "s", "es", "ies>y", "ing", "ing>e", "ed", "d")
                .filter(ending -> words.endsWith(ending.replaceFirst(">.*", "")))
                .map(ending -> words.substring(
                                0,
                                words.length() - ending.replaceFirst(">.*", "").length())
                        + (ending.contains(">") ? ending.replaceFirst(".*>", "") : ""))
                .map(equals::get)
                .flatMap(Stream::ofNullable)
                .findFirst();
    }

    private void group(List<String> terms) {
        for (String term : terms) {
            put(term, terms.stream().filter(other -> !other.equals(term)).toList());
        }
        List<String> foreign = terms.stream().filter(Glossary::isLatin).toList();
        foreign.stream()
                .filter(term -> term.chars().anyMatch(Character::isLowerCase))
                .findFirst()
                .or(() -> foreign.stream().findFirst())
                .ifPresent(word -> terms.stream()
                        .filter(term -> !isLatin(term))
                        .forEach(term -> english.putIfAbsent(FOLDING.normalize(term), word)));
    }

    private void put(String term, List<String> others) {
        equals.computeIfAbsent(FOLDING.normalize(term), t -> new LinkedHashSet<>())
                .addAll(others);
    }

    private static boolean isLatin(String term) {
        return term.chars().allMatch(c -> c < 0x250);
    }

    private static boolean latin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }

    private static List<String> lines(String name) {
        try (InputStream in = Glossary.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its glossary " + name);
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
