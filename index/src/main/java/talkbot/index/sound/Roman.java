package talkbot.index.sound;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Japanese in Latin letters, in one spelling, whichever way it was typed: the kunrei system (ISO 3602), with long vowels
 * written short, because people leave them out as often as not. Hepburn, kunrei and word-processor spellings of a word,
 * and its kana, all give the same letters.
 */
public final class Roman {

    private static final String KANA =
            "ア:a イ:i ウ:u エ:e オ:o カ:ka キ:ki ク:ku ケ:ke コ:ko ガ:ga ギ:gi グ:gu ゲ:ge ゴ:go サ:sa シ:si ス:su セ:se ソ:so"
                    + " ザ:za ジ:zi ズ:zu ゼ:ze ゾ:zo タ:ta チ:ti ツ:tu テ:te ト:to ダ:da ヂ:zi ヅ:zu デ:de ド:do"
                    + " ナ:na ニ:ni ヌ:nu ネ:ne ノ:no ハ:ha ヒ:hi フ:hu ヘ:he ホ:ho バ:ba ビ:bi ブ:bu ベ:be ボ:bo"
                    + " パ:pa ピ:pi プ:pu ペ:pe ポ:po マ:ma ミ:mi ム:mu メ:me モ:mo ヤ:ya ユ:yu ヨ:yo"
                    + " ラ:ra リ:ri ル:ru レ:re ロ:ro ワ:wa ヰ:i ヱ:e ヲ:o ン:n ヴ:bu";

    /** Kana written in two signs that are one sound; foreign ones as their nearest Japanese one. */
    private static final String PAIRS =
            "キャ:kya キュ:kyu キョ:kyo ギャ:gya ギュ:gyu ギョ:gyo シャ:sya シュ:syu ショ:syo シェ:sye ジャ:zya ジュ:zyu ジョ:zyo ジェ:zye"
                    + " チャ:tya チュ:tyu チョ:tyo チェ:tye ニャ:nya ニュ:nyu ニョ:nyo ヒャ:hya ヒュ:hyu ヒョ:hyo ビャ:bya ビュ:byu ビョ:byo"
                    + " ピャ:pya ピュ:pyu ピョ:pyo ミャ:mya ミュ:myu ミョ:myo リャ:rya リュ:ryu リョ:ryo"
                    + " ファ:ha フィ:hi フェ:he フォ:ho フュ:hyu ティ:ti ディ:di トゥ:tu ドゥ:du デュ:dyu テュ:tyu"
                    + " ヴァ:ba ヴィ:bi ヴェ:be ヴォ:bo ヴュ:byu ウィ:wi ウェ:we ウォ:wo ツァ:ta ツィ:ti ツェ:te ツォ:to"
                    + " クァ:kwa クィ:kwi クェ:kwe クォ:kwo グァ:gwa スィ:si ズィ:zi イェ:ye";

    /** Other spellings of the same sounds, the longest first. */
    private static final List<String[]> SPELLINGS = List.of(
            new String[] {"tchi", "tti"},
            new String[] {"cchi", "tti"},
            new String[] {"tch", "tty"},
            new String[] {"cch", "tty"},
            new String[] {"shi", "si"},
            new String[] {"chi", "ti"},
            new String[] {"tsu", "tu"},
            new String[] {"sh", "sy"},
            new String[] {"ch", "ty"},
            new String[] {"ji", "zi"},
            new String[] {"jy", "zy"},
            new String[] {"j", "zy"},
            new String[] {"fu", "hu"},
            new String[] {"fy", "hy"},
            new String[] {"f", "h"},
            new String[] {"dzu", "zu"},
            new String[] {"dz", "z"},
            new String[] {"thi", "ti"},
            new String[] {"dhi", "di"},
            new String[] {"vu", "bu"},
            new String[] {"v", "b"},
            new String[] {"mb", "nb"},
            new String[] {"mp", "np"},
            new String[] {"mm", "nm"});

    static final Map<String, String> TABLE = table();

