package talkbot.index.transcript.digest;

import java.util.Optional;
import java.util.regex.Pattern;
import talkbot.index.text.Chars;
import talkbot.index.words.Word;
import talkbot.index.words.WordCutter;

/** Says how well a sentence stands for what a talk claims when it stands alone. */
final class Standing {

    /** For what is hardly the talk's own claim. */
    private static final double DOUBTFUL = 0.4;
    /** For what leans on other sentences. */
    private static final double LEANING = 0.8;
    /** For what once happened. */
    private static final double RECALLED = 0.6;
    /** For what a speaker stresses. */
    private static final double STRESSED = 1.2;

    /** The best standing. */
    static final double HIGHEST = STRESSED;

    private static final int SHORTEST = 15;
    private static final int SHORTEST_ENGLISH = 30;

    private static final Pattern POINTS = Pattern.compile(
            "(?is)(?:これ|それ|あれ|ここ|そこ|あそこ|この|その|あの|こう|そう|そん|こん|あん(?!た)|なぜなら|というのも|例えば|たとえば|逆に|むしろ|同じ|彼|あなた|あんた|お二人|皆さん|みなさん|君|という|って|と、|と言|とか|のよう|が、|ので|誰か|もう(?:一|1)つ|[1-9１-９一二三]つ|[」』）)、。…・]"
                    + "|(?:it|its|that|this|these|those|there|here|he|she|they|which|because|for example|like|or|exactly|the (?:first|second|third|other))\\b).*"
                    + "|.{1,15}(?:それ|これ|その|この|そこ|ここ|あれ|あの|彼|そう).*");

    private static final Pattern TELLS_A_STORY =
            Pattern.compile("(?:^|、)(?:私|僕|俺|わし|わたし)(?:は|が|の|も|たち)|^(?:i|we)\\b", Pattern.CASE_INSENSITIVE);

    /** A time or somebody, and what happened: an example. */
    private static final Pattern RECALLS = Pattern.compile(
            "(?:去年|昨年|一昨年|先日|先週|この間|こないだ|ある(?:日|年|とき|時|町|県|市|店|人|子|会社)|あのとき|あの時|そのとき|その時|いっぺん|(?<!に)一度|[一1１]人は|年前|か月前|当時|最初は|(?:学生|子ども|修業|新人)(?:の)?(?:頃|時代|時分)).*(?:た|だ|はった)(?:ん(?:です|だ|や))?(?:よ|ね|な|わ|けど)*。$"
                    + "|\\b(?:once|one day|last (?:week|month|year)|the other day|years ago|at the time|back then)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern LEADS_THE_TALK = Pattern.compile(
            "(?:そうですね|おられました|のですね|んですね|、よね|ということですね|ですよね|ますよね|ますね|んやな|んやね|やろ|聞かせてください|教えてください|教えて|お話し(?:し|いたし)?ます|話をし(?:ます|たいと思います)|話に移(?:ります|りたいと思います)|(?:語|話)っていただき(?:ます|たいと思います)|お願い(?:します|いたします)|お聞きします|受けたいと思います|移ります|いらっしゃ(?:る|います)とか|ですって|話です(?:わ|ねん)?|話せれば|話してもらえ.*|どうぞ|見てみましょう|話しましょう|(?:伺|うかが)[いっえ].*)[。．.]?$"
                    + "|(?:興味深い|面白い|おもろい|良い質問|ええ質問)(?:です|や|ですね|やな|やね)?。$|想像してみ|嬉し|うれし|光栄|名誉|喜びです|お届け|\\b(?:let's|let us|tell us|glad|happy to|honou?r|pleasure)\\b",
            Pattern.CASE_INSENSITIVE);

    /** What somebody else may think, and words to be typed: never the talk's own claim. */
    private static final Pattern NOT_MEANT = Pattern.compile(
            "と(?:思|言|考え)(?:う|える)かもしれ|と(?:言う|いう|思う|考える|思っている|考えている)(?:人|方|声)(?:も|が|は|たち|々)|と主張する|と思われがち|(?:してください|ください|しろ|せよ)[」』]"
                    + "|\\b(?:(?:some|many|most) people (?:say|think|believe|argue)|(?:you|one) (?:might|may|could) (?:think|say|argue)|critics (?:say|argue|claim))\\b",
            Pattern.CASE_INSENSITIVE);

