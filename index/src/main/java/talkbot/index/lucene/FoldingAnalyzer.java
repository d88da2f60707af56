package talkbot.index.lucene;

import com.ibm.icu.text.Normalizer2;
import java.io.Reader;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.icu.ICUNormalizer2CharFilter;

/** Folds widths and letter case before the text is cut, for whoever cuts it, and alike for single terms. */
abstract class FoldingAnalyzer extends Analyzer {

    @Override
    protected final Reader initReader(String fieldName, Reader reader) {
        return new ICUNormalizer2CharFilter(reader, Normalizer2.getNFKCCasefoldInstance());
    }

    @Override
    protected final Reader initReaderForNormalization(String fieldName, Reader reader) {
        return initReader(fieldName, reader);
    }
}
