package talkbot.index.transcript.passage;

import java.util.HashMap;
import java.util.Map;
import talkbot.index.text.Chars;
import talkbot.index.text.Fingerprint;

/**
 * Names passages by their own words: {@code head-tail}, a fingerprint of the first words and one of the last, each free
 * of white space, punctuation and the width of letters. After an edit at one end the other half still finds the
 * passage; an edit in the middle of a longer one changes neither. Not thread-safe; one for each talk.
 */
final class Anchors {

    /** Letters and digits that each half is made from: enough to tell apart sentences that begin or end alike. */
    private static final int WINDOW = 16;
    /** Signs of each half; 32^6 names. */
    private static final int SIGNS = 6;

    private final Map<String, Integer> used = new HashMap<>();

    /** The anchor of the next passage with these words; {@code -2}, {@code -3} tell repeated ones apart. */
    String next(String words) {
        String key = Chars.key(words);
        if (key.isEmpty()) {
            key = words;
        }
        int length = key.codePointCount(0, key.length());
        String head = key.substring(0, key.offsetByCodePoints(0, Math.min(WINDOW, length)));
        String tail = key.substring(key.offsetByCodePoints(0, Math.max(0, length - WINDOW)));
        String anchor = Fingerprint.of(head, SIGNS) + "-" + Fingerprint.of(tail, SIGNS);
        int count = used.merge(anchor, 1, Integer::sum);
        return count == 1 ? anchor : anchor + "-" + count;
    }
}
