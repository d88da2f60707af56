package talkbot.index.benchmark.query;

/** How a known-item query is made of a passage. */
public enum Kind {
    /** 12 to 20 characters of a sentence as they stand. */
    EXACT("exact characters"),
    /** Two or three content words. */
    WORDS("content words"),
    /** A sentence with one content word left out. */
    DROPPED("a word dropped"),
    /** Two or three content words in hiragana that stand there in kanji. */
    KANA("kana for kanji"),
    /** 12 to 20 characters with a run of katakana, Latin letters or digits in the other width. */
    WIDTH("mixed widths");

    private final String title;

    Kind(String title) {
        this.title = title;
    }

    /** What people call it. */
    public String title() {
        return title;
    }
}
