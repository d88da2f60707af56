package talkbot.index.lucene;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import talkbot.index.Chapter;
import talkbot.index.Passage;
import talkbot.index.Talk;
import talkbot.index.words.Term;
import talkbot.index.words.TermMaker;
import talkbot.index.words.TermStream;
import talkbot.index.words.WordCutter;

/** The documents of a talk. Every text is cut into words once. */
final class TalkDocuments {

    /** Passages are indexed with offsets, so that what matched can be marked without cutting the text again. */
    private static final FieldType WITH_OFFSETS = new FieldType(TextField.TYPE_NOT_STORED);

    static {
        WITH_OFFSETS.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        WITH_OFFSETS.freeze();
    }

    private final String key;
    private final Talk talk;
    private final List<Document> documents = new ArrayList<>();
    private int ordinal;

    TalkDocuments(String key, Talk talk) {
        this.key = key;
        this.talk = talk;
    }

    List<Document> all() {
        List<Document> chapters = new ArrayList<>();
        Set<String> lexicon = new LinkedHashSet<>();
        talk.opening().forEach(passage -> passage(passage, lexicon));
        for (Chapter chapter : talk.chapters()) {
            List<Term> title = TermMaker.terms(WordCutter.cut(chapter.title()));
            for (Passage passage : chapter.passages()) {
                passage(passage, lexicon);
            }
            chapters.add(chapter(chapter, title, lexicon));
            lexicon.clear();
        }
        documents.addAll(chapters);
        return documents;
    }

    private void passage(Passage passage, Set<String> lexicon) {
        List<Term> terms = TermMaker.terms(WordCutter.cut(passage.text()));
        Document document = document(ordinal++);
        document.add(new Field(Fields.TERMS, new TermStream(terms), WITH_OFFSETS));
        document.add(new TextField(Fields.PAIRS, passage.text(), Field.Store.NO));
        passage.speaker().ifPresent(name -> document.add(new StringField(Fields.SPEAKER, name, Field.Store.NO)));
        addTo(lexicon, passage.text(), terms);
        documents.add(document);
    }

    private Document chapter(Chapter chapter, List<Term> title, Set<String> lexicon) {
        Document document = document(-chapter.number());
        document.add(new TextField(Fields.CHAPTER_TITLE, new TermStream(title)));
        lexicon.forEach(entry -> document.add(new StringField(Fields.LEXICON, entry, Field.Store.NO)));
        return document;
    }

    private Document document(int number) {
        Document document = new Document();
        document.add(new StringField(Fields.KEY, key, Field.Store.NO));
        document.add(new StringField(Fields.TALK, talk.id(), Field.Store.NO));
        document.add(new SortedDocValuesField(Fields.TALK, new BytesRef(talk.id())));
        document.add(new NumericDocValuesField(Fields.ORDINAL, number));
        return document;
    }

    /** Each word with its readings, and each foreign word with the stem that it is found by. */
    private static void addTo(Set<String> entries, String text, List<Term> terms) {
        List<Term> words = new ArrayList<>();
        List<Term> readings = new ArrayList<>();
        for (Term term : terms) {
            switch (term.kind()) {
                case WORD -> words.add(term);
                case READING -> readings.add(term);
                default -> {}
            }
        }
        int at = 0;
        for (Term reading : readings) {
            while (at < words.size() && words.get(at).position() < reading.position()) {
                at++;
            }
            for (int i = at; i < words.size() && words.get(i).position() == reading.position(); i++) {
                if (words.get(i).to() == reading.to()) {
                    entries.add(Vocabulary.entry(reading.text(), words.get(i).text()));
                }
            }
        }
        for (Term word : words) {
            String foreign = Concepts.folded(text.substring(word.from(), word.to()));
            if (Vocabulary.isLatin(foreign)) {
                entries.add(Vocabulary.entry(foreign, word.text()));
            }
        }
    }
}
