package talkbot.index.dictionary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import talkbot.index.dictionary.Entry.Read;
import talkbot.index.dictionary.Entry.Sense;
import talkbot.index.dictionary.Entry.Use;
import talkbot.index.dictionary.Entry.Written;
import talkbot.index.text.Chars;

/**
 * Gathers entries and turns them into words, in order, each with its meanings. Common entries come before
 * others, first senses before second ones. To be filled and then emptied once, by one thread.
 */
final class Words {

    static final int MOST_MEANINGS = 12;

    /** So many of the built-in meanings are never crowded out by those of large files. */
    private static final int SURE_OWN = 4;

    /** The source of the built-in list, which comes after all files. */
    private static final int OWN = Integer.MAX_VALUE;

    /** The tier of a common word that is written in kana. */
    private static final int KANA = 0;

    /** The tier of other words that are written in kana. */
    private static final int RARER_KANA = 2;

    /** Receives words in the order of their UTF-16 units, each once. */
    interface Sink<X extends Exception> {
        /** Takes the next word; it has at least one meaning. */
        void word(String word, List<String> meanings) throws X;
    }

    /** A reading, its spelling if it has one, and what they mean together. */
    private static final class Pair {
        private final int source;
        private final Optional<String> written;
        private final String read;
        private final Use readUse;
        private final Use use;
        private final List<Sense> senses;

        Pair(int source, Optional<Written> written, Read read, List<Sense> senses) {
            this.source = source;
            this.written = written.map(Written::text);
            this.read = read.text();
            this.readUse = read.use();
            this.use = written.map(spelling -> spelling.use().and(read.use())).orElse(read.use());
            this.senses = senses;
        }

        boolean inKana() {
            return written.isEmpty() || (!senses.isEmpty() && senses.getFirst().kana());
        }
    }

    /**
     * A word with one of its pairs.
     *
     * @param tier how likely the word is meant so; 0 is the most likely
     */
    private record Row(String word, Pair pair, int tier) {}

    /** A gloss is as good as its sense, and senses of equal rank of several entries take turns. */
    private record Meaning(Row row, Sense sense) {}

    private static final Comparator<Row> BY_WORD = (one, other) -> one.word().compareTo(other.word());

    private static final Comparator<Row> BY_RANK = Comparator.<Row>comparingInt(row -> row.pair().source)
            .thenComparingInt(Row::tier)
            .thenComparing(row -> row.pair().use)
            // What is said in many senses is the everyday word among those written alike.
            .thenComparingInt(row -> -row.pair().senses.size());

    private static final Comparator<Meaning> BY_LIKELIHOOD = Comparator.comparingInt(
                    (Meaning meaning) -> meaning.row().pair().source)
            .thenComparing(meaning -> meaning.sense().rare())
            .thenComparingInt(meaning -> meaning.row().tier())
            .thenComparingInt(meaning -> meaning.sense().number());

    private final List<Row> rows = new ArrayList<>();

    /** Adds an entry of a file. */
    void add(Entry entry, int file) {
        addFrom(file, entry);
    }

    /** Adds an entry of the built-in list. */
    void addOwn(Entry entry) {
        addFrom(OWN, entry);
    }

    private void addFrom(int source, Entry entry) {
        for (Read read : entry.read()) {
            if (entry.written().isEmpty()) {
                add(new Pair(source, Optional.empty(), read, fitting(entry, "", read)));
            }
            for (Written written : entry.written()) {
                if (read.fits(written)) {
                    add(new Pair(source, Optional.of(written), read, fitting(entry, written.text(), read)));
                }
            }
        }
    }

    private static List<Sense> fitting(Entry entry, String written, Read read) {
        List<Sense> senses = new ArrayList<>(entry.senses());
        return senses.removeIf(sense -> !sense.fits(written, read.text())) ? senses : entry.senses();
    }

    private void add(Pair pair) {
        if (pair.senses.isEmpty()) {
            return;
        }
        if (pair.written.isPresent()) {
            rows.add(new Row(pair.written.get(), pair, tierOfSpelling(pair)));
        }
        rows.add(new Row(pair.read, pair, tierOfReading(pair)));
    }

    private static int tierOfSpelling(Pair pair) {
        return switch (pair.use) {
            case COMMON -> 0;
            case PLAIN -> 1;
            case IRREGULAR -> 2;
        };
    }

    /** What stands in kana is first of all a word that is written so, then a common word, then any other. */
    private static int tierOfReading(Pair pair) {
        return switch (pair.readUse) {
            case COMMON -> pair.inKana() ? KANA : 1;
            case PLAIN -> pair.inKana() ? RARER_KANA : 3;
            case IRREGULAR -> 4;
        };
    }

    /** Hands all words on, those of English first; see {@link Sayings}. */
    <X extends Exception> void drainTo(Sink<X> sink) throws X {
        rows.sort(BY_WORD);
        List<List<Row>> words = groups();
        Sayings sayings = new Sayings();
        List<List<String>> meant = new ArrayList<>(words.size());
        for (List<Row> word : words) {
            List<Row> likely = likely(word);
            List<String> meanings = meanings(likely);
            meant.add(meanings);
            sayings.add(word.getFirst().word(), meanings, likely.getFirst().tier());
        }
        sayings.drainTo(sink);
        for (int i = 0; i < words.size(); i++) {
            if (!meant.get(i).isEmpty()) {
                sink.word(words.get(i).getFirst().word(), meant.get(i));
            }
        }
        rows.clear();
    }

    private List<List<Row>> groups() {
        List<List<Row>> groups = new ArrayList<>();
        int from = 0;
        for (int to = 1; to <= rows.size(); to++) {
            if (to == rows.size() || !rows.get(to).word().equals(rows.get(from).word())) {
                List<Row> group = rows.subList(from, to);
                if (group.size() > 1) {
                    group.sort(BY_RANK);
                }
                groups.add(group);
                from = to;
            }
        }
        return groups;
    }

    /** A common word of kana is not taken for all the words that sound like it. */
    private static List<Row> likely(List<Row> word) {
        boolean ofKana = word.size() > 1
                && word.getFirst().word().codePoints().noneMatch(Chars::isKanji)
                && word.stream().anyMatch(row -> row.tier() == KANA);
        return ofKana
                ? word.stream()
                        .filter(row -> row.tier() == KANA || row.tier() == RARER_KANA)
                        .toList()
                : word;
    }

    private static List<String> meanings(List<Row> word) {
        List<Meaning> meanings = new ArrayList<>();
        for (Row row : word) {
            row.pair().senses.forEach(sense -> meanings.add(new Meaning(row, sense)));
        }
        if (meanings.size() > 1) {
            meanings.sort(BY_LIKELIHOOD);
        }
        int own = 0;
        for (Row row : word) {
            own += row.pair().source == OWN ? 1 : 0;
        }
        Set<String> best = new LinkedHashSet<>();
        for (Meaning meaning : meanings) {
            int room = meaning.row().pair().source == OWN ? MOST_MEANINGS : MOST_MEANINGS - Math.min(own, SURE_OWN);
            for (String gloss : meaning.sense().glosses()) {
                if (best.size() < room) {
                    best.add(gloss);
                }
            }
        }
        return List.copyOf(best);
    }
}
