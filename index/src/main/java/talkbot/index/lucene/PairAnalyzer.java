package talkbot.index.lucene;

import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** Every pair of neighbouring kana or kanji, and whole words of other scripts; widths and letter case folded. */
final class PairAnalyzer extends FoldingAnalyzer {

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        StandardTokenizer tokenizer = new StandardTokenizer();
        return new TokenStreamComponents(tokenizer, new CJKBigramFilter(tokenizer));
    }
}
