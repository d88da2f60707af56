package talkbot.index.transcript.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import talkbot.index.text.Chars;
import talkbot.index.words.English;
import talkbot.index.words.Word;
import talkbot.index.words.WordCutter;

/**
 * Finds the noun phrases of a Japanese sentence: compound nouns, whole, and up to three of them joined by の, と, による and
 * the like as they stand (企業向けの評価, LLMを活用した学習). A noun that is done something with, or does it, is joined to the deed by
 * の, as headings do: モデルを訓練する becomes モデルの訓練.
 */
final class JapanesePhrases {

    private static final int MOST_NOUNS = 3;

    /** Grade of a phrase that was put together from a noun and a deed. */
    private static final double DEED = 0.9;
    /** Grade of a noun that is, or begins, what a sentence says of something: モデルである, 訓練する. */
    private static final double VERB = 0.7;
    /** Grade of a phrase cut out of a longer one: モデル of モデルの訓練. */
    private static final double CUT = 0.75;

    /** Grade of a single sign, and of a phrase with a person in it: 薬, 坂本さんの帽子. */
    private static final double BARE = 0.6;

    private static final Set<String> LINKS = Set.of(
            "の", "と", "や", "な", "における", "への", "での", "との", "からの", "による", "に関する", "に対する", "としての", "のための", "に向けた", "を使った",
            "向けの");

    /** What a particle between a noun and a deed becomes in a heading. */
    private static final Map<String, String> DEEDS = Map.of("を", "の", "が", "の", "に", "への");

    /** What makes a noun of a verb. */
    private static final Set<String> VERB_SUFFIXES = Set.of("方", "すぎ", "過ぎ", "手");

    private final String sentence;
    private final List<Word> words;
    private final List<Noun> nouns = new ArrayList<>();
    private final List<Phrase> phrases = new ArrayList<>();

    private JapanesePhrases(String sentence) {
        this.sentence = sentence;
        this.words = WordCutter.cut(sentence).stream()
                .filter(word -> word.length() == 1)
                .toList();
    }

    /** A compound noun: its first word and the one after its last. */
    private record Noun(int first, int end) {}

    static List<Phrase> of(String sentence) {
        JapanesePhrases phrases = new JapanesePhrases(sentence);
        phrases.findNouns();
        for (int i = 0; i < phrases.nouns.size(); i++) {
            phrases.join(i);
            phrases.joinDeed(i);
        }
        return phrases.phrases;
    }

    /** The compound nouns alone. */
    static List<Phrase> nouns(String sentence) {
        JapanesePhrases found = new JapanesePhrases(sentence);
        found.findNouns();
        for (Noun noun : found.nouns) {
            if (found.canStart(noun)) {
                found.endGrade(noun)
                        .ifPresent(grade -> found.phrases.add(new Phrase(
                                found.text(noun.first(), noun.end()),
                                found.words.subList(noun.first(), noun.end()),
                                grade,
                                Announcement.of(
                                        found.sentence,
                                        found.words.get(noun.end() - 1).to()))));
            }
        }
        return found.phrases;
    }

    private void findNouns() {
        int at = 0;
        while (at < words.size()) {
            int end = at;
            while (end < words.size() && (isNoun(words.get(end)) || isVerbalNoun(end) || isJoint(at, end))) {
                end++;
            }
            while (end > at && !isNoun(words.get(end - 1)) && !isVerbalNoun(end - 1)) {
                end--;
            }
            if (end > at) {
                nouns.add(new Noun(at, end));
            }
            at = Math.max(end, at + 1);
        }
    }

