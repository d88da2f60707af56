package talkbot.index.words;

import talkbot.index.sound.Roman;

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
        String ending = Roman.katakana(surface.substring(same));
        return reading.endsWith(ending)
                ? reading.substring(0, reading.length() - ending.length()) + Roman.katakana(base.substring(same))
                : reading;
    }
}
