package talkbot.index;

import java.util.Optional;

/**
 * How many of the passages that fit stand in a talk or a chapter.
 *
 * @param talk the talk
 * @param chapter the chapter, or nothing where the whole talk is counted
 * @param count how many, at least 1
 */
public record Facet(Talk talk, Optional<Chapter> chapter, int count) {}
