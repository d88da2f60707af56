package talkbot.index.words;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Nouns that are made of verbs: 並べ方 of 並べる, 磨き of 磨く. Whoever asks for one wants what is said with the other. Safe for
 * use by many threads.
 */
public final class VerbNouns {

    /** A stem that is written as one of a verb, alone or with the noun for how one does it. */
    private static final Pattern MADE = Pattern.compile(".*\\p{IsHan}[ぁ-ゖ]*[いきぎしじちにひびみりえけげせぜてねへべめれ](?:方|かた)?");

    private static final Pattern MANNER = Pattern.compile("(?:方|かた)$");

    private VerbNouns() {}

    /** The dictionary form of the verb that a noun is made of, if it is made of one. */
    public static Optional<String> verb(Word noun) {
        if (!noun.is("名詞") || !MADE.matcher(noun.surface()).matches()) {
            return Optional.empty();
        }
        String stem = MANNER.matcher(noun.surface()).replaceFirst("");
        List<Word> words = WordCutter.cut(stem + "ます");
        Word verb = words.getFirst();
        return verb.is("動詞") && verb.surface().equals(stem) ? Optional.of(verb.base()) : Optional.empty();
    }
}
