package talkbot.index.transcript.form;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import talkbot.index.Chapter;
import talkbot.index.LineRange;
import talkbot.index.Passage;
import talkbot.index.Summary;
import talkbot.index.Talk;
import talkbot.index.transcript.outline.Outline;

/**
 * A transcript of any form as lines. Its lines are counted from 1; where they are not the file's own, each knows the
 * line of the file that it comes from. Immutable.
 *
 * @param lines the lines of text
 * @param outline what each of them is
 * @param sources the file's line of each line, never falling; empty where they are the same
 * @param seconds when the line of a number begins in the recording, for lines whose time is known
 * @param speakers who speaks in the line of a number, where the form itself tells
 * @param about what the form itself says of the whole
 */
public record Script(
        List<String> lines,
        Outline outline,
        List<Integer> sources,
        NavigableMap<Integer, Integer> seconds,
        SortedMap<Integer, String> speakers,
        About about) {

    /**
     * What a form says of the whole transcript, empty where it says nothing.
     *
     * @param title its title
     * @param language ISO 639 code
     * @param url where the original stands on the web
     */
    public record About(Optional<String> title, Optional<String> language, Optional<URI> url) {

        /** Nothing. */
        public static final About NOTHING = new About(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Keeps copies. */
    public Script {
        lines = List.copyOf(lines);
        sources = List.copyOf(sources);
        seconds = new TreeMap<>(seconds);
        speakers = new TreeMap<>(speakers);
    }

    /** Whether the form says that two lines, by their numbers, are not one person's. */
    public boolean isTurn(int before, int line) {
        return !speakers.isEmpty() && !Objects.equals(speakers.get(before), speakers.get(line));
    }

    /** A talk that was read from these lines, with its lines told as the file's own and its times. */
    public Talk placed(Talk talk) {
        if (sources.isEmpty() && seconds.isEmpty()) {
            return talk;
        }
        List<Passage> opening = talk.opening().stream().map(this::placed).toList();
        List<Chapter> chapters = talk.chapters().stream()
                .map(chapter -> new Chapter(
                        chapter.number(),
                        chapter.title(),
                        chapter.titleOrigin(),
                        placed(chapter.lines()),
                        placed(chapter.summary()),
                        chapter.anchor(),
                        chapter.passages().stream().map(this::placed).toList(),
                        chapter.terms(),
                        chapter.english()))
                .toList();
        return talk.with(opening, placed(talk.summary()), chapters);
    }

    private Passage placed(Passage passage) {
        Map.Entry<Integer, Integer> time = seconds.floorEntry(passage.lines().first());
        return new Passage(
                passage.anchor(),
                placed(passage.lines()),
                passage.text(),
                passage.speaker(),
                time == null ? OptionalInt.empty() : OptionalInt.of(time.getValue()));
    }

    private Summary placed(Summary summary) {
        return new Summary(
                summary.text(),
                summary.lines().stream().map(this::source).distinct().toList(),
                summary.byModel());
    }

    private LineRange placed(LineRange lines) {
        return new LineRange(source(lines.first()), source(lines.last()));
    }

    private int source(int line) {
        return sources.isEmpty() ? line : sources.get(line - 1);
    }
}
