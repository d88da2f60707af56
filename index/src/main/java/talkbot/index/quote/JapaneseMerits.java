package talkbot.index.quote;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import talkbot.index.words.Word;

/** Says how good a quote a Japanese sentence makes. */
final class JapaneseMerits {

    private static final String COPULA =
            "(?:なん|ん)?(?:です|だ|や|である|やと思[^。]{0,4}|だと(?:私は)?(?:思|信じ|考え|言い)[^。]{0,8})(?:よ|ね|で|ねん|わ)?。$";

    private static final List<Cue> CUES = List.of(
            // Contrast: what is so beside what is not.
            Cue.of(0.9, "(?:では|じゃ|や)なく(?!な)|やのうて|ちゃうくて|であって、?[^、。]{2,20}(?:ではな|やな|じゃな)"),
            // Says what is not so; what is so stands elsewhere.
            Cue.of(0.4, "わけではな|わけやな|だけではな|だけでな|だけじゃな|必ずしも|とは限ら"),
            // What always follows from what.
            Cue.of(0.6, "(?:[るいただ]と|[えけせてねめれげべ]ば|たら|なら)、[^。]{4,}"),
            Cue.of(
                    0.6,
                    "より(?:も)?、?(?:ずっと|はるかに|もっと|大|多|良|よ|ええ|重|価値|強|速|難|簡単|むしろ|優)|よりも|ほうが|方が|ほど[^、。]{1,14}(?:ない|へん|ません|ものはな|少な)"),
            Cue.of(0.9, "(?:ば|たら|なら)[^、。]{1,14}ほど|(もっと|より|早く|多く)[^、。]{1,14}(?:と|ば|たら|なら)、?\\1|(?:と|ば)、?もっと"),
            Cue.of(0.8, "(?:は|が|も)[^。]{3,40}(?:けど|けれど|ますが|ですが|が|一方で|のに|くせに)、[^。]{3,50}(?:は|が|も|には)"),
            Cue.of(0.8, "[\\p{IsHan}\\p{IsKatakana}ーの]ほど、"),
            // Definition and cleft: the point stands at the end.
            Cue.of(0.9, "(?:(?<!こ)とは(?![違異限言思考別対な]|関係)|いうのは|いうんは|いうのんは|というもの)[^。]{6,}(?:こと|もの|もん|よう|科学|仕事)?" + COPULA),
            Cue.of(0.7, "(?:の|こと|もの|もん|ん)(?:は|こそ)[^。]{6,}(?:だけ|から|こと|もの|もん)?" + COPULA),
            Cue.of(
                    0.9,
                    "(?:本質|秘訣|秘密|鍵|カギ|コツ|極意|核心|教訓|アドバイス|信条|経験則|最良|最善|最大|最高|最も|もっとも|一番|いちばん|唯一)[^。]*(?:は|が)[^。]{4,}"),
            Cue.of(
                    0.7,
                    "こそ(?!こ)|しか[^。]{1,14}(?:ない|へん|ません|ず)|(?:ない|せん|へん|低い|ある)限り|(?:なければ|なしに|なくして|せんかったら|へんかったら|せんでも|なくても|なしで)"),
            // Advice and value.
            Cue.of(
                    0.9,
                    "べき(?:です|だ|や|で|では|じゃ|やない|ちゃう)|なあかん|なければなりません|なければならない(?=[。んの]|と[思考信])|たらあかん|てはいけ|方がいい|ほうがいい|ほうがええ|方がええ|必要はありません|必要はない|せんでええ|んでええ"),
            Cue.of(0.5, "(?:ば|たら|なら|限り|とき|前に|よりも|ために)[^。]{2,}(?:べき|あかん)"),
            Cue.of(0.4, "大切|重要|大事|価値|意味が(?:な|あ)|肝心|欠かせ|不可欠|必要があ|役に立|役立|危険|強力"),
            Cue.of(
                    0.6,
                    "常に|いつも|必ず(?!しも)|決して|絶対|誰も|誰に(?:も|でも)|誰でも|みんな|すべての|あらゆる|全ての|どんな[^。]{1,14}(?:も|でも)|ことはな|ものや。|もんや。|ものです。|ものだ。|わけやな"),
            // Images.
            Cue.of(1.2, "(?:は|って|[のん]が)[^。]{4,}(?:よう|みたい)なも[のん](?:なん|ん)?(?:です|だ|や|で、)|まるで|のごとく|に似て|に例え|と同じで(?:す|、)"),
            // Themes that need no context: what people are, do, learn, risk and make.
            Cue.of(
                    0.5,
                    "人間|人生|人類|人は|人が|人を|人に|人ほど|自分|仲間|友達|友人|親|子ども|子供|社会|文化|世界|未来|歴史|自由|幸せ|幸福|希望|恐れ|勇気|信頼|愛|喜び|楽し|苦し|痛み|孤独|時間|お金|仕事|職人|働|組織|会社|企業|世の中|生き|死|心|命|健康|夢"),
            Cue.of(
                    0.5,
                    "学[びぶんべ]|理解|知識|知恵|知性|知能|考え[るたな]|思考|創造|好奇心|失敗|間違[いえう]|成功|挑戦|努力|経験|成長|才能|道具|科学|芸術|発見|発明|真実|意味|言葉|美し|問い|疑|決断|選[ぶび択]|習慣|続け|準備|練習|伝え|教え|アイデア|忘れ|覚え|信じ|競争|アドバイス|教訓|機会|リスク|完璧|退屈|面倒|手間"),
            Cue.of(0.3, "人々|人たち|みんな"),
            // What is what, in few words.
            Cue.of(0.4, "^[^、。]{3,22}(?:は|って)、?[^、。]{4,28}(?:です|だ|や|である|ません|へん)(?:よ|ね|で|ねん)?。$"),
            // Hedges and doubts.
            Cue.of(
                    -0.8,
                    "かもしれ|かもしらん|かもわから|可能性があ|ように(?:思|見え|感じ)|気がし|感じがし|ようです。$|みたいです。$|(?:わか|分か)ら(?:ない|へん|ん)(?![こ人])(?=[。、なねわ]|です|けど|が)|(?:わか|分か)りません|知りません|知らん|たぶん|多分|おそらく|恐らく|ある程度|ある種|ある意味|いわば|何らかの|理想的"),
            Cue.of(-0.3, "と(?:思い|考え|感じ)(?:ます|ています)|と思(?:う|うて|っと|って)|て思う|んやと思"),
            // Gives a mark, or a place among others, where a reason would be a claim.
            Cue.of(
                    -1.1,
                    "^(?!.*(?:より(?!多く|良い)|ほうが|方が|ば[^。]*ほど|[人の]ほど、|こそ))[^。]*(?:重要|大切|大事|有用|有益|困難|簡単|難しい|素晴らしい|良い|よい|ええ|いい|面白い|強力|便利|必要)(?:な?(?:こと|考え|もの))?(?:なん|ん)?(?:です|だ|や)?(?:と(?:思|考え|信じ)[^。]*)?(?:よ|ね|で|ねん|わ)?。$"),
            Cue.of(-0.5, "(?:の|うちの)(?:一|1|ひと)つ(?:です|だ|や|である|は|が)"),
            Cue.of(-0.9, "と(?:は|も)(?:言え|思え|思い|思って|思わ|考えて|考え|言い)(?:ま|へん|い?ない|い?ませ)|ということ(?:だと思い|なの|なん)?(?:ます|です|だ)。$"),
            // A part of several, and what somebody once did.
            Cue.of(-0.8, "(一部|一つ|片方|ある人)[はが][^。]*\\1|色んな|いろんな|いろいろ|様々な|さまざまな|多くのこと|たくさんのこと|いくつかのこと"),
            Cue.of(
                    -0.9,
                    "一部[はの]|(?:重要|大事|大切|大きな|中心的)な?役割|わけで、|されてい(?:ます|る)(?:と思[^。]*)?。$|[^れられ][いしきちりっんた]た(?:の|ん)(?:は|が)"),
            // Only says that something else is not so.
            Cue.of(-0.4, "わけ(?:では|じゃ|や)(?:あり|な)[^、。]*。$"),
            // Sets a frame first, or limits what follows.
            Cue.of(-0.4, "^[^、。]{1,6}(?:的に|的には|には|は時々|はしばしば)、|^(?:時に|時々|しばしば|もし(?!も))|[はが](?:時々|しばしば|時に)"),
            // Words that make louder and say nothing.
            Cue.of(-0.3, "非常に|本当に|信じられない|とても|めっちゃ|かなり|すごく|はるかに|ほとんど|基本的に|本質的に|実際に"),
            Cue.of(-0.5, "(非常に|本当に|めっちゃ|より|ほど)(?!よ)[^。]*\\1"),
            // Anecdotes.
            Cue.of(
                    -1.4,
                    "(?:ました|ましたが|でした|ったです|てた|てたん|たんです|たんや|てん|とった|たわ|かった|った|ていた|た)(?:よ|ね|な|で|わ|ねん|けど|から|んや|んです|こと(?:です|や)|と思[^。]{0,5})?。$|(?:まし|でし|かっ|っ)た(?:が|けど|ので|から)、|(?:年前|年間|先日|ある日|のとき|当時)"),
            Cue.of(
                    -1.8,
                    "(?:僕|俺|わし|うち|我々|私たち|僕ら|弊社|当社|我が社|私達|うちら)(?:は|が|の|も|を|に|で|たち|ら|自身|ん|、|にと)|私の(?!アドバイス|教訓|希望|信条|経験)|私(?:は(?!(?:言い|思い|考え|信じ)|.*(?:信じて|べき))|が(?!学)|も|を|に|自身|にと)"),
            Cue.of(
                    -0.3,
                    "(?<!限られ)て(?:い)?(?:ます|る|ました|た)(?:よ|ね|で|ねん|ところです|んや|と思[^。]{0,5})?。$|とる(?:で|わ|んや|ねん|な)?。$|ようとして|つつあ|ところ(?:です|だ|や)。$|予定|つもり|始めて|始まって"),
            Cue.of(-0.5, "(?:でしょう|やろ|だろう|やろな|やろうな)。$"),
            Cue.of(-0.4, "(?:のです|んです)(?:よ|ね)?。$"),
            Cue.of(-0.5, "(?:ね|よね|な|なあ|やん|わけです|わけや|わけ)。$"),
            Cue.of(-0.25, "あなた|君[はがのをに]|てくれ"),
            // Names what there is or what is remarkable, and leaves the point to the next sentence.
            Cue.of(
                    -0.8,
                    "(?:が|も)(?:たくさん|いくつか|多く)?(?:あり|い)ます(?:と思[^。]*)?。$|(?:が|も)(?:ある|おる|いる)(?:んや|んです|と思[^。]*|ねん|わ)?。$|(?:が|も)あります。$"),
            Cue.of(
                    -0.9,
                    "^(?:面白い|興味深い|美しい|素晴らしい|驚く|クールな|すごい|注目す|難しい|嬉しい|本当に欲しい|欲しい|単純な|個人的)[^、。]{0,6}(?:の|こと|ん)は|(?:驚|印象的|心配|楽しみ|素晴らしい|素敵|クール|ありがたい|苛立|嬉|気にな|感心)[^、。]{0,8}(?:です|や|ます|わ|だ|と思[^。]*|ことや[^。]*)。$"),
            Cue.of(
                    -1.4,
                    "^(?:(?:最大|基本|根本|実際|本当)の|(?:最も|一番)?(?:重要|大事|大切|主要|明白|単純)な)?(?:こと|もの|点|アイデア|問題|理由|違い|答え|目標|目的|結果|ポイント|課題|利点|欠点|方法|やること|部分|場合|一部|現実|利益|役割|仕組み|手法|要点|状況|特徴)(?:は|って|が)"),
            // Prose about a text, a figure, a step.
            Cue.of(
                    -0.8,
                    "例えば|たとえば|など(?:の|が|を|に|は|、|です)|とか|といった|いくつか|(?<![1一と])つの|つ目|パーセント|[%％]|倍|以上|以下|約|方法が(?:あ|い)|場合(?:が|も)あ|ことがあ|特定の|異なる|種類|可能な限り|複数の"),
            Cue.of(-0.4, "ことができ|できます。$|できる。$|ようにな(?:る|り)|ことを意味|ということになり"),
            Cue.of(
                    -0.5,
                    "(?:今(?!後)|現在|最近|今日|明日|昨日|今年|去年|来年|もうすぐ|まもなく|しばらく|先日|この前|数(?:年|ヶ月|か月|週間|日)(?:前|後|以内)|まだ|たばかり|すでに|既に|もはや)"));

