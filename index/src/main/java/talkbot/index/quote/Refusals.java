package talkbot.index.quote;

import java.util.regex.Pattern;

/**
 * Tells which sentences no bot should post by themselves: what is no whole statement, what only makes sense beside other
 * sentences, what is not the speaker's own view, and what would embarrass.
 */
final class Refusals {

    /** Shorter ones say too little, longer ones are not read at a glance; in characters. */
    private static final int SHORTEST = 25;

    private static final int LONGEST = 140;

    private static final Pattern WHOLE = Pattern.compile("^[^、。，．,.・…)）」』】\\]].*(?:[。．!！]|[a-z)”\"]\\.)[」』）)\"”]?$");

    private static final Pattern BREAKS_OFF = Pattern.compile("…|‥|\\.\\.\\.|――|[-—]{2}|、(?:しかし|だから|せやから|せやけど)");

    /** Also inside the sentence: a question that is asked and answered is a dialogue. */
    private static final Pattern ASKS =
            Pattern.compile("[?？]|(?:です|ます|でした|ました|ません|でしょう|だろう|ない|の|ん|る|た|やろ|い)か(?:ね|な|なあ|い)?[。．]"
                    + "|(?:どう|(?<!ほと)どん|どれ|どこ|(?<!ほとん)どの|何(?!か|ら|も)|なに|なぜ|なんで|いつ(?!も|か)|誰(?!か|も|に[もで]|で)|だれ(?!か|も))[^、。]{0,12}(?:でしょう|だろう|やろ|んや|ねん|の)。$"
                    + "|(?:かな|かなあ|やろか|んか|っけ|教えて|ください|下さい|くれ|頂戴|ちょうだい|どうぞ|ましょう|しよう|いこか|ようか)[。．!！]$");

    private static final Pattern COURTESY = Pattern.compile(
            "ありがと|おおきに|お招き|ようこそ|よろしく|こんにちは|こんばんは|おはよう|はじめまして|お越し|ゲスト|視聴者|リスナー|チャンネル|登録して|スポンサー|概要欄|説明欄|ポッドキャスト|配信|エピソード"
                    + "|番組|次回|本日|質問です|質問で|サイト|リンク|フォロー|インタビュー|対談|この(?:本|回|話|動画|記事|講演|章)|お話|興味深い(?:です|と思)|面白い(?:です|な|ね|わ|と思|質問|話)|嬉し|うれし|光栄|感謝|申し訳|すみません|ごめん|おめでとう"
                    + "|(?<!n['’]t )(?<!will )(?<!to )\\bthank|\\b(?:thanks|welcome|subscribe|sponsor|podcast|episode|channel|listeners?|viewers?|interview|glad|happy to|pleasure|honou?red|sorry|check out|link)\\b",
            Pattern.CASE_INSENSITIVE);

    /** A sentence that begins so means something that was named before it. */
    private static final Pattern POINTS = Pattern.compile(
            "^(?:それ|これ|あれ(?!ば)|そこ|ここ(?!ろ)|あそこ|その|この|あの|そう|こう|ああ|そん|こん|あん(?!た)|そちら|こちら|あちら|どちら|彼|彼女|両方|両者|前者|後者|同じ|同様|他の|他に|ほかの|別の|もう一|もう1|最初の|次の|最後|第[一二三四五0-9]"
                    + "|[0-9０-９一二三四五六]+(?:つ|番|点|人|個)(?:目|の)|いずれ|どっち|上記|以下|先ほど|さっき|前述|特に|例えば|たとえば|なぜなら|というのも|というのは|まず|次に|逆に|ちなみに|あと|一つは|ひとつは|1つは|多分|おそらく|たぶん"
                    + "|または|もしくは|あるいは|もう少し|という|って|と[言思考い、]|とか|のよう|が、|ので|から|では|じゃあ|さて|さあ|いや|おお|えっと|ええと|えー|なるほど|確かに|たしかに|今(?!後)|現在|最近|当時|昨|今年|去年|来年|[0-9０-９]{4}年"
                    + "|(?i:it|its|it's|that|that's|this|these|those|there|here|he|she|they|they're|him|her|them|we|we're|which|because|for example|like|or|then|both|neither|either|another|the (?:first|second|third|other|last|same|latter|former|next|one)|one (?:is|was|of)|what about|if so|until then|let's|let|today|yesterday|tomorrow|now|recently)\\b)");

