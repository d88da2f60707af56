package talkbot.index.transcript.digest;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import talkbot.index.text.Chars;

/** Shortens sentences to a length, at the border of a phrase, with … for what is left out. */
final class Clip {

    private static final String OPEN = "「『（(［[【〈《“{｛";
    private static final String CLOSE = "」』）)］]】〉》”}｝";

    private Clip() {}

    /** The text if it is short enough, else as many of its phrases as fit, and …. */
    static String to(int limit, String text) {
        if (text.length() <= limit) {
            return text;
        }
        String head = text.substring(0, limit - 1);
        int cut = head.isEmpty() || Chars.isJapanese(text.charAt(0)) || !Chars.isLatin(text.charAt(limit / 2))
                ? japaneseBorder(text, limit - 1)
                : head.lastIndexOf(' ');
        if (cut < limit / 3) {
            cut = Character.isHighSurrogate(text.charAt(limit - 2)) ? limit - 2 : limit - 1;
        }
        String kept = text.substring(0, beforeOpenBracket(text, cut, limit / 3)).replaceFirst("[、，,。．.・：:\\s]+$", "");
        return kept + "…";
    }

    /** The last position not after the limit where a phrase ends: after a comma, or after a particle before a noun. */
    private static int japaneseBorder(String text, int limit) {
        int best = 0;
        List<Morpheme> morphemes = Morpheme.of(text.substring(0, Math.min(text.length(), limit + 20)));
        for (int i = 0; i + 1 < morphemes.size() && morphemes.get(i).to() <= limit; i++) {
            Morpheme morpheme = morphemes.get(i);
            Morpheme next = morphemes.get(i + 1);
            boolean comma = morpheme.is("記号-読点", "記号-句点");
            boolean phrase = morpheme.is("助詞", "助動詞", "動詞", "形容詞")
                    && next.is("名詞", "動詞-自立", "形容詞-自立", "副詞", "接頭詞", "連体詞", "記号-括弧開", "記号-読点")
                    && !next.is("名詞-接尾", "名詞-非自立");
            if (comma || phrase) {
                best = morpheme.to();
            }
        }
        return best;
    }

    private static int beforeOpenBracket(String text, int end, int least) {
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (OPEN.indexOf(c) >= 0) {
                open.push(i);
            } else if (CLOSE.indexOf(c) >= 0 && !open.isEmpty()) {
                open.pop();
            }
        }
        return !open.isEmpty() && open.peekLast() >= least ? open.peekLast() : end;
    }

    /** Whether every bracket of the text has its partner. */
    static boolean isBalanced(String text) {
        Deque<Character> open = new ArrayDeque<>();
        int quotes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quotes += c == '"' ? 1 : 0;
            if (OPEN.indexOf(c) >= 0) {
                open.push(CLOSE.charAt(OPEN.indexOf(c)));
            } else if (CLOSE.indexOf(c) >= 0 && (open.isEmpty() || open.pop() != c)) {
                return false;
            }
        }
        return open.isEmpty() && quotes % 2 == 0;
    }
}
