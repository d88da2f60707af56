package talkbot.index.transcript.passage;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who speaks in which line, as far as labels in the text say so. Immutable. */
public final class SpeakerLabels {

    /**
     * A line that begins with a label.
     *
     * @param speaker the name on it
     * @param wholeLine whether it covers the line to its end, not only its beginning
     */
    record Label(String speaker, boolean wholeLine) {}

    private final Map<Integer, Label> byLine;
    private final List<String> speakers;

    SpeakerLabels(Map<Integer, Label> byLine, List<String> speakers) {
        this.byLine = Map.copyOf(byLine);
        this.speakers = List.copyOf(speakers);
    }

    /** The names on the labels, in the order of their first use. */
    public List<String> speakers() {
        return speakers;
    }

    /**
     * Who speaks in a line.
     *
     * @param line the line's number
     * @param fromItsStart whether the line's beginning is asked about, where its label stands
     */
    Optional<String> speaker(int line, boolean fromItsStart) {
        Label label = byLine.get(line);
        return label != null && (fromItsStart || label.wholeLine()) ? Optional.of(label.speaker()) : Optional.empty();
    }
}
