package talkbot.core.picture;

import java.util.Optional;

/**
 * What a picture says.
 *
 * @param words what it is of: a quote, or a title
 * @param talk the talk's title, or what else stands in the first line below; may be empty
 * @param chapter the chapter's title, where the talk has more than one
 * @param speaker who says it, where known
 */
public record Card(String words, String talk, Optional<String> chapter, Optional<String> speaker) {}
