package talkbot.index.transcript.digest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * Chooses the few sentences of a text that together say most of what it says: the greedy search for the maximum coverage
 * of its words under a limit of length (H. Takamura and M. Okumura, Text summarization model based on maximum coverage
 * problem and its variant, EACL 2009). A word weighs more, the more sentences of this text and the fewer of the whole
 * talk have it, and more if the title has it; it counts once, so that nothing is said twice. A sentence counts more where
 * much is said around it. Linear in the length of the text.
 */
final class Coverage {

    /** How many times more a word weighs that stands in the title. */
    private static final double TITLE = 3;

    /** How much a sentence's length counts against it: 0 not at all, 1 as much as its content for it. */
    private static final double LENGTH = 0.3;

    private final List<Candidate> text;
    private final ToIntFunction<Candidate> block;
    private final Map<Integer, Double> weights = new HashMap<>();
    private final Map<Integer, Double> blocks = new HashMap<>();

    /**
     * Weighs a text's words.
     *
     * @param text its sentences
     * @param block which part of the text a sentence stands in
     * @param title the words of its title
     * @param vocabulary the words of the talk
     */
    Coverage(List<Candidate> text, ToIntFunction<Candidate> block, int[] title, Vocabulary vocabulary) {
        this.text = text;
        this.block = block;
        for (Candidate sentence : text) {
            for (int word : sentence.words()) {
                weights.merge(word, 1.0, Double::sum);
            }
        }
        weights.replaceAll((word, sentences) -> sentences * vocabulary.rarity(word));
        for (int word : title) {
            weights.computeIfPresent(word, (same, weight) -> weight * TITLE);
        }
        weighBlocks();
    }

    private void weighBlocks() {
        Map<Integer, Set<Integer>> words = new HashMap<>();
        for (Candidate sentence : text) {
            Set<Integer> here = words.computeIfAbsent(block.applyAsInt(sentence), unseen -> new HashSet<>());
            for (int word : sentence.words()) {
                here.add(word);
            }
        }
        words.forEach((number, here) ->
                blocks.put(number, here.stream().mapToDouble(weights::get).sum()));
    }

    /**
     * The best of some of its sentences, in the order of the text.
     *
     * @param candidates the sentences to choose from
     * @param most how many to choose at most
     * @param limit most characters of all together
     */
    List<Candidate> best(List<Candidate> candidates, int most, int limit) {
        Map<Integer, Double> uncovered = new HashMap<>(weights);
        List<Candidate> chosen = new ArrayList<>();
        int room = limit;
        while (chosen.size() < most) {
            Candidate best = null;
            double highest = 0;
            for (Candidate candidate : candidates) {
                if (candidate.text().length() >= room || chosen.contains(candidate)) {
                    continue;
                }
                double content = content(candidate, uncovered);
                if (content * Standing.HIGHEST > highest) { // few need to be looked at closely
                    double gain = content * Standing.of(candidate);
                    if (gain > highest) {
                        highest = gain;
                        best = candidate;
                    }
                }
            }
            if (best == null) {
                break;
            }
            chosen.add(best);
            room -= best.text().length() + 1;
            for (int word : best.words()) {
                uncovered.remove(word);
            }
        }
        chosen.sort(Comparator.comparingInt(Candidate::place));
        return chosen;
    }

    private double content(Candidate candidate, Map<Integer, Double> uncovered) {
        double content = 0;
        for (int word : candidate.words()) {
            content += uncovered.getOrDefault(word, 0.0);
        }
        return content
                * blocks.getOrDefault(block.applyAsInt(candidate), 0.0)
                / Math.pow(candidate.text().length(), LENGTH);
    }
}
