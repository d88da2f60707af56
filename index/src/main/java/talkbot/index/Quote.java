package talkbot.index;

import java.util.Optional;

/**
 * A sentence worth repeating, with its place.
 *
 * @param text the sentence
 * @param speaker who said it, only where the text says so
 * @param talk the talk's id
 * @param chapter the chapter's number
 * @param lines the source lines that it stands on
 * @param anchor the passage that it stands in
 */
public record Quote(String text, Optional<String> speaker, String talk, int chapter, LineRange lines, String anchor) {}
