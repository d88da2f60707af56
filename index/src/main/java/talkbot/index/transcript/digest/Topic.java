package talkbot.index.transcript.digest;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import talkbot.index.text.Chars;

/** Finds in a Japanese sentence what a talk is about: the noun phrase before について and its like. */
final class Topic {

    private static final String TALK =
            "(語|話|述べ|説|論|談|解説|紹介|議論|講演|講義|インタビュー|トーク|対話|聞く|聞き|聞い|伺|問|考え|考察|迫|探|検討|発表|プレゼン|配信|動画|エピソード|記事|レクチャー)";

    /** Words after which nothing more of the sentence is needed, the surest first; what follows them must be talk. */
    private static final List<Pattern> MARKS = List.of(
            Pattern.compile(
                    "(について|に関して|をめぐって|を巡って|をテーマ)(?=.*" + TALK + ")|(に関する|をめぐる|を巡る|についての)(?=.{0,12}" + TALK + ")"),
            Pattern.compile("(を(語る|語り|語っ|話す|話し|解説|紹介|説明|論じ|議論|考察|講演|振り返|掘り下げ|取り上げ|探る|探り|考える|読み解))"));

    private static final Pattern SPOKEN = Pattern.compile(
            "(について|に関して|をテーマに)(?=.{0,24}(話|語|説明|紹介|解説|お伝え|考え|議論|お届け|伺|うかが|聞|見て|喋|しゃべ))|(の)(?=お?話を?(し|する|さ|聞|伺|うかが))");

    private static final int SHORTEST = 4;
    /** Of several topics each may be shorter. */
    private static final int SHORTEST_ITEM = 2;

    /** Nouns that mean nothing without what went before. */
    private static final Pattern EMPTY = Pattern.compile(
            "(これ|それ|あれ|ここ|そこ|こと|の|何|なに|どこ|誰|どう|もの|ところ|方|点|自分|私|僕|俺|皆|みなさん|皆さん|そういう.*|こういう.*|その.*|この.*|あの.*|どの.*|どんな.*|以下|次|色々|いろいろ|さまざま|様々|今日|内容|詳細|テーマ|話題|話)+");

    /** Nouns of place and time that say something only after another noun. */
    private static final Set<String> RELATIVE = Set.of(
            "あいだ", "間", "中", "なか", "上", "うえ", "前", "後", "ため", "うち", "とき", "時", "ところ", "こと", "もの", "際", "方", "ほう", "側");

    /** Words that open a list to more of the kind. */
    private static final Set<String> VAGUE = Set.of("など", "なんか", "とか", "等", "なんて", "まで", "あたり");

    private Topic() {}

    /** What the sentence of an abstract says that the talk is about, in at most this many characters. */
    static Optional<String> ofAbstract(String sentence, List<Morpheme> morphemes, int limit) {
        for (Pattern mark : MARKS) {
            Optional<String> topic = before(mark, sentence, morphemes, limit);
            if (topic.isPresent()) {
                return topic;
            }
        }
        return Optional.empty();
    }

    /** What a speaker announces to talk about. */
    static Optional<String> ofSpeech(String sentence, List<Morpheme> morphemes, int limit) {
        return before(SPOKEN, sentence, morphemes, limit);
    }

    /** A phrase and the place of its first word among the sentence's. */
    private record Phrase(String text, int first) {}

    private static Optional<String> before(Pattern mark, String sentence, List<Morpheme> morphemes, int limit) {
        Matcher matcher = mark.matcher(sentence);
        while (matcher.find()) {
            Optional<Phrase> phrase = phraseUpTo(matcher.start(), sentence, morphemes, limit, SHORTEST);
            if (phrase.isPresent()) {
                return Optional.of(withEnumeration(phrase.get(), sentence, morphemes, limit));
            }
        }
        return Optional.empty();
    }

    /** The phrase with those that a comma joins to it: all of them if they fit, else the first one, and that there are more. */
    private static String withEnumeration(Phrase last, String sentence, List<Morpheme> morphemes, int limit) {
        Deque<String> items = new ArrayDeque<>(List.of(last.text()));
        int first = last.first();
        while (first >= 2
                && morphemes.get(first - 1).is("記号-読点")
                && isNoun(morphemes, first - 2)
                && !morphemes.get(first - 2).is("名詞-副詞可能", "名詞-接尾-助数詞", "名詞-接尾-人名", "名詞-固有名詞-人名", "名詞-代名詞", "名詞-数")) {
            Optional<Phrase> before =
                    phraseUpTo(morphemes.get(first - 1).from(), sentence, morphemes, limit, SHORTEST_ITEM);
            if (before.isEmpty()) {
                break;
            }
            items.addFirst(before.get().text());
            first = before.get().first();
        }
        String all = String.join("、", items);
        String some = items.getFirst() + "ほか";
        return all.length() <= limit ? all : some.length() <= limit ? some : last.text();
    }

