package talkbot.index.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;

/** Strings such as nobody would type, the same in every run. */
final class Strings {

    static final int LONGEST = 10_000;

    private static final int SHORT = 60;
    private static final int ONE_IN_LONG = 12;

    private static final List<List<String>> KINDS = List.of(
            List.of("\ud83d\ude00", "\ud842\udfb7", "\ud83d\udc69\u200d\ud83d\udcbb", "\ud83c\uddef\ud83c\uddf5"),
            List.of("\ud83d", "\ude00", "\udbff", "\udc00", "あ"),
            List.of(
                    "\u0000", "\u0001", "\u0007", "\b", "\u001b", "\u007f", "\u0085", "\t", "\n", "\r", "\ufeff",
                    "\uffff"),
            List.of("、", "。", "・", "…", "！", "？", "〜", "ー", "-", ".", ",", "!", "?", ";", "—", "％", "&", "#", "@"),
            List.of("(", ")", "[", "]", "{", "}", "*", "+", "?", "\\", "\\Q", "\\E", "^", "$", "|", "(?<a>", "[^", "a"),
            List.of(
                    "AND",
                    " OR ",
                    "NOT ",
                    "+",
                    "-",
                    "&&",
                    "||",
                    "^2",
                    "~",
                    "*:*",
                    "[a TO b]",
                    "{",
                    "\"",
                    "/",
                    "text:",
                    "\\"),
            List.of("\u200e", "\u200f", "\u202a", "\u202e", "\u2066", "\u2069", "שלום", "مرحبا", "海", "a"),
            List.of("か\u3099", "は\u309a", "e\u0301", "\u0301", "\u3099", "\u309a", "\u20dd", "\ufe0f", "\u0345", "z"),
            List.of("\"", "“", "”", "「", "」", "『", "』", "'", "‘", "’", "｢", "｣", "〝", "海", "種 ", "駅"),
            List.of(
                    "in:",
                    "talk:",
                    "トーク:",
                    "speaker:",
                    "話者：",
                    "-",
                    "−",
                    "in:「",
                    "speaker:\"",
                    "-“",
                    "種",
                    "水野",
                    " ",
                    "」"),
            List.of("\ufdfa", "\ufdfb", "㌖", "㍿", "㋿", "ﬃ", "ß", "İ", "ŉ", "ΐ", "①", "⑽", "½", "ﾊﾟ", "ｶﾞ", "Ｑ"),
            List.of(" ", "\u3000", "\u00a0", "\u2003", "\u2028", "\u200b", "\u180e"),
            List.of("あ", "ー", "ッ", "ん", "ゃ", "々", "〆", "ヶ", "０", "一", "億", "万", "兆", "9", "."),
            List.of("サーバー", "海底", "発酵", "きっぷ", "温度", "を", "は", "の", "する", "なかった", "三", "400", "QR", "AI"),
            List.of(
                    "server ", "ticket ", "sa-ba- ", "hakkou ", "the ", "water ", "data ", "map ", "kippu ", "a ",
                    "x"));

    /** Characters that stand for several others. */
    private static final List<String> LIGATURES = List.of("\ufdfa", "\ufdfb", "㌖", "㍿", "㋿", "ﬃ", "ß", "½", "⑽", "…");

    private Strings() {}

    /** Each of the characters that stand for several others, over and over, up to the greatest length. */
    static List<String> repeated() {
        return LIGATURES.stream().map(one -> one.repeat(LONGEST / one.length())).toList();
    }

    /** Strings of each kind, and of all kinds mixed. */
    static List<String> some(long seed, int count) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> strings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int kind = i % (KINDS.size() + 1);
            int length = random.nextInt(1, random.nextInt(ONE_IN_LONG) == 0 ? LONGEST : SHORT);
            strings.add(one(random, kind, length));
        }
        return strings;
    }

    /** The longest strings, one of each kind and one of all kinds mixed. */
    static List<String> longest(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> strings = new ArrayList<>();
        for (int kind = 0; kind <= KINDS.size(); kind++) {
            strings.add(one(random, kind, LONGEST));
        }
        return strings;
    }

    private static String one(SplittableRandom random, int kind, int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            List<String> pieces = KINDS.get(kind < KINDS.size() ? kind : random.nextInt(KINDS.size()));
            text.append(pieces.get(random.nextInt(pieces.size())));
        }
        return text.substring(0, length);
    }

    /** A string that is as bad as the given one, with all left out that it can do without. */
    static String smallest(String bad, Predicate<String> isBad) {
        String best = bad;
        for (int size = Math.max(1, bad.length() / 2); size >= 1; size /= 2) {
            int at = 0;
            while (at < best.length()) {
                String less = best.substring(0, at) + best.substring(Math.min(best.length(), at + size));
                if (isBad.test(less)) {
                    best = less;
                } else {
                    at += size;
                }
            }
        }
        return best;
    }

    /** The string with what cannot be seen written as it would be in a program. */
    static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.chars().forEach(c -> shown.append(isSeen(c) ? Character.toString(c) : "\\u%04x".formatted(c)));
        return shown.toString();
    }

    private static boolean isSeen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.SPACE_SEPARATOR -> c == ' ';
            default -> true;
        };
    }
}
