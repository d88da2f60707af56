package talkbot.index.transcript.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import talkbot.index.text.Chars;

/**
 * Finds in a sentence about a talk who speaks in it: names by their shape, and only where the sentence says of them that
 * they talk or are asked. Leaves out many; names nobody who is merely mentioned.
 */
final class People {

    private static final Pattern LATIN =
            Pattern.compile("\\p{Lu}[\\p{Ll}'’-]+(?: (?:\\p{Lu}\\.|\\p{Lu}[\\p{Ll}'’-]+|de|da|van|von|der|al)){1,3}");
    private static final Pattern KATAKANA = Pattern.compile("[ァ-ヺー]{2,}(?:[・＝=][ァ-ヺー]+){1,3}");
    private static final Pattern HONORIFIC = Pattern.compile("(さん|氏|博士|教授|准教授|先生|師匠|監督|医師|弁護士|記者|社長|代表|議員)(ら)?");

    /** Words of companies and products, not of people. */
    private static final Pattern THING = Pattern.compile(
            ".*\\b(Google|Microsoft|Apple|Amazon|Meta|Inc|Labs?|Research|University|Institute|Foundation|Group|Studio|Cloud|Code|Company|Center|Centre|Podcast|School|Project|Show|Times|News|Press|The|Of)\\b.*"
                    + "|.*(モデル|システム|サービス|プロジェクト|グループ|ネットワーク|エンジン|ラーニング|モード|ツール|カンパニー|サイエンス|テクノロジー|リサーチ|ラボ|バレー|ブリッジ|コール|エンコーダー?|コミュニティ)");

    private static final Set<String> SPEAKING = Set.of(
            "語る", "語り合う", "語りかける", "話す", "話し合う", "述べる", "答える", "応える", "説く", "論じる", "明かす", "振り返る", "教える", "喋る", "しゃべる",
            "聞く", "訊く", "尋ねる", "伺う", "うかがう", "迫る", "解く", "伝える");
    private static final Set<String> TALK = Set.of(
            "説明", "解説", "議論", "対談", "講演", "インタビュー", "紹介", "発表", "対話", "鼎談", "討論", "講義", "プレゼン", "討議", "考察", "案内",
            "レクチャー", "トーク");

    private People() {}

    /** A name and where it stands. */
    private record Name(String text, int from, int to) {}

    /** The people who speak, as the sentence says; each once, in its order. */
    static List<String> speaking(String sentence, List<Morpheme> morphemes) {
        List<Name> names = names(sentence, morphemes);
        List<String> speaking = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            int last = i;
            while (last + 1 < names.size() && isList(sentence, names.get(last), names.get(last + 1))) {
                last++;
            }
            if (speaks(sentence, names.get(last), morphemes)) {
                names.subList(i, last + 1).stream()
                        .map(Name::text)
                        .filter(name -> !speaking.contains(name))
                        .forEach(speaking::add);
            }
            i = last;
        }
        return speaking;
    }

    private static List<Name> names(String sentence, List<Morpheme> morphemes) {
        List<Name> names = new ArrayList<>();
        for (Pattern shape : List.of(LATIN, KATAKANA)) {
            Matcher matcher = shape.matcher(sentence);
            while (matcher.find()) {
                boolean whole =
                        matcher.end() == sentence.length() || !Character.isUpperCase(sentence.charAt(matcher.end()));
                if (whole && !THING.matcher(matcher.group()).matches()) {
                    names.add(new Name(matcher.group(), matcher.start(), matcher.end()));
                }
            }
        }
        for (int i = 0; i < morphemes.size(); i++) {
            if (morphemes.get(i).is("名詞-固有名詞-人名-姓")) {
                int end = i + 1;
                while (end < morphemes.size() && isPartOfName(morphemes.get(end))) {
                    end++;
                }
                Name name = new Name(
                        sentence.substring(
                                morphemes.get(i).from(), morphemes.get(end - 1).to()),
                        morphemes.get(i).from(),
                        morphemes.get(end - 1).to());
                boolean noun = i > 0 && morphemes.get(i - 1).is("名詞-一般", "名詞-固有名詞-組織", "名詞-固有名詞-地域", "接頭詞");
                boolean honoured = HONORIFIC
                        .matcher(sentence)
                        .region(name.to(), sentence.length())
                        .lookingAt();
                int length = name.text().length();
                if (!noun && ((length >= 3 && length <= 6) || (honoured && length >= 2 && length <= 6))) {
                    names.add(name);
                }
                i = end - 1;
            }
        }
        names.sort((a, b) -> a.from() != b.from() ? a.from() - b.from() : b.to() - a.to());
        List<Name> apart = new ArrayList<>();
        for (Name name : names) {
            if (apart.isEmpty() || name.from() >= apart.getLast().to()) {
                apart.add(name);
            }
        }
        return apart;
    }

    private static boolean isPartOfName(Morpheme morpheme) {
        return morpheme.is("名詞-固有名詞-人名", "名詞-一般", "名詞-固有名詞-地域")
                && morpheme.text().length() <= 3
                && morpheme.text().codePoints().allMatch(c -> Chars.isKanji(c) || Chars.isHiragana(c));
    }

    /** Two names with nothing but と, や, a comma and perhaps a title between them. */
    private static boolean isList(String sentence, Name a, Name b) {
        String between = sentence.substring(a.to(), Math.max(a.to(), b.from()));
        return HONORIFIC.matcher(between).replaceFirst("").matches("[とや、,・＆&]|と、|(と|、|や)[\\p{L}\\p{N}]{0,16}の");
    }

    private static boolean speaks(String sentence, Name name, List<Morpheme> morphemes) {
        Matcher honorific = HONORIFIC.matcher(sentence).region(name.to(), sentence.length());
        int after = honorific.lookingAt() ? honorific.end() : name.to();
        String rest = sentence.substring(after);
        if (rest.matches(
                "(?s)(を(ゲスト|講師|聞き手|ホスト)に|を(迎え|招い|お迎え|お招き)|へのインタビュー|とのインタビュー|との(対談|対話|会話|議論)|による.{0,12}?(講演|解説|対談|トーク|講義|プレゼン|発表|インタビュー|議論)).*")) {
            return true;
        }
        boolean subject = rest.startsWith("が") || rest.startsWith("は") || rest.startsWith("も");
        boolean asked = rest.startsWith("に");
        if (!subject && !asked) {
            return false;
        }
        for (int i = 0; i < morphemes.size(); i++) {
            Morpheme morpheme = morphemes.get(i);
            if (morpheme.from() <= after) {
                continue;
            }
            if (morpheme.is("動詞-自立")) {
                return SPEAKING.contains(morpheme.base());
            }
            if (morpheme.is("名詞-サ変接続")
                    && i + 1 < morphemes.size()
                    && !morphemes.get(i + 1).is("名詞", "助詞-連体化", "助詞-格助詞")) {
                return TALK.contains(morpheme.text()) || (morphemes.get(i + 1).is("記号") && skipsOn(morphemes, i));
            }
        }
        return false;
    }

    /** A verbal noun before a comma belongs to an enumeration; what the name does comes later. */
    private static boolean skipsOn(List<Morpheme> morphemes, int from) {
        for (int i = from + 1; i < morphemes.size(); i++) {
            if (morphemes.get(i).is("動詞-自立")) {
                return SPEAKING.contains(morphemes.get(i).base());
            }
        }
        return false;
    }
}
