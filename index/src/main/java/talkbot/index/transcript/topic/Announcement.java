package talkbot.index.transcript.topic;

import java.util.regex.Pattern;

/** Tells how plainly a Japanese sentence says that it is about a noun: with 〜というのは, 〜について, 〜は behind it. */
final class Announcement {

    /** For what is announced or explained. */
    private static final double ANNOUNCED = 1.5;
    /** For the topic of a sentence. */
    private static final double TOPIC = 1.2;

    /** What stands behind the subject of a talk. */
    private static final Pattern ANNOUNCES = Pattern.compile(
            "について|に関して|に関する|をテーマ|というテーマ|という話|の話|のお?話|の問題(?:です|について)|とは|(?:と|て)?(?:いう|言う|いい|言い)(?:のは|もの|んは|たら|うたら)|っていうのは|[とて](?:言い|いい|呼び|呼ん)");

    private static final Pattern IS_TOPIC = Pattern.compile("は(?!じ|ず|っ)|って|も(?=[^、]{0,2}う一つ)");

    private Announcement() {}

    /**
     * How plainly, at least 1, which is not at all.
     *
     * @param end where the noun ends in the sentence
     */
    static double of(String sentence, int end) {
        return standsAt(end, sentence, ANNOUNCES) ? ANNOUNCED : standsAt(end, sentence, IS_TOPIC) ? TOPIC : 1;
    }

    private static boolean standsAt(int place, String sentence, Pattern pattern) {
        return pattern.matcher(sentence).region(place, sentence.length()).lookingAt();
    }
}
