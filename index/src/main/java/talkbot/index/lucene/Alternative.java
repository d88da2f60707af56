package talkbot.index.lucene;

import java.util.List;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import talkbot.index.Match.How;
import talkbot.index.lucene.Occurrences.Occurrence;
import talkbot.index.words.Term;

/**
 * One of the ways in which a passage may say what was typed.
 *
 * @param terms the terms, one behind the other, as they stand in the index
 * @param how in which way they stand for what was typed
 * @param weight how much less than the typed word itself it counts, above 0 to 1
 */
record Alternative(List<String> terms, How how, double weight) {

    Alternative {
        terms = List.copyOf(terms);
    }

    static Alternative of(String term, How how, double weight) {
        return new Alternative(List.of(term), how, weight);
    }

    /** A little may stand between its words. */
    private static final int SLOP = 2;

    /** Passages that say it so. */
    Query query(String field) {
        if (terms.size() == 1) {
            return new TermQuery(new org.apache.lucene.index.Term(field, terms.get(0)));
        }
        PhraseQuery.Builder phrase = new PhraseQuery.Builder().setSlop(SLOP);
        terms.forEach(term -> phrase.add(new org.apache.lucene.index.Term(field, term)));
        return phrase.build();
    }

    /**
     * Where a text stops saying it so that begins to with one of its terms.
     *
     * @param text what stands in the text, ordered by position
     * @param at the place of the one that is this way's first
     * @return the end in the text, or 0 if it does not say it there
     */
    int end(List<Occurrence> text, int at) {
        int end = text.get(at).to();
        int position = text.get(at).position();
        int between = SLOP;
        int next = 1;
        for (int i = at + 1; i < text.size() && next < terms.size(); i++) {
            Occurrence term = text.get(i);
            if (term.position() > position + 1 + between) {
                return 0;
            }
            if (term.position() > position && term.term().equals(terms.get(next))) {
                between -= term.position() - position - 1;
                position = term.position();
                end = term.to();
                next++;
            }
        }
        return next == terms.size() ? end : 0;
    }

    static How how(Term.Kind kind) {
        return switch (kind) {
            case WORD, JOINED -> How.TYPED;
            case NUMBER -> How.NUMBER;
            case READING -> How.READING;
        };
    }
}
