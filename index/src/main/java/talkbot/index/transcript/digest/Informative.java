package talkbot.index.transcript.digest;

import java.util.regex.Pattern;
import talkbot.index.text.Chars;

/** Tells sentences that say something by themselves from questions, greetings, back-channels and fragments. */
final class Informative {

    private static final Pattern QUESTION = Pattern.compile(
            "[?？][」』）)]?$|(?:です|ます|でした|ました|ません|でしょう|だろう|ない|の|ん|る|た|やろ|[\\p{IsHan}\\p{IsKatakana}ー])か(?:ね|な)?。?$"
                    + "|(?:どう|どん|どれ|どこ|どの|何|なに|なぜ|なんで|いつ|誰|だれ|いくら|いくつ|いかが).*(?:でしょう|だろう|やろ|んや|の|ん)。?$",
            Pattern.DOTALL);
    private static final Pattern REQUEST = Pattern.compile(
            "(?:教えて|聞かせて|話して|語って)(?:ください|いただけます|もらえ|くれ|え?や).{0,6}$|\\b(?:tell us|tell me)\\b.{0,60}$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern COURTESY = Pattern.compile(
            "ありがとう|おおきに|よろしく|ようこそ|こんにちは|こんばんは|おはよう|はじめまして|お越し|お招き|お迎え|お疲れ|お久しぶり|さようなら|バイバイ|また次回|ご視聴|ご覧いただ|お聞きいただ|チャンネル登録|高評価|スポンサー|概要欄|お会いできて|光栄です|thank you|thanks|welcome|good (morning|evening|afternoon)|subscribe|sponsor|nice to (meet|be)|see you|great question",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern POINTING = Pattern.compile(
            "(?is)([^、。]{1,12}(さん|さま|先生|くん|君|ちゃん|氏)、|これ|それ|あれ|ここ|そこ|あそこ|この|その|あの|こう|そう|そん|こん|あん(?!た)|なぜなら|だから|ですから|なので|つまり|しかし|でも|ただ|けど|だけど|けれど|せやけど|せやから|ほな|ほんで|そんで|で、|そして|また|さらに|すると|したがって|例えば|たとえば|一方|逆に|もちろん|はい|いや|いえ|ええ|うん|ああ|おお|あ、|え、|えー|あー|えっと|そや|せや|まあ|じゃ|では|さて|ところで|次に|最後に|なるほど|確かに|たしかに|同じ|彼|あなた|あんた|お二人|皆さん|みなさん|というの|という|って|と、|と言|とか|のよう|が、|ので|実は|実際|とにかく|要するに|むしろ|ちなみに|[」』）)、。…・]"
                    + "|(it|its|that|this|these|those|there|here|he|she|they|so|but|and|or|because|then|also|well|yeah|yes|no|right|okay|ok|oh|um|uh|you know|i mean|exactly|which|now|anyway|however|for example|like)\\b).*");

    private static final int SHORTEST = 15;
    private static final int SHORTEST_ENGLISH = 30;

    private Informative() {}

    /** Whether the sentence says something to a reader who has read nothing before it. */
    static boolean is(String sentence) {
        String text = Chars.trim(sentence);
        boolean japanese = text.codePoints().anyMatch(Chars::isJapanese);
        return Chars.ink(text) >= (japanese ? SHORTEST : SHORTEST_ENGLISH)
                && isStatement(text)
                && !POINTING.matcher(text).matches()
                && !COURTESY.matcher(text).find();
    }

    /** Whether the sentence asks for an answer. */
    static boolean asks(String sentence) {
        String text = Chars.trim(sentence);
        return QUESTION.matcher(text).find() || REQUEST.matcher(text).find();
    }

    /** Whether the sentence greets, thanks or advertises. */
    static boolean isCourtesy(String text) {
        return COURTESY.matcher(text).find();
    }

    /** Whether the sentence is whole and no question. */
    static boolean isStatement(String sentence) {
        String text = Chars.trim(sentence);
        return !text.isEmpty()
                && text.length() <= 1000
                && "。．.！!」』）)\"”".indexOf(text.charAt(text.length() - 1)) >= 0
                && !text.endsWith("...")
                && !QUESTION.matcher(text).find()
                && Clip.isBalanced(text);
    }
}
