package talkbot.index.dictionary;

import java.util.List;
import java.util.Set;

/**
 * One entry of a dictionary, whatever form its file has.
 *
 * @param written the spellings with kanji; none if the word is written in kana alone
 * @param read the readings in kana; at least one, where {@code written} is empty the word itself
 * @param senses what it means, the first sense first
 */
record Entry(List<Written> written, List<Read> read, List<Sense> senses) {

    /** How usual a spelling or a reading is; the usual first. */
    enum Use {
        COMMON,
        PLAIN,
        IRREGULAR;

        static Use of(boolean common, boolean irregular) {
            return irregular ? IRREGULAR : common ? COMMON : PLAIN;
        }

        Use and(Use other) {
            return compareTo(other) < 0 ? other : this;
        }
    }

    /** A spelling with kanji, folded. */
    record Written(String text, Use use) {}

    /**
     * A reading, folded.
     *
     * @param of the spellings that are read so; empty means all
     */
    record Read(String text, Use use, Set<String> of) {

        boolean fits(Written spelling) {
            return of.isEmpty() || of.contains(spelling.text());
        }
    }

    /**
     * One sense.
     *
     * @param number its place among the senses, from 0
     * @param glosses clean English
     * @param kana whether the word is usually written in kana in this sense
     * @param rare whether the sense is archaic, obsolete or obscure
     * @param only the spellings and readings that have this sense; empty means all
     */
    record Sense(int number, List<String> glosses, boolean kana, boolean rare, Set<String> only) {

        boolean fits(String written, String read) {
            return only.isEmpty() || only.contains(written) || only.contains(read);
        }
    }
}
