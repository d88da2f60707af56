package talkbot.index.quote;

import java.util.regex.Pattern;

/**
 * Tells which sentences can stand alone. The rules are about form: what a sentence needs so that somebody who was not
 * there understands it, and what gives it away as talk about the talk.
 */
final class QuoteRules {

    /** Shorter ones say too little, longer ones are not read at a glance; in characters. */
    private static final int SHORTEST = 25;

    private static final int LONGEST = 140;

    private static final Pattern LEANS_ON_WHAT_CAME_BEFORE = Pattern.compile("^(?:"
            + "それ|これ|あれ|そこ|ここ|あそこ|その|この|あの|そう|こう|ああ|そんな|こんな|あんな|そちら|こちら|どちら|彼|彼女|彼ら|両方|同じ|同様"
            + "|だから|ですから|なので|つまり|なぜなら|しかし|でも|ただ|けど|けれど|だけど|そして|また|さらに|次に|最後に|まず|例えば|たとえば|一方|すると|ところで|ところが|とはいえ|要するに|というのも|というのは|もちろん|実際|逆に|ちなみに|あと|それでも|せやから|せやけど|ほんで|ほな|やから|やけど|んで"
            + "|はい|いいえ|ええ|うん|いや|おお|ああ|えっと|ええと|あの[、ー]|まあ|なんか|じゃあ|では|さて|さあ|よっしゃ|なるほど|確かに"
            + "|(?i:so|but|and|or|because|this|that|these|those|it|they|he|she|there|here|well|yeah|yes|no|okay|ok|right|also|then|thus|however)\\b"
            + "|[0-9０-９]+[つ番点目]|[、。…)）」』])");

    private static final Pattern TALK_ABOUT_THE_TALK = Pattern.compile(
            "ありがとう|おおきに|お招き|ようこそ|よろしく|お越し|ゲスト|視聴者|リスナー|チャンネル|登録|スポンサー|概要欄|説明欄|ポッドキャスト|配信|エピソード|動画|番組|次回|質問です"
                    + "|サイト|リンク|フォロー|(?i:thank you|subscribe|sponsor|podcast|episode|channel|welcome)");

    private static final Pattern QUESTION =
            Pattern.compile("[?？]|(?:です|ます|でしょう|ません|ました|だろう)か[。．]?$|(?:かな|やろか|んか)[。．]?$");

    private static final Pattern ENDS = Pattern.compile("(?:[。．!！]|[a-z]\\.)[」』）)\"”]?$");

    private static final Pattern SPEAKS_OF_ITSELF_AND_YOU =
            Pattern.compile("あなた|おっしゃ|先ほど|さっき|今日|昨日|明日|皆さん|みなさん|\\b(?:you|your|today|yesterday)\\b");

    private static final Pattern CLAIMS = Pattern.compile(
            "こそ|だけ|しか|ほど|より|べき|本当|大切|重要|本質|価値|意味|失敗|成功|学|信|未来|人間|人生|最も|一番|いちばん|むしろ|なく|ない|へん|never|always|only|must|should|best|most");

    private QuoteRules() {}

    /**
     * How well a sentence stands alone.
     *
     * @return 0 if it does not, else more for better
     */
    static double score(String sentence) {
        int length = sentence.codePointCount(0, sentence.length());
        if (length < SHORTEST
                || length > LONGEST
                || sentence.indexOf('\n') >= 0
                || !ENDS.matcher(sentence).find()
                || LEANS_ON_WHAT_CAME_BEFORE.matcher(sentence).find()
                || QUESTION.matcher(sentence).find()
                || TALK_ABOUT_THE_TALK.matcher(sentence).find()
                || !balanced(sentence)) {
            return 0;
        }
        double score = 1;
        score += Math.min(3, CLAIMS.matcher(sentence).results().count()) * 0.5;
        // Around sixty characters are read in one breath.
        score -= Math.abs(length - 60) / 80.0;
        score -= SPEAKS_OF_ITSELF_AND_YOU.matcher(sentence).find() ? 1 : 0;
        score -= sentence.chars().filter(Character::isDigit).count() * 0.1;
        return Math.max(0.01, score);
    }

    private static boolean balanced(String text) {
        String brackets = "「」『』()（）“”【】[]";
        StringBuilder open = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int at = brackets.indexOf(c);
            if (at < 0) {
                continue;
            }
            if (at % 2 == 0) {
                open.append(c);
            } else if (open.isEmpty() || open.charAt(open.length() - 1) != brackets.charAt(at - 1)) {
                return false;
            } else {
                open.setLength(open.length() - 1);
            }
        }
        return open.isEmpty();
    }
}
