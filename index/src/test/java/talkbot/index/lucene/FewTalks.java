package talkbot.index.lucene;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import talkbot.index.Library;
import talkbot.index.Talk;
import talkbot.index.transcript.TalkReader;
import talkbot.index.transcript.TranscriptException;
import talkbot.index.transcript.TranscriptFile;

/** Talks whose transcripts stand in a test, and the index of a few. */
final class FewTalks {

    private FewTalks() {}

    /** Reads a transcript without its sidecar. */
    static Talk read(String source, String text) throws TranscriptException {
        return read(source, text, Optional.empty());
    }

    /** Reads a transcript with what its sidecar says. */
    static Talk read(String source, String text, Optional<String> sidecar) throws TranscriptException {
        return new TalkReader(false)
                .read(new TranscriptFile(
                        source,
                        text.getBytes(StandardCharsets.UTF_8),
                        sidecar.map(json -> json.getBytes(StandardCharsets.UTF_8))));
    }

    /** Builds an index of talks in an empty folder and opens it. */
    static LuceneTalkIndex index(Path folder, Knowledge knowledge, Talk... talks) throws IOException {
        try (LuceneIndexWriter writer = LuceneIndexWriter.open(folder)) {
            for (Talk talk : talks) {
                writer.add(talk.id(), talk);
            }
            writer.commit();
        }
        return LuceneTalkIndex.open(
                folder, new Library(1, Instant.EPOCH, List.of(talks), List.of(), Map.of()), knowledge);
    }
}
