package talkbot.index.lucene;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import talkbot.index.Match.How;
import talkbot.index.TextRange;
import talkbot.index.words.Term;
import talkbot.index.words.Word;

/** What a question for a number asks for: 何時間 is answered by any number of 時間, いくら by any number of 円. */
final class HowMany {

    private static final Set<String> PRICE = Set.of("いくら", "幾ら");

    private static final List<String> MONEY = List.of("円", "銭", "ドル", "ユーロ", "元", "ウォン");

    private HowMany() {}

    /**
     * Where a text asks so.
     *
     * @param range the words that ask
     * @param answers ways to answer
     */
    record Asked(TextRange range, List<Alternative> answers) {}

    /** What a text of these words asks for. */
    static List<Asked> find(List<Word> words) {
        return IntStream.range(0, words.size())
                .mapToObj(i -> asked(words, i))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Asked> asked(List<Word> words, int at) {
        Word word = words.get(at);
        if (PRICE.contains(word.base())) {
            return List.of(new Asked(
                    new TextRange(word.from(), word.to()),
                    MONEY.stream().map(HowMany::numberOf).toList()));
        }
        boolean counted = word.base().equals("何")
                && at + 1 < words.size()
                && words.get(at + 1).is("名詞-接尾-助数詞");
        return counted
                ? List.of(new Asked(
                        new TextRange(word.from(), words.get(at + 1).to()),
                        List.of(numberOf(words.get(at + 1).base()))))
                : List.of();
    }

    private static Alternative numberOf(String unit) {
        return new Alternative(List.of(Term.ANY_NUMBER, unit), How.NUMBER, 1);
    }
}
