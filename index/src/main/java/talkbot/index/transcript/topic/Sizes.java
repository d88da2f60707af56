package talkbot.index.transcript.topic;

import talkbot.index.text.Chars;

/**
 * How long texts are, in Japanese characters: an English word of five letters says about as much as two of them. And
 * how many chapters a talk of some length has.
 */
final class Sizes {

    /**
     * Chapters of a talk of a thousand characters; they grow with the square root of the length, so that both a short
     * talk's chapters and a long talk's table of contents can be taken in. Marked talks of 12,000 to 120,000 characters
     * have about so many.
     */
    private static final double CHAPTERS = 3.7;
    /** A chapter of fewer characters on average is a paragraph. */
    private static final double SHORTEST = 400;

    private static final double LATIN = 0.4;

    private Sizes() {}

    static double of(String text) {
        double size = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            size += Chars.isWhite(c) ? 0 : Chars.isLatin(c) ? LATIN : 1;
        }
        return size;
    }

    /** The number of chapters, at least 1. */
    static int chapters(double size) {
        return (int) Math.max(1, Math.round(Math.min(CHAPTERS * Math.sqrt(size / 1000), size / SHORTEST - 1)));
    }
}
