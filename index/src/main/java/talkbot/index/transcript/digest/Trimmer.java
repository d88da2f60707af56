package talkbot.index.transcript.digest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import talkbot.index.text.Chars;
import talkbot.index.text.Connectives;

/**
 * Takes words out of a sentence that its claim does not need when it stands alone: fillers, what links it to the sentence
 * before, the name of who is spoken to, asides in parentheses. What stays is as it was, negation and hedges above all:
 * 基本的に, 個人的には, おそらく and their like are no fillers.
 */
final class Trimmer {

    /** Such a link needs no comma. */
    private static final String BARE_LINK =
            "(?:そして|しかし|だから|ですから|でも|なので|つまり|せやから|せやけど|しかも|それでも|ほんで)(?=[\\p{IsHan}\\p{IsKatakana}A-Za-z]|その|この|それ|これ|もし|まだ|すべて|いま)";

    /** How many leads in a row go: a bound, because a pattern without one overflows the stack on endless chatter. */
    private static final String SOME = "{1,8}";

    /** Somebody called by name; two in a row are no call but a list. */
    private static final String CALL =
            "[\\p{IsHan}\\p{IsKatakana}ー・A-Za-z .]{1,20}(?:さん|先生|くん|氏)、\\s*(?![^、。]{1,20}(?:さん|先生|くん|氏))";

    private static final Pattern CALLS = Pattern.compile(CALL);

    private static final Pattern LEAD = Pattern.compile("^(?:(?:" + Connectives.FILLERS + ")[、,…]+\\s*|(?:"
            + Connectives.LINKS + ")[、,]\\s*|" + BARE_LINK + "|" + CALL + ")" + SOME);

    private static final Pattern LEAD_ENGLISH = Pattern.compile(
            "^(?:(?:so|well|but|and|now|okay|ok|yeah|yes|right|um|uh|oh|you know|i mean|actually|of course|however|in fact|also|then|anyway|first of all|first|finally|honestly),\\s+|(?:and|but|so)\\s+(?!far\\b|that\\b|much\\b|many\\b|long\\b))"
                    + SOME,
            Pattern.CASE_INSENSITIVE);

    private static final Pattern INNER =
            Pattern.compile("、(?:えーと|えっと|えー|あのー|まあ|まぁ|なんか|うーん)、|,(?: um,| uh,| you know,| i mean,)");

    /** Not what belongs to a word: f(x), GPT-4(o). */
    private static final Pattern ASIDE =
            Pattern.compile("（[^（）]{2,40}）|\\s\\([^()]{2,40}\\)|(?<![A-Za-z0-9\\s])\\([^()]{2,40}\\)");

    private static final Pattern CAN = Pattern.compile("(?<=[\\p{IsHan}\\p{IsKatakana}ー])することができ");

    /** A reason that is no reason without what it is for. */
    private static final Pattern REASON =
            Pattern.compile("^(?:なぜなら(?:ば)?|というのも|というのは)、?(.{10,}?)から(?:です|だ|や|である)(?:よ|ね|な|ねん)?。$", Pattern.DOTALL);

    /** A rest shorter than this is no sentence: then all stays. */
    private static final int SHORTEST = 8;

    private Trimmer() {}

    static String trim(String sentence) {
        String whole = Chars.trim(sentence);
        String text = ASIDE.matcher(whole).replaceAll("");
        text = INNER.matcher(text).replaceAll(match -> match.group().substring(0, 1));
        text = LEAD.matcher(text).replaceFirst("");
        Matcher english = LEAD_ENGLISH.matcher(text);
        if (english.find() && english.end() < text.length()) {
            text = Character.toUpperCase(text.charAt(english.end())) + text.substring(english.end() + 1);
        }
        text = REASON.matcher(text).replaceFirst("$1。");
        text = Chars.trim(CAN.matcher(text).replaceAll("でき"));
        return text.length() < SHORTEST ? whole : text;
    }

    /** Whether the sentence begins with the name of somebody who is spoken to. */
    static boolean calls(String sentence) {
        return CALLS.matcher(sentence).lookingAt();
    }
}