    private static final Pattern JARGON = Pattern.compile("[\\p{IsHan}]{4,}|[ァ-ヺー]{6,}");

    private static final Pattern STRAY_SPACE = Pattern.compile(
            "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}、。] +[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]|[ぁ-ん一-龠] ?[a-z]{2,}|[A-Za-z] +[ぁ-ん]");

    /** What makes nouns of whole sentences: more than two in one sentence are hard to say in one breath. */
    private static final Pattern HEAVY = Pattern.compile("こと|という|といった|っていう|ところ");

    /** One thing is no number. */
    private static final Pattern DIGIT = Pattern.compile("[0-9０-９](?!つ)");

    private static final Pattern KATAKANA = Pattern.compile("[ァ-ヺー]");

    private static final Pattern CONDITION =
            Pattern.compile("(?:ば|たら|なら|限り|とき|時|前に|よりも|ために|ためには|ないなら|ても|には)、|なら(?!な)|限り");

    private static final Pattern PAST = Pattern.compile("(?:でし|まし|っ|だっ|やっ)た(?:よ|ね|わ|んや|んです)?。$");

    /** What follows from what needs no topic beside its subjects. */
    private static final Pattern LAW = Pattern.compile("(?:[るい]と|[えけせてねめれげべ]ば)、");

    /** Says of something that it is some doing or thing; without that something it is half a sentence. */
    private static final Pattern EQUATES =
            Pattern.compile("(?:こと|もの|もん)(?:なん|ん)?(?:です|だ|や|である)(?:と思[^。]*)?(?:よ|ね|で)?。$");

