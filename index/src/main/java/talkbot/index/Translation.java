package talkbot.index;

/**
 * What a language model made of a title and a summary in another language.
 *
 * @param title the title, not empty
 * @param summary the summary, not empty
 */
public record Translation(String title, String summary) {}
