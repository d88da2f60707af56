package talkbot.index.words;

/**
 * A word of a text as kuromoji sees it.
 *
 * @param surface its characters, with folded widths and letter case
 * @param base its dictionary form, folded alike
 * @param reading how it is read, in katakana; empty if unknown
 * @param part its part of speech in the dictionary's words, such as 名詞-固有名詞-人名-姓
 * @param from where it starts in the text as it was given, in UTF-16 units
 * @param to where it ends there
 * @param position its place among the text's words from 0; a compound stands where its first part stands
 * @param length how many places it takes; more than one for a compound whose parts follow
 */
public record Word(
        String surface, String base, String reading, String part, int from, int to, int position, int length) {

    /** Whether its part of speech begins with one of these. */
    public boolean is(String... parts) {
        for (String start : parts) {
            if (part.startsWith(start)) {
                return true;
            }
        }
        return false;
    }
}