    private static final Pattern CONTRAST = Pattern.compile("ではなく|やなく|じゃなく|やのうて|であって、");

    private static final Set<String> EVERYDAY = Set.of("AI", "IT", "PC", "TV", "CD", "DNA", "SNS", "OK", "NG");

    /** Advice is about whoever reads it. */
    private static final Pattern ADVICE = Pattern.compile("べき|あかん|なければな|てはいけ|(?:方|ほう)が(?:いい|ええ|良い)|必要(?:は|が)");

    private static final Pattern LATIN = Pattern.compile("[A-Za-z][A-Za-z0-9.-]*");

    /** In characters: read in one breath. */
    private static final int LONG = 60;

    private JapaneseMerits() {}

    /** More for better; below 0 for what is no quote. */
    static double of(Candidate candidate) {
        String text = candidate.text();
        List<Word> words = candidate.words();
        double score = Cue.sum(CUES, text);
        score += form(words, text);
        score += names(text, words);
        int length = candidate.length();
        score -= Math.max(0, length - LONG) / 22.0;
        score -= text.chars().filter(c -> c == '、').count() > (length > LONG ? 2 : 3) ? 0.5 : 0;
        score -= text.indexOf('、') < 0 && length > 45 ? 0.2 : 0;
        score -= Math.max(0, HEAVY.matcher(text).results().count() - 2) * 0.3;
        score -= Math.max(0, KATAKANA.matcher(text).results().count() - 10) * 0.06;
        score -= STRAY_SPACE.matcher(text).find() ? 1.2 : 0;
        score -= text.indexOf('(') >= 0 || text.indexOf('（') >= 0 || text.indexOf('「') >= 0 ? 0.5 : 0;
        score -= text.matches(".*(?:そうし|そうす|それら|その(?:部分|ため|結果|後)|それに|そこ).*") ? 1.2 : 0;
        score -= candidate.linked() ? 0.15 : 0;
        score -= candidate.before().strip().matches("(?s).*[?？]|.*(?:です|ます|でしょう|ません)か。?") ? 0.3 : 0;
        return score;
    }

