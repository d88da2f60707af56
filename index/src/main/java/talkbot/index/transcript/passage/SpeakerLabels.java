package talkbot.index.transcript.passage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** Who speaks in which line, as far as labels in the text say so. Immutable. */
public final class SpeakerLabels {

    /** No line is labelled. */
    public static final SpeakerLabels NONE = new SpeakerLabels(Map.of(), List.of());

    /**
     * A label at the beginning of a line.
     *
     * @param speaker the name on it, empty where it is known to be one but not whose turn it starts
     * @param end where it ends in its line, in UTF-16 units
     * @param wholeLine whether it covers the line to its end, not only its beginning
     */
    record Label(Optional<String> speaker, int end, boolean wholeLine) {}

    private final Map<Integer, Label> byLine;
    private final List<String> speakers;

    SpeakerLabels(Map<Integer, Label> byLine, List<String> speakers) {
        this.byLine = Map.copyOf(byLine);
        this.speakers = List.copyOf(speakers);
    }

    /** The speakers of lines, by the lines' numbers, of a form that tells them beside its text. */
    public static SpeakerLabels given(SortedMap<Integer, String> byLine) {
        Map<Integer, Label> labels = new HashMap<>();
        byLine.forEach((line, name) -> labels.put(line, new Label(Optional.of(name), 0, true)));
        List<String> people = byLine.values().stream()
                .distinct()
                .filter(name -> !LabelReader.isNobody(name))
                .toList();
        return new SpeakerLabels(labels, people);
    }

    /** The names of people on the labels, in the order of their first use; labels such as A or 司会 name nobody. */
    public List<String> speakers() {
        return speakers;
    }

    /** What is said in a line: its text without the label. */
    public String spoken(BodyLine line) {
        Label label = byLine.get(line.number());
        return label == null ? line.text() : line.text().substring(label.end());
    }

    /**
     * Who speaks in a line.
     *
     * @param line the line's number
     * @param fromItsStart whether the line's beginning is asked about, where its label stands
     */
    Optional<String> speaker(int line, boolean fromItsStart) {
        Label label = byLine.get(line);
        return label != null && (fromItsStart || label.wholeLine()) ? label.speaker() : Optional.empty();
    }
}
