package talkbot.index.lucene;

import java.util.List;
import java.util.Optional;
import talkbot.index.Match.How;

/**
 * What is two words in Latin letters and one in katakana: flow chart is フローチャート, Hugging Face ハギングフェイス. Safe for use
 * by many threads.
 */
final class WordPairs {

    /** Two halves that are somewhat alike each are no word. */
    private static final double NEAR = 0.2;

    /** Shorter words in katakana are seldom two. */
    private static final int LONG = 5;

    private static final int SHORTEST = 2;

    private final Vocabulary vocabulary;

    WordPairs(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Adds to words in Latin letters that stand beside each other the one that they sound like, and the other way round. */
    void add(String text, List<Draft> drafts) {
        for (int i = 0; i + 1 < drafts.size(); i++) {
            Draft first = drafts.get(i);
            Draft second = drafts.get(i + 1);
            if (first.isLatin()
                    && second.isLatin()
                    && first.to() < second.from()
                    && text.substring(first.to(), second.from()).matches("[ -]")) {
                for (Vocabulary.Alike alike : vocabulary.soundingLike(first.typed() + second.typed())) {
                    if (alike.distance() < NEAR) {
                        Alternative one = Alternative.of(alike.word(), How.SOUND, Drafts.sound(alike.distance()));
                        first.add(one);
                        second.add(one);
                    }
                }
            }
        }
        for (Draft draft : drafts) {
            if (draft.isKatakana() && draft.typed().length() >= LONG && !isSaid(draft)) {
                addHalves(draft);
            }
        }
    }

    private boolean isSaid(Draft draft) {
        return draft.alternatives().stream().anyMatch(way -> way.how() == How.TYPED && vocabulary.count(way) > 0);
    }

    private void addHalves(Draft draft) {
        String word = draft.typed();
        for (int at = SHORTEST; at <= word.length() - SHORTEST; at++) {
            Optional<Vocabulary.Alike> first = latin(word.substring(0, at));
            Optional<Vocabulary.Alike> second = first.isEmpty() ? first : latin(word.substring(at));
            if (second.isPresent()) {
                draft.add(new Alternative(
                        List.of(first.get().word(), second.get().word()),
                        How.SOUND,
                        Drafts.sound(
                                Math.max(first.get().distance(), second.get().distance()))));
            }
        }
    }

    /** The word in Latin letters that sounds nearest, if one is near. */
    private Optional<Vocabulary.Alike> latin(String katakana) {
        return vocabulary.soundingLike(katakana).stream()
                .filter(alike -> alike.distance() < NEAR && Vocabulary.isLatin(alike.word()))
                .findFirst();
    }
}
