package talkbot.index.lucene;

import com.ibm.icu.text.Normalizer2;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;
import talkbot.index.glossary.Glossary;

/**
 * Makes Lucene queries of what people type. Nothing that is typed is syntax here: the words are analysed as the texts
 * were, and a passage fits by the words that it shares.
 */
final class Queries {

    /**
     * What character pairs count beside words. Half, as measured on three Japanese question sets (JaQuAD, JSQuAD,
     * podcasts) with weights fixed beforehand: .906, .921, .475 against .892, .909, .448 for words alone.
     */
    private static final float PAIRS_WEIGHT = 0.5f;

    /** Which share of the pairs a passage must have for its pairs to count. */
    private static final float MOST_PAIRS = 0.5f;

    /** What a passage gains that has the typed characters in one piece. */
    private static final float PHRASE_WEIGHT = 1f;

    /** A title says what a chapter is about; its text only what is mentioned in it. */
    private static final float TITLE_WEIGHT = 2f;

    /** Words beyond this many are left out, so that a query's size is bounded. */
    private static final int MOST_CHARACTERS = 400;

    /** Which share of a topic's words a chapter must have to be about it. */
    private static final float ABOUT = 0.5f;

    /** What a word counts that matches by its sound alone. */
    private static final float SOUND_WEIGHT = 0.8f;

    private static final Pattern TYPED_WORD = Pattern.compile("[a-z][a-z'.-]*|[ァ-ヶー]+");

    private final QueryBuilder builder;
    /** What a word counts that matches by an equal term. */
    private static final float EQUAL_WEIGHT = 0.5f;

    /** Questions hold no more terms than this, and a term no more equals worth asking for. */
    private static final int MOST_TERMS = 12;

    private static final int MOST_EQUALS = 6;

    private static final Glossary GLOSSARY = Glossary.builtIn();

    private final Vocabulary vocabulary;

    Queries(Analyzer analyzer, Vocabulary vocabulary) {
        this.builder = new QueryBuilder(analyzer);
        this.vocabulary = vocabulary;
    }

    /** What to score passages with. */
    Query passages(String text, Optional<String> talk) {
        String words = bounded(text);
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        should(query, builder.createBooleanQuery(Fields.WORDS, words), 1);
        should(query, pairs(words), PAIRS_WEIGHT);
        should(query, builder.createPhraseQuery(Fields.PAIRS, words), PHRASE_WEIGHT);
        sounds(query, words, SOUND_WEIGHT);
        equals(query, words, EQUAL_WEIGHT);
        return within(query.build(), talk);
    }

    /** What to mark in a passage: its words, and the typed characters where they stand in one piece. */
    Query marks(String text) {
        String words = bounded(text);
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        should(query, builder.createBooleanQuery(Fields.WORDS, words), 1);
        should(query, builder.createPhraseQuery(Fields.PAIRS, words), 1);
        sounds(query, words, 1);
        equals(query, words, 1);
        return query.build();
    }

    /** What to mark where {@link #marks} finds nothing. */
    Query looseMarks(String text) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        should(query, pairs(bounded(text)), 1);
        return query.build();
    }

    /** What to score chapters with. */
    Query chapters(String topic, Optional<String> talk) {
        String words = bounded(topic);
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        should(query, builder.createMinShouldMatchQuery(Fields.CHAPTER_WORDS, words, ABOUT), 1);
        should(query, builder.createMinShouldMatchQuery(Fields.TITLE_WORDS, words, ABOUT), TITLE_WEIGHT);
        should(query, builder.createMinShouldMatchQuery(Fields.TITLE_PAIRS, words, ABOUT), TITLE_WEIGHT);
        return within(query.build(), talk);
    }

    /** Each typed word's like-sounding words in the other script, as one alternative to it. */
    private void sounds(BooleanQuery.Builder query, String words, float weight) {
        String folded = Normalizer2.getNFKCCasefoldInstance().normalize(words);
        TYPED_WORD.matcher(folded).results().map(MatchResult::group).distinct().forEach(word -> {
            List<Query> alike = vocabulary.soundingLike(word).stream()
                    .<Query>map(w -> new TermQuery(new Term(Fields.WORDS, w)))
                    .toList();
            if (!alike.isEmpty()) {
                should(query, new DisjunctionMaxQuery(alike, 0), weight);
            }
        });
    }

    /** Each term's equals, as one alternative to it. */
    private void equals(BooleanQuery.Builder query, String words, float weight) {
        GLOSSARY.equalsIn(words).stream().limit(MOST_TERMS).forEach(equals -> {
            List<Query> alternatives = equals.stream()
                    .limit(MOST_EQUALS)
                    .map(equal -> builder.createPhraseQuery(Fields.WORDS, equal))
                    .flatMap(Stream::ofNullable)
                    .toList();
            if (!alternatives.isEmpty()) {
                should(query, new DisjunctionMaxQuery(alternatives, 0), weight);
            }
        });
    }

    private Query pairs(String words) {
        int characters = words.strip().codePointCount(0, words.strip().length());
        if (characters == 1) {
            // A single kana or kanji forms no pair of its own but begins one wherever it stands before another.
            return new PrefixQuery(new Term(Fields.PAIRS, words.strip()));
        }
        Query query = builder.createBooleanQuery(Fields.PAIRS, words);
        if (query == null) {
            return new MatchNoDocsQuery("no pairs in the query");
        }
        if (query instanceof BooleanQuery all) {
            // One pair alone is chance: of ダウン, グラウンド has ウン.
            BooleanQuery.Builder most = new BooleanQuery.Builder();
            all.clauses().forEach(most::add);
            int pairs = all.clauses().size();
            return most.setMinimumNumberShouldMatch(Math.max(Math.min(pairs, 2), Math.round(pairs * MOST_PAIRS)))
                    .build();
        }
        return query;
    }

    private static void should(BooleanQuery.Builder to, @Nullable Query query, float weight) {
        if (query != null) {
            to.add(weight == 1 ? query : new BoostQuery(query, weight), Occur.SHOULD);
        }
    }

    private static Query within(Query query, Optional<String> talk) {
        if (talk.isEmpty()) {
            return query;
        }
        return new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(new TermQuery(new Term(Fields.TALK, talk.get())), Occur.FILTER)
                .build();
    }

    private static String bounded(String text) {
        if (text.length() <= MOST_CHARACTERS) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(MOST_CHARACTERS - 1)) ? MOST_CHARACTERS - 1 : MOST_CHARACTERS;
        return text.substring(0, end);
    }
}
