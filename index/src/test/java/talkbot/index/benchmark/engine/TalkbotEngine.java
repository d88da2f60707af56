package talkbot.index.benchmark.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import talkbot.index.SearchQuery;
import talkbot.index.Talk;
import talkbot.index.benchmark.corpus.Corpus;
import talkbot.index.dictionary.Dictionary;
import talkbot.index.lucene.Knowledge;
import talkbot.index.lucene.LuceneIndexWriter;
import talkbot.index.lucene.LuceneTalkIndex;

/** This program's own search. */
final class TalkbotEngine implements Engine {

    /** What ships with the program. */
    private static final Dictionary DICTIONARY = Dictionary.builtIn();

    private final LuceneTalkIndex index;
    private final Corpus corpus;

    TalkbotEngine(Path folder, Corpus corpus) throws IOException {
        this.index = LuceneTalkIndex.open(folder, corpus.library(), Knowledge.of(DICTIONARY));
        this.corpus = corpus;
    }

    static void build(Path folder, Corpus corpus, int threads) throws IOException {
        try (LuceneIndexWriter writer = LuceneIndexWriter.open(folder);
                ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> added = new ArrayList<>();
            for (Talk talk : corpus.library().talks()) {
                added.add(pool.submit(() -> {
                    writer.add(talk.id(), talk);
                    return null;
                }));
            }
            for (Future<?> one : added) {
                one.get();
            }
            writer.commit();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while indexing", e);
        } catch (ExecutionException e) {
            throw new IOException("indexing failed", e.getCause());
        }
    }

    @Override
    public int[] search(String query) {
        return index.search(SearchQuery.of(query, PAGE)).hits().stream()
                .mapToInt(hit -> corpus.number(hit.place().talk(), hit.place().passage()))
                .toArray();
    }

    @Override
    public void close() throws IOException {
        index.close();
    }
}
