package talkbot.index.benchmark.corpus;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import talkbot.index.TextRange;
import talkbot.index.text.Sentences;

/**
 * Text that looks like other text from afar: each character follows the two before it as often as it did there. Its
 * words are partly invented, so that a large amount of it has rare words too, as real text does. The same seed makes
 * the same text. Not thread-safe.
 */
final class MarkovText {

    private static final char EDGE = '\0';
    private static final int SHORTEST = 120;
    private static final int LONGEST = 320;

    /** A chain can run in circles; sentences of people end before this. */
    private static final int LONGEST_SENTENCE = 200;

    private final Map<Integer, StringBuilder> followers = new HashMap<>();
    private final SplittableRandom random;

    /**
     * Learns from texts.
     *
     * @param texts what the new text is to look like; at least one that is not blank
     */
    MarkovText(List<String> texts, long seed) {
        this.random = new SplittableRandom(seed);
        for (String text : texts) {
            for (TextRange sentence : Sentences.split(text)) {
                learn(sentence.of(text).replace('\n', ' '));
            }
        }
        if (followers.isEmpty()) {
            throw new IllegalArgumentException("no text to learn from");
        }
    }

    /** A new passage of some sentences. */
    String passage() {
        int length = random.nextInt(SHORTEST, LONGEST);
        StringBuilder passage = new StringBuilder();
        while (passage.length() < length) {
            sentence(passage);
        }
        return passage.toString();
    }

    private void learn(String sentence) {
        char before = EDGE;
        char last = EDGE;
        for (char next : (sentence + EDGE).toCharArray()) {
            followers
                    .computeIfAbsent(state(before, last), s -> new StringBuilder())
                    .append(next);
            before = last;
            last = next;
        }
    }

    private void sentence(StringBuilder to) {
        char before = EDGE;
        char last = EDGE;
        for (int i = 0; i < LONGEST_SENTENCE; i++) {
            // Whatever was learned goes on, if only to its sentence's end.
            StringBuilder choices = Objects.requireNonNull(followers.get(state(before, last)));
            char next = choices.charAt(random.nextInt(choices.length()));
            if (next == EDGE) {
                return;
            }
            to.append(next);
            before = last;
            last = next;
        }
    }

    private static int state(char before, char last) {
        return before << Character.SIZE | last;
    }
}
