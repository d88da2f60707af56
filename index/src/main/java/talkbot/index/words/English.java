package talkbot.index.words;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.tartarus.snowball.ext.EnglishStemmer;

/** English words as search sees them: stems, without the words that say nothing. */
public final class English {

    /** Words that carry a sentence rather than its topic. */
    private static final Set<String> STOPS =
            Set.of(("a an the and or but if of at by for with about to from in on as is"
                            + " are was were be been being am do does did done doing have has had having it its this that these"
                            + " those they them their he she his her you your we our us i my me not no so than too very can"
                            + " will would should could may might must shall just into over under up down out off s t re ve ll"
                            + " d don there here what which who whom when where why how get one's oneself someone something"
                            + " sb sth please tell show find some any")
                    .split(" "));

    private English() {}

    /** Plurals that no ending tells; those that are verbs too (lives, leaves) are left out. */
    private static final Map<String, String> PLURALS = Map.ofEntries(
            Map.entry("knives", "knife"),
            Map.entry("wives", "wife"),
            Map.entry("wolves", "wolf"),
            Map.entry("loaves", "loaf"),
            Map.entry("halves", "half"),
            Map.entry("shelves", "shelf"),
            Map.entry("thieves", "thief"),
            Map.entry("calves", "calf"),
            Map.entry("scarves", "scarf"),
            Map.entry("hooves", "hoof"),
            Map.entry("men", "man"),
            Map.entry("women", "woman"),
            Map.entry("children", "child"),
            Map.entry("feet", "foot"),
            Map.entry("teeth", "tooth"),
            Map.entry("mice", "mouse"),
            Map.entry("geese", "goose"));

    /** Easier and easiest are forms of easy; shorter words (pier) are none of the kind. */
    private static final Pattern COMPARED = Pattern.compile("(?<=[a-z]{3})i(?:er|est)$");

    /** Fishermen are more than one fisherman. */
    private static final Pattern PEOPLE = Pattern.compile("(?<=[a-z]{3}m)en$");

    /** The stem of a word (Porter's second algorithm), so that forms of one word are one. */
    public static String stem(String word) {
        EnglishStemmer stemmer = new EnglishStemmer();
        String one = PEOPLE.matcher(PLURALS.getOrDefault(word, word)).replaceFirst("an");
        stemmer.setCurrent(COMPARED.matcher(one).replaceFirst("y"));
        stemmer.stem();
        return stemmer.getCurrent();
    }

    /** Whether a word, in lower case, says nothing about a topic. */
    public static boolean isStop(String word) {
        return STOPS.contains(word);
    }

    /** The words of a phrase, in order and in small letters, without those that say nothing. */
    public static List<String> words(String phrase) {
        return Arrays.stream(phrase.toLowerCase(Locale.ROOT).split("[^a-z0-9]+"))
                .filter(word -> !word.isEmpty() && !isStop(word))
                .toList();
    }

    /** The stems of a phrase's words, in order, without the words that say nothing. */
    public static List<String> stems(String phrase) {
        return words(phrase).stream().map(English::stem).toList();
    }
}