    /** A whole sentence says of what it speaks, and ends with a verb or an adjective. */
    private static double form(List<Word> words, String text) {
        double score = 0;
        boolean advises = !PAST.matcher(text).find()
                && ADVICE.matcher(text).find()
                && CONDITION.matcher(text).find();
        OptionalInt topic = Topic.particle(words);
        if (topic.isEmpty()) {
            score -= advises ? 0.2 : 2.2;
        } else if (words.get(topic.getAsInt()).is("助詞-格助詞")) {
            score -= advises
                            || CONTRAST.matcher(text).find()
                            || LAW.matcher(text).find()
                    ? 0
                    : 0.4;
        } else if (topic.getAsInt() == 1) {
            Word head = words.get(0);
            score -= head.is("名詞-代名詞", "名詞-非自立", "名詞-副詞可能", "名詞-接尾", "名詞-数") ? 0.8 : 0;
        }
        boolean saysOfIt =
                topic.isPresent() && words.get(topic.getAsInt()).surface().matches("は|って|も|こそ");
        score -= !saysOfIt && EQUATES.matcher(text).find() ? 1.2 : 0;
        Optional<Word> last = words.reversed().stream()
                .filter(word -> !word.is("記号", "助詞-終助詞"))
                .findFirst();
        boolean inverted = text.lastIndexOf('、') > text.length() - 8;
        if (!inverted
                && last.filter(word -> word.is("名詞", "接続詞", "副詞", "助詞", "連体詞", "接頭詞"))
                        .isPresent()) {
            score -= 0.9;
        }
        return score;
    }

    /** Names and technical words make a sentence one for those who know them. */
    private static double names(String text, List<Word> words) {
        double score = 0;
        long people = words.stream().filter(w -> w.is("名詞-固有名詞-人名")).count();
        long others = words.stream()
                .filter(w -> w.is("名詞-固有名詞") && !w.is("名詞-固有名詞-人名"))
                .count();
        score -= people > 0 ? 2 : 0;
        score -= Math.min(3, others) * 0.5;
        score -= Math.min(
                1.5,
                LATIN.matcher(text).results().mapToDouble(m -> latin(m.group())).sum());
        score -= DIGIT.matcher(text).results().count() * 0.3;
        score -= Math.min(4, JARGON.matcher(text).results().count()) * 0.3;
        return score;
    }

    private static double latin(String word) {
        if (EVERYDAY.contains(word)) {
            return 0.1;
        }
        return word.equals(word.toUpperCase(Locale.ROOT)) ? 0.3 : 0.5;
    }
}
