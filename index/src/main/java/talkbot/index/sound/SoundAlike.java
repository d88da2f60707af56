package talkbot.index.sound;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How alike a foreign word and its katakana sound. Katakana keeps a word's consonants in order and adds or changes
 * vowels, so words are compared by their consonants first; vowels tell between those that remain.
 */
public final class SoundAlike {

    /** English spellings by the consonants that katakana hears in them. Order matters: longer before shorter. */
    private static final List<Rule> RULES = List.of(
            rule("[^a-z]", ""),
            rule("^(?:kn|gn)", "n"),
            rule("^wr", "r"),
            rule("^ps", "s"),
            rule("^mc(?=[gkq])", "ma"),
            rule("^mc", "maku"),
            rule("^x", "z"),
            rule("tion|sion", "syon"),
            rule("tch", "ty"),
            rule("tia", "tya"),
            rule("sch(?=[aeiou])", "sk"),
            rule("sch", "sy"),
            rule("igh", "ai"),
            rule("ough|augh", "o"),
            rule("al(?=k)", "o"),
            // An l is always heard, unlike an r: アルトマン for Altman.
            rule("l+(?=[^aeiouyl])|l+$|(?<=[^aeiou])le$", "ru"),
            // English vowels before an r that is not sounded are long ones in katakana, and the r is gone.
            rule("(?:er|or|ar|ir|ur|our)s?$", "a"),
            rule("(?:er|ir|ur|ar)(?=[^aeiouyr])", "a"),
            rule("or(?=[^aeiouyr])", "o"),
            rule("ph", "h"),
            rule("gh", "g"),
            rule("wh", "w"),
            rule("ck", "k"),
            rule("dge?(?=[eiy])|dge$", "z"),
            rule("sh", "sy"),
            rule("ch(?=[rl])", "k"),
            rule("ch", "ty"),
            rule("th", "s"),
            rule("qu", "kw"),
            rule("x", "ks"),
            rule("c(?=[eiy])", "s"),
            rule("c", "k"),
            rule("q", "k"),
            rule("ge(?=$)", "z"),
            rule("j", "z"),
            rule("l", "r"),
            rule("v", "b"),
            rule("f", "h"),
            rule("m(?=[bp])", "n"),
            rule("ng(?=$)", "ng"),
            rule("mb(?=$)", "m"),
            rule("(?<=[a-z]{2}[b-df-hj-np-tv-z])e$", ""));

    private static final double ALIKE = 0.3;

    /** Short words must sound very much alike. */
    private static final int SHORT = 5;

    private static final double ALIKE_SHORT = 0.2;

    /** Other languages' spellings by the consonants that katakana hears in them. */
    private static final List<Rule> AS_WRITTEN = List.of(
            rule("[^a-z]", ""),
            rule("sch", "sy"),
            rule("[tr]h", "t"),
            rule("ph", "h"),
            rule("ck", "k"),
            rule("ie", "i"),
            rule("ei", "ai"),
            rule("eu", "oi"),
            rule("er$", "a"),
            rule("[lr]+(?![aeiouylr])", "ru"),
            rule("l", "r"),
            rule("c(?=[eiy])", "s"),
            rule("c", "k"),
            rule("qu?", "ku"),
            rule("x", "kusu"),
            rule("z", "ts"),
            rule("j", "y"),
            rule("[vw]", "b"),
            rule("f", "h"),
            rule("m(?=[bp])", "n"));

    private static final double HARDLY_HEARD = 0.2;

    private static final double NEAR = 0.4;

    private static final double OTHER = 1.2;

    private static final Costs FOREIGN = new Costs(0.4, 0.3, HARDLY_HEARD);

    private static final Costs KANA = new Costs(1, OTHER, 1);

    private record Rule(Pattern pattern, String sound) {}

    private SoundAlike() {}

    /**
     * The letters of a foreign word as katakana would have it, roughly.
     *
     * @return the ways in which it may be read, the likeliest first; empty if it has letters other than Latin ones
     */
    public static List<String> ofLatin(String word) {
        // English does not say whether ch is that of church or that of choir.
        return letters(word).stream()
                .flatMap(letters -> Stream.of(letters, letters.replace("ch", "k")))
                .distinct()
                .map(spelled -> heard(spelled, RULES))
                .filter(heard -> !heard.isEmpty())
                .toList();
    }

