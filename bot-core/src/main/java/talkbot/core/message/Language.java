package talkbot.core.message;

import java.lang.Character.UnicodeScript;
import java.util.Locale;
import java.util.Optional;

/** A language that the bot speaks. */
public enum Language {
    /** Japanese. */
    JAPANESE(Locale.JAPANESE),
    /** English. */
    ENGLISH(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** The locale for numbers, dates and texts. */
    public Locale locale() {
        return locale;
    }

    /** The ISO 639-1 code, {@code ja} or {@code en}. */
    public String code() {
        return locale.getLanguage();
    }

    /**
     * The language of a BCP 47 tag or POSIX locale name such as {@code ja}, {@code ja-JP} or {@code en_US.UTF-8};
     * nothing for a language that the bot does not speak.
     */
    public static Optional<Language> ofTag(String tag) {
        String language = Locale.forLanguageTag(tag.strip().replace('_', '-').replaceFirst("[.@].*$", ""))
                .getLanguage();
        for (Language candidate : values()) {
            if (candidate.code().equals(language)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    /** Like {@link #ofTag}, English for every language that the bot does not speak. */
    public static Language ofTagOrEnglish(String tag) {
        return ofTag(tag).orElse(ENGLISH);
    }

    /** Japanese where the words have a kana or kanji or are too few to tell, else English. */
    public static Language ofScript(String words) {
        boolean letters = false;
        for (int i = 0; i < words.length(); i += Character.charCount(words.codePointAt(i))) {
            int c = words.codePointAt(i);
            UnicodeScript script = UnicodeScript.of(c);
            if (script == UnicodeScript.HAN || script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA) {
                return JAPANESE;
            }
            letters |= Character.isLetter(c);
        }
        return letters ? ENGLISH : JAPANESE;
    }
}
