package talkbot.core.command;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes away what in a wish is politeness and wish, so that its topic is left. */
final class AskWords {

    /** 章 where it means a chapter, and is no part of 文章 and its like. */
    static final String CHAPTER_SIGN = "(?<![文楽勲憲紋腕])章";

    /** A word for a chapter that is no part of a longer one, as in 文章 and インターセクション; alternatives of a pattern. */
    static final String CHAPTER = CHAPTER_SIGN + "|(?<![ァ-ヺー])(?:チャプター|セクション)";

    /** What a wish is for: the topic stands before it, and behind it only how it is wished for. */
    private static final Pattern OBJECT = Pattern.compile("(?:" + CHAPTER + "|ん?とこ|ところ|箇所|部分|くだり|パート)"
            + "(?=$|[\\p{Z}\\s、。,.!?！？」』]|[のはがをってで]|だけ|や[なけっろで]|どこ|どれ|ある|あり|ない|なか|ください|下さい|ちょうだい|頂戴|ちょ|お願|おねが|よろしく"
            + "|たの|頼|ほし|欲し|くれ|教え|おしえ|見せ|見た|みせ|まとめ|要約|サマリ|あらすじ|概要|リンク|url|link|summary|探|知|読|送|貼|出)");

    private static final Pattern CHAPTERS = Pattern.compile(CHAPTER);

    /** What somebody shows, gives or does who grants a wish, up to the ending of the verb. */
    private static final String GRANTING = "(?:見せ|みせ|教え|おしえ|送っ|貼っ|出し|探し|渡し|あげ|知らせ|まとめ|要約し|紹介し|共有し|シェアし)";

    /** Ways to ask for it that stand behind such a verb or a thing. */
    private static final String ASKING = "(?:ください(?:な|ませ|ね)?|下さい(?:ませ)?|ちょうだい(?:な|や)?|ちょーだい|頂戴(?:な)?"
            + "|(?:ほし|欲し)(?:い|かった)|くれ(?:る|ますか?|へん|ない|や|ん)?|(?:おくれ|おくんなはれ)(?:やす|や)?"
            + "|(?:もら|貰)(?:え(?:たら|れば|ると|る|ます|ません|ない|へん|ん)?|いたい)"
            + "|(?:いただ|頂)(?:け(?:たら|れば|ると|る|ます|ません|ない)?|きたい)|願(?:え(?:ます|ません)|い(?:ます|たい)))";

    /** What may follow on a wish or a question: softening, politeness, the mood of a region. */
    private static final String SOFTLY =
            "(?:ん|の)?(?:です|でしょう|だろう|やろう?|だ|や)?(?:ねん)?(?:けど|けれど(?:も)?|が|か|かな|かしら|な|なあ|わ|ね|よ|で|っけ)?";

    /** Where or which it is, as people ask. */
    private static final String WHERE =
            "(?:どこ|どれ|どの(?:へん|辺|あたり)|第?何(?:章目?|番目?)|何(?=や|な|で|だ)|なん(?=や|な|で|だ)|なに(?=や|な|で|だ))"
                    + "(?:らへん|あたり|辺り|に(?:ある|あり(?:ます)?|なる|なります))?(?:なん?|やった|でし?た?|だった|だ|や)?(?:です|っけ|たっけ|ったっけ)?"
                    + SOFTLY;

