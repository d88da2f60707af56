package talkbot.index.quote;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import talkbot.index.words.Word;

/**
 * How a Japanese sentence is built: what it speaks of, whether its clauses answer each other, and how many words in it only
 * its own field knows.
 *
 * @param text the sentence
 * @param words its words
 * @param clauses its words between commas
 * @param topic where the particle of its topic or subject stands
 */
record SentenceForm(String text, List<Word> words, List<List<Word>> clauses, OptionalInt topic) {

    /** Words that every sentence has; that one of them comes twice means nothing. */
    private static final Set<String> LIGHT =
            Set.of("する", "ある", "なる", "いる", "いう", "できる", "思う", "こと", "もの", "人", "人々", "おる", "やる", "持つ", "自分");

    private static final Set<String> POINTERS = Set.of("それ", "その", "そこ", "それら", "そっち", "そちら");

    private static final Set<String> VAGUE =
            Set.of("もの", "もん", "いくつ", "いくつか", "何か", "物事", "全て", "すべて", "両方", "片方", "場所", "部分", "点");

    private static final Pattern KATAKANA_WORD = Pattern.compile("[ァ-ヺー]{5,}");

    static SentenceForm of(Candidate candidate) {
        List<Word> words = candidate.words();
        List<List<Word>> clauses = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= words.size(); i++) {
            if (i == words.size() || words.get(i).surface().equals("、")) {
                if (i > from) {
                    clauses.add(words.subList(from, i));
                }
                from = i + 1;
            }
        }
        return new SentenceForm(candidate.text(), words, clauses, Topic.particle(words));
    }

    boolean has(Pattern pattern) {
        return pattern.matcher(text).find();
    }

    private long count(Pattern pattern) {
        return pattern.matcher(text).results().count();
    }

    /** Whether what it speaks of is marked as its topic, not only as a subject. */
    boolean saysOfTopic() {
        return topic.isPresent() && !words.get(topic.getAsInt()).is("助詞-格助詞");
    }

    /** Whether a clause says which ones are meant: 急いで書いた手紙は, 休まない人ほど. */
    boolean describedTopic() {
        if (topic.isEmpty()) {
            return false;
        }
        int head = topic.getAsInt() - 1;
        if (head < 1 || words.get(head).is("名詞-非自立")) {
            return false;
        }
        int at = head;
        while (at > 0 && words.get(at).is("名詞", "接頭詞")) {
            at--;
        }
        return at < head && words.get(at).is("動詞", "助動詞", "形容詞");
    }

    /**
     * Whether it begins in the middle: its first clause is a statement that does not say of what, as 苦手ですが、…; conditions
     * and circumstances may stand before the topic.
     */
    boolean elided() {
        if (clauses.size() < 2 || (topic.isPresent() && clauses.getFirst().contains(words.get(topic.getAsInt())))) {
            return false;
        }
        List<Word> first = clauses.getFirst();
        boolean says = first.stream()
                .anyMatch(word -> word.is("助詞-係助詞") || (word.surface().equals("が") && word.is("助詞-格助詞")));
        Word end = first.getLast();
        boolean goesOn = (end.is("助詞-接続助詞")
                        && Set.of("が", "けど", "て", "で", "し", "ので", "から", "けれど").contains(end.surface()))
                || (end.is("動詞") && !end.surface().equals(end.base()));
        return goesOn && !says;
    }

    /** Whether its first clause points at something before it says what it speaks of; later ones can point at that clause. */
    boolean leansBack() {
        int end = Math.min(
                topic.orElse(words.size()),
                clauses.isEmpty() ? 0 : clauses.getFirst().size());
        return words.subList(0, end).stream().anyMatch(word -> POINTERS.contains(word.surface()));
    }

    /** Whether it speaks of things that were said before or that have no name: いくつかは, 最初のものは. */
    boolean vagueTopic() {
        return topic.isPresent()
                && VAGUE.contains(words.get(topic.getAsInt() - 1).surface());
    }

    /** Whether it is tied to the sentence before by a connective that was not cut off. */
    boolean linked() {
        return words.getFirst().is("接続詞", "フィラー", "感動詞");
    }

    /** How many pointing words it has, whatever they mean. */
    long pointers() {
        return words.stream().filter(word -> POINTERS.contains(word.surface())).count();
    }

    /** How many words of meaning come twice, at most two. */
    int echoes() {
        Set<String> seen = new HashSet<>();
        Set<String> twice = new HashSet<>();
        for (Word word : words) {
            boolean means = word.is("名詞-一般", "名詞-サ変接続", "名詞-形容動詞語幹", "動詞-自立", "形容詞-自立");
            if (means && !LIGHT.contains(word.base()) && !seen.add(word.base())) {
                twice.add(word.base());
            }
        }
        return Math.min(2, twice.size());
    }

    /** Whether two clauses that follow each other have the same build: 才能は入り口を広げ、習慣は出口を開ける. */
    boolean parallel() {
        for (int i = 1; i < clauses.size(); i++) {
            List<String> a = particles(clauses.get(i - 1));
            List<String> b = particles(clauses.get(i));
            int common = common(a, b);
            if (common >= 2 && common * 3 >= Math.max(a.size(), b.size()) * 2) {
                return true;
            }
        }
        return false;
    }

    private static List<String> particles(List<Word> clause) {
        return clause.stream()
                .filter(word -> word.is("助詞-格助詞", "助詞-係助詞"))
                .map(Word::surface)
                .toList();
    }

    /** The length of the longest common subsequence. */
    private static int common(List<String> a, List<String> b) {
        int[][] best = new int[a.size() + 1][b.size() + 1];
        for (int i = 1; i <= a.size(); i++) {
            for (int j = 1; j <= b.size(); j++) {
                best[i][j] = a.get(i - 1).equals(b.get(j - 1))
                        ? best[i - 1][j - 1] + 1
                        : Math.max(best[i - 1][j], best[i][j - 1]);
            }
        }
        return best[a.size()][b.size()];
    }

    /** How many of its words the dictionary does not know, compounds of many characters included; at most four. */
    double jargon() {
        double jargon = 0;
        for (Word word : words) {
            String surface = word.surface();
            if (KATAKANA_WORD.matcher(surface).matches()) {
                jargon += word.reading().isEmpty() ? 1 : 0.4;
            }
        }
        return Math.min(4, jargon + count(COMPOUND));
    }

    private static final Pattern COMPOUND = Pattern.compile("[\\p{IsHan}]{4,}");
}
