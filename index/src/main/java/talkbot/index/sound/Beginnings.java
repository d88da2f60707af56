package talkbot.index.sound;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words that are being typed, by how they sound: kana and Latin letters mixed as they come out of an input method, the
 * last syllable perhaps not finished. Both sides are written in the spelling of {@link Roman}; a word that begins with
 * what was typed so far begins with one of its {@link #of beginnings}. For whole words use {@link Roman}, which also
 * tells Japanese from other words.
 */
public final class Beginnings {

    /** The ends of unfinished syllables that are not spelled as their finished ones begin, the longest first. */
    private static final List<Map.Entry<String, List<String>>> UNFINISHED = List.of(
            Map.entry("tch", List.of("ti", "ty")),
            Map.entry("cch", List.of("ti", "ty")),
            Map.entry("tc", List.of("ti", "ty")),
            Map.entry("cc", List.of("ti", "ty")),
            Map.entry("sh", List.of("si", "sy")),
            Map.entry("ch", List.of("ti", "ty")),
            Map.entry("ts", List.of("tu")),
            Map.entry("c", List.of("c", "ti", "ty")),
            Map.entry("j", List.of("zi", "zy")),
            // shim may become shimbun
            Map.entry("m", List.of("m", "n")));

    private static final Pattern DOUBLED_N = Pattern.compile("nn(?![aiueoy])");

    private Beginnings() {}

    /**
     * How a text sounds.
     *
     * @param text kana, Latin letters and digits; marks of long vowels, hyphens, apostrophes and spaces leave no trace
     * @return Latin letters and digits, or nothing if there is anything else in the text, such as kanji
     */
    public static Optional<String> sound(String text) {
        return letters(text).map(Beginnings::spell).filter(sound -> !sound.isEmpty());
    }

    /**
     * How words may sound that begin with this.
     *
     * @param typed the beginning of a word, up to any point within a syllable
     * @return the letters with which such a word's {@link #sound} may begin, the plainest first; empty if the text has
     *     no sound
     */
    public static Set<String> of(String typed) {
        Optional<String> letters = letters(typed);
        if (letters.isEmpty() || letters.get().isEmpty()) {
            return Set.of();
        }
        String heard = letters.get();
        Set<String> beginnings = new LinkedHashSet<>();
        Optional<Map.Entry<String, List<String>>> unfinished =
                UNFINISHED.stream().filter(end -> heard.endsWith(end.getKey())).findFirst();
        if (unfinished.isPresent()) {
            String done = heard.substring(
                    0, heard.length() - unfinished.get().getKey().length());
            unfinished.get().getValue().forEach(next -> beginnings.add(spell(done + next)));
        } else {
            beginnings.add(spell(heard));
        }
        beginnings.addAll(ofPairs(typed));
        beginnings.remove("");
        return beginnings;
    }

    /** A last kana may become one sound with a small one that is yet to come: き may become きょ. */
    private static Set<String> ofPairs(String typed) {
        String last = String.valueOf(Roman.katakana(typed.charAt(typed.length() - 1)));
        if (!Roman.TABLE.containsKey(last)) {
            return Set.of();
        }
        String before = letters(typed.substring(0, typed.length() - 1)).orElse("");
        Set<String> pairs = new LinkedHashSet<>();
        Roman.TABLE.forEach((kana, sound) -> {
            if (kana.length() == 2 && kana.startsWith(last)) {
                pairs.add(spell(before + sound));
            }
        });
        return pairs;
    }

    private static Optional<String> letters(String text) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = Roman.katakana(text.charAt(i));
            String pair = i + 1 < text.length() ? Roman.TABLE.get("" + c + Roman.katakana(text.charAt(i + 1))) : null;
            String one = Roman.TABLE.get(String.valueOf(Roman.small(c)));
            if (pair != null) {
                letters.append(pair);
                i++;
            } else if (one != null) {
                letters.append(one);
            } else if (!Roman.isSilent(c) && "-'’ ".indexOf(c) < 0) {
                char plain = plain(c);
                if (plain == ' ') {
                    return Optional.empty();
                }
                letters.append(plain);
            }
        }
        return Optional.of(letters.toString());
    }

    /** The letter without its macron or accent, or a space if it is none. */
    private static char plain(char c) {
        if (c < 128) {
            return isPlain(Character.toLowerCase(c)) ? Character.toLowerCase(c) : ' ';
        }
        char base = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .charAt(0);
        return isPlain(base) ? base : ' ';
    }

    private static boolean isPlain(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }

    /** Word processors take nn for a syllable's n. */
    private static String spell(String letters) {
        return Roman.shortVowels(DOUBLED_N.matcher(Roman.respell(letters)).replaceAll("n"));
    }
}
