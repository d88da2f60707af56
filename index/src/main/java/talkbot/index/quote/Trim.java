package talkbot.index.quote;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import talkbot.index.text.Connectives;

/**
 * A sentence without what its claim does not need: what links it to the one before or the one after, and fillers. Hedges
 * and negations are claims and stay.
 *
 * @param text what is left
 * @param linked whether something was left out at its beginning
 */
record Trim(String text, boolean linked) {

    /** How many go in a row: a bound, because a pattern without one overflows the stack on endless chatter. */
    private static final String SOME = "{1,4}";

    private static final String MORE =
            "で|ところが|ほんでな|そもそも|ま|いやいや|というか|要は|あと|何より|だが|結局のところ|結局|最終的には|せやけどな|実際には|実際に|要約すると|まとめると|一般化すると"
                    + "|簡単に言うと|とはいえ|結局のところは|一つ言えるのは|残念ながら|やっぱり|やはり|繰り返しになりますが|明らかに";

    private static final Pattern JAPANESE =
            Pattern.compile("^(?:(?:" + Connectives.FILLERS + "|" + Connectives.LINKS + "|"
                    + MORE
                    + ")[、,]\\s*|(?:しかし|ですから|だから|せやから|せやけど|そして)(?!こそ|と|って)|(?:でも|また)(?=[\\p{IsHan}\\p{IsKatakana}A-Za-z]))"
                    + SOME);

    private static final Pattern ENGLISH = Pattern.compile(
            "^(?:(?:so|well|but|and|now|okay|ok|yeah|yes|right|um|uh|oh|you know|i mean|actually|of course|however|in fact|also|anyway|honestly|still|in the end),\\s+|(?:and|but|so)\\s+(?!far\\b|that\\b|much\\b|many\\b|long\\b))"
                    + SOME,
            Pattern.CASE_INSENSITIVE);

    /** Sounds of thinking inside a sentence: まあ、 and the ですね of 土はですね、. */
    private static final Pattern FILLER = Pattern.compile(
            "(?<=、)(?:えー|えーと|えっと|あのー|そのー|まあ|まぁ|ま|なんか|ほら|うーん|ええと|こう)、|(?<=[はがをにでと])(?:ですね|あの|えー|まあ|なんか)(?=、)");

    /** A sentence that leaves off with けど ends before it; nothing follows that it could be set against. */
    private static final Pattern TRAILS_OFF =
            Pattern.compile("(?<=です|ます|ません|んや|と思う|わけや)(?:けど|けども|けれど|けれども)(?:ね|な|も)?(?=。$)");

    /** What is left of a sentence. */
    static Trim of(String sentence) {
        String led = lead(sentence);
        String text = TRAILS_OFF.matcher(FILLER.matcher(led).replaceAll("")).replaceFirst("");
        return new Trim(text, led.length() < sentence.length());
    }

    private static String lead(String sentence) {
        Matcher japanese = JAPANESE.matcher(sentence);
        if (japanese.find()) {
            return sentence.substring(japanese.end());
        }
        Matcher english = ENGLISH.matcher(sentence);
        if (english.find() && english.end() < sentence.length()) {
            String rest = sentence.substring(english.end());
            return rest.substring(0, 1).toUpperCase(Locale.ROOT) + rest.substring(1);
        }
        return sentence;
    }
}
