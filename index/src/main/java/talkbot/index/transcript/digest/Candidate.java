package talkbot.index.transcript.digest;

import talkbot.index.transcript.passage.BodySentence;

/**
 * A sentence that a summary may take.
 *
 * @param source where it stands
 * @param text what a summary would say of it
 * @param words its words' numbers, each once
 * @param pairs its pairs of characters that carry meaning, each once
 * @param next the sentence after it in its chapter, empty after the last
 * @param lineEnd the last sentence of its line if that comes soon after it, else empty
 * @param place its place among the talk's sentences
 * @param paragraph which paragraph of the talk it stands in
 * @param chapter which chapter it stands in
 */
@SuppressWarnings("ArrayRecordComponent") // never compared by its words, never handed out
record Candidate(
        BodySentence source,
        String text,
        int[] words,
        int[] pairs,
        String next,
        String lineEnd,
        int place,
        int paragraph,
        int chapter) {}