    private static final Pattern DOUBLED = Pattern.compile("([bcdghkmpqrstwyz])\\1");

    private static final String VOWELS = "aiueo";

    private Roman() {}

    /**
     * A word of kana in Latin letters.
     *
     * @param kana hiragana or katakana; long-vowel marks, small tu and middle dots leave no trace
     * @return the letters, or nothing if there is anything else than kana in the word
     */
    public static Optional<String> ofKana(String kana) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < kana.length(); i++) {
            char c = katakana(kana.charAt(i));
            if (isSilent(c)) {
                continue;
            }
            String pair = i + 1 < kana.length() ? TABLE.get("" + c + katakana(kana.charAt(i + 1))) : null;
            String one = TABLE.get(String.valueOf(small(c)));
            if (pair != null) {
                letters.append(pair);
                i++;
            } else if (one != null) {
                letters.append(one);
            } else {
                return Optional.empty();
            }
        }
        return letters.isEmpty() ? Optional.empty() : Optional.of(shortVowels(letters.toString()));
    }

    /** The mark of a long vowel, small tu and marks between words. */
    static boolean isSilent(char kana) {
        return kana == 'ー' || kana == 'ッ' || kana == '・' || kana == '゠';
    }

    /**
     * Romanised Japanese in the common spelling.
     *
     * @param typed Latin letters in any usual spelling, with or without macrons
     * @return the letters, or nothing if this cannot be Japanese: if the letters do not make syllables
     */
    public static Optional<String> ofRomaji(String typed) {
        String letters = Normalizer.normalize(typed.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("[\\p{M}'’-]", "");
        if (!letters.matches("[a-z]+")) {
            return Optional.empty();
        }
        letters = respell(letters);
        return syllables(letters) ? Optional.of(shortVowels(letters)) : Optional.empty();
    }

    /** The common spelling of every sound in letters of any spelling. */
    static String respell(String typed) {
        String letters = typed;
        for (String[] spelling : SPELLINGS) {
            letters = letters.replace(spelling[0], spelling[1]);
        }
        // A doubled consonant is a small tu.
        return DOUBLED.matcher(letters).replaceAll("$1");
    }

    /** Whether letters are syllables of Japanese: at most one consonant (or one and y, or k, g and w), a vowel, or n. */
    private static boolean syllables(String letters) {
        return letters.matches("(?:(?:[kgsztdnhbpmr]y?|[kg]?w|y)?[aiueo]|n)+");
    }

    /** Long vowels as people leave them out: ou, oo, uu, ei, aa, ii. */
    static String shortVowels(String letters) {
        StringBuilder shortened = new StringBuilder();
        for (int i = 0; i < letters.length(); i++) {
            char c = letters.charAt(i);
            char before = shortened.isEmpty() ? ' ' : shortened.charAt(shortened.length() - 1);
            boolean lengthens = VOWELS.indexOf(c) >= 0
                    && (c == before || (before == 'o' && c == 'u') || (before == 'e' && c == 'i'));
            if (!lengthens) {
                shortened.append(c);
            }
        }
        return shortened.toString();
    }

    /** A text with its hiragana written in katakana. */
    public static String katakana(String text) {
        StringBuilder katakana = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            katakana.append(katakana(text.charAt(i)));
        }
        return katakana.toString();
    }

    static char katakana(char c) {
        return c >= 'ぁ' && c <= 'ゖ' ? (char) (c + ('ァ' - 'ぁ')) : c;
    }

    /** A small vowel or y-sound that stands after none of its usual partners is read as a large one. */
    static char small(char c) {
        int at = "ァィゥェォャュョヮヵヶ".indexOf(c);
        return at < 0 ? c : "アイウエオヤユヨワカケ".charAt(at);
    }

    private static Map<String, String> table() {
        Map<String, String> table = new HashMap<>();
        for (String entry : (KANA + " " + PAIRS).split(" ")) {
            int colon = entry.indexOf(':');
            table.put(entry.substring(0, colon), entry.substring(colon + 1));
        }
        return table;
    }
}
