package talkbot.index.generation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntConsumer;
import talkbot.index.Chapter;
import talkbot.index.LineRange;
import talkbot.index.Passage;
import talkbot.index.Summary;
import talkbot.index.Talk;
import talkbot.index.TitleOrigin;
import talkbot.index.transcript.TalkReader;
import talkbot.index.transcript.TranscriptException;
import talkbot.index.transcript.TranscriptFile;

/**
 * Makes a talk of any text: its id is the sidecar's text or the path without extension, each line a passage. Remembers
 * what it was given.
 */
final class FakeParser implements SourceReader.Parser {

    /** The sources that were parsed, in the order in which that happened. */
    final List<String> parsed = new CopyOnWriteArrayList<>();

    @Override
    public Talk read(TranscriptFile file, IntConsumer percent) throws TranscriptException {
        parsed.add(file.source());
        String text = new String(file.content(), StandardCharsets.UTF_8);
        if (text.isBlank()) {
            // Nothing can be made of it, and only the real parser can say so.
            return new TalkReader(false).read(file);
        }
        if (text.startsWith("trip")) {
            throw new IllegalStateException("the parser trips");
        }
        List<Passage> passages = new ArrayList<>();
        for (String line : text.lines().toList()) {
            int number = passages.size() + 1;
            passages.add(new Passage("p" + number, new LineRange(number, number), line, Optional.empty()));
        }
        String path = file.source().substring(0, file.source().lastIndexOf('.')).replace('/', '.');
        return new Talk(
                file.sidecar()
                        .map(bytes -> new String(bytes, StandardCharsets.UTF_8).strip())
                        .orElse(path),
                file.source(),
                "About " + path,
                Summary.NONE,
                List.of(),
                Optional.empty(),
                "en",
                Optional.empty(),
                text.length(),
                List.of(),
                List.of(new Chapter(
                        1,
                        "All of it",
                        TitleOrigin.MADE,
                        new LineRange(1, passages.size()),
                        Summary.NONE,
                        "all",
                        passages)));
    }
}
