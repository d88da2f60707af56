package talkbot.index.transcript.topic;

import java.util.regex.Pattern;
import talkbot.index.text.Chars;

/**
 * Tells how the lines look that open a topic: with a question, with a word such as さて or “Next”; and those that go on
 * with one: with a word that points back, with the answer to a question.
 */
final class Openings {

    /**
     * What each sign is worth, in natural logarithms of odds: questions and opening words stand about e times as often
     * at the beginnings of marked chapters as elsewhere, pointing words as much more seldom.
     */
    private static final double WORTH = 1;

    private static final int LONGEST_END = 12;
    private static final int LONGEST_START = 24;

    private static final Pattern QUESTION =
            Pattern.compile("[?？][」』\"”)）]*$|(です|ます|でした|ました|ません|でしょう|だろう|の|ん|やろ|ない|る|た)か[ねな]?。?[」』]?$");
    private static final Pattern OPENING = Pattern.compile(
            "^(さて|では|それでは|じゃあ|じゃ、|ほな|ほんなら|(次|つぎ)[はにので、]|続いて|最後|まず(?!い)|ところで|話(は|を)|もう一つ|もうひとつ|別の|そういえば|最近"
                    + "|(?i:(ok(ay)?,? )?(now|next|finally|first|let's|let me|moving on|another|speaking of|turning to|one more|last)\\b))");
    private static final Pattern GOING_ON = Pattern.compile(
            "^(それ(?!では)|これ|その|この|そう(?!いえば)|こう|だから|ですから|なので|つまり|そして|また|しかし|でも|ただ|けど|あと|さらに|例えば|たとえば|なぜなら|はい|ええ|うん|いや|せや|そや|まあ|というの|彼"
                    + "|(?i:(it|it's|that|that's|this|these|those|he|she|they|and|but|because|also|so|then|which|yes|yeah|no|right|exactly|well|sure)\\b))");

    private Openings() {}

    /**
     * How much more likely than another line this one opens a chapter.
     *
     * @param before the line before, whose question this one may answer
     */
    static double cue(String line, String before) {
        String text = Chars.trim(line);
        String start = text.substring(0, Math.min(LONGEST_START, text.length()));
        double cue = 0;
        cue += asks(text) ? WORTH : 0;
        cue += OPENING.matcher(start).find() ? WORTH : 0;
        cue -= GOING_ON.matcher(start).find() ? WORTH : 0;
        cue -= asks(Chars.trim(before)) ? WORTH : 0;
        return cue;
    }

    private static boolean asks(String text) {
        return QUESTION.matcher(text.substring(Math.max(0, text.length() - LONGEST_END)))
                .find();
    }
}
