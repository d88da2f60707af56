package talkbot.index.words;

import java.util.stream.Stream;

/**
 * What a stretch of a text is found by.
 *
 * @param text the term as it stands in the index; its first character tells terms of one kind from those of another
 * @param kind in which way it stands for the text
 * @param position the place of its word among the text's words
 * @param from where the stretch starts in the text, in UTF-16 units
 * @param to where it ends
 */
public record Term(String text, Kind kind, int position, int from, int to) {

    /** The term that every number has beside its own. */
    public static final String ANY_NUMBER = Kind.NUMBER.term("");

    /** In which way a term stands for a stretch of text. Each kind but the first has a mark that begins its terms. */
    public enum Kind {
        /** The word itself, in its dictionary form or its stem. */
        WORD(""),
        /** A number, in whatever digits it is written. */
        NUMBER("#"),
        /** Letters and digits written together, whatever stands between them: GPT-4, GPT 4 and GPT4 are one. */
        JOINED("+"),
        /** How it is read, in Latin letters. */
        READING("~");

        private final String mark;

        Kind(String mark) {
            this.mark = mark;
        }

        private boolean isOf(String term) {
            return term.startsWith(mark);
        }

        /** The term of this kind for these characters. */
        public String term(String characters) {
            return mark + characters;
        }
    }

    /** Of which kind a term of the index is. */
    public static Kind kind(String text) {
        return Stream.of(Kind.NUMBER, Kind.JOINED, Kind.READING)
                .filter(kind -> kind.isOf(text))
                .findFirst()
                .orElse(Kind.WORD);
    }
}