    /** Demonstratives are read anywhere as something outside the sentence, unless what they mean stands before them. */
    private static final Pattern POINTS_OUTSIDE = Pattern.compile(
            "これ(?!から|まで)|この(?!よう|世|上)|ここ(?!ろ)|こちら|そうし(?:たら|て|ない|なければ)|そうすれば|そうなれば|そうなると|こういう|こういった|このよう|こう(?:し|い|や)|こんな|そういう|そういった|そうい|そのよう|そんな|あの|あれ(?!ば)|あそこ|ああいう|彼ら|彼女|彼[はがのをに]|今回|先ほど|さっき|前に[話言述]|ご覧|皆さん|みなさん|お二人|おっしゃ"
                    + "|^(?:[^、]{0,14}|[^、をがはも]*、.{0,8})(?:それ|その|そこ|そっち)|もう(?:一|1|ひと)つの|(?:その|それ|この|まあ|なんか|えっと|ほら)、"
                    + "|(?i:\\b(?:he|she|him|her|his|hers|this|these|those|here)\\b|^\\W*(?:[\\w'’-]+ ){0,4}(?:it|they|them|that one)\\b)");

    /** Words about the conversation itself: where it is, where it goes, what the other one said. */
    private static final Pattern TALKS_ABOUT_TALKING = Pattern.compile(
            "^.{1,20}(?:さん|先生|くん|氏)、|(?:言|話|述べ|説明|触れ|挙げ|言及)(?:し|っ)?(?:た|て(?:くれ|い)?た|ました|てきた)|(?:話|議論|質問|例|アイデア|点)に(?:戻|つなが|移)|を続けると|に戻ると|指摘した|紹介し|話し合|お伝え|あなた(?:が|の)(?:言|話|述|挙|立場|メモ|論文|意見|質問|チーム|会社|研究|仕事|本)|あんた(?:の|は|に)"
                    + "|繰り返し(?:ます|になり|言)|後で(?:議論|話|説明)|について(?:も|は)?話(?:し|す)|(?<!み)(?:たい|たく)(?:です|と思|んです|んや|ねん|わ[。な]|な[。あぁ]|ところ)|(?:想像|期待|推測|希望|拒否|お勧め|おすすめ)(?:し(?:てい|と)?(?:ます|る)|しては|してまし)|願って|と(?:しましょう|します|する)。$|とする(?:やろ|ん)"
                    + "|(?i:\\b(?:as (?:i|we|you) (?:said|mentioned)|like (?:i|you) said|going back|i (?:want|wanted|would like) to|i['’]d like to|let me|your (?:book|paper|question|point|work|team|company))\\b)");

    /** A reason, a case or a part that belongs to another sentence. */
    private static final Pattern BELONGS_TO_ANOTHER = Pattern.compile(
            "(?<!の)(?<!こと)から(?:です|だ|や|やな|やね|なんや|なんです)(?:よ|ね|で|ねん|と思[^。]*)?。$|(?:場合|とき|時|ため|せい|おかげ|点|観点|部分|段階|場所|誰か|方法|理由)(?:です|だ|や|で|に)(?:と思[^。]*)?。$|(?:でも|もあり|も含)(?:あり|まれ)?(?:ます|る)。$|(?:ように|ために|よりも|まで|ほど|とか|とは|など|けど|けどな|が|し|しな|のに|て|で|から|からな|のがな|ことも)。$|(?<!(?:どの|どこ|誰|何|いつ)[^、。]{0,8}で)(?:も|は|が)(?:そう|同じ|同様|一緒)(?:です|だ|や|なん|と思)[^。]*。$");

