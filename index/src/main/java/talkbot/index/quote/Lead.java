package talkbot.index.quote;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What links a sentence to the one before and what its claim does not need: a connective, a filler. */
final class Lead {

    /** How many go in a row: a bound, because a pattern without one overflows the stack on endless chatter. */
    private static final String SOME = "{1,4}";

    private static final Pattern JAPANESE = Pattern.compile("^(?:(?:"
            + "しかしながら|しかし|でも|けれども|けれど|だけど|けど|ですが|だが|だから|ですから|なので|そのため|したがって|つまり|要するに|結局のところ|結局|最終的には"
            + "|そして|それから|それに|また|さらに|しかも|ほんで|そんで|せやから|せやけど|やから|やけど|せやけどな|もちろん|実は|実際|実際には|実際のところ|実のところ|正直|正直に言うと|正直なところ"
            + "|実際に|要約すると|まとめると|一般化すると|簡単に言うと|言い換えると|繰り返しますが|とはいえ|結局のところは|一つ言えるのは|残念ながら|同時に|一方で|一方|とにかく|ともかく|それでも|ただし|ただ|まあ|まぁ|やっぱり|やはり|繰り返しになりますが|ほな|なんか|はい|ええ|うん|明らかに"
            + ")[、,]\\s*|(?:しかし|ですから|だから|せやから|せやけど|そして)(?!こそ|と|って)|(?:でも|また)(?=[\\p{IsHan}\\p{IsKatakana}A-Za-z]))"
            + SOME);

    private static final Pattern ENGLISH = Pattern.compile(
            "^(?:(?:so|well|but|and|now|okay|ok|yeah|yes|right|um|uh|oh|you know|i mean|actually|of course|however|in fact|also|anyway|honestly|still|in the end),\\s+|(?:and|but|so)\\s+(?!far\\b|that\\b|much\\b|many\\b|long\\b))"
                    + SOME,
            Pattern.CASE_INSENSITIVE);

    private Lead() {}

    /** The sentence without its lead. */
    static String cut(String sentence) {
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
