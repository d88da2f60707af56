package talkbot.index.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import talkbot.index.BuildProgress;
import talkbot.index.Library;
import talkbot.index.Passage;
import talkbot.index.SearchQuery;
import talkbot.index.Talk;
import talkbot.index.dictionary.Dictionary;
import talkbot.index.transcript.TalkReader;

class RealTranscriptsTest {

    private static final Path TRANSCRIPTS = Path.of("../../shared/transcripts");

    @TempDir
    Path temp;

    @Test
    void realTranscriptsSurviveTheDiskAndAreReadOnce() throws IOException {
        assumeTrue(Files.isDirectory(TRANSCRIPTS), "the real transcripts are not here");
        Path talks = Files.createDirectory(temp.resolve("talks"));
        try (Stream<Path> files = Files.list(TRANSCRIPTS)) {
            for (Path file : files.toList()) {
                Files.write(talks.resolve(file.getFileName()), Files.readAllBytes(file));
            }
        }
        List<String> read = new ArrayList<>();
        TalkReader reader = new TalkReader(false);
        IndexOptions options = new IndexOptions(talks, temp.resolve("data"), false);
        Library built;
        try (LiveIndex index = index(options, reader, read)) {
            index.start(BuildProgress.NONE);
            built = index.library();
            assertThat(built.problems()).isEmpty();
            assertThat(built.talks()).hasSize(read.size()).hasSizeGreaterThan(1);
        }
        read.clear();
        try (LiveIndex index = index(options, reader, read)) {
            index.start(BuildProgress.NONE);
            assertThat(read).isEmpty();
            assertThat(index.library().talks()).isEqualTo(built.talks());
            assertThat(index.library().generation()).isEqualTo(built.generation());

            Talk first = built.talks().getFirst();
            Files.writeString(talks.resolve(first.source()), "\nxylophone\n", StandardOpenOption.APPEND);
            LibraryChange change = index.reload();

            assertThat(change.changed()).containsExactly(first.id());
            assertThat(read).containsExactly(first.source());
            assertThat(index.<List<String>>read(ask -> Workshop.found(ask, "xylophone")))
                    .containsExactly(first.id());
            for (Talk talk : built.talks()) {
                Passage passage = talk.chapters().getLast().passages().getLast();
                assertThat(index.read(ask -> ask.search(SearchQuery.of(passage.text(), 5)))
                                .hits())
                        .extracting(hit -> hit.place().talk().id())
                        .contains(talk.id());
            }
        }
    }

    private static LiveIndex index(IndexOptions options, TalkReader reader, List<String> read) throws IOException {
        return new LiveIndex(
                options,
                (file, percent) -> {
                    synchronized (read) {
                        read.add(file.source());
                    }
                    return reader.read(file);
                },
                Workshop.CODE,
                InstantSource.system(),
                Dictionary.builtIn());
    }
}