    /** Words of asking at the end of a Japanese wish; taken away again and again. */
    private static final Pattern JAPANESE_END = Pattern.compile("(?:"
            + "[\\p{Z}\\s、。,.!?！？〜…「」『』]+"
            + "|(?:お願い|おねがい|お頼み)(?:できますか|できます|できる|(?:いた)?します(?:わ)?|したい(?:です)?)?(?:でしょうか)?"
            + "|よろしく(?:です|(?:お願い|おねがい)(?:いた)?します)?|(?:たの|頼)(?:む|みます|んます|んだ|んまっさ)(?:わ|で|ね)?"
            + "|(?:を|も)?(?:" + GRANTING + "(?:といて|とい|て|と)?)?" + ASKING + SOFTLY
            + "|(?:を|も)?" + GRANTING + "(?:といて|とい|て|と)(?:や|な|ね|です|ん)?|(?<=を|も|章|約)" + GRANTING
            + "|(?:知り|読み|見|み|聞き|確認し|拝見し|拝読し)たい" + SOFTLY
            + "|(?<=[とらば])(?:幸い|嬉しい|うれしい|助か(?:る|ります)|ありがたい|有難い)" + SOFTLY + "|(?<=で|る)(?:しょうか|しょう)"
            + "|(?:が|は|って|で|も)?(?:あり(?:ます|ません)|ある|あった|ござい(?:ます|ません))" + SOFTLY + "|(?<=が|は|って|も)ない" + SOFTLY
            + "|(?:が|は|って|で|とは)?" + WHERE + "|(?:やった|だった|だ|でした|や)っけ"
            + "|(?:の)?(?:" + CHAPTER + "|要約|まとめ|サマリー?|リンク|url|概要|あらすじ|ページ|ん?とこ|ところ|箇所|部分|くだり|パート|内容)"
            + "|(?<=が|は|って|、)第?(?:何|なん)|(?:に|が)?(?:書いて|載って|出て)|(?<=を|て)まとめて(?:いる|る)|かどうか|(?<=[るたい])(?:の|ん)か"
            + "|(?:を|の|と|は|が|も|って|で|に|や|へ|か|な|ね|よ|だけ|とか|っていう|という|っちゅう|ちゅう|とかいう|みたいな(?:ん|の)?|的な|その|この|あの|どの|やつ|回)"
            + "|(?:について|に関する|に関して|のこと|に(?:関係|関連|言及)(?:する|した|してる|のある)|に(?:関わる|まつわる|触れ(?:た|てる|ている)))"
            + "|を(?:扱|取り扱)(?:う|った|ってる|っている|うてる)|を(?:取り上げ|論じ|テーマにし)(?:た|てる|ている|とる|る)|が(?:書いてある|載ってる|載っている|分かる|わかる)"
            + "|(?<=[ァ-ヺーa-z0-9])(?:関係|系)|関連|(?:周|まわ)り"
            + "|(?:を|に|も|の|って)?(?:話|はなし|説明|解説|紹介|言及|議論|語り?|述べ|触れ|ふれ|しゃべ|喋)(?:題)?(?:を|が)?(?:っ|し|り|られ)?(?:てる|ている|ていた|てた|てはった|とった|てる|とる|とんの|て|た|る|とく|てはる)?"
            + "|(?:を|って|(?<!こ)と)?(?:言|ゆ)(?:うて|って|うと|っと|い|っ)(?:はった|はる|いた|いる|る|た)"
            + "|(?<=を|に|て|と)(?:し(?:てる|ている|てた|とる|とった|た)|する)"
            + ")$");

    /** How people go on asking, or begin. */
    private static final Pattern OPENING = Pattern.compile(
            "^(?:じゃあ|じゃ、|ほな|ほんなら|では、|で、|あと、|ちなみに|それと|(?:ほんま)?(?:すみません|すいません|すんません|申し訳ありません|恐れ入ります)(?:ん(?:です|や))?(?:が|けど)?"
                    + "|悪い(?:ん(?:です|や))?(?:が|けど|(?=、))|なあ、|ねえ、|なぁ、"
                    + "|えっと|あのさ?、|もし(?:あれば|よければ|よろしければ)|できれば|よければ|ちょっと(?=、)|結局(?:の?ところ)?|(?:要するに|急ぎで)(?=[、,\\p{Z}\\s]))[、,\\p{Z}\\s]*");

    /** An English wish up to the words that begin its topic. */
    private static final Pattern ENGLISH_FRAME =
            Pattern.compile("^.*?\\b(?:chapters?|parts?|bits?|sections?|pieces?)\\s+"
                    + "(?:(?:that|which|where|when|in which|on|about|covering|dealing with|with|for|of|to)\\b\\s*)+");

    private static final Pattern ENGLISH = Pattern.compile(
            "\\b(?:please|pls|plz|thanks|thank you|can you|could you|would you|can i|could i|may i|give me|show me|send me|find me|get me|tell me|i want|i need"
                    + "|i'd like|i'm looking for|looking for|do you have|is there|are there|any|got|where is|where's|what's|what is|the|a|an|me|to|of|for|about|on|where"
                    + "|that|which|what|is|are|w/|they|he|she|it|was|were|talks?|talking|talked|says?|said|saying|does|did|do|explains?|explained|explaining|discuss(?:es|ed|ing)?|mentions?|covers?"
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
        // However else something is asked of a chapter, its topic stands before the word.
        return CHAPTERS.matcher(asked)
                .results()
                .map(chapter -> stripped(asked.substring(0, chapter.start())))
                .filter(topic -> !topic.isEmpty())
                .reduce((first, last) -> last)
                .orElseGet(() -> stripped(asked));
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
                .replaceAll("^[\\p{Z}\\s、。,.!?！？「『]+|[「」『』]|(?<=^|[\\p{Z}\\s])[–—―-]+(?=$|[\\p{Z}\\s])", "")
                .replaceAll("[\\p{Z}\\s]+", " ");
    }
}