    /** A reason that stands beside what it is for. */
    private static final Pattern REASON = Pattern.compile("(?:理由は|のは|んは|原因は).{4,}から");

    /** What somebody else says or thinks. */
    private static final Pattern REPORTS = Pattern.compile(
            "と(?:は)?(?:述べ|説明し|主張し|語っ|語り|指摘し|強調し|示唆し|提案し|警告し|予測し|予想し|言われ|いわれ|思われ|考えられ|呼ばれ|され(?:て|る|ま)|みられ|見られ|聞い|聞き|言(?:って|った|うて|い)|いって|いった|いう(?:人|声|方|意見|考え|批判|主張|議論|話|論文|研究|噂|の?を聞)|(?:言う|思う|考える|思って(?:る|いる|い)|思っとる)(?:人|方|声|々)?(?:も|が|は|たち|か)"
                    + "|(?:思う|思える|考える|言う|いう)かもしれ)|によ(?:ると|れば)|(?:主張|指摘|批判|警告|強調)(?:し|する|され)|らしい(?:です|で|んや|ねん)?[。、]|(?:る|た|だ|い)そうです。$|んやて。|(?:多くの|ある|一部の)(?:人|方|者|研究者|企業)[^、。]{0,3}(?:が|は)[^。]{0,30}(?:思って|言って|信じて|考えて|主張|批判|思う|言う|信じ|考え)|(?:て|と)言(?:われ|う人|わは|うてはる|うて)|と思われが|ふりをし|ジョーク|冗談"
                    + "|(?i:\\b(?:(?:some|many|most|other|few|critics|people|they|everyone|everybody|he|she|who) (?:people |folks |experts )?(?:say|says|said|think|thinks|thought|believe|believes|argue|argues|claim|claims|tell|told|wrote|asked)|according to|(?:is|are|was|were) (?:said|told|supposed) to|(?:he|she|someone|somebody) (?:said|says|told)|told me|(?:said|says|argued?|claims?|claimed|wrote|believed?) that|(?:you|one) (?:might|may|could) (?:think|say|argue)|asked me)\\b)");

    /** The sentence after it takes it back. */
    private static final Pattern TAKEN_BACK = Pattern.compile(
            "^(?:(?:しかし|でも|ですが|だが|けど|せやけど|いや)、?)?(?:それ|これ|そう|そんな(?:こと|の))(?:は|では|じゃ|や|も|が|って).{0,14}(?:違|ちが|ちゃう|間違|誤|正しくな|意味をな|ありません|じゃない|ではない|やない|やあらへん|わけではな|思いません|思わへん|思わない|嘘|うそ)"
                    + "|^(?:いや、)?(?:違います|違う|ちゃう|間違い|嘘|うそ|冗談|ほんまは)|^(?:しかし|でも|ですが|せやけど).{0,12}(?:間違|違う|ちゃう|誤り)"
                    + "|^(?i:(?:but |no,? )?(?:that|this|it)(?:'s| is|’s| was)? (?:not|wrong|a mistake|isn['’]t|false|untrue|nonsense|a lie|a joke))",
            Pattern.DOTALL);

    /** The sentence before it hands over to somebody else's view or to words that are to be typed. */
    private static final Pattern INTRODUCED = Pattern.compile(
            "(?:(?:と|て)(?:言|いう|思う|考える)(?:人|方|声|意見|考え)[^。]{0,12}|プロンプト[^。]{0,15}|次のよう[^。]{0,12}|こう(?:言|書|いう)[^。]{0,10}|以下の[^。]{0,15})[。:：]$|[:：]$"
                    + "|(?i:(?:some|many|most) people (?:say|think|believe|argue)[^.]{0,40}\\.$|prompt[^.]{0,20}[.:]$)",
            Pattern.DOTALL);

    /** Speech of some length in quotation marks; a term in them is no speech. */
    private static final Pattern SPEECH = Pattern.compile(
            "[「『“\"][^」』”\"]{13,}[」』”\"]|[「『“\"][^」』”\"]*[。!！][^」』”\"]*[」』”\"]|」(?:の(?:よう|意味|ような)|とか|みたい|という感じ|と(?:言|い|思|考|聞|答|書|述|叫))|[」』]って(?:言|い|聞|思|書)");

