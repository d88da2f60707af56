package talkbot.index.transcript.outline;

/**
 * The heading of a chapter.
 *
 * @param line its line, from 1
 * @param title its words without marks and numbers before them
 */
public record Heading(int line, String title) {}