    /**
     * The same of a word of another language than English, most of which are read more as they are written: Thomas is トーマス,
     * Weber ヴェーバー.
     */
    public static Optional<String> asWritten(String word) {
        return letters(word).map(letters -> heard(letters, AS_WRITTEN)).filter(heard -> !heard.isEmpty());
    }

    private static Optional<String> letters(String word) {
        String letters = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
        return Optional.of(letters).filter(all -> all.matches("[a-z'’.-]+"));
    }

    private static String heard(String letters, List<Rule> rules) {
        String heard = letters;
        for (Rule rule : rules) {
            heard = rule.pattern().matcher(heard).replaceAll(rule.sound());
        }
        return heard.replaceAll("([b-df-hj-np-tv-z])\\1", "$1");
    }

    /**
     * The consonants by which two words must agree to sound alike at all: near ones count as one, those that katakana
     * drops (h, w, y and r at the end of a syllable) count as none.
     */
    public static String skeleton(String letters) {
        StringBuilder bones = new StringBuilder();
        for (int i = 0; i < letters.length(); i++) {
            char bone =
                    switch (letters.charAt(i)) {
                        case 'k' -> 'k';
                        case 'g' -> 'g';
                        case 's', 'z' -> 's';
                        case 't', 'd' -> 't';
                        case 'n', 'm' -> 'n';
                        case 'b', 'p' -> 'b';
                        // Katakana leaves r out before a consonant and at the end, and keeps it before a vowel.
                        case 'r' ->
                            i + 1 < letters.length() && "aiueoy".indexOf(letters.charAt(i + 1)) >= 0 ? 'r' : ' ';
                        default -> ' ';
                    };
            if (bone != ' ' && (bones.isEmpty() || bones.charAt(bones.length() - 1) != bone)) {
                bones.append(bone);
            }
        }
        return bones.toString();
    }

    /**
     * How far apart a foreign word and one in katakana sound, letter by letter.
     *
     * @return 0 for the same letters, up to 1 for nothing in common
     */
    public static double distance(String a, String b) {
        return distance(a, b, FOREIGN);
    }

    /**
     * The same of two words in katakana. What vowel English has in a word is anybody's guess, but of katakana it is known:
     * パン and ペン are two words, サーバ and サイバー too.
     */
    public static double distanceInKana(String a, String b) {
        return distance(a, b, KANA);
    }

    /** Words that sound like this one are nearer to it than so much; others are farther (see the tests). */
    public static double near(String letters) {
        return letters.length() <= SHORT ? ALIKE_SHORT : ALIKE;
    }

    private static double distance(String a, String b, Costs costs) {
        double[] row = new double[b.length() + 1];
        for (int j = 1; j <= b.length(); j++) {
            row[j] = row[j - 1] + costs.of(b.charAt(j - 1));
        }
        for (int i = 1; i <= a.length(); i++) {
            double missing = costs.of(a.charAt(i - 1));
            double diagonal = row[0];
            row[0] += missing;
            for (int j = 1; j <= b.length(); j++) {
                double changed = diagonal + costs.of(a.charAt(i - 1), b.charAt(j - 1));
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j] + missing, row[j - 1] + costs.of(b.charAt(j - 1))));
            }
        }
        return row[b.length()] / Math.max(1, Math.max(costs.of(a), costs.of(b)));
    }

    /**
     * What differences cost.
     *
     * @param missing a vowel that one word lacks
     * @param changed a vowel that is another one
     * @param u the u that katakana adds where English has no vowel
     */
    private record Costs(double missing, double changed, double u) {

        /** What it costs that a letter is missing. */
        double of(char c) {
            return switch (c) {
                case 'h', 'w', 'y' -> HARDLY_HEARD;
                case 'u' -> u;
                case 'a', 'i', 'e', 'o' -> missing;
                default -> 1;
            };
        }

        double of(char a, char b) {
            if (a == b) {
                return 0;
            }
            boolean vowels = "aiueoyw".indexOf(a) >= 0 && "aiueoyw".indexOf(b) >= 0;
            boolean near =
                    switch ("" + (char) Math.min(a, b) + (char) Math.max(a, b)) {
                        case "sz", "dt", "bp", "gk", "mn", "st", "tz", "gz", "dz", "bh", "hp" -> true;
                        default -> false;
                    };
            return vowels ? changed : near ? NEAR : OTHER;
        }

        double of(String letters) {
            return letters.chars().mapToDouble(c -> of((char) c)).sum();
        }
    }

    private static Rule rule(String pattern, String sound) {
        return new Rule(Pattern.compile(pattern), sound);
    }
}
