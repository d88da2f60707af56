package talkbot.index;

/**
 * A chapter that treats a topic.
 *
 * @param talk its talk
 * @param chapter the chapter
 * @param score how well it fits; comparable within one answer only
 */
public record ChapterMatch(Talk talk, Chapter chapter, double score) {}