    /** Self-harm, violence, sex, drugs, politics of the day, insults: never the morning's post. */
    private static final Pattern EMBARRASSES = Pattern.compile(
            "自殺|自傷|自死|死にた|リストカット|首を吊|飛び降り|心中|殺[しすさせ]|殺人|虐殺|拷問|レイプ|強姦|性的|性行為|セックス|ポルノ|売春|痴漢|麻薬|覚醒剤|コカイン|大麻|ヘロイン|虐待|銃|爆弾|核兵器|生物兵器|戦争|侵略|テロ|ナチ|ヒトラー|選挙|大統領|首相|政権|宗教|人種|差別主義"
                    + "|(?:私|僕|俺|うち|彼|彼女)の(?:友人|友達|同僚|上司|部下|妻|夫|嫁|彼女|彼氏|家族|子供|子ども|両親|父|母|先生|指導)|嫁はん|旦那|馬鹿|バカ|(?<!し)ばか[なや](?!り)|アホ|あほ[なや]|クソ|くそ|糞|畜生|(?<![ァ-ヺ])(?:ブス|デブ)(?![ァ-ヺ])|キチガイ|狂人|離婚|不倫|浮気|愛人|逮捕|訴訟|裁判|スキャンダル|クビ|解雇|辞任|鬱|うつ病|破滅確率"
                    + "|(?i:\\b(?:suicid\\w*|self-harm|kill(?:s|ed|ing)?|murder\\w*|rape\\w*|porn\\w*|sexual\\w*|cocaine|heroin|nazi|hitler|torture\\w*|genocide|terroris\\w*|bomb\\w*|president|election|stupid|idiots?|moron\\w*|damn|fuck\\w*|shit\\w*|crap|ass|divorce\\w*|affair|arrested|lawsuit|sued|fired)\\b)");

    /** A product with its version, and money, shares and dates, which are true for a season. */
    private static final Pattern DATED = Pattern.compile(
            "[A-Za-z][A-Za-z.-]*[ -]?[0-9]+(?:\\.[0-9]+)?|[0-9]+\\.[0-9]|[0-9０-９]{4}年|[0-9０-９,]+(?:億|万|兆|ドル|円|ヶ月|か月|カ月|月)|[$€£¥][0-9]|(?:Opus|Sonnet|Pro|Turbo|Mini|Ultra|Max)\\b|(?:最新|新しい|次の|前の)(?:モデル|バージョン|版)|リリース|アップデート|ローンチ|\\b(?:19|20)[0-9]{2}\\b");

    private Refusals() {}

    /** Whether the sentence is not to be posted, however good it sounds. */
    static boolean refuses(Candidate candidate) {
        String text = candidate.text();
        return candidate.length() < SHORTEST
                || candidate.length() > LONGEST
                || !WHOLE.matcher(text).matches()
                || BREAKS_OFF.matcher(text).find()
                || ASKS.matcher(text).find()
                || COURTESY.matcher(text).find()
                || POINTS.matcher(text).find()
                || POINTS_OUTSIDE.matcher(text).find()
                || TALKS_ABOUT_TALKING.matcher(text).find()
                || (BELONGS_TO_ANOTHER.matcher(text).find()
                        && !REASON.matcher(text).find())
                || REPORTS.matcher(text).find()
                || TAKEN_BACK.matcher(candidate.after()).find()
                || INTRODUCED.matcher(candidate.before()).find()
                || SPEECH.matcher(text).find()
                || EMBARRASSES.matcher(text).find()
                || DATED.matcher(text).find()
                || !balanced(text);
    }

    private static boolean balanced(String text) {
        String brackets = "「」『』()（）“”【】[]";
        StringBuilder open = new StringBuilder();
        int straight = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int at = brackets.indexOf(c);
            straight += c == '"' ? 1 : 0;
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
        return open.isEmpty() && straight % 2 == 0;
    }
}
