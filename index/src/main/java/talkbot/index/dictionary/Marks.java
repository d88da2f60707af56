package talkbot.index.dictionary;

import java.util.Set;

/**
 * What the marks at spellings and senses tell. Dictionaries give them as codes; an XML file whose entities were
 * replaced gives the entities' texts instead.
 */
final class Marks {

    private static final Set<String> RARE = Set.of("arch", "obs", "obsc", "rare", "dated");
    private static final Set<String> BAD_KANJI = Set.of("iK", "io", "oK", "rK", "sK");
    private static final Set<String> BAD_KANA = Set.of("ik", "ok", "oik", "rk", "sk");
    private static final Set<String> COMMON = Set.of("P", "news1", "ichi1", "spec1", "spec2", "gai1");

    private Marks() {}

    /** The sense is usually written in kana. */
    static boolean kana(String mark) {
        return mark.equals("uk") || mark.startsWith("word usually written using kana");
    }

    /** The sense is hardly ever meant today. */
    static boolean rare(String mark) {
        return RARE.contains(mark)
                || mark.startsWith("archai")
                || mark.startsWith("obsolete")
                || mark.startsWith("obscure")
                || mark.startsWith("rare term")
                || mark.startsWith("dated term");
    }

    /** The spelling with kanji is not today's, which says nothing about its reading. */
    static boolean irregularKanji(String mark) {
        return BAD_KANJI.contains(mark) || (isLong(mark) && (mark.contains("kanji") || mark.contains("okurigana")));
    }

    /** The reading is not today's. */
    static boolean irregularKana(String mark) {
        return BAD_KANA.contains(mark) || (isLong(mark) && (mark.contains("kana form") || mark.contains("kana usage")));
    }

    private static boolean isLong(String mark) {
        return mark.contains("irregular")
                || mark.contains("out-dated")
                || mark.startsWith("rarely")
                || mark.startsWith("search-only");
    }

    /** The spelling or reading is among the most usual words. */
    static boolean common(String mark) {
        return COMMON.contains(mark);
    }
}
