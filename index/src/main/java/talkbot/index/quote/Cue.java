package talkbot.index.quote;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Words that speak for or against a sentence as a quote.
 *
 * @param pattern finds them
 * @param weight what they bring; below 0 what they cost
 */
record Cue(Pattern pattern, double weight) {

    /** What all good cues of a sentence bring together at most. */
    private static final double MOST = 2.6;

    /** The third good thing about a sentence adds less than the first. */
    private static final double SATURATION = 1.6;

    static Cue of(double weight, String regex) {
        return of(weight, regex, 0);
    }

    /** With flags of {@link Pattern}. */
    static Cue of(double weight, String regex, int flags) {
        return new Cue(Pattern.compile(regex, flags), weight);
    }

    /** What the cues in a sentence come to. */
    static double sum(List<Cue> cues, String text) {
        double against = 0;
        double praise = 0;
        for (Cue cue : cues) {
            if (cue.pattern().matcher(text).find()) {
                if (cue.weight() > 0) {
                    praise += cue.weight();
                } else {
                    against += cue.weight();
                }
            }
        }
        return against + MOST * (1 - Math.exp(-praise / SATURATION));
    }
}
