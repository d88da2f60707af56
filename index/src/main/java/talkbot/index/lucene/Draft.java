package talkbot.index.lucene;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import talkbot.index.Match.How;
import talkbot.index.words.Term;
import talkbot.index.words.Word;

/** A concept in the making: a stretch of the query that gathers ways to say it. Not safe for use by many threads. */
final class Draft {

    private static final Pattern LATIN = Pattern.compile("[a-z][a-z'-]*");
    private static final Pattern KATAKANA = Pattern.compile("[ァ-ヺー]{2,}");
    private static final Pattern KANA = Pattern.compile("[ぁ-ゖァ-ヺー]+");

    /** Words that carry a question, not its topic: they count, but little. */
    private static final String[] CARRIERS = {
        "名詞-代名詞", "名詞-非自立", "連体詞", "副詞", "動詞-非自立", "動詞-接尾", "形容詞-非自立", "感動詞", "名詞-接尾", "接頭詞"
    };

    private static final double CARRIER = 0.3;

    private final String typed;
    private final int from;
    private final int to;
    private final double importance;
    private final boolean predicate;
    private final Map<List<String>, Alternative> alternatives = new LinkedHashMap<>();

    private Draft(String typed, int from, int to, double importance, boolean predicate) {
        this.typed = typed;
        this.from = from;
        this.to = to;
        this.importance = importance;
        this.predicate = predicate;
    }

    /** A name or thing. */
    Draft(String typed, int from, int to, double importance) {
        this(typed, from, to, importance, false);
    }

    static Draft of(Word word) {
        return new Draft(word.surface(), word.from(), word.to(), word.is(CARRIERS) ? CARRIER : 1, word.is("動詞", "形容詞"));
    }

    String typed() {
        return typed;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    double importance() {
        return importance;
    }

    /** Whether it only carries what is asked. */
    boolean isCarrier() {
        return importance < 1;
    }

    boolean isPredicate() {
        return predicate;
    }

    Collection<Alternative> alternatives() {
        return alternatives.values();
    }

    /** The word that was typed in its dictionary form, as far as one was recognised. */
    Optional<String> word() {
        return alternatives.values().stream()
                .filter(way -> way.how() == How.TYPED)
                .flatMap(way -> way.terms().stream())
                .filter(term -> Term.kind(term) == Term.Kind.WORD)
                // Compounds that it is a part of are longer.
                .min(Comparator.comparingInt(String::length));
    }

    /** Adds a way to say it; of the same way twice the better one stays. */
    void add(Alternative alternative) {
        alternatives.merge(alternative.terms(), alternative, (a, b) -> a.weight() >= b.weight() ? a : b);
    }

    void addAll(Draft other, double factor) {
        other.alternatives().forEach(a -> add(new Alternative(a.terms(), a.how(), a.weight() * factor)));
    }

    boolean within(int start, int end) {
        return from >= start && to <= end;
    }

    boolean isLatin() {
        return LATIN.matcher(typed).matches();
    }

    boolean isKatakana() {
        return KATAKANA.matcher(typed).matches();
    }

    boolean isKana() {
        return KANA.matcher(typed).matches();
    }
}
