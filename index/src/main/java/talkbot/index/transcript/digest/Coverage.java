package talkbot.index.transcript.digest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * Chooses the few sentences of a text that together say most of what it says: the maximum coverage of its words and of
 * its pairs of characters under a limit of length (H. Takamura and M. Okumura, Text summarization model based on maximum
 * coverage problem and its variant, EACL 2009; pairs as concepts: D. Gillick and B. Favre, A scalable global model for
 * summarization, 2009). A word weighs more, the more sentences of this text and the fewer of the whole talk have it, and
 * more if the title has it; it counts once, so that nothing is said twice. A sentence counts more where much is said
 * around it. Linear in the length of the text.
 */
final class Coverage {

    /** How many times more a word weighs that stands in the title. */
    private static final double TITLE = 3;

    /** What only one sentence says is half an accident; the title is a second mention. */
    private static final double ACCIDENT = 0.5;

    /** What a pair of characters weighs against a word that one in three sentences of the talk has. */
    private static final double PAIR = 0.3;

    /** How much length counts against sentences: 0 not at all, 1 as much as their content for them. */
    private static final double LENGTH = 0.1;

    private final ToIntFunction<Candidate> block;
    private final Map<Integer, Double> words = new HashMap<>();
    private final Map<Integer, Double> pairs = new HashMap<>();
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
        this.block = block;
        for (Candidate sentence : text) {
            count(sentence.words(), words);
            count(sentence.pairs(), pairs);
        }
        words.replaceAll((word, sentences) -> sentences - ACCIDENT);
        for (int word : title) {
            words.computeIfPresent(word, (same, sentences) -> TITLE * Math.max(1, sentences));
        }
        words.replaceAll((word, weight) -> weight * vocabulary.rarity(word));
        pairs.replaceAll((pair, sentences) -> (sentences - ACCIDENT) * PAIR);
        weighBlocks(text);
    }

    private static void count(int[] concepts, Map<Integer, Double> counts) {
        for (int concept : concepts) {
            counts.merge(concept, 1.0, Double::sum);
        }
    }

    private void weighBlocks(List<Candidate> text) {
        Map<Integer, Set<Integer>> said = new HashMap<>();
        for (Candidate sentence : text) {
            Set<Integer> here = said.computeIfAbsent(block.applyAsInt(sentence), unseen -> new HashSet<>());
            for (int word : sentence.words()) {
                here.add(word);
            }
        }
        said.forEach((number, here) ->
                blocks.put(number, here.stream().mapToDouble(words::get).sum()));
    }

    /**
     * The best of some of its sentences, in the order of the text.
     *
     * @param candidates the sentences to choose from
     * @param most how many to choose at most
     * @param limit most characters of all together
     */
    List<Candidate> best(List<Candidate> candidates, int most, int limit) {
        List<Candidate> chosen = new ArrayList<>(new BestSet(this, rated(candidates, limit), most, limit).sentences());
        chosen.sort(Comparator.comparingInt(Candidate::place));
        return chosen;
    }

    /**
     * A sentence with its worth.
     *
     * @param sentence the sentence
     * @param quality how well it stands alone and how much is said around it, from 0
     * @param worth that, times what it says
     */
    record Rated(Candidate sentence, double quality, double worth) {}

    /** The sentences that say most by themselves. */
    private List<Rated> rated(List<Candidate> candidates, int limit) {
        List<Rated> unseen = new ArrayList<>();
        for (Candidate candidate : candidates) {
            if (candidate.text().length() < limit) {
                double around = blocks.getOrDefault(block.applyAsInt(candidate), 0.0);
                unseen.add(new Rated(
                        candidate,
                        around,
                        around * content(candidate) / price(candidate.text().length())));
            }
        }
        unseen.sort(Comparator.comparingDouble(Rated::worth).reversed());
        Comparator<Rated> worst = Comparator.comparingDouble(Rated::worth);
        PriorityQueue<Rated> best = new PriorityQueue<>(worst);
        for (Rated rated : unseen) { // few need to be looked at closely
            boolean full = best.size() == BestSet.CHOICE;
            if (full && rated.worth() * Standing.HIGHEST <= best.element().worth()) {
                break;
            }
            double standing = Standing.of(rated.sentence());
            if (standing > 0) {
                best.add(new Rated(rated.sentence(), rated.quality() * standing, rated.worth() * standing));
                if (full) {
                    best.remove();
                }
            }
        }
        return best.stream().sorted(worst.reversed()).toList();
    }

    private double content(Candidate candidate) {
        double content = 0;
        for (int word : candidate.words()) {
            content += words.getOrDefault(word, 0.0);
        }
        for (int pair : candidate.pairs()) {
            content += pairs.getOrDefault(pair, 0.0);
        }
        return content;
    }

    /** What a word of the text weighs. */
    double ofWord(int word) {
        return words.getOrDefault(word, 0.0);
    }

    /** What a pair of characters of the text weighs. */
    double ofPair(int pair) {
        return pairs.getOrDefault(pair, 0.0);
    }

    /** What sentences of so many characters are measured by. */
    static double price(int length) {
        return Math.pow(Math.max(1, length), LENGTH);
    }
}
