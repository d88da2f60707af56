package talkbot.core.command;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes away what in a wish is politeness and wish, so that its topic is left. */
final class AskWords {

    /** What a wish is for: the topic stands before it, and behind it only how it is wished for. */
    private static final Pattern OBJECT = Pattern.compile("(?:章|チャプター|ところ|とこ|箇所|部分|くだり|パート|セクション)"
            + "(?=$|[\\p{Z}\\s、。,.!?！？」』]|[のはがをってで]|だけ|や[なけっろで]|どこ|どれ|ある|あり|ない|なか|ください|下さい|ちょうだい|頂戴|ちょ|お願|おねが|よろしく"
            + "|たの|頼|ほし|欲し|くれ|教え|おしえ|見せ|見た|みせ|まとめ|要約|サマリ|あらすじ|概要|リンク|url|link|summary|探|知|読|送|貼|出)");

    /** Words of asking at the end of a Japanese wish; taken away again and again. */
    private static final Pattern JAPANESE_END = Pattern.compile("(?:"
            + "[\\p{Z}\\s、。,.!?！？〜…「」『』]+"
            + "|お願い(?:できますか|できます|できる|(?:いた)?します|しますわ|したい(?:です)?)?|おねがい(?:します)?|よろしく(?:です|(?:お願い|おねがい)します)?|(?:たの|頼)(?:む|みます|んます|んだ)(?:わ|で|ね)?"
            + "|(?:て)?(?:ください(?:な|ませ|ね)?|下さい|ちょうだい(?:な|や)?|頂戴|(?:ほし|欲し)(?:い|かった)?(?:ん)?(?:です)?(?:ねん|だ|や)?(?:けど|が|な|わ)?|くれ(?:る|ますか|へん|ない)?)"
            + "|(?:して|見せて|みせて|教えて|おしえて|送って|貼って|出して|探して|知りたい|読みたい|見たい)(?:もらえ(?:ますか|る|ません?か|へん)?|いただけますか|くれ(?:る|ますか|へん|ない)?|や|な|ね|です|ん)?"
            + "|(?:が|は|って|で)?(?:あり(?:ます|ません)か?|ある(?:かな|んかな|ん|の|か|やろか|んですか|んやろか)?|あったっけ|(?<=が|は|って|も)ない(?:です|ん|の)?か?"
            + "|どこ(?:です(?:か)?|や(?:ろ|っけ|ったっけ)?|だっけ|にある)?|どれ(?:です(?:か)?|や(?:ったっけ|ろ)?|だっけ)?|なんやったっけ|やったっけ|だっけ|でしたっけ)"
            + "|(?:の)?(?:章|チャプター|要約|まとめ|サマリー?|リンク|url|概要|あらすじ|ページ|ところ|とこ|箇所|部分|くだり|パート|内容)"
            + "|(?:を|の|と|は|が|も|って|で|に|や|へ|か|な|ね|よ|だけ|とか|っていう|という|っちゅう|ちゅう|とかいう|みたいな|的な|その|この|あの|やつ|回)"
            + "|(?:について|に関する|に関して|のこと)"
            + "|(?:を|に|も|の|って)?(?:話|はなし|説明|解説|紹介|言及|議論|語り?|述べ|触れ|ふれ|しゃべ|喋)(?:題)?(?:を|が)?(?:っ|し|り|られ)?(?:てる|ている|ていた|てた|とる|とった|とんの|て|た|る|とく|てはる)?"
            + "|(?<=を|に|て|と)(?:し(?:てる|ている|てた|とる|とった|た)|する)"
            + ")$");

    /** How people go on asking. */
    private static final Pattern OPENING =
            Pattern.compile("^(?:じゃあ|じゃ、|ほな|ほんなら|では、|あと、|ちなみに|それと|すみません|すいません|なあ、|ねえ、)[、,\\p{Z}\\s]*");

    /** An English wish up to the words that begin its topic. */
    private static final Pattern ENGLISH_FRAME =
            Pattern.compile("^.*?\\b(?:chapters?|parts?|bits?|sections?|pieces?)\\s+"
                    + "(?:(?:that|which|where|when|in which|on|about|covering|dealing with|with|for|of|to)\\b\\s*)+");

    private static final Pattern ENGLISH = Pattern.compile(
            "\\b(?:please|pls|plz|thanks|thank you|can you|could you|would you|can i|could i|may i|give me|show me|send me|find me|get me|tell me|i want|i need"
                    + "|i'd like|i'm looking for|looking for|do you have|is there|are there|any|got|where is|where's|what's|what is|the|a|an|me|to|of|for|about|on|where"
                    + "|that|which|they|he|she|it|was|were|talks?|talking|talked|says?|said|saying|does|did|do|explains?|explained|explaining|discuss(?:es|ed|ing)?|mentions?|covers?"
                    + "|chapters?|summary|summaries|summari[sz]e|overview|link|links|bit|part|section|piece|and|with|how|how's|one|somewhere|i)\\b(?!')");

    /** What is left of "the talk's chapters". */
    private static final Pattern OWNERS = Pattern.compile("(?<![\\p{L}\\p{N}])['’]s\\b");

    private AskWords() {}

    /**
     * What a wish is about.
     *
     * @param folded the wish with folded widths and letter case
     * @return its topic; empty if it has none
     */
    static String topic(String folded) {
        String asked = folded.strip();
        Matcher object = OBJECT.matcher(asked);
        while (object.find()) {
            String topic = stripped(asked.substring(0, object.start()));
            if (!topic.isEmpty()
                    && stripped(asked.substring(object.end()))
                                    .replaceAll("[ぁ-ゖ]", "")
                                    .length()
                            <= MOST_BEHIND) {
                return topic;
            }
        }
        return stripped(asked);
    }

    /** Behind the word for a chapter stands, once the wish is taken away, at most a particle or a mark. */
    private static final int MOST_BEHIND = 2;

    private static String stripped(String asked) {
        String words = ENGLISH_FRAME.matcher(asked).replaceFirst(" ");
        words = OWNERS.matcher(ENGLISH.matcher(words).replaceAll(" "))
                .replaceAll(" ")
                .strip();
        String before;
        do {
            before = words;
            words = JAPANESE_END.matcher(words).replaceFirst("").strip();
        } while (!words.equals(before));
        return OPENING.matcher(words)
                .replaceFirst("")
                .replaceAll("^[\\p{Z}\\s、。,.!?！？「『]+|[「」『』]", "")
                .replaceAll("[\\p{Z}\\s]+", " ");
    }
}