    /** A noun, or a verb that の makes one: 潮の流れ. */
    private static boolean isNoun(List<Morpheme> morphemes, int at) {
        return morphemes.get(at).is("名詞")
                || (at > 0
                        && morphemes.get(at).is("動詞-自立")
                        && morphemes.get(at - 1).is("助詞-連体化"));
    }

    private static Optional<Phrase> phraseUpTo(
            int end, String sentence, List<Morpheme> morphemes, int limit, int shortest) {
        int last = -1;
        for (int i = 0; i < morphemes.size() && morphemes.get(i).to() <= end; i++) {
            last = i;
        }
        if (last < 0 || morphemes.get(last).to() != end) {
            return Optional.empty();
        }
        while (last > 0 && VAGUE.contains(morphemes.get(last).text())) {
            last--;
        }
        if (!isNoun(morphemes, last) && !morphemes.get(last).is("記号-括弧閉", "助詞-副助詞／並立助詞／終助詞")) {
            return Optional.empty();
        }
        int to = morphemes.get(last).to();
        int start = -1;
        boolean clause = false;
        for (int first = last; first >= 0; first--) {
            Morpheme morpheme = morphemes.get(first);
            clause |= morpheme.is("動詞", "形容詞", "助動詞", "助詞-副助詞／並立助詞／終助詞") && !(first == last && isNoun(morphemes, last));
            if (isBorder(morphemes, first, clause) || to - morpheme.from() > limit) {
                break;
            }
            if (morpheme.is("名詞", "接頭詞", "記号-括弧開", "形容詞", "動詞", "連体詞") && canStart(morphemes, first)) {
                start = first;
            }
        }
        if (start < 0) {
            return Optional.empty();
        }
        String phrase = sentence.substring(morphemes.get(start).from(), to).strip();
        boolean full = Chars.ink(phrase) >= shortest && !EMPTY.matcher(phrase).matches() && Clip.isBalanced(phrase);
        return full ? Optional.of(new Phrase(phrase, start)) : Optional.empty();
    }

    /** Whether the phrase cannot reach over this word to the left. Within a clause about a noun, its objects may. */
    private static boolean isBorder(List<Morpheme> morphemes, int at, boolean clause) {
        Morpheme morpheme = morphemes.get(at);
        if (morpheme.is("記号-読点", "記号-句点", "助詞-係助詞", "助詞-接続助詞", "接続詞", "感動詞", "フィラー", "助詞-終助詞")) {
            return !isInsideClause(morpheme, morphemes, at);
        }
        if (morpheme.is("助詞-格助詞-連語")) {
            return !"における による にかかわる に対する としての という といった".contains(morpheme.text());
        }
        if (morpheme.is("助詞-格助詞-一般", "助詞-格助詞-引用") && !clause) {
            boolean linked = at + 1 < morphemes.size() && morphemes.get(at + 1).is("助詞-連体化");
            return !linked && !morpheme.text().equals("と");
        }
        return morpheme.is("名詞-副詞可能")
                && "今日 本日 今回".contains(morpheme.text())
                && !(at + 1 < morphemes.size() && morphemes.get(at + 1).is("助詞-連体化"));
    }

    /** て and た link the verbs of one clause: 働いている人. */
    private static boolean isInsideClause(Morpheme morpheme, List<Morpheme> morphemes, int at) {
        return morpheme.is("助詞-接続助詞")
                && (morpheme.text().equals("て") || morpheme.text().equals("で"))
                && at + 1 < morphemes.size()
                && morphemes.get(at + 1).is("動詞-非自立", "動詞-接尾", "助動詞");
    }

    /** Whether a phrase may start with this word: what stands before is not part of the same word or inflection. */
    private static boolean canStart(List<Morpheme> morphemes, int at) {
        Morpheme morpheme = morphemes.get(at);
        if (morpheme.is("名詞-接尾", "名詞-非自立", "動詞-非自立", "動詞-接尾", "形容詞-非自立")) {
            return false;
        }
        if (RELATIVE.contains(morpheme.text())) {
            return false;
        }
        if (morpheme.is("動詞")) { // 測ることと描くこと; any other clause without what it is about says little
            boolean act =
                    at + 1 < morphemes.size() && morphemes.get(at + 1).text().equals("こと");
            return act && (at == 0 || isBorder(morphemes, at - 1, true));
        }
        if (at == 0) {
            return true;
        }
        Morpheme before = morphemes.get(at - 1);
        boolean compound = before.is("名詞", "接頭詞", "記号-空白", "記号-アルファベット", "連体詞", "形容詞", "助動詞", "動詞")
                || before.text().equals("・");
        return !compound || before.is("動詞", "助動詞") || before.is("連体詞");
    }
}