    /** Words of somebody else. */
    private static final Pattern QUOTES =
            Pattern.compile("と(?:思わ|言わ|いわ)れ|」(?:のよう|とか|みたい|という感じ|と(?:言|い|思|考え))|\\b(?:is|are) said to\\b");

    private static final Pattern BREAKS_OFF = Pattern.compile("(?:…|‥|\\.\\.\\.).", Pattern.DOTALL);

    /** The beginning of a sentence that rejects the one before. */
    private static final Pattern REJECTS = Pattern.compile(
            "(?s)(?:(?:しかし|でも|ですが|だが|けど|せやけど|いや)、?)?(?:それ|これ|そう|そんな(?:こと|の))(?:は|では|じゃ|や|も|が|って).{0,12}(?:違|ちが|ちゃう|間違|誤|正しくな|意味をな|ありません|じゃない|ではない|やない|やあらへん|わけではな|思いません|思わへん|思わない).*"
                    + "|(?:いや、)?(?:違います|違う|ちゃう|間違い)(?:[。、です]|や|ねん|よ|と思).*"
                    + "|(?:(?:but|no),? )?(?:that|this|it)(?:'s| is|’s| was)? (?:not|wrong|a mistake|isn['’]t|false|untrue).*",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern STRESSES = Pattern.compile(
            "べき|重要|大切|必要|最も|一番|いちばん|最良|最大|問題は|とは、|意味します|違い|理由|からです|では?なく|じゃなくて|やなくて|だけでなく|というより|いうより|より.{1,20}ほうが|(?:と|て)?いうのは|と(?:言い|いい|呼び|呼んで)|ことです。|ことや。|せなあかん|なければな|できます|役立|有用|核心|鍵"
                    + "|\\b(?:should|must|need to|needs to|important|because|means|best|most|key|never|always|only|reason)\\b",
            Pattern.CASE_INSENSITIVE);

    /** Parts of speech that no whole sentence ends with. */
    private static final String[] UNFINISHED = {"助詞-格助詞", "助詞-係助詞", "助詞-連体化", "助詞-並立助詞", "接続詞", "名詞-非自立"};

    private Standing() {}

    /**
     * How well a sentence stands.
     *
     * @return 0 if it cannot stand alone at all, else more for better, up to {@link #HIGHEST}
     */
    static double of(Candidate candidate) {
        String text = candidate.text();
        boolean japanese = text.codePoints().anyMatch(Chars::isJapanese);
        if (Chars.ink(text) < (japanese ? SHORTEST : SHORTEST_ENGLISH)
                || !Informative.isStatement(text)
                || Informative.isCourtesy(text)
                || NOT_MEANT.matcher(text).find()
                || REJECTS.matcher(candidate.next()).matches()) {
            return 0;
        }
        Optional<Word> last = last(text);
        if (last.filter(word -> word.is(UNFINISHED)).isPresent()) {
            return 0;
        }
        double standing = 1;
        standing *= last.filter(word -> word.is("名詞")).isPresent() ? LEANING : 1;
        standing *= POINTS.matcher(text).matches() ? LEANING : 1;
        standing *= TELLS_A_STORY.matcher(text).find() ? LEANING : 1;
        standing *= BREAKS_OFF.matcher(text).find() ? LEANING : 1;
        standing *= Trimmer.calls(candidate.source().text())
                        || LEADS_THE_TALK.matcher(text).find()
                ? DOUBTFUL
                : 1;
        standing *= leadsUp(candidate) ? DOUBTFUL : 1;
        standing *= RECALLS.matcher(text).find() ? RECALLED : 1;
        standing *= QUOTES.matcher(text).find() ? DOUBTFUL : 1;
        standing *= STRESSES.matcher(text).find() ? STRESSED : 1;
        return standing;
    }

    /** Whether a question follows on its line: then its asker speaks. */
    private static boolean leadsUp(Candidate candidate) {
        return !candidate.lineEnd().isEmpty() && Informative.asks(candidate.lineEnd());
    }

    private static Optional<Word> last(String text) {
        return WordCutter.cut(text).reversed().stream()
                .filter(word -> !word.is("記号"))
                .findFirst();
    }
}
