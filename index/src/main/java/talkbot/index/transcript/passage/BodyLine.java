package talkbot.index.transcript.passage;

/**
 * A line of body text that is not blank.
 *
 * @param number its place in the file, from 1
 * @param text its characters as they stand
 */
public record BodyLine(int number, String text) {}
