package talkbot.index.transcript.digest;

import java.util.List;
import talkbot.index.text.Chars;
import talkbot.index.text.Sentences;
import talkbot.index.transcript.passage.BodyLine;
import talkbot.index.transcript.passage.SpeakerLabels;

/** A title made from a talk's own words. */
public record DerivedTitle(String title, List<String> people) {

    /** Derives it. */
    public static DerivedTitle of(List<BodyLine> opening, List<BodyLine> body, SpeakerLabels labels) {
        String first = (opening.isEmpty() ? body : opening).getFirst().text();
        String sentence = Chars.trim(Sentences.split(first).getFirst().of(first));
        return new DerivedTitle(sentence.length() > 40 ? sentence.substring(0, 40) + "…" : sentence, List.of());
    }
}
