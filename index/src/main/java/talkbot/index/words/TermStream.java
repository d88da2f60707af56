package talkbot.index.words;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Terms that are at hand already, as Lucene takes them. Used once. */
public final class TermStream extends TokenStream {

    private final CharTermAttribute characters = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);

    private final List<Term> terms;
    private int next;
    private int position = -1;

    /** A stream of these terms, which are ordered by position. */
    public TermStream(List<Term> terms) {
        this.terms = terms;
    }

    @Override
    public boolean incrementToken() {
        if (next == terms.size()) {
            return false;
        }
        clearAttributes();
        Term term = terms.get(next++);
        characters.setEmpty().append(term.text());
        increment.setPositionIncrement(term.position() - position);
        offset.setOffset(term.from(), term.to());
        position = term.position();
        return true;
    }
}
