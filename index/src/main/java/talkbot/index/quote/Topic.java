package talkbot.index.quote;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import talkbot.index.words.Word;

/** Finds what a Japanese sentence says that it speaks of; one that does not say it leans on the sentence before. */
final class Topic {

    private static final Set<String> PEOPLE =
            Set.of("私", "僕", "俺", "わし", "うち", "我々", "私たち", "人々", "誰", "みんな", "あなた", "自分");

    private static final Set<String> QUESTIONS =
            Set.of("どの", "どんな", "何", "誰", "だれ", "どれ", "どちら", "どこ", "どう", "なぜ", "いつ");

    /** Nouns that only carry a verb's ending: 〜する必要はない. */
    private static final Set<String> FORMAL = Set.of("こと", "必要", "わけ", "つもり", "はず");

    private Topic() {}

    /** Where the particle stands that marks the topic or, without a topic, the subject; nothing where neither is. */
    static OptionalInt particle(List<Word> words) {
        int subject = -1;
        for (int i = 1; i < words.size(); i++) {
            Word word = words.get(i);
            Word before = words.get(i - 1);
            if (marksTopic(words, i)) {
                return OptionalInt.of(i);
            }
            boolean subjectHere = word.surface().equals("が")
                    && word.is("助詞-格助詞")
                    && isNoun(before)
                    && !before.is("名詞-非自立")
                    && !asks(words, i)
                    && !inQuestion(words, i)
                    && !inRelativeClause(words, i);
            subject = subject < 0 && subjectHere ? i : subject;
        }
        return subject < 0 ? OptionalInt.empty() : OptionalInt.of(subject);
    }

    private static boolean marksTopic(List<Word> words, int at) {
        Word word = words.get(at);
        Word before = words.get(at - 1);
        return switch (word.surface()) {
            case "は" ->
                word.is("助詞-係助詞")
                        && (isNoun(before) || before.surface().equals("と"))
                        && !(FORMAL.contains(before.surface()) && auxiliary(words, at + 1));
            case "って" -> word.is("助詞") && before.is("名詞");
            case "こそ", "ほど" -> isNoun(before);
            // Only early in the sentence, and neither 理由もなく nor 鍋も釜も.
            case "も" ->
                at < 5
                        && isNoun(before)
                        && words.stream().filter(w -> w.surface().equals("も")).count() == 1
                        && at + 1 < words.size()
                        && !words.get(at + 1).is("形容詞", "助動詞")
                        && !words.get(at + 1).base().equals("する");
            default -> false;
        };
    }

    /** することはできない and することはない speak of no doing; they are forms of the verb. */
    private static boolean auxiliary(List<Word> words, int at) {
        return at < words.size()
                && Set.of("できる", "ある", "ない").contains(words.get(at).base());
    }

    /** Whether what stands before a particle is itself asked for: どの鍋が. */
    private static boolean asks(List<Word> words, int particle) {
        return words.subList(Math.max(0, particle - 2), particle).stream()
                .anyMatch(word -> QUESTIONS.contains(word.surface()));
    }

    /** Pronouns of things mean something named before; people are always there. */
    private static boolean isNoun(Word word) {
        boolean noun = word.is("名詞", "助詞-副助詞", "助詞-終助詞", "助詞-並立助詞") && !word.is("名詞-代名詞", "名詞-非自立-副詞可能");
        return noun || PEOPLE.contains(word.surface()) || word.surface().matches("[A-Za-z][A-Za-z0-9.-]*");
    }

    /** Whether a subject belongs to a question that is part of the sentence: 鍋がどう鳴るかを. */
    private static boolean inQuestion(List<Word> words, int subject) {
        boolean asked = false;
        for (Word word : words.subList(subject + 1, words.size())) {
            if (word.surface().equals("か")) {
                return asked;
            }
            asked |= QUESTIONS.contains(word.surface());
        }
        return false;
    }

    /** Whether the verb that a subject belongs to stands before a noun: what people do, not people do it. */
    private static boolean inRelativeClause(List<Word> words, int subject) {
        for (int i = subject + 1; i < words.size(); i++) {
            if (words.get(i).is("動詞-自立", "形容詞-自立")) {
                while (i + 1 < words.size() && words.get(i + 1).is("助動詞", "動詞-非自立", "動詞-接尾", "助詞-接続助詞")) {
                    i++;
                }
                return i + 1 < words.size() && words.get(i + 1).is("名詞");
            }
            if (words.get(i).surface().equals("、")) {
                return false;
            }
        }
        return false;
    }
}
