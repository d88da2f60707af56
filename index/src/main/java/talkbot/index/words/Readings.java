package talkbot.index.words;

/** How the dictionary form of a word is read, of which kuromoji tells the reading of the form that stands in the text. */
final class Readings {

    private Readings() {}

    /** The reading in katakana, or an empty text if it is unknown. */
    static String ofBase(Word word) {
        String surface = word.surface();
        String base = word.base();
        String reading = word.reading();
        if (surface.equals(base) || reading.isEmpty()) {
            return reading;
        }
        int same = 0;
        while (same < surface.length() && same < base.length() && surface.charAt(same) == base.charAt(same)) {
            same++;
        }
        String ending = katakana(surface.substring(same));
        return reading.endsWith(ending)
                ? reading.substring(0, reading.length() - ending.length()) + katakana(base.substring(same))
                : reading;
    }

    static String katakana(String kana) {
        StringBuilder katakana = new StringBuilder(kana.length());
        for (int i = 0; i < kana.length(); i++) {
            char c = kana.charAt(i);
            katakana.append(c >= 'ぁ' && c <= 'ゖ' ? (char) (c + ('ァ' - 'ぁ')) : c);
        }
        return katakana.toString();
    }
}
