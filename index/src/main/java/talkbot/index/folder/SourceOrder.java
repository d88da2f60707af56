package talkbot.index.folder;

import java.util.Comparator;
import talkbot.index.Added;

/**
 * The order in which people expect paths: folder by folder, and numbers by their value, so that {@code 2.txt} comes
 * before {@code 10.txt}. What was {@link Added} comes behind what lies in the transcripts folder. Only equal strings are equal in this order.
 */
public final class SourceOrder implements Comparator<String> {

    /** The only one there needs to be. */
    public static final SourceOrder INSTANCE = new SourceOrder();

    private SourceOrder() {}

    @Override
    public int compare(String a, String b) {
        int byOrigin = Boolean.compare(Added.key(a).isPresent(), Added.key(b).isPresent());
        if (byOrigin != 0) {
            return byOrigin;
        }
        int i = 0;
        int j = 0;
        while (i < a.length() && j < b.length()) {
            if (Character.isDigit(a.charAt(i)) && Character.isDigit(b.charAt(j))) {
                int endA = endOfDigits(a, i);
                int endB = endOfDigits(b, j);
                int byValue = compareNumbers(a, i, endA, b, j, endB);
                if (byValue != 0) {
                    return byValue;
                }
                i = endA;
                j = endB;
            } else {
                int byCharacter = Integer.compare(rank(a.charAt(i++)), rank(b.charAt(j++)));
                if (byCharacter != 0) {
                    return byCharacter;
                }
            }
        }
        int byRest = Integer.compare(a.length() - i, b.length() - j);
        return byRest != 0 ? byRest : a.compareTo(b);
    }

    /**
     * What stands in a folder stays together: the separator comes before every character of a name. Digits of all
     * scripts stand where the Latin ones do among other characters, because they are equal among each other.
     */
    private static int rank(char c) {
        if (c == '/') {
            return -1;
        }
        return Character.isDigit(c) ? '0' : c;
    }

    private static int endOfDigits(String s, int from) {
        int end = from;
        while (end < s.length() && Character.isDigit(s.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int compareNumbers(String a, int fromA, int endA, String b, int fromB, int endB) {
        int i = skipZeros(a, fromA, endA);
        int j = skipZeros(b, fromB, endB);
        int byLength = Integer.compare(endA - i, endB - j);
        for (int k = 0; byLength == 0 && k < endA - i; k++) {
            int byDigit = Integer.compare(Character.digit(a.charAt(i + k), 10), Character.digit(b.charAt(j + k), 10));
            if (byDigit != 0) {
                return byDigit;
            }
        }
        return byLength;
    }

    private static int skipZeros(String s, int from, int end) {
        int start = from;
        while (start < end && Character.digit(s.charAt(start), 10) == 0) {
            start++;
        }
        return start;
    }
}
