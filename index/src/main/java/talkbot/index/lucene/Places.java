package talkbot.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.jspecify.annotations.Nullable;
import talkbot.index.Chapter;
import talkbot.index.ChapterMatch;
import talkbot.index.Library;
import talkbot.index.Library.Place;
import talkbot.index.Passage;
import talkbot.index.Talk;

/** Which passage or chapter each document of an index is. Immutable. */
final class Places {

    private final @Nullable Place[] passages;
    private final @Nullable ChapterMatch[] chapters;
    /** For each passage the document of its chapter, or -1. */
    private final int[] chapterOf;
    /** For each passage the number of its talk, or -1. */
    private final int[] talkOf;

    private Places(int documents) {
        passages = new Place[documents];
        chapters = new ChapterMatch[documents];
        chapterOf = new int[documents];
        Arrays.fill(chapterOf, -1);
        talkOf = new int[documents];
        Arrays.fill(talkOf, -1);
    }

    /**
     * Looks up every document.
     *
     * @throws IOException if the index holds what the library does not
     */
    static Places of(IndexReader reader, Library library) throws IOException {
        Places places = new Places(reader.maxDoc());
        Map<String, List<Place>> byTalk = new HashMap<>();
        Map<String, Integer> numbers = new HashMap<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            SortedDocValues talks = DocValues.getSorted(leaf.reader(), Fields.TALK);
            NumericDocValues ordinals = DocValues.getNumeric(leaf.reader(), Fields.ORDINAL);
            while (talks.nextDoc() != SortedDocValues.NO_MORE_DOCS) {
                if (!ordinals.advanceExact(talks.docID())) {
                    throw new IOException("a document of the index belongs to no place");
                }
                String id = talks.lookupOrd(talks.ordValue()).utf8ToString();
                int ordinal = Math.toIntExact(ordinals.longValue());
                Optional<Talk> talk = library.talk(id);
                boolean live = leaf.reader().getLiveDocs() == null
                        || leaf.reader().getLiveDocs().get(talks.docID());
                if (!live) {
                    continue;
                }
                if (talk.isEmpty()) {
                    throw new IOException("the index knows a talk that the library does not: " + id);
                }
                int document = leaf.docBase + talks.docID();
                if (ordinal >= 0) {
                    places.talkOf[document] = numbers.computeIfAbsent(id, t -> numbers.size());
                    places.passages[document] = byTalk.computeIfAbsent(id, t -> placesOf(talk.get()))
                            .get(ordinal);
                } else {
                    Chapter chapter = talk.get().chapter(-ordinal).orElseThrow();
                    places.chapters[document] = new ChapterMatch(talk.get(), chapter, 0);
                }
            }
        }
        places.findChapters();
        return places;
    }

    private void findChapters() {
        Map<String, Integer> documents = new HashMap<>();
        for (int document = 0; document < chapters.length; document++) {
            ChapterMatch match = chapters[document];
            if (match != null) {
                documents.put(key(match.talk(), match.chapter()), document);
            }
        }
        for (int document = 0; document < passages.length; document++) {
            Place place = passages[document];
            if (place != null && place.chapter().isPresent()) {
                chapterOf[document] =
                        documents.getOrDefault(key(place.talk(), place.chapter().get()), -1);
            }
        }
    }

    private static String key(Talk talk, Chapter chapter) {
        return chapter.number() + " " + talk.id();
    }

    /** The passage that a document is. */
    Place passage(int document) {
        Place place = passages[document];
        if (place == null) {
            throw new IllegalArgumentException("no passage: " + document);
        }
        return place;
    }

    /** The document of the chapter that a passage stands in, or -1 if it stands before the first. */
    int chapterOf(int document) {
        return chapterOf[document];
    }

    /** The chapter that a document is. */
    ChapterMatch chapter(int document) {
        ChapterMatch chapter = chapters[document];
        if (chapter == null) {
            throw new IllegalArgumentException("no chapter: " + document);
        }
        return chapter;
    }

    /** Whether two documents are passages of one talk; there need not be such documents. */
    boolean sameTalk(int one, int other) {
        int talk = talkAt(one);
        return talk >= 0 && talk == talkAt(other);
    }

    private int talkAt(int document) {
        return document >= 0 && document < talkOf.length ? talkOf[document] : -1;
    }

    private static List<Place> placesOf(Talk talk) {
        List<Place> places = new ArrayList<>();
        for (Passage passage : talk.opening()) {
            places.add(new Place(talk, Optional.empty(), passage));
        }
        for (Chapter chapter : talk.chapters()) {
            for (Passage passage : chapter.passages()) {
                places.add(new Place(talk, Optional.of(chapter), passage));
            }
        }
        return places;
    }
}