    private static boolean isNoun(Word word) {
        return word.is(
                        "名詞-一般",
                        "名詞-固有名詞",
                        "名詞-サ変接続",
                        "名詞-形容動詞語幹",
                        "名詞-ナイ形容詞語幹",
                        "名詞-数",
                        "名詞-接尾",
                        "接頭詞-名詞接続",
                        "記号-アルファベット")
                && word.surface().codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /**
     * A verb that is a noun, or part of one: with a suffix (閉め方, 飲みすぎ), or one that is nothing but a sign of a word that
     * the dictionary lacks (掘 in 洗掘).
     */
    private boolean isVerbalNoun(int at) {
        Word word = words.get(at);
        if (!word.is("動詞-自立")) {
            return false;
        }
        boolean suffixed = at + 1 < words.size()
                && !word.surface().equals(word.base()) // 質問のある方 are people
                && words.get(at + 1).from() == word.to()
                && words.get(at + 1).is("名詞-接尾")
                && VERB_SUFFIXES.contains(words.get(at + 1).base());
        boolean unknown = at > 0
                && words.get(at - 1).to() == word.from()
                && words.get(at - 1).is("名詞-一般", "名詞-サ変接続")
                && isKanji(words.get(at - 1).surface())
                && isKanji(word.surface())
                && (at + 1 == words.size() || !words.get(at + 1).is("助動詞", "助詞-接続助詞", "動詞"));
        return suffixed || unknown;
    }

    /** A dot or space within a name: オープン・ソース, machine learning. */
    private boolean isJoint(int first, int at) {
        if (at == first || at + 1 >= words.size() || !isNoun(words.get(at + 1))) {
            return false;
        }
        String text = text(at, at + 1);
        char before = sentence.charAt(words.get(at).from() - 1);
        char after = sentence.charAt(words.get(at + 1).from());
        // API AI are two names, machine learning and Path of Exile are one each.
        boolean latin =
                Chars.isAsciiWord(before) && Chars.isAsciiWord(after) && !(isAcronym(at - 1) && isAcronym(at + 1));
        return text.equals("・") || (latin && (text.isBlank() || text.equals("-") || text.equals(".")));
    }

    private boolean isAcronym(int word) {
        String text = text(word, word + 1);
        return text.length() > 1 && text.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    }

    private void join(int first) {
        if (!canStart(nouns.get(first))) {
            return;
        }
        for (int last = first; last < nouns.size() && last < first + MOST_NOUNS; last++) {
            boolean deed = last > first && isDeedWithin(last);
            if (last > first
                    && !deed
                    && !LINKS.contains(between(last - 1, last))
                    && !(last > first + 1 && isDeedWithin(last - 1))) {
                return;
            }
            Optional<Double> grade = deed ? Optional.empty() : endGrade(nouns.get(last));
            if (grade.isPresent()) {
                Noun from = nouns.get(first);
                Noun to = nouns.get(last);
                phrases.add(new Phrase(
                        text(from.first(), to.end()),
                        words.subList(from.first(), to.end()),
                        grade.get() * bareness(from, to),
                        Announcement.of(sentence, words.get(to.end() - 1).to())));
            }
        }
    }

    /** Whether this noun is what is done with the one before, in a clause about the one behind: 活用 in 霧笛を活用した案内. */
    private boolean isDeedWithin(int noun) {
        return noun + 1 < nouns.size()
                && between(noun - 1, noun).equals("を")
                && (between(noun, noun + 1).equals("した")
                        || between(noun, noun + 1).equals("する"));
    }

    private void joinDeed(int first) {
        if (first + 1 >= nouns.size()) {
            return;
        }
        Noun what = nouns.get(first);
        Noun deed = nouns.get(first + 1);
        String joint = DEEDS.get(between(first, first + 1));
        boolean done = deed.end() < words.size()
                && words.get(deed.end()).is("動詞")
                && "する できる できる".contains(words.get(deed.end()).base())
                && words.get(deed.end() - 1).is("名詞-サ変接続");
        if (joint != null && done && canStart(what) && endGrade(what).isPresent()) {
            phrases.add(new Phrase(
                    text(what.first(), what.end()) + joint + text(deed.first(), deed.end()),
                    Stream.concat(
                                    words.subList(what.first(), what.end()).stream(),
                                    words.subList(deed.first(), deed.end()).stream())
                            .toList(),
                    DEED));
        }
    }

    private boolean canStart(Noun noun) {
        Word word = words.get(noun.first());
        boolean number = word.is("名詞-数") || Character.isDigit(word.surface().charAt(0));
        if (number
                || word.is("名詞-接尾")
                || EmptyNouns.NO_START.contains(word.base())
                || isKana(word)
                || English.isStop(word.base())) {
            return false;
        }
        if (noun.first() == 0) {
            return true;
        }
        Word before = words.get(noun.first() - 1);
        return !before.is("接頭詞", "名詞-数") && !(before.is("名詞-代名詞", "名詞-非自立", "名詞-副詞可能") && before.to() == word.from());
    }

    /** How well a phrase may end with this noun, if it may at all. */
    private Optional<Double> endGrade(Noun noun) {
        Word last = words.get(noun.end() - 1);
        boolean verbal =
                noun.end() - 2 >= noun.first() && isVerbalNoun(noun.end() - 2) && VERB_SUFFIXES.contains(last.base());
        boolean never = !verbal
                && (EmptyNouns.NO_END.contains(last.base())
                        || English.isStop(last.base())
                        || last.is(
                                "名詞-数",
                                "接頭詞",
                                "名詞-接尾-助数詞",
                                "名詞-接尾-人名",
                                "名詞-接尾-助動詞語幹",
                                "名詞-接尾-形容動詞語幹",
                                "名詞-接尾-副詞可能",
                                "名詞-固有名詞-人名")
                        || isKana(last));
        if (never) {
            return Optional.empty();
        }
        if (noun.end() >= words.size()) {
            return Optional.of(1.0);
        }
        Word next = words.get(noun.end());
        boolean adjective = last.is("名詞-形容動詞語幹") && next.is("助動詞", "助詞-副詞化");
        boolean within =
                next.is("名詞-非自立", "名詞-副詞可能", "名詞-接尾", "接頭詞") || next.base().equals("向ける");
        if (adjective || (within && next.from() == last.to())) {
            return Optional.empty();
        }
        if (next.is("動詞", "助動詞") || last.is("名詞-形容動詞語幹")) {
            return Optional.of(VERB);
        }
        return Optional.of(next.is("助詞-連体化") ? CUT : 1.0);
    }

    /** One sign alone says little, and who somebody is, is seldom what a talk is about. */
    private double bareness(Noun first, Noun last) {
        boolean person = words.subList(first.first(), last.end()).stream().anyMatch(word -> word.is("名詞-接尾-人名"));
        return text(first.first(), last.end()).length() == 1 || person ? BARE : 1;
    }

    private static boolean isKanji(String text) {
        return text.codePoints().allMatch(Chars::isKanji);
    }

    private static boolean isKana(Word word) {
        return word.surface().codePoints().allMatch(Chars::isHiragana);
    }

    private String between(int left, int right) {
        int from = words.get(nouns.get(left).end() - 1).to();
        int to = words.get(nouns.get(right).first()).from();
        return from < to ? sentence.substring(from, to) : ""; // two words may stand in one sign: ㌖
    }

    private String text(int first, int end) {
        int from = words.get(first).from();
        return sentence.substring(from, Math.max(from, words.get(end - 1).to()));
    }
}
