package talkbot.index.words;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.ja.JapaneseNumberFilter;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import talkbot.index.words.Term.Kind;

/** Numbers in whatever digits they are written: 三段階 and 3段階, 1億2400万 and 124,000,000. */
final class Numbers {

    private static final Pattern NUMERAL = Pattern.compile("[0-9〇一二三四五六七八九十百千万億兆]+");
    private static final Pattern PER_CENT = Pattern.compile("%|パーセント|percent");
    private static final Pattern BETWEEN = Pattern.compile("[.,]");

    /** Knows how kanji numerals are put together; never reads its input here. */
    private static final JapaneseNumberFilter FILTER =
            new JapaneseNumberFilter(new JapaneseTokenizer(null, false, JapaneseTokenizer.Mode.NORMAL));

    private Numbers() {}

    /** Adds for every number a term, and one that is every number's. */
    static void find(List<Word> words, List<Term> terms) {
        List<Word> plain = words.stream().filter(w -> w.length() == 1).toList();
        int i = 0;
        while (i < plain.size()) {
            if (!NUMERAL.matcher(plain.get(i).surface()).matches()) {
                i++;
                continue;
            }
            StringBuilder number = new StringBuilder(plain.get(i).surface());
            int last = i;
            for (int j = i + 1; j < plain.size(); j++) {
                String surface = plain.get(j).surface();
                boolean separator = BETWEEN.matcher(surface).matches()
                        && j + 1 < plain.size()
                        && plain.get(j + 1).from() == plain.get(j).to()
                        && NUMERAL.matcher(plain.get(j + 1).surface()).matches();
                if (!separator && !NUMERAL.matcher(surface).matches()) {
                    break;
                }
                number.append(surface);
                last = separator ? last : j;
            }
            String value = FILTER.normalizeNumber(number.toString());
            terms.add(new Term(
                    Kind.NUMBER.term(value),
                    Kind.NUMBER,
                    plain.get(i).position(),
                    plain.get(i).from(),
                    plain.get(last).to()));
            share(plain, i, last, value, terms);
            terms.add(new Term(
                    Term.ANY_NUMBER,
                    Kind.NUMBER,
                    plain.get(i).position(),
                    plain.get(i).from(),
                    plain.get(last).to()));
            i = last + 1;
        }
    }

    /** Tenths and per cent are one: 2割 and 20%. */
    private static void share(List<Word> plain, int first, int last, String value, List<Term> terms) {
        if (last + 1 >= plain.size() || !value.matches("[0-9]{1,4}")) {
            return;
        }
        Word unit = plain.get(last + 1);
        int tenths = unit.surface().equals("割")
                ? 10
                : PER_CENT.matcher(unit.surface()).matches() ? 1 : 0;
        if (tenths > 0) {
            String share = Integer.parseInt(value) * tenths + "%";
            terms.add(new Term(
                    Kind.NUMBER.term(share),
                    Kind.NUMBER,
                    plain.get(first).position(),
                    plain.get(first).from(),
                    unit.to()));
        }
    }
}
