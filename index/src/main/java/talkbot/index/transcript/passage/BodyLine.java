package talkbot.index.transcript.passage;

/**
 * A line of body text that is not blank.
 *
 * @param number its place in the file, from 1
 * @param text its characters as they stand
 * @param afterGap whether a blank line a heading or another speaker parts it from the body line before, so that no sentence reaches over
 */
public record BodyLine(int number, String text, boolean afterGap) {}
