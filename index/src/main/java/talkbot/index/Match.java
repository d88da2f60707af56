package talkbot.index;

/**
 * A word of a query and how a passage says it.
 *
 * @param typed the word as it was typed, folded
 * @param found the characters that stand in the passage, or those of the neighbour's or title's that count for it
 * @param how in which way the one stands for the other
 * @param where where the characters stand
 * @param points what it brings to the score; comparable within one answer only
 */
public record Match(String typed, String found, How how, Where where, double points) {

    /** In which way something stands for what was typed. */
    public enum How {
        /** It is the word, in any of its forms. */
        TYPED,
        /** It is the same number. */
        NUMBER,
        /** It is read alike. */
        READING,
        /** The query has it in Latin letters. */
        ROMAJI,
        /** It sounds alike in another script. */
        SOUND,
        /** The glossary says that both are equal. */
        EQUAL,
        /** A dictionary says that one means the other, or both mean the same. */
        MEANING,
        /** It has kanji in common. */
        KANJI,
        /** It is what may have been meant: a slip of the typist. */
        SLIP
    }

    /** Where it stands. */
    public enum Where {
        PASSAGE,
        NEIGHBOUR,
        TITLE
    }
}
