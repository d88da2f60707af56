package talkbot.index.transcript.outline;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import talkbot.index.text.Chars;

/** How lines are worded: as sentences, as headings, as turns of a conversation. */
final class Wording {

    /** No heading or title of a talk is longer. */
    static final int LONGEST_TITLE = 100;

    private static final Pattern SENTENCE_END = Pattern.compile(".*[。．.！？!?…][」』）)\\]”\"’]*", Pattern.DOTALL);
    private static final Pattern LABEL = Pattern.compile(
            "([\\[(（]?\\d{1,2}(:\\d{2}){1,2}[\\])）]?\\s*)?(?<name>[^\\s：:。、！？!?「」]{1,15}|[\\p{L}.'’-]+( [\\p{L}\\d.'’-]+){1,3})[：:](\\s.*|[^/\\d].*)?");
    private static final Pattern TURN = Pattern.compile(
            "(?i)(はい|ええ|うん|うーん|えー.*|あー.*|ああ|いや|いいえ|いえ|なるほど|確かに|たしかに|本当に?|ほんまに?|まあ|さあ|そう|そや|せや|そうそう|もちろん|了解|どうぞ|どうも|ありがとう.*"
                    + "|おはよう.*|こんにちは.*|こんばんは.*|初めまして.*|はじめまして.*|よろしく.*|お疲れ.*|すごい|すごいな|yes|no|yeah|right|okay|ok|sure|thanks?.*|thank you.*|hello.*|hi\\b.*)[、,]?"
                    + "|.*(です|ます|ました|でした|ません|でしょう|ください|ですね|ですよ|ですか|ますね|ますよ|ますか|ましたね|よね|だよ|だね|だよね|かな|かね|けど|けれど|から|ので|んで|んや|やで|やな|やね|やん|ねん|わ|って|とか|ね|よ|な)[、,]?");

    private Wording() {}

    static boolean isJapanese(List<String> lines) {
        long japanese = 0;
        long latin = 0;
        for (String line : lines) {
            for (int i = 0; i < line.length(); i++) {
                char c = line.charAt(i);
                if (Chars.isJapanese(c)) {
                    japanese++;
                } else if (Chars.isLatin(c)) {
                    latin++;
                }
            }
        }
        // an English word of five letters says about as much as two Japanese characters
        return japanese * 5 >= latin * 2 && japanese > 0;
    }

    /** Whether the line is in the page's own script: a sentence of the talk, not the blurb of a foreign original. */
    static boolean isOwnScript(Page page, String line) {
        return !page.japanese() || isJapanese(List.of(line));
    }

    /** Whether the line ends as sentences do. */
    static boolean endsSentence(String line) {
        return line.length() > 400
                ? SENTENCE_END.matcher(line.substring(line.length() - 20)).matches()
                : SENTENCE_END.matcher(line).matches();
    }

    /** The word before a colon at the line's beginning: {@code 水野}, {@code Speaker 1} after {@code [00:12]}. */
    static Optional<String> label(String line) {
        Matcher matcher = LABEL.matcher(line.length() > 80 ? line.substring(0, 80) : line);
        return matcher.matches() ? Optional.of(matcher.group("name")) : Optional.empty();
    }

    /** Whether the line is something one says, rather than something one writes above a chapter. */
    static boolean isTurn(String line) {
        return line.length() <= LONGEST_TITLE && TURN.matcher(line).matches();
    }

    /** Whether the line could stand above a chapter: short, with a letter in it, no sentence, no unlabelled turn. */
    static boolean couldBeHeading(String line) {
        return line.length() <= LONGEST_TITLE
                && !endsSentence(line)
                && !line.endsWith("、")
                && !line.endsWith(",")
                && !isTurn(line)
                && line.codePoints().anyMatch(Character::isLetter);
    }
}
