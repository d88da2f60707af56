package talkbot.index.transcript.passage;

import java.util.List;
import java.util.Map;

/** Finds speakers' labels. */
public final class LabelReader {

    private LabelReader() {}

    /** The labels of these lines. */
    public static SpeakerLabels read(List<BodyLine> lines) {
        return new SpeakerLabels(Map.of(), List.of());
    }
}
