package talkbot.core.command;

import java.util.regex.Pattern;

/** Takes away what in a wish is politeness and wish, so that its topic is left. */
final class AskWords {

    /** Words of asking at the end of a Japanese wish, outermost last; taken away again and again. */
    private static final Pattern JAPANESE_END = Pattern.compile("(?:"
            + "[\\p{Z}\\s、。,.!?！？〜ー…]+"
            + "|お願い(?:します|いたします|しますわ|できますか)?|おねがい(?:します)?|よろしく(?:です|お願いします)?"
            + "|(?:て)?(?:ください|下さい|くださいな|ちょうだい|頂戴|ほしい(?:です|んですが|ねん|な)?|欲しい(?:です)?|くれ(?:る|ますか|へん|ない)?)"
            + "|(?:して|見せて|教えて|送って|貼って|出して|探して|知りたい|読みたい|見たい)(?:もらえ(?:ますか|る|ません?か|へん)?|いただけますか|くれ(?:る|ますか|へん|ない)?|や|な|ね|です|ん)?"
            + "|(?:が|は|って|で)?(?:あり(?:ます|ません)か|ある(?:かな|んかな|ん|の|か|やろか)?|あったっけ|どこ(?:です(?:か)?|や(?:ろ|っけ)?|だっけ|にある)?|どれ(?:です(?:か)?|や|だっけ)?)"
            + "|(?:の)?(?:章|チャプター|要約|まとめ|サマリー?|リンク|url|概要|あらすじ|ページ|ところ|とこ|箇所|部分|内容)"
            + "|(?:を|の|と|は|が|も|って|で|に|や|へ|か|な|ね|よ|っていう|という)"
            + "|(?:について|に関する|に関して|のこと)"
            + "|(?:の|した|してた|してる|している|する|って)?(?:話|はなし)(?:題)?(?:を|が)?(?:し(?:てる|ている|てた|た|とる|とった))?"
            + ")$");

    private static final Pattern ENGLISH = Pattern.compile(
            "\\b(?:please|pls|plz|thanks|thank you|can you|could you|would you|give me|show me|send me|find me|get me|i want|i'd like"
                    + "|do you have|is there|where is|where's|what's|what is|the|a|an|me|to|of|for|about|on|where|that|which|they|he|she|talks?"
                    + "|chapters?|summary|summaries|summari[sz]e|link|links|bit|part|section|piece|and|with|how)\\b");

    private AskWords() {}

    /**
     * What a wish is about.
     *
     * @param folded the wish with folded widths and letter case
     * @return its topic; empty if it has none
     */
    static String topic(String folded) {
        String words = ENGLISH.matcher(folded).replaceAll(" ").strip();
        String before;
        do {
            before = words;
            words = JAPANESE_END.matcher(words).replaceFirst("").strip();
        } while (!words.equals(before));
        return words.replaceAll("[\\p{Z}\\s]+", " ");
    }
}
