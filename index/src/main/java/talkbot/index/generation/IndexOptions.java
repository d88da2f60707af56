package talkbot.index.generation;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import talkbot.index.summarizer.Summarizer;

/**
 * Which transcripts to index, how, and where to keep the index.
 *
 * @param transcripts the folder that people drop transcripts into; need not be there yet
 * @param data the folder that the program keeps its own files in; made when first needed
 * @param ignoreMarks whether chapters are made even where a transcript marks its own; such an index is kept apart from
 *     the usual one
 * @param poll how often to look at the folder where the system sends no notices of changes; positive
 * @param dictionaries files of a Japanese-English dictionary, in order of importance; see {@code Dictionary}
 * @param glossaries files of a team's own glossary; see {@code GlossaryFiles}
 * @param summarizer who writes summaries
 */
public record IndexOptions(
        Path transcripts,
        Path data,
        boolean ignoreMarks,
        Duration poll,
        List<Path> dictionaries,
        List<Path> glossaries,
        Summarizer summarizer) {

    /** Often enough that a dropped file is served within three seconds. */
    public static final Duration DEFAULT_POLL = Duration.ofSeconds(2);

    /** Refuses intervals without length. */
    public IndexOptions {
        dictionaries = List.copyOf(dictionaries);
        glossaries = List.copyOf(glossaries);
        if (!poll.isPositive()) {
            throw new IllegalArgumentException("not an interval: " + poll);
        }
    }

    /** With summaries in the talks' own sentences, and no glossary of a team's own. */
    public IndexOptions(Path transcripts, Path data, boolean ignoreMarks, Duration poll, List<Path> dictionaries) {
        this(transcripts, data, ignoreMarks, poll, dictionaries, List.of(), Summarizer.NONE);
    }

    /** Without a dictionary beside the built-in list. */
    public IndexOptions(Path transcripts, Path data, boolean ignoreMarks, Duration poll) {
        this(transcripts, data, ignoreMarks, poll, List.of());
    }

    /** With the usual interval. */
    public IndexOptions(Path transcripts, Path data, boolean ignoreMarks) {
        this(transcripts, data, ignoreMarks, DEFAULT_POLL);
    }
}
